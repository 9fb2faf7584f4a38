import type {
  CreateResult,
  Existing,
  Props,
  ReadResult,
  SimulatedProvider,
} from "../../../../simulator/provider";
import { awsProvider } from "../../../../simulator/aws";
import { MemoryAccount } from "../../../../simulator/aws/account-memory";
import { request, type Options } from "../support";

/** A provider, its account, and what a test does with both, one after the other. */
export class Scene {
  readonly account = new MemoryAccount();
  readonly provider: SimulatedProvider = awsProvider(this.account);

  /** Checks and creates, as an engine does with what is new. */
  create(type: string, inputs: Props, name = "web", options: Options = {}): Existing {
    const asked = request(type, inputs, { ...options, name });
    const checked = this.provider.check(asked);
    if (checked.failures.length > 0) throw new Error(JSON.stringify(checked.failures));
    const { id = "", outputs } = this.provider.create({ ...asked, inputs: checked.inputs });
    return { id, inputs: checked.inputs, outputs };
  }

  /** Checks with the old inputs and changes in place. */
  update(
    type: string,
    old: Existing,
    inputs: Props,
    name = "web",
    options: Options = {},
  ): CreateResult {
    const asked = request(type, inputs, { ...options, name });
    const checked = this.provider.check({ ...asked, oldInputs: old.inputs });
    if (checked.failures.length > 0) throw new Error(JSON.stringify(checked.failures));
    const updated = this.provider.update?.({ ...asked, old, inputs: checked.inputs });
    if (updated === undefined) throw new Error("the provider updates nothing");
    return updated;
  }

  /** Deletes what a create gave, with the outputs as the state has them. */
  delete(type: string, old: Existing, name = "web"): void {
    this.provider.delete?.({ ...request(type, old.inputs, { name }), old });
  }

  /** Asks what became of what is in the state. */
  refresh(type: string, old: Existing, name = "web"): ReadResult | undefined {
    return this.provider.read({ ...request(type, old.inputs, { name }), id: old.id, old });
  }

  /** Changes what exists, as somebody else would. */
  change(type: string, { id, outputs }: Existing, changes: Props): void {
    this.account.put(type, id, { ...outputs, ...changes });
  }
}
