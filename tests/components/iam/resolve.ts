import * as pulumi from "@pulumi/pulumi";

/** The value of an output that needs no resource. */
export function resolve<T>(value: pulumi.Input<T>): Promise<pulumi.Unwrap<T>> {
  return new Promise((done) => {
    pulumi.output(value).apply(done);
  });
}

/** The policy document that an output holds. */
export async function parsed(document: pulumi.Input<string>): Promise<unknown> {
  return JSON.parse(await resolve(document));
}

/** A value that has to be text. */
export function text(value: unknown): string {
  if (typeof value === "string") return value;
  throw new TypeError(`This should be text: ${JSON.stringify(value)}`);
}

/** The statements of a policy document. */
export function statementsOf(document: unknown): unknown {
  const known: unknown = JSON.parse(text(document));
  if (typeof known === "object" && known !== null && "Statement" in known) return known.Statement;
  throw new TypeError(`This should be a policy: ${text(document)}`);
}
