import * as lb from "@pulumi/aws/lb";
import type * as pulumi from "@pulumi/pulumi";
import { child, type PlatformContext } from "./context";
import { role } from "./roles";

/**
 * TLS 1.3 and 1.2 with forward secrecy, and post-quantum key exchange for clients that know it: what
 * AWS recommends, and its console's default.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
export const tlsPolicy = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09";

/** What no rule takes isn't there. */
const notFound = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", messageBody: "Not found", statusCode: "404" },
};

const toHttps = {
  type: "redirect",
  redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" },
};

/** The listener that takes the rules of services, on 443. */
export function createHttpsListener(
  context: PlatformContext,
  key: string,
  loadBalancer: lb.LoadBalancer,
  certificateArn: pulumi.Input<string>,
): lb.Listener {
  return new lb.Listener(
    ...child<lb.ListenerArgs>(context, role.httpsListener(key), {
      loadBalancerArn: loadBalancer.arn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: tlsPolicy,
      certificateArn,
      defaultActions: [notFound],
      tags: context.tags,
    }),
  );
}

/** Port 80: a redirect beside an HTTPS listener, and else the listener that takes the rules. */
export function createHttpListener(
  context: PlatformContext,
  key: string,
  loadBalancer: lb.LoadBalancer,
  secure: boolean,
): lb.Listener {
  return new lb.Listener(
    ...child<lb.ListenerArgs>(context, role.httpListener(key), {
      loadBalancerArn: loadBalancer.arn,
      port: 80,
      protocol: "HTTP",
      defaultActions: [secure ? toHttps : notFound],
      tags: context.tags,
    }),
  );
}
