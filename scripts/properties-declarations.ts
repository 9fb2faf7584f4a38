/** Reads the property types of resources from the type declarations of an SDK's package. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The properties of a resource type or of an object inside of one. */
export interface Declaration {
  readonly properties: readonly DeclaredProperty[];
  /** What only the cloud sets. Objects inside of a resource have none. */
  readonly outputs: readonly string[];
}

export interface DeclaredProperty {
  readonly name: string;
  readonly required: boolean;
  readonly type: DeclaredType;
}

export type Scalar = "string" | "number" | "boolean" | "document" | "asset" | "any";

export type DeclaredType =
  | { readonly kind: Scalar }
  | { readonly kind: "list" | "map"; readonly of: DeclaredType }
  /** `name` is that of a declaration, e.g. `ecs.ServiceLoadBalancer`. */
  | { readonly kind: "object"; readonly name: string };

/** What an SDK declares. */
export interface Declarations {
  /** The version of the SDK. */
  readonly version: string;
  /** A resource type by its token, e.g. `aws:ecs/service:Service`. */
  resource(token: string): Declaration;
  /** The type of an object inside of a resource, by the name that a {@link DeclaredType} gives. */
  object(name: string): Declaration;
}

/** The type declarations of a Pulumi package that is installed in `directory`. */
export class SdkDeclarations implements Declarations {
  readonly version: string;
  readonly #inputs: Map<string, ts.InterfaceDeclaration>;

  constructor(private readonly directory: string) {
    const manifest = JSON.parse(readFileSync(join(directory, "package.json"), "utf8")) as {
      readonly version: string;
    };
    this.version = manifest.version;
    this.#inputs = new Map(interfacesByModule(this.#parse(join("types", "input.d.ts"))));
  }

  resource(token: string): Declaration {
    const [, path = "", name = ""] = token.split(":");
    const { statements } = this.#parse(`${path}.d.ts`);
    const args = statements
      .filter((statement) => ts.isInterfaceDeclaration(statement))
      .find((declaration) => declaration.name.text === `${name}Args`);
    const made = statements
      .filter((statement) => ts.isClassDeclaration(statement))
      .find((declaration) => declaration.name?.text === name);
    if (args === undefined || made === undefined) {
      throw new Error(`${path}.d.ts declares no ${name} with arguments`);
    }
    const properties = propertiesOf(args);
    const inputs = new Set(properties.map((property) => property.name));
    return { properties, outputs: outputsOf(made).filter((output) => !inputs.has(output)) };
  }

  object(name: string): Declaration {
    const declaration = this.#inputs.get(name);
    if (declaration === undefined) throw new Error(`input.d.ts declares no ${name}`);
    return { properties: propertiesOf(declaration), outputs: [] };
  }

  #parse(path: string): ts.SourceFile {
    return ts.createSourceFile(
      path,
      readFileSync(join(this.directory, path), "utf8"),
      {
        languageVersion: ts.ScriptTarget.Latest,
        jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
      },
      true,
    );
  }
}

function interfacesByModule(file: ts.SourceFile): [string, ts.InterfaceDeclaration][] {
  return file.statements.flatMap((statement) => {
    if (!ts.isModuleDeclaration(statement)) return [];
    const body = statement.body;
    if (body === undefined || !ts.isModuleBlock(body)) return [];
    return body.statements
      .filter((member) => ts.isInterfaceDeclaration(member))
      .map((member): [string, ts.InterfaceDeclaration] => [
        `${statement.name.text}.${member.name.text}`,
        member,
      ]);
  });
}

function outputsOf(made: ts.ClassDeclaration): string[] {
  return made.members
    .filter((member) => ts.isPropertyDeclaration(member))
    .filter((member) => member.type?.getText().startsWith("pulumi.Output<"))
    .map((member) => member.name.getText());
}

function propertiesOf(declaration: ts.InterfaceDeclaration): DeclaredProperty[] {
  return declaration.members.map((member) => {
    if (!ts.isPropertySignature(member) || member.type === undefined) {
      throw new Error(`${declaration.name.text} has a member that is no property`);
    }
    return {
      name: member.name.getText(),
      required: member.questionToken === undefined,
      type: typeOf(member.type),
    };
  });
}

function typeOf(node: ts.TypeNode): DeclaredType {
  if (ts.isArrayTypeNode(node)) return { kind: "list", of: typeOf(node.elementType) };
  if (ts.isUnionTypeNode(node)) return unionOf(node.types.filter((member) => !isUndefined(member)));
  if (ts.isTypeLiteralNode(node)) return mapOf(node);
  if (ts.isTypeReferenceNode(node)) return referenceOf(node);
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { kind: "string" };
    case ts.SyntaxKind.NumberKeyword:
      return { kind: "number" };
    case ts.SyntaxKind.BooleanKeyword:
      return { kind: "boolean" };
    case ts.SyntaxKind.AnyKeyword:
      return { kind: "any" };
  }
  throw unheardOf(node);
}

function isUndefined(node: ts.TypeNode): boolean {
  return node.kind === ts.SyntaxKind.UndefinedKeyword;
}

function mapOf(node: ts.TypeLiteralNode): DeclaredType {
  const [member] = node.members;
  if (member === undefined || !ts.isIndexSignatureDeclaration(member)) throw unheardOf(node);
  return { kind: "map", of: typeOf(member.type) };
}

/** A text or an object is a JSON document: the provider spells the object. */
function unionOf(nodes: readonly ts.TypeNode[]): DeclaredType {
  const [first, ...others] = nodes.map(typeOf);
  if (first === undefined) throw new Error("a union has no members");
  if (others.every(({ kind }) => kind === first.kind && kind !== "object")) return first;
  if (first.kind === "string" && others.some(({ kind }) => kind === "object")) {
    return { kind: "document" };
  }
  throw new Error(
    `a union of ${[first, ...others].map(({ kind }) => kind).join(", ")} is unheard of`,
  );
}

function referenceOf(node: ts.TypeReferenceNode): DeclaredType {
  const name = node.typeName.getText();
  const [root = "", ...rest] = name.split(".");
  if (name === "pulumi.Input") {
    const [wrapped] = node.typeArguments ?? [];
    if (wrapped === undefined) throw unheardOf(node);
    return typeOf(wrapped);
  }
  if (name.startsWith("pulumi.asset.")) return { kind: "asset" };
  if (root === "inputs") return { kind: "object", name: rest.join(".") };
  // A resource class stands for its id, and the values of the SDK's enums are texts.
  if (root === "enums" || rest.length === 0) return { kind: "string" };
  throw unheardOf(node);
}

function unheardOf(node: ts.TypeNode): Error {
  return new Error(`${node.getSourceFile().fileName}: the type ${node.getText()} is unheard of`);
}
