import { knownValue, type Resource } from "../../../reading";

/** Resources that make credentials, and the outputs that hold them. */
const OUTPUTS: Readonly<Record<string, readonly string[]>> = {
  "random:index/randomPassword:RandomPassword": ["result"],
  "aws:iam/accessKey:AccessKey": ["secret", "sesSmtpPasswordV4"],
};

/** A resource of the stack that makes a credential. */
export interface Generator {
  readonly name: string;
  /** As far as they are known; never to be shown. */
  readonly credentials: readonly string[];
}

/** What is shorter stands in other texts by chance. */
const SHORTEST = 6;

/** What a property takes credentials in from. Known at preview, when the property itself is not. */
export function generatorsOf(resource: Resource, property: string): readonly Generator[] {
  return resource.sources(property).flatMap((source) => {
    const outputs = OUTPUTS[source.type];
    if (outputs === undefined) return [];
    const credentials = outputs
      .map((each) => knownValue(source.output(each).text()) ?? "")
      .filter((text) => text.length >= SHORTEST);
    return [{ name: source.name, credentials }];
  });
}

/** The generator whose credential is part of a text. */
export function generatedIn(text: string, generators: readonly Generator[]): Generator | undefined {
  return generators.find(({ credentials }) => credentials.some((each) => text.includes(each)));
}
