import type { Props } from "../provider";

/** Something that exists in the simulated account. */
export interface AccountRecord {
  /** The type token. */
  readonly type: string;
  /** Its id, as Pulumi knows it. */
  readonly id: string;
  /** What AWS would say of it now. Somebody else than the program may have changed it. */
  readonly outputs: Props;
  /** What AWS knows of it and the provider doesn't say, e.g. `{"objects": 3}` of a bucket. */
  readonly live?: Props;
}

/** What can be made to fail. */
export type Operation = "create" | "update" | "delete";

/** What exists in the simulated AWS account, whoever made it. */
export interface Account {
  /** The outputs of what exists, by id or ARN, with the id among them. Of several, the newest. */
  find(type: string, idOrArn: string): Props | undefined;
  /** The outputs of everything of a type, with their ids, in the order of creation. */
  ofType(type: string): readonly Props[];
  /** Everything of some types; of all types when none is named. */
  records(types?: readonly string[]): readonly AccountRecord[];
  /** Exactly this one: ids can be shared, see `keyOf`, and then the outputs say which is meant. */
  record(type: string, id: string, outputs: Props): AccountRecord | undefined;
  /** Keeps what was created or changed. Live facts stay as they are when none are given. */
  put(type: string, id: string, outputs: Props, live?: Props): void;
  /** Forgets what was deleted. */
  remove(type: string, id: string, outputs: Props): void;
  /** Whether an id is that of something which exists, or did as far as the account remembers. */
  existed(type: string, id: string): boolean;
  /** How often a name was counted so far: ids and ARNs are never given out twice. */
  generation(name: string): number;
  /** Counts the URN under which a resource was created, or a series that goes on. */
  count(name: string): void;
  /** What makes an operation fail, when somebody wants to see it fail. Absent: nothing does. */
  fault?(operation: Operation, type: string, name: string): string | undefined;
}

/** Types whose ids several resources can have, and the outputs that tell those apart. */
const shared: Readonly<Record<string, readonly string[]>> = {
  "aws:acm/certificateValidation:CertificateValidation": ["certificateArn"],
  "aws:appautoscaling/policy:Policy": ["serviceNamespace", "resourceId", "scalableDimension"],
  "aws:appautoscaling/target:Target": ["serviceNamespace", "scalableDimension"],
  "aws:autoscaling/lifecycleHook:LifecycleHook": ["autoscalingGroupName"],
  "aws:autoscaling/policy:Policy": ["autoscalingGroupName"],
  "aws:autoscaling/schedule:Schedule": ["autoscalingGroupName"],
  "aws:cloudwatch/eventRule:EventRule": ["eventBusName"],
  "aws:cloudwatch/eventTarget:EventTarget": ["eventBusName"],
  "aws:cloudwatch/logMetricFilter:LogMetricFilter": ["logGroupName"],
  "aws:cloudwatch/logStream:LogStream": ["logGroupName"],
  "aws:ecs/taskDefinition:TaskDefinition": ["revision"],
  "aws:lambda/permission:Permission": ["function", "qualifier"],
};

/** The twelve digits in an ARN. */
export function accountOf(outputs: Props): string {
  const arn = outputs["arn"];
  return typeof arn === "string" ? (arn.split(":")[4] ?? "") : "";
}

/** What tells a resource from every other of its type: its id, and where that can be shared more. */
export function keyOf(type: string, id: string, outputs: Props): string {
  const region = outputs["region"];
  const parts = [id, typeof region === "string" ? region : "", accountOf(outputs)];
  for (const property of shared[type] ?? []) parts.push(JSON.stringify(outputs[property] ?? null));
  return parts.join(" ");
}
