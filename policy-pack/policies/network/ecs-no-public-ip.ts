import {
  knownValue,
  mapKnown,
  TASK_STARTERS,
  taskSetting,
  type Reading,
  type Value,
} from "../../reading";
import { resourceRule } from "../../rule";

export const ecsNoPublicIp = resourceRule({
  name: "ecs-no-public-ip",
  area: "Network",
  description: "Tasks get no public IP address.",
  why: "A task with a public address can be reached from the internet past the load balancer, its firewall and its logs: one wrong security group rule is then enough.",
  level: "mandatory",
  severity: "high",
  matches: { checkov: ["CKV_AWS_333"], securityHub: ["ECS.2"] },
  types: TASK_STARTERS,
  decides:
    "Reads `assignPublicIp` of the network configuration of services and task sets, and of what starts tasks on a schedule or an event: EventBridge rules' targets, EventBridge Scheduler, EventBridge Pipes. Absent means no.",
  blindTo: "Tasks that are started by hand or by other programs with RunTask.",
  remediation:
    "Leave out assignPublicIp, run the tasks in private subnets, and give them a NAT gateway or VPC endpoints to pull images through.",
  bad: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  networkConfiguration: { subnets: ["subnet-0a1"], assignPublicIp: true },
});`,
  good: `
new aws.ecs.Service("api", {
  cluster: "main",
  taskDefinition: "api",
  networkConfiguration: { subnets: ["subnet-0a1"], assignPublicIp: false },
});`,

  check(starter, { violation, undecided }) {
    const path = taskSetting(starter, "networkConfiguration", "assignPublicIp");
    const assigned = isOn(starter.at(...path));
    const where = path.join(".");
    if (assigned.state === "unknown") {
      undecided(starter, `${where} is not known yet`);
    } else if (knownValue(assigned) === true) {
      violation(
        starter,
        `${where} is on, so its tasks get public addresses; none are allowed. Leave it out, and run the tasks in private subnets`,
      );
    }
  },
});

/** EventBridge Pipes says `ENABLED`, as ECS itself does. */
function isOn(value: Value): Reading<boolean> {
  const text = value.text();
  return mapKnown(text, (word) => ["true", "enabled"].includes(word.toLowerCase()));
}
