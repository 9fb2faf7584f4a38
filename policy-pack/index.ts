import { PolicyPack } from "@pulumi/policy";
import { checkConfiguration } from "./configured";
import { servedPolicies } from "./pack";
import { rules } from "./policies";
import { shareReadings } from "./shared-readings";

const policies = servedPolicies(rules);
shareReadings((type) => {
  policies.announce(type);
});
checkConfiguration(rules);

new PolicyPack("ecs-platform-policies", { policies });
