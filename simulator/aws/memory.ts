import type { Props } from "../provider";

/**
 * What one provider has created during a run, so that a later resource can be checked against it,
 * and a data source can find it.
 */
export class Memory {
  readonly #byId = new Map<string, Props>();
  readonly #byType = new Map<string, Props[]>();

  /** Keeps a created resource under its type and its id, and its ARN where that differs. */
  remember(type: string, id: string, outputs: Props): void {
    const entry = { ...outputs, id };
    this.#byId.set(`${type} ${id}`, entry);
    const arn = outputs["arn"];
    if (typeof arn === "string" && arn !== id) this.#byId.set(`${type} ${arn}`, entry);
    const same = this.#byType.get(type);
    if (same === undefined) this.#byType.set(type, [entry]);
    else same.push(entry);
  }

  /** The outputs of a created resource, found by its id or ARN. */
  find(type: string, idOrArn: string): Props | undefined {
    return this.#byId.get(`${type} ${idOrArn}`);
  }

  /** All created resources of a type, in order. */
  ofType(type: string): readonly Props[] {
    return this.#byType.get(type) ?? [];
  }
}
