import { createRequire } from "node:module";
import type {
  CheckRequest,
  CheckResult,
  CreateResult,
  DeleteRequest,
  DiffRequest,
  DiffResult,
  Existing,
  InvokeRequest,
  InvokeResult,
  ReadRequest,
  ReadResult,
  SimulatedProvider,
  UpdateRequest,
} from "../provider";
import type { Account, Operation } from "./account";
import { MemoryAccount } from "./account-memory";
import { dataSources, isAnswered } from "./invokes";
import { checkInputs } from "./lifecycle/check";
import { planCreate } from "./lifecycle/plan";
import { checkProperties } from "./properties";
import type { TypeRule } from "./rule";
import { rules } from "./types";

/** For what a first preview does without: it loads when something is created, or there already. */
const load = createRequire(__filename);

/** Answers as the AWS provider would, from {@link rules} and {@link dataSources}. */
class AwsProvider implements SimulatedProvider {
  readonly package = "aws";
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  knows(type: string): boolean {
    return Object.hasOwn(rules, type);
  }

  check(request: CheckRequest): CheckResult {
    const rule = rules[request.type];
    if (rule === undefined) return { inputs: request.inputs, failures: [] };
    const { inputs, failures } = checkInputs(rule, request, this.#account);
    return { inputs, failures: [...failures, ...checkProperties(request.type, request.inputs)] };
  }

  create(request: CheckRequest): CreateResult {
    const { type, context } = request;
    // In preview any type works: its inputs are echoed and the SDK makes the rest unknown.
    if (context.preview && !this.knows(type)) return { outputs: request.inputs };
    const rule = ruleOf(type);
    if (context.preview) return planCreate(rule, request, this.#account);
    this.#mayFail("create", request);
    const { create } = load("./lifecycle/create") as typeof import("./lifecycle/create");
    return create(rule, request, this.#account);
  }

  read(request: ReadRequest): ReadResult | undefined {
    const { type, id, inputs, old } = request;
    const rule = rules[type];
    if (rule === undefined) return { id, inputs, outputs: old?.outputs ?? inputs };
    const { read } = load("./lifecycle/read") as typeof import("./lifecycle/read");
    return read(rule, request, this.#account);
  }

  diff(request: DiffRequest): DiffResult {
    const { diffResource } = load("./diff") as typeof import("./diff");
    return diffResource(rules[request.type], request);
  }

  update(request: UpdateRequest): CreateResult {
    const { type, context, old } = request;
    if (context.preview && !this.knows(type)) {
      return { id: old.id, outputs: { ...old.outputs, ...request.inputs } };
    }
    const rule = ruleOf(type);
    this.#mayFail("update", request);
    const { update } = load("./lifecycle/update") as typeof import("./lifecycle/update");
    return update(rule, request, this.#account);
  }

  delete(request: DeleteRequest): void {
    if (!this.knows(request.type)) return;
    this.#mayFail("delete", request);
    const { destroy } = load("./lifecycle/delete") as typeof import("./lifecycle/delete");
    destroy(request, this.#account);
  }

  adopt(type: string, urn: string, { id, outputs }: Existing): void {
    this.#account.put(type, id, outputs);
    this.#account.count(urn);
  }

  answers(token: string): boolean {
    return isAnswered(token);
  }

  invoke(request: InvokeRequest): InvokeResult {
    return dataSources(request, this.#account);
  }

  /** Fails where somebody wants to see a failure. Nothing fails in preview. */
  #mayFail(operation: Operation, { type, name, context }: CheckRequest | DeleteRequest): void {
    const message = context.preview ? undefined : this.#account.fault?.(operation, type, name);
    if (message !== undefined) throw new Error(message);
  }
}

function ruleOf(type: string): TypeRule {
  const rule = rules[type];
  if (rule === undefined) throw new Error(`The simulator does not know the resource type ${type}`);
  return rule;
}

/** The simulated `aws` package over an account; without one, over one in which nothing exists yet. */
export function awsProvider(account: Account = new MemoryAccount()): SimulatedProvider {
  return new AwsProvider(account);
}
