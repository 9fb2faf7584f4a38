import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { lbWaf } from "../../../../policy-pack/policies/load-balancers/lb-waf";
import { cases, later } from "../../support";
import { balancer, elsewhere, notFound, oldBalancer, subnets } from "./load-balancer";

const webAclArn = "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/managed/a1b2c3d4";

const associate = (resourceArn: pulumi.Input<string>): aws.wafv2.WebAclAssociation =>
  new aws.wafv2.WebAclAssociation("association", { resourceArn, webAclArn });

const bare = [
  "balancer: it faces the internet without a web ACL. Add an aws.wafv2.WebAclAssociation with its ARN",
];
const open = { undecided: ["balancer: internal or loadBalancerType is not known yet"] };

cases(lbWaf, [
  { name: "passes an association", program: () => associate(balancer().arn) },
  {
    name: "passes an association with WAF Classic",
    program: () =>
      new aws.wafregional.WebAclAssociation("association", {
        resourceArn: balancer().arn,
        webAclId: "a1b2c3d4",
      }),
  },
  { name: "passes an association of the older type", program: () => associate(oldBalancer().arn) },
  {
    name: "passes an association by way of a listener",
    program: () =>
      associate(
        new aws.lb.Listener("listener", {
          loadBalancerArn: balancer().arn,
          port: 80,
          protocol: "HTTP",
          defaultActions: [notFound],
        }).loadBalancerArn,
      ),
  },
  {
    name: "says when a function tells what an association is of, and can't be asked yet",
    program: () => associate(aws.lb.getLoadBalancerOutput({ arn: balancer().arn }).arn),
    preview: { undecided: ['balancer: which load balancer "association" is of is not known yet'] },
  },
  {
    name: "does not count an association of what is no load balancer",
    program: () => {
      balancer();
      const stage = new aws.apigateway.Stage("stage", {
        restApi: "a1b2c3",
        deployment: "d1",
        stageName: "live",
      });
      associate(stage.id);
    },
    violations: bare,
  },
  { name: "refuses none", program: () => balancer(), violations: bare },
  {
    name: "refuses none of the older type",
    program: () => oldBalancer({ internal: false }),
    violations: bare,
  },
  { name: "passes internal load balancers", program: () => balancer({ internal: true }) },
  {
    name: "passes network load balancers",
    program: () => balancer({ loadBalancerType: "network" }),
  },
  {
    name: "refuses the other of two",
    program: () => {
      balancer();
      associate(new aws.lb.LoadBalancer("other", { subnets }).arn);
    },
    violations: bare,
  },
  {
    name: "does not count an association elsewhere",
    program: () => {
      balancer();
      associate(elsewhere.application);
    },
    violations: bare,
  },
  {
    name: "says when nothing tells what an association is of",
    program: () => {
      balancer();
      associate(later(elsewhere.application));
    },
    violations: bare,
    preview: {
      undecided: ['balancer: which load balancer "association" is of is not known yet'],
    },
  },
  {
    name: "says when the scheme is not known yet",
    program: () => balancer({ internal: later(true) }),
    preview: open,
  },
  {
    name: "says when the type is not known yet",
    program: () => balancer({ loadBalancerType: later("network") }),
    preview: open,
  },
  {
    name: "needs no scheme where there is an association",
    program: () => associate(balancer({ internal: later(false) }).arn),
  },
]);
