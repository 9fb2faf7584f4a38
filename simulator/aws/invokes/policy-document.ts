import { crc32 } from "node:zlib";
import type { Json, Props } from "../../provider";
import { asList, asProps, asText, isProps, spell } from "../rule";
import { Refusal, type Answer, type Ask } from "./ask";

/** `&{aws:username}` stands for IAM's own `${aws:username}`. */
function variables(value: string): string {
  return value.replaceAll("&{", "${");
}

/** One value alone, several as a list, none as nothing. */
function oneOrMany(values: readonly string[]): Json | undefined {
  if (values.length === 0) return undefined;
  return values.length === 1 ? (values[0] ?? "") : [...values];
}

/** Lists of actions and resources go from Z to A, as the provider spells them. */
function listed(value: Json | undefined): Json | undefined {
  const texts = asList(value).map(asText).map(variables);
  return oneOrMany([...texts].sort().reverse());
}

function principals(value: Json | undefined): Json | undefined {
  const given = asList(value).map(asProps);
  if (given.length === 0) return undefined;
  if (given.some((item) => item["type"] === "*")) return "*";
  const types = [...new Set(given.map((item) => asText(item["type"])))].sort();
  return Object.fromEntries(
    types.map((type) => {
      const same = given.filter((item) => item["type"] === type);
      const identifiers = same.flatMap((item) => asList(item["identifiers"]));
      return [type, listed(identifiers) ?? []];
    }),
  );
}

function conditions(value: Json | undefined): Json | undefined {
  const given = asList(value).map(asProps);
  if (given.length === 0) return undefined;
  const tests = [...new Set(given.map((item) => asText(item["test"])))].sort();
  return Object.fromEntries(
    tests.map((test) => {
      const same = given.filter((item) => item["test"] === test);
      const names = [...new Set(same.map((item) => asText(item["variable"])))].sort();
      const entries = names.map((name): [string, Json] => {
        const values = same
          .filter((item) => item["variable"] === name)
          .flatMap((item) => asList(item["values"]).map(asText).map(variables));
        return [name, oneOrMany(values) ?? []];
      });
      return [test, Object.fromEntries(entries)];
    }),
  );
}

function present(entries: readonly (readonly [string, Json | undefined])[]): Props {
  return Object.fromEntries(
    entries.filter((entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== ""),
  );
}

function statement(given: Props): Props {
  return present([
    ["Sid", given["sid"]],
    ["Effect", given["effect"] ?? "Allow"],
    ["Action", listed(given["actions"])],
    ["NotAction", listed(given["notActions"])],
    ["Resource", listed(given["resources"])],
    ["NotResource", listed(given["notResources"])],
    ["Principal", principals(given["principals"])],
    ["NotPrincipal", principals(given["notPrincipals"])],
    ["Condition", conditions(given["conditions"])],
  ]);
}

interface Document {
  readonly version?: Json | undefined;
  readonly id?: Json | undefined;
  readonly statements: readonly Props[];
}

function parsed(text: Json | undefined, property: string): Document {
  if (typeof text !== "string" || text === "") return { statements: [] };
  let document: Props;
  try {
    document = asProps(JSON.parse(text) as Json);
  } catch (error) {
    throw new Refusal(
      property,
      `merging policy: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const given = document["Statement"];
  const statements = isProps(given) ? [given] : asList(given).map(asProps);
  return { version: document["Version"], id: document["Id"], statements };
}

/** Statements of `later` replace those of `earlier` with the same Sid; the others are added. */
function merged(earlier: Document, later: Document): Document {
  const sids = later.statements
    .map((item) => item["Sid"])
    .filter((sid) => typeof sid === "string" && sid !== "");
  const kept = earlier.statements.map((item) => {
    const replaced = sids.includes(item["Sid"] ?? null);
    return replaced
      ? (later.statements.find((other) => other["Sid"] === item["Sid"]) ?? item)
      : item;
  });
  const known = kept.map((item) => item["Sid"]);
  const added = later.statements.filter(
    (item) => !sids.includes(item["Sid"] ?? null) || !known.includes(item["Sid"]),
  );
  return {
    version: later.version ?? earlier.version,
    id: later.id ?? earlier.id,
    statements: [...kept, ...added],
  };
}

function refuseTwins(document: Document): void {
  const sids = document.statements
    .map((item) => item["Sid"])
    .filter((sid) => typeof sid === "string" && sid !== "");
  const twin = sids.find((sid, index) => sids.indexOf(sid) !== index);
  if (twin !== undefined) throw new Refusal("statements", `duplicate Sid (${spell(twin)})`);
}

function documents(ask: Ask, single: string, several: string): Document[] {
  const texts = [ask.args[single], ...asList(ask.args[several])];
  return texts.map((text) => parsed(text, several));
}

/** Assembles the JSON of a policy as the provider does. */
export const policyDocument: Answer = (ask) => {
  const sources = documents(ask, "sourceJson", "sourcePolicyDocuments");
  const source: Document = {
    version: sources
      .map((document) => document.version)
      .findLast((version) => version !== undefined),
    id: sources.map((document) => document.id).findLast((id) => id !== undefined),
    statements: sources.flatMap((document) => document.statements),
  };
  refuseTwins(source);
  const own: Document = {
    version: ask.args["version"],
    id: ask.args["policyId"],
    statements: asList(ask.args["statements"]).map(asProps).map(statement),
  };
  refuseTwins(own);
  const overrides = documents(ask, "overrideJson", "overridePolicyDocuments");
  const whole = overrides.reduce(merged, merged(source, own));
  const document = present([
    ["Version", whole.version ?? "2012-10-17"],
    ["Id", whole.id],
    ["Statement", [...whole.statements]],
  ]);
  const json = JSON.stringify(document, null, 2);
  return { ...ask.args, id: String(crc32(json)), json, minifiedJson: JSON.stringify(document) };
};
