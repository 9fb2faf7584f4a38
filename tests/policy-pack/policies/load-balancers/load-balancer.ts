/** Small load balancers for the tests of this area. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";

export const subnets = ["subnet-0a1", "subnet-0b2"];

export const balancer = (args: Partial<aws.lb.LoadBalancerArgs> = {}): aws.lb.LoadBalancer =>
  new aws.lb.LoadBalancer("balancer", { subnets, ...args });

/** The same under the older name of the type. */
export const oldBalancer = (args: Partial<aws.alb.LoadBalancerArgs> = {}): aws.alb.LoadBalancer =>
  new aws.alb.LoadBalancer("balancer", { subnets, ...args });

const arn = "arn:aws:elasticloadbalancing:eu-west-1:123456789012";

/** ARNs of load balancers of each kind that are not in the stack. */
export const elsewhere = {
  application: `${arn}:loadbalancer/app/public/50dc6c495c0c9188`,
  network: `${arn}:loadbalancer/net/public/50dc6c495c0c9188`,
  gateway: `${arn}:loadbalancer/gwy/public/50dc6c495c0c9188`,
};

export const targetGroupArn = `${arn}:targetgroup/api/73e2d6bc24d8a067`;
export const certificateArn = "arn:aws:acm:eu-west-1:123456789012:certificate/6f2c9d3e";

export const forward = { type: "forward", targetGroupArn };

export const notFound = {
  type: "fixed-response",
  fixedResponse: { contentType: "text/plain", statusCode: "404" },
};

export const redirect = (
  protocol?: pulumi.Input<string>,
): aws.types.input.lb.ListenerDefaultAction => ({
  type: "redirect",
  redirect: {
    port: "443",
    statusCode: "HTTP_301",
    ...(protocol === undefined ? {} : { protocol }),
  },
});
