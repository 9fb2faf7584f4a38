import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../../../node_modules/@pulumi/aws");

function source(path: string): string {
  return readFileSync(join(root, `${path}.d.ts`), "utf8").replace(/\/\*\*[\s\S]*?\*\//g, "");
}

/** What the SDK declares of a resource type. */
export interface Declared {
  readonly outputs: readonly string[];
  /** Outputs that are never undefined. */
  readonly always: readonly string[];
  readonly required: readonly string[];
}

/** Reads a resource's declaration: `aws:ec2/vpc:Vpc`. */
export function declared(type: string): Declared {
  const text = source(type.split(":")[1] ?? "");
  const fromClass = text.slice(text.indexOf("export declare class"));
  const body = fromClass.slice(0, fromClass.indexOf("\n}"));
  const outputs = [...body.matchAll(/^ {4}readonly (\w+): pulumi\.Output<([\s\S]*?)>;$/gm)];
  const args = text.slice(text.indexOf("Args {", text.indexOf("State {")));
  return {
    outputs: outputs.map((match) => match[1] ?? ""),
    always: outputs
      .filter((match) => !(match[2] ?? "").includes("undefined"))
      .map((match) => match[1] ?? ""),
    required: [...args.matchAll(/^ {4}(\w+):/gm)].map((match) => match[1] ?? ""),
  };
}

/** Reads a data source's result: `aws:ec2/getVpc:getVpc`. */
export function declaredResult(token: string): {
  readonly all: string[];
  readonly always: string[];
} {
  const path = (token.split(":")[1] ?? "").replace(/^index\//, "");
  const text = source(path);
  const start = text.slice(text.search(/interface \w+Result \{/));
  const members = [...start.slice(0, start.indexOf("\n}")).matchAll(/^ {4}readonly (\w+)(\??):/gm)];
  return {
    all: members.map((match) => match[1] ?? ""),
    always: members.filter((match) => match[2] === "").map((match) => match[1] ?? ""),
  };
}
