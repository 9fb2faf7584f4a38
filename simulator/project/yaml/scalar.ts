/**
 * What a plain (unquoted) YAML scalar means to the Pulumi CLI, which reads its files with go-yaml v3:
 * YAML 1.2 with the octal numbers and timestamps of YAML 1.1, and without its `yes` and `off`.
 */

/** A value of a YAML file. Timestamps are their RFC 3339 text, as the CLI hands them to a program. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

const words = new Map<string, null | boolean>([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);

const numbers: readonly { pattern: RegExp; parse: (digits: string) => number }[] = [
  { pattern: /^[-+]?0[xX][0-9a-fA-F]+$/, parse: (digits) => signed(digits, 16, 2) },
  { pattern: /^[-+]?0[oO][0-7]+$/, parse: (digits) => signed(digits, 8, 2) },
  { pattern: /^[-+]?0[bB][01]+$/, parse: (digits) => signed(digits, 2, 2) },
  { pattern: /^[-+]?0[0-7]+$/, parse: (digits) => signed(digits, 8, 1) },
  { pattern: /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/, parse: Number },
];

const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(\.\d+)?(Z|[-+]\d\d:\d\d)?)?$/;

/** The value of a plain scalar. */
export function resolvePlain(text: string): Plain {
  const word = words.get(text);
  if (word !== undefined) return word;
  const time = resolveTimestamp(text);
  if (time !== undefined) return time;
  if (!/^[-+.0-9]/.test(text)) return text;
  const digits = /^[.]/.test(text) ? text : text.replaceAll("_", "");
  const number = numbers.find(({ pattern }) => pattern.test(digits));
  return number === undefined ? text : number.parse(digits);
}

/**
 * Whether a plain scalar loses digits when it is read as a number: an account id or a version that
 * should have been quoted.
 */
export function losesDigits(text: string): boolean {
  return /^[-+]?0[0-9_]+$/.test(text) && typeof resolvePlain(text) === "number";
}

function signed(digits: string, radix: number, prefix: number): number {
  const negative = digits.startsWith("-");
  const start = /^[-+]/.test(digits) ? prefix + 1 : prefix;
  const value = Number.parseInt(digits.slice(start), radix);
  return negative ? -value : value;
}

function resolveTimestamp(text: string): string | undefined {
  const parts = timestamp.exec(text);
  if (parts === null) return undefined;
  const [, year = "", month = "", day = "", separator, hour, minute, second, fraction, zone] =
    parts;
  // A zone is part of the form with a T and only of that one.
  if (separator !== undefined && (separator === " ") !== (zone === undefined)) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  const time =
    hour === undefined ? "00:00:00" : [hour, minute ?? "", second ?? ""].map(two).join(":");
  const result = `${date}T${time}${(fraction ?? "").replace(/\.?0*$/, "")}${zone ?? "Z"}`;
  return isDate(date) && !Number.isNaN(Date.parse(result)) ? result : undefined;
}

/** A day that exists: JavaScript takes 30 February for 2 March. */
function isDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

function two(digits: string): string {
  return digits.padStart(2, "0");
}
