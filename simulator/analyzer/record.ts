/** What one pack said during a run. */
import { isDeepStrictEqual } from "node:util";
import { UNKNOWN, type Json, type Props } from "../provider";
import type { ResourceState } from "../engine";
import { decode } from "../engine/struct";
import { ARCHIVE, ASSET, isObject, lower, RESOURCE_REFERENCE, signatureOf } from "../engine/values";
import { levelOf } from "./info";
import type {
  PackInfo,
  PackResult,
  PolicySettings,
  Remediated,
  Undecided,
  Violation,
} from "./model";
import type { Messages } from "./protocol";

/** The SDK's own words for a verdict that waits for a value. */
const UNDECIDED =
  /^can't run (?:policy|remediation) '[^']*' from policy pack '[^']*' during preview: /;

/** The answer to one request. */
interface Said {
  readonly evaluated: number;
  readonly violations: readonly Violation[];
  readonly undecided: readonly Undecided[];
  readonly remediations: readonly Remediated[];
}

const nothing: Said = { evaluated: 0, violations: [], undecided: [], remediations: [] };

/** Collects a pack's answers in the order of the questions, whichever is answered first. */
export class PackRecord {
  readonly info: PackInfo;
  readonly #directory: string;
  readonly #settings: ReadonlyMap<string, PolicySettings>;
  readonly #said: Said[] = [];

  constructor(info: PackInfo, directory: string, settings: ReadonlyMap<string, PolicySettings>) {
    this.info = info;
    this.#directory = directory;
    this.#settings = settings;
  }

  /** Whether some policy may change inputs; the SDK does nothing for the others. */
  get remediates(): boolean {
    return [...this.#settings.values()].some(({ level }) => level === "remediate");
  }

  /** Keeps the place of an answer. */
  ask(): (said: Said) => void {
    const place = this.#said.push(nothing) - 1;
    return (said) => {
      this.#said[place] = said;
    };
  }

  /** @param urnOf finds the resource that a diagnostic is about, by the URN that it names */
  analyzed(
    response: Messages.AnalyzeResponse,
    scope: "resource" | "stack",
    urnOf: (named: string) => string,
  ): Said {
    const violations: Violation[] = [];
    const undecided: Undecided[] = [];
    for (const diagnostic of response.getDiagnosticsList()) {
      const policy = diagnostic.getPolicyname();
      const urn = urnOf(diagnostic.getUrn());
      const message = diagnostic.getMessage();
      const level = levelOf(diagnostic.getEnforcementlevel());
      if (UNDECIDED.test(message)) {
        undecided.push({ policy, urn, message: reasonOf(message) });
      } else if (level !== "disabled") {
        const own = withoutDescription(message, diagnostic.getDescription());
        // What is still wrong after it was put right is as bad as a mandatory violation.
        violations.push({
          policy,
          level: level === "advisory" ? level : "mandatory",
          urn,
          message: own,
        });
      }
    }
    const passedBy = new Set(response.getNotApplicableList().map((each) => each.getPolicyName()));
    const evaluated = this.#asked(scope).filter((name) => !passedBy.has(name)).length;
    return { ...nothing, evaluated, violations, undecided };
  }

  /** The inputs that come of it, if any, and what is to be said of that. */
  remediated(
    response: Messages.RemediateResponse,
    { urn, inputs: before }: ResourceState,
  ): { readonly said: Said; readonly inputs: Props | undefined } {
    const undecided: Undecided[] = [];
    const remediations: Remediated[] = [];
    let inputs: Props | undefined;
    for (const each of response.getRemediationsList()) {
      const policy = each.getPolicyname();
      const diagnostic = each.getDiagnostic();
      if (diagnostic !== "") {
        undecided.push({ policy, urn, message: reasonOf(diagnostic) });
        continue;
      }
      const after = decode(each.getProperties());
      const properties = changed(inputs ?? before, after);
      if (properties.length === 0) continue;
      inputs = after;
      remediations.push({ policy, urn, message: each.getDescription(), properties });
    }
    return { said: { ...nothing, undecided, remediations }, inputs };
  }

  /** @param show takes out what is secret */
  result(show: (message: string) => string): PackResult {
    const shown = <T extends { readonly message: string }>(each: T): T => ({
      ...each,
      message: show(each.message),
    });
    return {
      name: this.info.name,
      version: this.info.version,
      directory: this.#directory,
      policies: this.#enabled().length,
      evaluated: this.#said.reduce((sum, { evaluated }) => sum + evaluated, 0),
      violations: this.#said.flatMap(({ violations }) => violations.map(shown)),
      undecided: this.#said.flatMap(({ undecided }) => undecided.map(shown)),
      remediations: this.#said.flatMap(({ remediations }) => remediations),
    };
  }

  #enabled(): PackInfo["policies"] {
    return this.info.policies.filter(
      ({ name, level }) => (this.#settings.get(name)?.level ?? level) !== "disabled",
    );
  }

  #asked(scope: "resource" | "stack"): string[] {
    return this.#enabled()
      .filter(({ judges = scope }) => judges === scope)
      .map(({ name }) => name);
  }
}

/** Policies that touch what isn't known show its stand-in. */
function reasonOf(message: string): string {
  return message.replace(UNDECIDED, "").replaceAll(UNKNOWN, "[unknown]");
}

/** The SDK puts the policy's description before what the policy says. */
function withoutDescription(message: string, description: string): string {
  const prefix = `${description}\n`;
  return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}

function changed(before: Props, after: Props): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter(
    (key) => !isDeepStrictEqual(comparable(before[key] ?? null), comparable(after[key] ?? null)),
  );
}

/** References are sent as what they refer to, and assets come back without their hashes. */
function comparable(value: Json): Json {
  if (Array.isArray(value)) return value.map(comparable);
  if (!isObject(value)) return value;
  const signature = signatureOf(value);
  if (signature === RESOURCE_REFERENCE) return lower(value);
  const isAsset = signature === ASSET || signature === ARCHIVE;
  const members = Object.entries(value).filter(([key]) => !(isAsset && key === "hash"));
  return Object.fromEntries(members.map(([key, member]) => [key, comparable(member)]));
}
