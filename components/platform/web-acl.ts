import * as wafv2 from "@pulumi/aws/wafv2";
import type { wafv2 as inputs } from "@pulumi/aws/types/input";
import { child, type PlatformContext } from "./context";
import { role } from "./roles";

type Rule = inputs.WebAclRule;

/** Requests from one address in five minutes; more are refused until the rate is lower again. */
const requestsPerFiveMinutes = 2000;

interface ManagedGroup {
  readonly name: string;
  /** Rules that only count, and why is written beside them. */
  readonly countOnly?: readonly string[];
}

/**
 * AWS's managed rule groups, cheapest and surest first. With the rate limit they take 1,127 of the
 * 1,500 capacity units that a web ACL's price includes.
 */
const managedGroups: readonly ManagedGroup[] = [
  { name: "AWSManagedRulesAmazonIpReputationList" },
  { name: "AWSManagedRulesKnownBadInputsRuleSet" },
  // It would refuse every body over 8 KiB, and so most uploads.
  { name: "AWSManagedRulesCommonRuleSet", countOnly: ["SizeRestrictions_BODY"] },
  { name: "AWSManagedRulesSQLiRuleSet" },
];

/** A web ACL that refuses what AWS's rules know as bad, and floods; everything else passes. */
export function createWebAcl(context: PlatformContext): wafv2.WebAcl {
  return new wafv2.WebAcl(
    ...child<wafv2.WebAclArgs>(context, role.webAcl, {
      description: `Managed rules for the load balancers of ${context.clusterName}`,
      scope: "REGIONAL",
      defaultAction: { allow: {} },
      rules: [rateLimit(0), ...managedGroups.map((group, index) => managed(group, index + 1))],
      visibilityConfig: visible(context.clusterName),
      tags: context.tags,
    }),
  );
}

function rateLimit(priority: number): Rule {
  return {
    name: "RateLimit",
    priority,
    action: { block: {} },
    statement: {
      rateBasedStatement: {
        aggregateKeyType: "IP",
        evaluationWindowSec: 300,
        limit: requestsPerFiveMinutes,
      },
    },
    visibilityConfig: visible("RateLimit"),
  };
}

function managed({ name, countOnly = [] }: ManagedGroup, priority: number): Rule {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: "AWS",
        name,
        ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: visible(name),
  };
}

/** Metrics, and a sample of requests to see what was refused and why. */
function visible(metricName: string): inputs.WebAclVisibilityConfig {
  return { metricName, cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
}
