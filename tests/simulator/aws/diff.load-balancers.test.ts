import { expect } from "chai";
import { UNKNOWN, type Props } from "../../../simulator/provider";
import { between } from "./diff.samples";

const network = { loadBalancerType: "network" };

function mappings(...subnets: string[]): Props {
  return { subnetMappings: subnets.map((subnetId) => ({ subnetId })) };
}

type Case = readonly [what: string, before: Props, after: Props, changes: string[]];

const cases: readonly Case[] = [
  [
    "an application load balancer changes its subnets",
    { subnets: ["subnet-1", "subnet-2"] },
    { subnets: ["subnet-1", "subnet-3"] },
    ["update subnets[1]"],
  ],
  [
    "an application load balancer gives a subnet mapping up",
    mappings("subnet-1", "subnet-2", "subnet-3"),
    mappings("subnet-1", "subnet-2"),
    ["delete subnetMappings[2]"],
  ],
  [
    "an application load balancer can't change one",
    mappings("subnet-1", "subnet-2"),
    mappings("subnet-1", "subnet-3"),
    ["update subnetMappings[1].subnetId !"],
  ],
  [
    "an application load balancer takes one more subnet mapping",
    mappings("subnet-1", "subnet-2"),
    mappings("subnet-1", "subnet-2", "subnet-3"),
    ["add subnetMappings[2]"],
  ],
  [
    "an application load balancer takes none in place of another",
    mappings("subnet-1", "subnet-2"),
    mappings("subnet-1", "subnet-3", "subnet-4"),
    ["update subnetMappings[1].subnetId !", "add subnetMappings[2] !"],
  ],
  [
    "a network load balancer gives no subnet mapping up",
    { ...network, ...mappings("subnet-1", "subnet-2") },
    { ...network, ...mappings("subnet-1") },
    ["delete subnetMappings[1] !"],
  ],
  [
    "a network load balancer gives addresses up with a new one",
    { ...network, subnets: ["subnet-1"], secondaryIpsAutoAssignedPerSubnet: 2 },
    { ...network, subnets: ["subnet-1"], secondaryIpsAutoAssignedPerSubnet: 1 },
    ["update secondaryIpsAutoAssignedPerSubnet !"],
  ],
  [
    "a network load balancer takes more of them in place",
    { ...network, subnets: ["subnet-1"], secondaryIpsAutoAssignedPerSubnet: 1 },
    { ...network, subnets: ["subnet-1"], secondaryIpsAutoAssignedPerSubnet: 2 },
    ["update secondaryIpsAutoAssignedPerSubnet"],
  ],
  [
    "a gateway load balancer changes its subnet mappings",
    { loadBalancerType: "gateway", ...mappings("subnet-1") },
    { loadBalancerType: "gateway", ...mappings("subnet-2") },
    ["update subnetMappings[0].subnetId"],
  ],
  [
    "one of a network load balancer's subnets may be unknown",
    { ...network, subnets: ["subnet-1", "subnet-2"] },
    { ...network, subnets: ["subnet-1", UNKNOWN] },
    ["update subnets[1]"],
  ],
  [
    "a network load balancer takes one more subnet",
    { ...network, subnets: ["subnet-1"] },
    { ...network, subnets: ["subnet-1", "subnet-2"] },
    ["add subnets[1]"],
  ],
  [
    "a network load balancer gives no subnet up",
    { ...network, subnets: ["subnet-1", "subnet-2"] },
    { ...network, subnets: ["subnet-1"] },
    ["delete subnets[1] !"],
  ],
  [
    "a network load balancer's subnets may be unknown",
    { ...network, subnets: ["subnet-1", "subnet-2"] },
    { ...network, subnets: UNKNOWN },
    ["update subnets"],
  ],
  [
    "a network load balancer without security groups stays without",
    { ...network, subnets: ["subnet-1"] },
    { ...network, subnets: ["subnet-1"], securityGroups: ["sg-1"] },
    ["add securityGroups[0] !"],
  ],
  [
    "a network load balancer changes those that it has",
    { ...network, subnets: ["subnet-1"], securityGroups: ["sg-1"] },
    { ...network, subnets: ["subnet-1"], securityGroups: ["sg-2"] },
    ["update securityGroups[0]"],
  ],
];

describe("simulator/aws/diff: what load balancers keep", () => {
  for (const type of ["aws:lb/loadBalancer:LoadBalancer", "aws:alb/loadBalancer:LoadBalancer"]) {
    for (const [what, before, after, changes] of cases) {
      it(`${type}: ${what}`, () => {
        expect(between(type, before, after)).to.deep.equal(changes);
      });
    }
  }
});
