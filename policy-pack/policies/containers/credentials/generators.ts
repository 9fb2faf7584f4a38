import { knownValue, type Resource } from "../../../reading";

/** Resources that make credentials, and the outputs that hold them. */
const MAKERS: Readonly<Record<string, readonly string[]>> = {
  "random:index/randomPassword:RandomPassword": ["result"],
  "random:index/randomBytes:RandomBytes": ["base64", "hex"],
  "aws:iam/accessKey:AccessKey": ["secret", "sesSmtpPasswordV4"],
};

/** Resources that keep a credential beside much else that is none, such as an address. */
const KEEPERS: Readonly<Record<string, readonly string[]>> = {
  "aws:docdb/cluster:Cluster": ["masterPassword"],
  "aws:elasticache/replicationGroup:ReplicationGroup": ["authToken"],
  "aws:rds/cluster:Cluster": ["masterPassword"],
  "aws:rds/instance:Instance": ["password"],
  "aws:secretsmanager/secretVersion:SecretVersion": ["secretString"],
};
const PARAMETER = "aws:ssm/parameter:Parameter";

/** A resource of the stack that a credential comes from. */
export interface Generator {
  readonly name: string;
  /** Whether there is nothing else to take from it, so that taking it in at all tells. */
  readonly makes: boolean;
  /** As far as they are known; never to be shown. */
  readonly credentials: readonly string[];
}

/** What is shorter stands in other texts by chance. */
const SHORTEST = 6;
const SHORTEST_KEPT = 12;

/** What a property takes credentials in from. Known at preview, when the property itself is not. */
export function generatorsOf(resource: Resource, property: string): readonly Generator[] {
  return resource.sources(property).flatMap((source) => {
    const made = MAKERS[source.type];
    const outputs = made ?? keptBy(source);
    if (outputs === undefined) return [];
    const makes = made !== undefined;
    const credentials = outputs
      .map((each) => knownValue(source.output(each).text()) ?? "")
      .filter((text) => text.length >= (makes ? SHORTEST : SHORTEST_KEPT));
    return [{ name: source.name, makes, credentials }];
  });
}

function keptBy(source: Resource): readonly string[] | undefined {
  if (source.type !== PARAMETER) return KEEPERS[source.type];
  return knownValue(source.output("type").text()) === "SecureString" ? ["value"] : undefined;
}

/** The generator whose credential is part of a text. */
export function generatedIn(text: string, generators: readonly Generator[]): Generator | undefined {
  return generators.find(({ credentials }) => credentials.some((each) => text.includes(each)));
}
