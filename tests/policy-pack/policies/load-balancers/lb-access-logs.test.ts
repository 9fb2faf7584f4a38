import * as aws from "@pulumi/aws";
import { lbAccessLogs } from "../../../../policy-pack/policies/load-balancers/lb-access-logs";
import { cases, later } from "../../support";
import { balancer, oldBalancer } from "./load-balancer";

const fix = "Set accessLogs: { bucket, enabled: true }";
const none = [`balancer: accessLogs is not set. ${fix}`];
const off = [`balancer: accessLogs.enabled is off. ${fix}`];
const open = { undecided: ["balancer: accessLogs or loadBalancerType is not known yet"] };

const classic = (accessLogs?: aws.types.input.elb.LoadBalancerAccessLogs): aws.elb.LoadBalancer =>
  new aws.elb.LoadBalancer("balancer", {
    availabilityZones: ["eu-west-1a"],
    listeners: [{ instancePort: 80, instanceProtocol: "http", lbPort: 80, lbProtocol: "http" }],
    ...(accessLogs === undefined ? {} : { accessLogs }),
  });

cases(lbAccessLogs, [
  {
    name: "passes logs",
    program: () => balancer({ accessLogs: { bucket: "logs", enabled: true } }),
  },
  { name: "refuses none", program: () => balancer(), violations: none },
  {
    name: "refuses a bucket alone, which writes nothing",
    program: () => balancer({ accessLogs: { bucket: "logs" } }),
    violations: off,
  },
  {
    name: "refuses logs that are off",
    program: () => balancer({ accessLogs: { bucket: "logs", enabled: false } }),
    violations: off,
  },
  {
    name: "refuses network load balancers without",
    program: () => balancer({ loadBalancerType: "network" }),
    violations: none,
  },
  {
    name: "passes gateway load balancers, which have none",
    program: () => balancer({ loadBalancerType: "gateway" }),
  },
  { name: "refuses the older type", program: () => oldBalancer(), violations: none },
  {
    name: "needs no name of a bucket",
    program: () => balancer({ accessLogs: { bucket: later("logs"), enabled: true } }),
  },
  {
    name: "says when the flag is not known yet",
    program: () => balancer({ accessLogs: { bucket: "logs", enabled: later(false) } }),
    violations: off,
    preview: open,
  },
  {
    name: "says when the logs are not known yet",
    program: () => balancer({ accessLogs: later({ bucket: "logs", enabled: true }) }),
    preview: open,
  },
  {
    name: "says when the type is not known yet",
    program: () => balancer({ loadBalancerType: later("gateway") }),
    preview: open,
  },
  { name: "refuses classic load balancers without", program: () => classic(), violations: none },
  {
    name: "passes a bucket alone for classic load balancers, which write then",
    program: () => classic({ bucket: "logs" }),
  },
  {
    name: "refuses logs of classic load balancers that are off",
    program: () => classic({ bucket: "logs", enabled: false }),
    violations: off,
  },
]);
