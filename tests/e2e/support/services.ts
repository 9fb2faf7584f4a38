/** The services of a stack file, and changes that their owners make to it. */
import { isMap, type Document } from "yaml";
import type { Json } from "../../../simulator/provider";
import type { StackRun, StateResource } from "./stack-run";

export const servicesPath = ["config", "ecs-platform:services"] as const;
const componentType = "ecs-platform:index:EcsService";

function parsed(file: Document): Readonly<Record<string, Readonly<Record<string, Json>>>> {
  const services = file.getIn(servicesPath);
  return isMap(services) ? (services.toJSON() as Record<string, Record<string, Json>>) : {};
}

/** The keys of the services in a stack file. */
export function serviceKeys(file: Document): string[] {
  return Object.keys(parsed(file));
}

/** The component of a service. */
export function componentOf(resources: readonly StateResource[], key: string): string {
  return (
    resources.find(({ type, urn }) => type === componentType && urn.endsWith(`::${key}`))?.urn ??
    `no ${componentType} ${key}`
  );
}

/** A release: another tag, the rest as it is. */
export function releaseImage(run: StackRun, key: string): void {
  run.configure((file) => {
    const image = parsed(file)[key]?.["image"];
    const path = [...servicesPath, key, "image"];
    if (typeof image === "string") {
      file.setIn(path, image.replace(/([:@][^/]*)?$/, ":next"));
    } else {
      file.deleteIn([...path, "digest"]);
      file.setIn([...path, "tag"], "next");
    }
  });
}

/** The program's own text has the image of the one service: another tag there. */
export function releaseInProgram(text: string): string {
  return text.replace(/(\bimage: "[^":]+):[^"]+"/, '$1:next"');
}

/** A service beside the others, with a route where another one has one. */
export function addService(run: StackRun, key: string, image: Json): void {
  run.configure((file) => {
    const routed = Object.values(parsed(file)).some(({ route }) => route !== undefined);
    const service = {
      image,
      cpu: 256,
      memoryMiB: 512,
      port: 8080,
      ...(routed ? { route: { paths: [`/${key}*`], priority: 4999 } } : {}),
    };
    file.setIn([...servicesPath, key], file.createNode(service));
  });
}

/**
 * As docs/pulumi.md says to destroy a stack in production: nothing is protected in an ephemeral one. The
 * access logs stay in the program so that their bucket learns that it may be deleted with its objects.
 */
export function giveUpProtection(run: StackRun): void {
  run.configure((file) => {
    file.setIn(["config", "ecs-platform:lifecycle"], "ephemeral");
    const balancers = file.getIn(["config", "ecs-platform:loadBalancers"]);
    const keys = isMap(balancers) ? Object.keys(balancers.toJSON() as object) : [];
    for (const key of keys) {
      file.setIn(["config", "ecs-platform:loadBalancers", key, "accessLogs"], true);
    }
  });
}
