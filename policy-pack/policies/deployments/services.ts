/** How services deploy, and what rolls a failed deployment back. */
import {
  all,
  isSet,
  mapKnown,
  orDefault,
  type Known,
  type Resource,
  type Stack,
  type Truth,
  type Unknown,
} from "../../reading";

const ALARMS = [
  "aws:cloudwatch/metricAlarm:MetricAlarm",
  "aws:cloudwatch/compositeAlarm:CompositeAlarm",
] as const;

/** `ECS`, `CODE_DEPLOY` or `EXTERNAL`. */
export function controllerOf(service: Resource): Known<string> | Unknown {
  return settingOf(service, ["deploymentController", "type"], "ECS");
}

/** `ROLLING`, `BLUE_GREEN`, `LINEAR` or `CANARY`; says something under the controller ECS only. */
export function strategyOf(service: Resource): Known<string> | Unknown {
  return settingOf(service, ["deploymentConfiguration", "strategy"], "ROLLING");
}

/** Whether it runs a number of tasks, and not one on each instance. */
export function isReplica(service: Resource): Truth {
  const scheduling = settingOf(service, ["schedulingStrategy"], "REPLICA");
  return scheduling.state === "unknown" ? undefined : scheduling.value !== "DAEMON";
}

function settingOf(
  service: Resource,
  [property, ...path]: readonly [property: string, ...path: string[]],
  value: string,
): Known<string> | Unknown {
  const text = mapKnown(service.at(property, ...path).text(), (found) => found.toUpperCase());
  return orDefault(text, value);
}

/** What a service or a deployment group does about its alarms. */
export interface AlarmSettings {
  /** They name alarms. */
  readonly named: Truth;
  readonly enabled: Truth;
}

/** Alarms of a service that stop a deployment. */
export function serviceAlarms(stack: Stack, service: Resource): AlarmSettings {
  return {
    named: namesAlarms(stack, service, ["alarms", "alarmNames"]),
    enabled: isSet(service.at("alarms", "enable")),
  };
}

/** Alarms of a CodeDeploy deployment group that stop a deployment. */
export function groupAlarms(stack: Stack, group: Resource): AlarmSettings {
  return {
    named: namesAlarms(stack, group, ["alarmConfiguration", "alarms"]),
    enabled: isSet(group.at("alarmConfiguration", "enabled")),
  };
}

/** Whether alarms stop a deployment of a service, and the service goes back to what ran before. */
export function rollsBackByAlarms(stack: Stack, service: Resource): Truth {
  const { named, enabled } = serviceAlarms(stack, service);
  return all(named, enabled, isSet(service.at("alarms", "rollback")));
}

/** A list that is not known yet has members when it was made of alarms of the stack. */
function namesAlarms(
  stack: Stack,
  resource: Resource,
  path: readonly [property: string, ...path: string[]],
): Truth {
  const [property, ...rest] = path;
  const list = resource.at(property, ...rest).list();
  if (list.state !== "unknown") {
    return list.state === "known" && list.value.some(({ state }) => state !== "absent");
  }
  return stack.follow(resource, path, ALARMS).resources.length > 0 || undefined;
}

/** Whether a deployment group goes back to what ran before on an event, such as `DEPLOYMENT_FAILURE`. */
export function rollsBackOn(group: Resource, event: string): Truth {
  return all(isSet(group.at("autoRollbackConfiguration", "enabled")), hasEvent(group, event));
}

function hasEvent(group: Resource, event: string): Truth {
  const events = group.at("autoRollbackConfiguration", "events").oneOrMany();
  if (events.state !== "known") return events.state === "unknown" ? undefined : false;
  const names = events.value.map((each) => each.text());
  if (names.some((name) => name.state === "known" && name.value.toUpperCase() === event)) {
    return true;
  }
  return names.some(({ state }) => state === "unknown") ? undefined : false;
}

/** `deploymentController and alarms are not known yet`: those that something depends on. */
export function notKnownYet(resource: Resource, properties: readonly string[]): string {
  const names = properties.filter((property) => resource.at(property).containsUnknown());
  return `${names.join(" and ")} ${names.length === 1 ? "is" : "are"} not known yet`;
}

/** `alarms.enable is false`, or `alarms.enable is not set`. */
export function foundAt(resource: Resource, property: string, ...path: readonly string[]): string {
  const value = resource.at(property, ...path);
  const text = value.text();
  const name = [property, ...path].join(".");
  if (value.state === "absent") return `${name} is not set`;
  return text.state === "known" ? `${name} is ${text.value}` : `${name} is set`;
}
