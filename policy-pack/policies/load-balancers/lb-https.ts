import { knownValue, LISTENER_RULES, LISTENERS, type Resource, type Stack } from "../../reading";
import { stackRule, type Context } from "../../rule";
import { actionsOf, answerOf, redirectsToHttps } from "./actions";
import { CLASSIC_LOAD_BALANCER } from "./kinds";
import { speaksHttp } from "./protocols";

const FIX =
  'Set protocol to "HTTPS" with a certificate, or answer with { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }';

type Report = Pick<Context<Record<string, never>>, "violation" | "undecided">;

export const lbHttps = stackRule({
  name: "lb-https",
  area: "Load balancers",
  description: "Load balancers serve HTTPS, and redirect plain HTTP to it.",
  why: "Over plain HTTP everybody on the way reads passwords and session cookies, and changes what they like.",
  level: "advisory",
  severity: "high",
  matches: {
    checkov: ["CKV_AWS_2", "CKV2_AWS_20"],
    securityHub: ["ELB.1", "ELB.3", "ELB.18"],
    cdkNag: ["AwsSolutions-ELB5"],
  },
  decides:
    "Reads `protocol` and the actions of listeners, and which load balancer they are of: without a protocol, one of an application load balancer speaks HTTP. HTTP passes only with a redirect whose `protocol` is HTTPS: one that says nothing, or `#{protocol}`, stays with HTTP. Where the default action redirects, a rule of the listener that forwards is refused; where it is a fixed response, all of the rules have to redirect. Classic load balancers may not listen with `http`. TCP, UDP and TLS listeners of network load balancers pass.",
  blindTo:
    "Whether what comes through a TCP listener is encrypted; listeners and rules of other stacks.",
  remediation:
    "Give the listener on 443 a certificate of AWS Certificate Manager, and let the listener on 80 redirect to it.",
  bad: `
new aws.lb.Listener("http", {
  loadBalancerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/public/50dc6c495c0c9188",
  port: 80,
  protocol: "HTTP",
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "200" } }],
});`,
  good: `
new aws.lb.Listener("http", {
  loadBalancerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/public/50dc6c495c0c9188",
  port: 80,
  protocol: "HTTP",
  defaultActions: [
    { type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } },
  ],
});`,

  check(stack, report) {
    const rules = rulesByListener(stack);
    for (const listener of stack.byType(LISTENERS)) {
      judge(stack, listener, rules.get(listener) ?? [], report);
    }
    for (const classic of stack.byType([CLASSIC_LOAD_BALANCER])) judgeClassic(classic, report);
  },
});

function rulesByListener(stack: Stack): ReadonlyMap<Resource, readonly Resource[]> {
  const rules = new Map<Resource, Resource[]>();
  for (const rule of stack.byType(LISTENER_RULES)) {
    for (const listener of stack.follow(rule, ["listenerArn"], LISTENERS).resources) {
      rules.set(listener, [...(rules.get(listener) ?? []), rule]);
    }
  }
  return rules;
}

function judge(
  stack: Stack,
  listener: Resource,
  rules: readonly Resource[],
  { violation, undecided }: Report,
): void {
  const http = speaksHttp(stack, listener);
  if (http === false) return;
  const actions = actionsOf(listener, "defaultActions");
  const answer = answerOf(actions);
  const redirects = answer === "fixed-response" ? allRedirect(rules) : redirectsToHttps(actions);
  if (redirects === true) {
    for (const rule of rules) judgeRule(rule, listener, http, { violation, undecided });
  } else if (redirects === undefined) {
    undecided(listener, "what it answers with is not known yet");
  } else if (http === undefined) {
    undecided(listener, "protocol is not known yet");
  } else {
    const port = knownValue(listener.at("port").text());
    const where = port === undefined ? "" : ` on port ${port}`;
    violation(listener, `speaks plain HTTP${where} and answers with ${answer}. ${FIX}`);
  }
}

/** A fixed response is no more than what is left when rules have redirected the rest. */
function allRedirect(rules: readonly Resource[]): boolean | undefined {
  const answers = rules.map((rule) => redirectsToHttps(actionsOf(rule, "actions")));
  if (answers.includes(false) || answers.length === 0) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** A fixed response gives nothing away that the redirect would have kept. */
function judgeRule(
  rule: Resource,
  listener: Resource,
  http: boolean | undefined,
  { violation, undecided }: Report,
): void {
  const actions = actionsOf(rule, "actions");
  const answer = answerOf(actions);
  const redirects = redirectsToHttps(actions);
  if (redirects === true || answer === "fixed-response") return;
  if (redirects === undefined) {
    undecided(rule, "actions is not known yet");
  } else if (http === undefined) {
    undecided(rule, `protocol of its listener "${listener.name}" is not known yet`);
  } else {
    violation(
      rule,
      `answers with ${answer} on "${listener.name}", which speaks plain HTTP. Put the rule on an HTTPS listener`,
    );
  }
}

function judgeClassic(balancer: Resource, { violation, undecided }: Report): void {
  const listeners = balancer.at("listeners").oneOrMany();
  if (listeners.state === "unknown") undecided(balancer, "listeners is not known yet");
  (knownValue(listeners) ?? []).forEach((listener, index) => {
    const protocol = listener.at("lbProtocol").text();
    if (protocol.state === "unknown") {
      undecided(balancer, `listeners[${index}].lbProtocol is not known yet`);
    } else if (knownValue(protocol)?.toLowerCase() === "http") {
      violation(
        balancer,
        `listeners[${index}].lbProtocol is http. Set it to "https" with a certificate, or use an application load balancer that redirects`,
      );
    }
  });
}
