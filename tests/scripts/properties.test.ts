import { expect } from "chai";
import { propertyTable } from "../../scripts/properties";
import {
  SdkDeclarations,
  type Declaration,
  type DeclaredType,
} from "../../scripts/properties-declarations";
import { directoryWith, removeDirectories } from "../support/directory";

const thing = (args: string, outputs = "") => `
export declare class Thing extends pulumi.CustomResource {
    static get(name: string, id: pulumi.Input<pulumi.ID>): Thing;
    readonly arn: pulumi.Output<string>;
    ${outputs}
    constructor(name: string, args?: ThingArgs);
}
export interface ThingState { stateOnly?: pulumi.Input<string>; }
/** The arguments. */
export interface ThingArgs {
    ${args}
}
`;

const inputTypes = `
export interface ProviderRole { arn: pulumi.Input<string>; }
export declare namespace pack {
    interface Part {
        /** Its size; see {@link Part}. */
        size: pulumi.Input<number>;
        parts?: pulumi.Input<pulumi.Input<inputs.pack.Part>[] | undefined>;
    }
}
`;

function sdk(args: string, outputs = ""): SdkDeclarations {
  return new SdkDeclarations(
    directoryWith({
      "package.json": '{"version": "1.2.3"}',
      "types/input.d.ts": inputTypes,
      "pack/thing.d.ts": thing(args, outputs),
    }),
  );
}

const token = "test:pack/thing:Thing";

describe("scripts/properties: reading declarations", () => {
  after(removeDirectories);

  const part: DeclaredType = { kind: "object", name: "pack.Part" };
  const types: readonly (readonly [string, DeclaredType])[] = [
    ["pulumi.Input<string | undefined>", { kind: "string" }],
    ["pulumi.Input<number>", { kind: "number" }],
    ["pulumi.Input<boolean | undefined>", { kind: "boolean" }],
    ["any", { kind: "any" }],
    ["pulumi.Input<string | Role>", { kind: "string" }],
    ["pulumi.Input<string | enums.pack.Colour | undefined>", { kind: "string" }],
    ["pulumi.Input<enums.pack.Colour>", { kind: "string" }],
    ["pulumi.Input<string | inputs.pack.Part>", { kind: "document" }],
    ["pulumi.Input<pulumi.asset.Asset | pulumi.asset.Archive>", { kind: "asset" }],
    ["pulumi.Input<inputs.pack.Part | undefined>", part],
    ["pulumi.Input<pulumi.Input<inputs.pack.Part>[]>", { kind: "list", of: part }],
    [
      "pulumi.Input<{ [key: string]: pulumi.Input<number> }>",
      { kind: "map", of: { kind: "number" } },
    ],
  ];
  for (const [text, type] of types) {
    it(`reads ${text}`, () => {
      const { properties } = sdk(`x: ${text};`).resource(token);
      expect(properties).to.deep.equal([{ name: "x", required: true, type }]);
    });
  }

  it("tells what is required, and what is only an output", () => {
    const outputs = "readonly a: pulumi.Output<string>; readonly urnLike: string;";
    const { properties, outputs: found } = sdk("a: string; b?: string;", outputs).resource(token);
    expect(properties.map(({ name, required }) => [name, required])).to.deep.equal([
      ["a", true],
      ["b", false],
    ]);
    expect(found).to.deep.equal(["arn"]);
  });

  it("reads the objects inside, by module", () => {
    expect(sdk("").object("pack.Part")).to.deep.equal({
      properties: [
        { name: "size", required: true, type: { kind: "number" } },
        { name: "parts", required: false, type: { kind: "list", of: part } },
      ],
      outputs: [],
    });
  });

  const refused: readonly (readonly [string, () => unknown, string])[] = [
    [
      "a type",
      () => sdk("x: bigint;").resource(token),
      "pack/thing.d.ts: the type bigint is unheard of",
    ],
    [
      "a union",
      () => sdk("x: pulumi.Input<string | number>;").resource(token),
      "a union of string, number is unheard of",
    ],
    [
      "a union of objects",
      () => sdk("x: inputs.pack.Part | inputs.pack.Part;").resource(token),
      "a union of object, object is unheard of",
    ],
    [
      "a method",
      () => sdk("x(): void;").resource(token),
      "ThingArgs has a member that is no property",
    ],
    [
      "a resource that is not there",
      () => sdk("").resource("test:pack/thing:Other"),
      "pack/thing.d.ts declares no Other with arguments",
    ],
    [
      "an object that is not there",
      () => sdk("").object("pack.None"),
      "input.d.ts declares no pack.None",
    ],
  ];
  for (const [title, read, message] of refused) {
    it(`refuses ${title} that it can't read`, () => {
      expect(read).to.throw(Error, message);
    });
  }
});

const text = { kind: "string" } as const;
const object = (name: string): DeclaredType => ({ kind: "object", name });

function declaration(types: Readonly<Record<string, DeclaredType>>, outputs: string[] = []) {
  const properties = Object.entries(types).map(([name, type]) => ({
    name: name.replace("!", ""),
    required: name.endsWith("!"),
    type,
  }));
  return { properties, outputs };
}

/** The lines of the table that is written for one resource type, `t:m/r:R`. */
function lines(
  resource: Declaration,
  objects: Readonly<Record<string, Declaration>> = {},
): string[] {
  const source = propertyTable(
    {
      version: "1.2.3",
      resource: () => resource,
      object: (name) => objects[name] ?? declaration({}),
    },
    ["t:m/r:R"],
  );
  return source.split("\n").filter((line) => line.startsWith('"'));
}

describe("scripts/properties: writing the table", () => {
  it("names the version it was read from", () => {
    const source = propertyTable(
      { version: "1.2.3", resource: () => declaration({}), object: () => declaration({}) },
      [],
    );
    expect(source).to.include("the type declarations of @pulumi/aws 1.2.3.");
  });

  it("groups names by what they take, in one order", () => {
    const resource = declaration(
      {
        b: text,
        "a!": text,
        n: { kind: "number" },
        list: { kind: "list", of: text },
        map: { kind: "map", of: { kind: "any" } },
        flag: { kind: "boolean" },
        policy: { kind: "document" },
        code: { kind: "asset" },
      },
      ["z", "arn"],
    );
    expect(lines(resource)).to.deep.equal([
      '"t:m/r:R": "[s:list;a:code;b:flag;d:policy;n:n;o:arn,z;s:a!,b;{*:map",',
    ]);
  });

  it("keeps what says the same once in a module, and apart in two", () => {
    const resource = declaration({ x: object("m.X"), y: object("m.Y"), z: object("k.Z") });
    const same = declaration({ size: text });
    expect(lines(resource, { "m.X": same, "m.Y": same, "k.Z": same })).to.deep.equal([
      '"m.X": "s:size",',
      '"k.Z": "s:size",',
      '"t:m/r:R": "@k.Z:z;@m.X:x,y",',
    ]);
  });

  it("keeps what refers to itself under the name that it refers to", () => {
    const resource = declaration({ loop: object("m.Loop"), twin: object("m.Twin") });
    const objects = {
      "m.Loop": declaration({ end: object("m.End") }),
      "m.End": declaration({ back: object("m.Loop"), twin: object("m.Twin") }),
      "m.Twin": declaration({ end: object("m.End") }),
    };
    expect(lines(resource, objects)).to.deep.equal([
      '"m.Twin": "@m.End:end",',
      '"m.End": "@m.Loop:back;@m.Twin:twin",',
      '"m.Loop": "@m.End:end",',
      '"t:m/r:R": "@m.Loop:loop;@m.Twin:twin",',
    ]);
  });
});
