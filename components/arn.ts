/** The parts of an ARN. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  /** Empty for what is global. */
  readonly region: string;
  /** Empty for what is AWS's own. */
  readonly accountId: string;
  /** All that follows the account, e.g. `certificate/1234`. */
  readonly resource: string;
}

const form = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12}|aws|):(.+)$/;

/** Reads `arn:PARTITION:SERVICE:REGION:ACCOUNT:RESOURCE`. Undefined when it isn't one. */
export function parseArn(text: string): Arn | undefined {
  const match = form.exec(text);
  if (match === null) return undefined;
  const [, partition = "", service = "", region = "", accountId = "", resource = ""] = match;
  return { partition, service, region, accountId, resource };
}
