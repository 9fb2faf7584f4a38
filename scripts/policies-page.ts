/** docs/policies.md, from the rules of the policy pack. */
import type { ParameterSchema } from "../policy-pack/configuration";
import { matchingRules } from "../policy-pack/policy-text";
import { AREAS, type Rule } from "../policy-pack/rule";

const INTRODUCTION = `# Policies

<!-- Made by \`npm run generate\` from policy-pack/policies; edit there. -->

\`policy-pack/\` is a [CrossGuard](https://www.pulumi.com/docs/insights/policy/) pack. It judges the
resources of any program, not only of ours.

\`\`\`sh
pulumi preview --policy-pack policy-pack --policy-pack-config policies.json
npx ecs-platform preview --policy-pack policy-pack --policy-pack-config policies.json
npm run prepare && cd policy-pack && pulumi policy publish ORGANIZATION
\`\`\`

## Three answers

At a first preview much is not known yet: ids, ARNs, whatever AWS computes. A policy of this pack
doesn't go silent then. It reads what is known, follows dependencies to the resources that an unknown
value comes from, and decides. Where that can't be done, the engine shows an advisory \`can't run
policy …\` that names the value; \`ecs-platform preview\` counts it as undecided. A policy that passes
says that no value that is still unknown could violate it.

Policies that judge a resource run before it is created. Those that judge the whole stack run at the
end: of a preview, before anything has happened; of an update, after it. So preview first.

In the snippets \`aws\` is \`@pulumi/aws\` and \`pulumi\` is \`@pulumi/pulumi\`; CI runs each of them.

## Configuration

\`\`\`json
{
  "all": "advisory",
  "ecs-circuit-breaker": "mandatory",
  "logs-retention": {
    "enforcementLevel": "remediate",
    "minimumDays": 30,
    "exemptions": [
      { "urn": "*LogGroup::debug*", "reason": "deleted daily", "expires": "2030-06-30" },
      { "tag": "audit=legal", "reason": "kept elsewhere", "expires": "2030-06-30" }
    ]
  }
}
\`\`\`

- A level is \`disabled\`, \`advisory\`, \`mandatory\` or \`remediate\`. Where the table says so, \`remediate\`
  puts the resource right before it is created; elsewhere it means \`mandatory\`. When a
  resource is replaced, Pulumi makes the new one without what policies changed; the next update puts
  it right.
- Exemptions: resources that the policy leaves alone, by URN or tag. \`*\` in a URN stands for any
  text; a tag is \`key\` or \`key=value\`; of both, both must match. Reason and last day (UTC) are required. An exemption that has
  run out counts for nothing, and the message of the violation says so.
- A name of a policy or a key that doesn't exist is an error that names it.
- \`policy-pack/policy-config.json\` is what this repository's own stacks claim: an example to start
  from, and what \`ecs-platform preview\` uses in this repository when nothing else is asked for.
`;

export function policiesPage(rules: readonly Rule[]): string {
  const sections = AREAS.flatMap((area) => {
    const own = rules.filter((rule) => rule.area === area);
    return own.length === 0 ? [] : [`## ${area}`, ...own.map(ruleSection)];
  });
  return [INTRODUCTION, "## All policies", overview(rules), ...sections].join("\n\n");
}

function overview(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const link = `[\`${rule.name}\`](#${rule.name})`;
    const isRemedied =
      rule.scope === "resource" ? rule.remediate !== undefined : rule.remedies !== undefined;
    const remediates = isRemedied ? "yes" : "";
    return `| ${link} | ${cell(rule.description)} | ${rule.level} | ${rule.severity} | ${remediates} |`;
  });
  const head = [
    "| policy | what must hold | level | severity | remediates |",
    "|---|---|---|---|---|",
  ];
  return [...head, ...rows].join("\n");
}

function ruleSection(rule: Rule): string {
  const ids = matchingRules(rule);
  const facts = [
    `**${capital(rule.level)}** by default, severity ${rule.severity}`,
    rule.scope === "stack" ? "judges the whole stack" : "judges each resource before it is created",
    ...(ids.length === 0 ? [] : [`as ${ids.join(", ")}`]),
  ];
  return [
    `### ${rule.name}`,
    rule.description,
    `${facts.join("; ")}.`,
    `**Why.** ${rule.why}`,
    `**How it decides.** ${rule.decides}`,
    `**What it can't see.** ${rule.blindTo}`,
    `**Fix.** ${rule.remediation}`,
    "Refused:",
    snippet(rule.bad),
    "Passes:",
    snippet(rule.good),
    ...parameters(rule),
  ].join("\n\n");
}

function parameters(rule: Rule): string[] {
  const all = Object.entries(rule.parameters);
  if (all.length === 0) return [];
  const rows = all.map(
    ([name, { schema }]) =>
      `| \`${name}\` | ${cell(schema.description ?? "")} | ${range(schema)} | \`${JSON.stringify(schema.default)}\` |`,
  );
  return ["| parameter | | values | default |\n|---|---|---|---|\n" + rows.join("\n")];
}

function range(schema: ParameterSchema): string {
  const { type, items, minimum, maximum, pattern } = schema;
  if (type === "array" && typeof items === "object" && !Array.isArray(items)) {
    return `list of: ${range(items)}`;
  }
  const kind = type === "string" ? "text" : type === "integer" ? "whole number" : String(type);
  const limits = [
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(pattern === undefined ? [] : [`matching \`${pattern}\``]),
  ];
  return [kind, ...limits].join(", ");
}

function snippet(source: string): string {
  return ["```typescript", source.trim(), "```"].join("\n");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
