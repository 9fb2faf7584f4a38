import { PolicyPack } from "@pulumi/policy";
import { checkConfiguration } from "./configured";
import { crossGuardPolicies } from "./pack";
import { rules } from "./policies";
import { shareReadings } from "./shared-readings";

shareReadings();
checkConfiguration(rules);

new PolicyPack("ecs-platform-policies", { policies: crossGuardPolicies(rules) });
