import type { CheckFailure, Props } from "../provider";
import type { Generator } from "./generator";

/** One kind of characters: whether it is wanted, and how many at least. */
interface Kind {
  readonly alphabet: string;
  readonly wanted: string;
  readonly least: string;
}

function kindsOf(inputs: Props): readonly Kind[] {
  const own = inputs["overrideSpecial"];
  const special = typeof own === "string" && own !== "" ? own : "!@#$%&*()-_=+[]{}<>:?";
  return [
    { alphabet: "abcdefghijklmnopqrstuvwxyz", wanted: "lower", least: "minLower" },
    { alphabet: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", wanted: "upper", least: "minUpper" },
    { alphabet: "0123456789", wanted: "numeric", least: "minNumeric" },
    { alphabet: special, wanted: "special", least: "minSpecial" },
  ];
}

function isWanted(inputs: Props, kind: Kind): boolean {
  const value = inputs[kind.wanted] ?? (kind.wanted === "numeric" ? inputs["number"] : undefined);
  return value !== false;
}

function numberOf(inputs: Props, property: string): number {
  const value = inputs[property];
  return typeof value === "number" ? value : 0;
}

/** What the provider fills in. */
export const passwordDefaults: Props = {
  lower: true,
  minLower: 0,
  minNumeric: 0,
  minSpecial: 0,
  minUpper: 0,
  number: true,
  numeric: true,
  special: true,
  upper: true,
};

/** A text of the given length with at least so many characters of each kind. */
export function passwordText(inputs: Props, generator: Generator): string {
  const kinds = kindsOf(inputs);
  const least = kinds
    .map((kind) => generator.text(kind.alphabet, numberOf(inputs, kind.least)))
    .join("");
  const alphabet = kinds
    .filter((kind) => isWanted(inputs, kind))
    .map((kind) => kind.alphabet)
    .join("");
  const rest = generator.text(alphabet, numberOf(inputs, "length") - least.length);
  return generator.shuffle(Array.from(least + rest)).join("");
}

/** Finds what the provider refuses. */
export function checkPassword(inputs: Props): CheckFailure[] {
  const kinds = kindsOf(inputs);
  const length = inputs["length"];
  if (typeof length !== "number") return [];
  const least = kinds.reduce((sum, kind) => sum + numberOf(inputs, kind.least), 0);
  if (length < 1 || length < least) {
    return [
      {
        property: "length",
        reason: `the length (${length}) must be at least 1 and at least the sum of minLower, minUpper, minNumeric and minSpecial (${least})`,
      },
    ];
  }
  return kinds.some((kind) => isWanted(inputs, kind))
    ? []
    : [
        {
          property: "lower",
          reason: "at least one of lower, upper, numeric and special must be true",
        },
      ];
}
