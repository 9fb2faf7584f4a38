import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { lbHttps } from "../../../../policy-pack/policies/load-balancers/lb-https";
import { cases, later } from "../../support";
import { balancer, certificateArn, elsewhere, forward, notFound, redirect } from "./load-balancer";

type Actions = aws.lb.ListenerArgs["defaultActions"];

const listener = (
  defaultActions: Actions,
  more: Partial<aws.lb.ListenerArgs> = {},
): aws.lb.Listener =>
  new aws.lb.Listener("listener", {
    loadBalancerArn: elsewhere.application,
    port: 80,
    protocol: "HTTP",
    defaultActions,
    ...more,
  });

/** A listener whose protocol nobody has set. */
const silent = (loadBalancerArn: pulumi.Input<string>): aws.lb.Listener =>
  new aws.lb.Listener("listener", { loadBalancerArn, port: 80, defaultActions: [forward] });

const rule = (
  listenerArn: pulumi.Input<string>,
  action: aws.types.input.lb.ListenerRuleAction,
): aws.lb.ListenerRule =>
  new aws.lb.ListenerRule("rule", {
    listenerArn,
    priority: 1,
    conditions: [{ pathPattern: { values: ["/api*"] } }],
    actions: [action],
  });

const refused = (answer: string, where = " on port 80"): string[] => [
  `listener: speaks plain HTTP${where} and answers with ${answer}. Set protocol to "HTTPS" with a certificate, or answer with { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }`,
];

const ruleRefused = [
  'rule: answers with forward on "listener", which speaks plain HTTP. Put the rule on an HTTPS listener',
];

const unknownAnswer = { undecided: ["listener: what it answers with is not known yet"] };
const unknownProtocol = { undecided: ["listener: protocol is not known yet"] };

cases(lbHttps, [
  {
    name: "passes HTTPS",
    program: () => listener([forward], { protocol: "HTTPS", port: 443, certificateArn }),
  },
  { name: "passes a redirect to HTTPS", program: () => listener([redirect("HTTPS")]) },
  {
    name: "refuses HTTP that forwards",
    program: () => listener([forward]),
    violations: refused("forward"),
  },
  {
    name: "refuses HTTP that forwards to several target groups",
    program: () =>
      listener([
        {
          type: "forward",
          forward: {
            targetGroups: [
              { arn: forward.targetGroupArn, weight: 100 },
              { arn: `${forward.targetGroupArn}0`, weight: 0 },
            ],
          },
        },
      ]),
    violations: refused("forward"),
  },
  {
    name: "refuses HTTP that answers by itself",
    program: () => listener([notFound]),
    violations: refused("fixed-response"),
  },
  {
    name: "refuses a redirect to HTTP",
    program: () => listener([redirect("HTTP")]),
    violations: refused("a redirect to HTTP"),
  },
  {
    name: "refuses a redirect that keeps the protocol",
    program: () => listener([redirect("#{protocol}")]),
    violations: refused("a redirect to #{protocol}"),
  },
  {
    name: "refuses a redirect that says nothing of the protocol, and so keeps it",
    program: () => listener([redirect()]),
    violations: refused("a redirect to #{protocol}"),
  },
  {
    name: "refuses the older type",
    program: () =>
      new aws.alb.Listener("listener", {
        loadBalancerArn: elsewhere.application,
        port: 8080,
        protocol: "HTTP",
        defaultActions: [forward],
      }),
    violations: refused("forward", " on port 8080"),
  },
  ...["TCP", "UDP", "TLS", "TCP_UDP"].map((protocol) => ({
    name: `passes ${protocol}`,
    program: () =>
      listener([forward], {
        loadBalancerArn: elsewhere.network,
        protocol,
        ...(protocol === "TLS" ? { certificateArn } : {}),
      }),
  })),
  {
    name: "takes no protocol for HTTP on an application load balancer elsewhere",
    program: () => silent(elsewhere.application),
    violations: refused("forward"),
  },
  {
    name: "takes no protocol for HTTP on an application load balancer of the stack",
    program: () => silent(balancer().arn),
    violations: refused("forward"),
  },
  {
    name: "does not on a gateway load balancer",
    program: () => silent(balancer({ loadBalancerType: "gateway" }).arn),
  },
  {
    name: "does not on a gateway load balancer elsewhere",
    program: () => silent(elsewhere.gateway),
  },
  {
    name: "needs no protocol where there is a certificate",
    program: () =>
      listener([forward], { protocol: later("HTTPS"), certificateArn: later(certificateArn) }),
  },
  {
    name: "says when the protocol is not known yet",
    program: () => listener([forward], { protocol: later("HTTP") }),
    violations: refused("forward"),
    preview: unknownProtocol,
  },
  {
    name: "says when nothing tells what kind of load balancer it is",
    program: () => silent(later(elsewhere.gateway)),
    preview: unknownProtocol,
  },
  {
    name: "needs no protocol where it redirects",
    program: () => listener([redirect("HTTPS")], { protocol: later("HTTP") }),
  },
  {
    name: "says when the actions are not known yet",
    program: () => listener(later([forward])),
    violations: refused("forward"),
    preview: unknownAnswer,
  },
  {
    name: "says when the protocol of a redirect is not known yet",
    program: () => listener([redirect(later("HTTPS"))]),
    preview: unknownAnswer,
  },
  {
    name: "refuses a rule that forwards where the rest is redirected",
    program: () => rule(listener([redirect("HTTPS")]).arn, forward),
    violations: ruleRefused,
  },
  {
    name: "passes a rule that forwards on HTTPS",
    program: () =>
      rule(listener([notFound], { protocol: "HTTPS", port: 443, certificateArn }).arn, forward),
  },
  {
    name: "passes rules that redirect or answer by themselves",
    program: () => rule(listener([redirect("HTTPS")]).arn, notFound),
  },
  {
    name: "passes a fixed response after rules that redirect",
    program: () => rule(listener([notFound]).arn, redirect("HTTPS")),
  },
  {
    name: "blames the listener alone where neither redirects",
    program: () => rule(listener([notFound]).arn, forward),
    violations: refused("fixed-response"),
  },
  {
    name: "refuses a classic load balancer that listens with http",
    program: () =>
      new aws.elb.LoadBalancer("classic", {
        availabilityZones: ["eu-west-1a"],
        listeners: [
          { instancePort: 80, instanceProtocol: "http", lbPort: 443, lbProtocol: "https" },
          { instancePort: 80, instanceProtocol: "http", lbPort: 80, lbProtocol: "HTTP" },
        ],
      }),
    violations: [
      'classic: listeners[1].lbProtocol is http. Set it to "https" with a certificate, or use an application load balancer that redirects',
    ],
  },
]);
