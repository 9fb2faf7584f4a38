import type { Policy, PolicyComplianceFramework } from "@pulumi/policy";
import { configurationSchema } from "./configuration";
import type { Rule } from "./rule";

const PAGE = "docs/policies.md";

/** What CrossGuard shows of a rule. */
export function policyText(rule: Rule): Policy {
  const framework = frameworkOf(rule);
  return {
    name: rule.name,
    description: rule.description,
    enforcementLevel: rule.level,
    severity: rule.severity,
    ...(framework === undefined ? {} : { framework }),
    tags: [rule.area, ...matchingRules(rule)],
    remediationSteps: `${rule.remediation}\n\n\`\`\`typescript\n${rule.good.trim()}\n\`\`\``,
    url: `${PAGE}#${rule.name}`,
    configSchema: configurationSchema(rule.parameters),
  };
}

/** Ids of other tools' rules that ask for the same. */
export function matchingRules({ matches }: Rule): readonly string[] {
  const { checkov = [], securityHub = [], cdkNag = [] } = matches;
  return [...checkov, ...securityHub, ...cdkNag];
}

/** A policy takes one framework: that of AWS's own controls, where one of them asks for the same. */
function frameworkOf({ matches, description }: Rule): PolicyComplianceFramework | undefined {
  const [control] = matches.securityHub ?? [];
  if (control === undefined) return undefined;
  return {
    name: "AWS Foundational Security Best Practices",
    version: "1.0.0",
    reference: control,
    specification: description,
  };
}
