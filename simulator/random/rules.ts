import type { CheckFailure, Json, Props } from "../provider";
import type { Generator } from "./generator";
import { checkPassword, passwordDefaults, passwordText } from "./passwords";

/** One type of the package: what it makes, and its id. */
export interface RandomRule {
  readonly required?: readonly string[];
  readonly defaults?: Props;
  readonly secrets?: readonly string[];
  readonly check?: (inputs: Props) => CheckFailure[];
  readonly create: (inputs: Props, generator: Generator) => Props;
  readonly id: (outputs: Props, inputs: Props, generator: Generator) => string;
}

const adjectives = [
  "brave",
  "calm",
  "clever",
  "eager",
  "fair",
  "gentle",
  "happy",
  "keen",
  "lucky",
  "noble",
  "proud",
  "quick",
  "sharp",
  "sunny",
  "warm",
  "wise",
];
const animals = [
  "badger",
  "beetle",
  "condor",
  "dolphin",
  "falcon",
  "gecko",
  "heron",
  "ibex",
  "koala",
  "lemur",
  "marmot",
  "otter",
  "panda",
  "robin",
  "seal",
  "tapir",
];
const adverbs = [
  "barely",
  "boldly",
  "briefly",
  "calmly",
  "freely",
  "gladly",
  "kindly",
  "mildly",
  "nicely",
  "openly",
  "quietly",
  "rarely",
  "safely",
  "surely",
  "truly",
  "wholly",
];

/** As bcrypt spells a hash; of no password. */
function hashText(generator: Generator): string {
  const alphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return `$2a$10$${generator.text(alphabet, 53)}`;
}

function count(inputs: Props, property: string): number {
  const value = inputs[property];
  return typeof value === "number" ? value : 0;
}

function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function petName(inputs: Props, generator: Generator): string {
  const length = count(inputs, "length");
  const words = [
    ...Array.from({ length: Math.max(length - 2, 0) }, () => generator.pick(adverbs) ?? ""),
    ...(length > 1 ? [generator.pick(adjectives) ?? ""] : []),
    generator.pick(animals) ?? "",
  ];
  const prefix = text(inputs["prefix"]);
  return [...(prefix === "" ? [] : [prefix]), ...words].join(text(inputs["separator"]));
}

function identifier(inputs: Props, generator: Generator): Props {
  const bytes = generator.bytes(count(inputs, "byteLength"));
  const prefix = text(inputs["prefix"]);
  return {
    b64Std: prefix + bytes.toString("base64"),
    b64Url: prefix + bytes.toString("base64url"),
    dec: prefix + BigInt(`0x${bytes.toString("hex") || "0"}`).toString(),
    hex: prefix + bytes.toString("hex"),
  };
}

function shuffled(inputs: Props, generator: Generator): Props {
  const given = Array.isArray(inputs["inputs"]) ? inputs["inputs"] : [];
  const wanted = typeof inputs["resultCount"] === "number" ? inputs["resultCount"] : given.length;
  const results: Json[] = [];
  while (results.length < wanted && given.length > 0) results.push(...generator.shuffle(given));
  return { results: results.slice(0, wanted) };
}

const none = (): string => "none";
const result = ({ result: made }: Props): string =>
  typeof made === "string" ? made : JSON.stringify(made ?? null);

/** The types of the package, by token. */
export const rules: Readonly<Record<string, RandomRule>> = {
  "random:index/randomPassword:RandomPassword": {
    required: ["length"],
    defaults: passwordDefaults,
    secrets: ["bcryptHash", "result"],
    check: checkPassword,
    create: (inputs, generator) => ({
      result: passwordText(inputs, generator),
      bcryptHash: hashText(generator),
    }),
    id: none,
  },
  "random:index/randomString:RandomString": {
    required: ["length"],
    defaults: passwordDefaults,
    check: checkPassword,
    create: (inputs, generator) => ({ result: passwordText(inputs, generator) }),
    id: result,
  },
  "random:index/randomId:RandomId": {
    required: ["byteLength"],
    create: identifier,
    id: (outputs) => text(outputs["b64Url"]),
  },
  "random:index/randomPet:RandomPet": {
    defaults: { length: 2, separator: "-" },
    // The name is the id, and there is no other output.
    create: () => ({}),
    id: (_outputs, inputs, generator) => petName(inputs, generator),
  },
  "random:index/randomUuid:RandomUuid": {
    create: (_inputs, generator) => ({ result: generator.uuid() }),
    id: result,
  },
  "random:index/randomInteger:RandomInteger": {
    required: ["max", "min"],
    check: (inputs) =>
      count(inputs, "min") > count(inputs, "max")
        ? [
            {
              property: "min",
              reason:
                "the minimum (min) value needs to be smaller than or equal to the maximum (max) value",
            },
          ]
        : [],
    create: (inputs, generator) => {
      const min = count(inputs, "min");
      return { result: min + generator.below(count(inputs, "max") - min + 1) };
    },
    id: result,
  },
  "random:index/randomShuffle:RandomShuffle": {
    required: ["inputs"],
    create: shuffled,
    id: () => "-",
  },
  "random:index/randomBytes:RandomBytes": {
    required: ["length"],
    secrets: ["base64", "hex"],
    create: (inputs, generator) => {
      const bytes = generator.bytes(count(inputs, "length"));
      return { base64: bytes.toString("base64"), hex: bytes.toString("hex") };
    },
    id: none,
  },
};
