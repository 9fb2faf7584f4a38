import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsGracePeriod } from "../../../../policy-pack/policies/deployments/ecs-grace-period";
import { cases, later } from "../../support";

type LoadBalancers = aws.ecs.ServiceArgs["loadBalancers"];

const service = (loadBalancers: LoadBalancers, period?: pulumi.Input<number>) => () =>
  new aws.ecs.Service("api", {
    cluster: "main",
    taskDefinition: "api:1",
    ...(loadBalancers === undefined ? {} : { loadBalancers }),
    ...(period === undefined ? {} : { healthCheckGracePeriodSeconds: period }),
  });

const behind = (targetGroupArn: pulumi.Input<string>): aws.types.input.ecs.ServiceLoadBalancer => ({
  targetGroupArn,
  containerName: "api",
  containerPort: 8080,
});
const literal = behind(
  "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/0123456789abcdef",
);
const targetGroupArgs = { port: 8080, protocol: "HTTP", targetType: "ip", vpcId: "vpc-1" };

const violation = (found: string): string =>
  `api: healthCheckGracePeriodSeconds ${found}, so ECS stops tasks that the load balancer finds unhealthy while they start. Set it to the seconds that a task needs to start, for example 60`;
const none = violation("is not set");

cases(ecsGracePeriod, [
  { name: "passes a period", program: service([literal], 60) },
  { name: "passes the shortest period there is", program: service([literal], 1) },
  { name: "refuses none", program: service([literal]), violations: [none] },
  { name: "refuses 0", program: service([literal], 0), violations: [violation("is 0")] },
  {
    name: "refuses none behind a Classic Load Balancer",
    program: service([{ elbName: "api", containerName: "api", containerPort: 8080 }]),
    violations: [none],
  },
  { name: "passes a service without a load balancer", program: service(undefined) },
  { name: "passes an empty list of load balancers", program: service([]) },
  {
    name: "refuses none behind a target group that is made with it",
    program: () => service([behind(new aws.lb.TargetGroup("api", targetGroupArgs).arn)])(),
    violations: [none],
  },
  {
    name: "refuses none where a whole list came from a target group, under its other name",
    program: () => {
      const { arn } = new aws.alb.TargetGroup("api", targetGroupArgs);
      service(arn.apply((known) => [{ ...literal, targetGroupArn: known }]))();
    },
    violations: [none],
  },
  {
    name: "says when the load balancers are not known yet",
    program: () => service(later([{ ...literal }]))(),
    violations: [none],
    preview: { undecided: ["api: loadBalancers is not known yet"] },
  },
  {
    name: "says when the period is not known yet",
    program: () => service([literal], later(60))(),
    preview: { undecided: ["api: healthCheckGracePeriodSeconds is not known yet"] },
  },
]);
