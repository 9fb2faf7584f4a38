import { equals, knownValue, LOAD_BALANCERS, type Resource } from "../../reading";
import { stackRule } from "../../rule";
import { kindOf } from "./kinds";

const ASSOCIATIONS = [
  "aws:wafv2/webAclAssociation:WebAclAssociation",
  "aws:wafregional/webAclAssociation:WebAclAssociation",
] as const;

/** What else takes a web ACL. */
const OTHERS =
  /^aws:(?:amplify|apigateway|apigatewayv2|apprunner|appsync|cognito|verifiedaccess)\//;

export const lbWaf = stackRule({
  name: "lb-waf",
  area: "Load balancers",
  description: "Each internet-facing application load balancer is associated with a web ACL.",
  why: "A firewall for web applications keeps out what is known to be bad, and floods, before a request costs a task anything; in the hour of a new vulnerability it is where a rule can be put without a release.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV2_AWS_28"], securityHub: ["ELB.16"] },
  decides:
    "Looks for a web ACL association (WAFv2 or WAF Classic) whose `resourceArn` comes from the load balancer, by dependency (known at preview as well, also by way of a listener) or by ARN. Internal load balancers, and network and gateway ones, need none.",
  blindTo:
    "Associations by AWS Firewall Manager or in other stacks, what the rules of the web ACL do, and that a load balancer is only read (LoadBalancer.get), which the engine doesn't tell policies.",
  remediation:
    "Associate a regional web ACL with the load balancer, beginning with AWS's managed rule groups and a rate limit.",
  bad: `new aws.lb.LoadBalancer("public", { subnets: ["subnet-0a1", "subnet-0b2"] });`,
  good: `
const balancer = new aws.lb.LoadBalancer("public", { subnets: ["subnet-0a1", "subnet-0b2"] });
new aws.wafv2.WebAclAssociation("public", {
  resourceArn: balancer.arn,
  webAclArn: "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/managed/a1b2c3d4",
});`,

  check(stack, { violation, undecided }) {
    const associations = stack.byType(ASSOCIATIONS).map((association) => ({
      association,
      of: stack.follow(association, ["resourceArn"], LOAD_BALANCERS),
    }));
    const open = associations.find(
      ({ association, of }) => of.unknown && !isOfAnother(association),
    );
    for (const balancer of stack.byType(LOAD_BALANCERS)) {
      const isPublic = isPublicApplication(balancer);
      if (isPublic === false) continue;
      if (associations.some(({ of }) => of.resources.includes(balancer))) continue;
      if (isPublic === undefined) {
        undecided(balancer, "internal or loadBalancerType is not known yet");
      } else if (open !== undefined) {
        undecided(
          balancer,
          `which load balancer "${open.association.name}" is of is not known yet`,
        );
      } else {
        violation(
          balancer,
          "it faces the internet without a web ACL. Add an aws.wafv2.WebAclAssociation with its ARN",
        );
      }
    }
  },
});

/** Whether what an association is of can't be a load balancer. */
function isOfAnother(association: Resource): boolean {
  return association.sources("resourceArn").some(({ type }) => OTHERS.test(type));
}

/** Undefined while that can't be told. */
function isPublicApplication(balancer: Resource): boolean | undefined {
  const kind = kindOf(balancer);
  const internal = equals(balancer.at("internal").flag(), true);
  if (internal === true || (kind.state === "known" && kind.value !== "application")) return false;
  return internal === undefined || knownValue(kind) === undefined ? undefined : true;
}
