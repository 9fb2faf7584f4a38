import { ABSENT, known, knownValue, UNKNOWN, type Reading, type Value } from "../../../reading";

/** Something that a container gets to know, and in plain text. */
export interface Entry {
  /** Where it stands, without its value. */
  readonly place: string;
  /** Absent where it has none, such as an argument of a command. */
  readonly name: Reading<string>;
  readonly value: Reading<string>;
}

/**
 * All of a container definition, or of what overrides one, that holds text of the user's own. A
 * pipe's overrides have the provider's plurals: `environments`, `commands`.
 */
export function containerEntries(container: Value): readonly Entry[] {
  return [
    ...["environment", "environments"].flatMap((each) => environmentEntries(container.at(each))),
    ...["command", "commands", "entryPoint"].flatMap((each) => commandEntries(container, [each])),
    ...commandEntries(container, ["healthCheck", "command"]),
    ...mapEntries(container.at("dockerLabels"), "dockerLabels"),
    ...mapEntries(container.at("logConfiguration", "options"), "logConfiguration.options"),
    ...mapEntries(
      container.at("firelensConfiguration", "options"),
      "firelensConfiguration.options",
    ),
  ];
}

function environmentEntries(environment: Value): readonly Entry[] {
  const list = environment.oneOrMany();
  if (list.state === "unknown") return [unknownEntry("environment")];
  return (knownValue(list) ?? []).flatMap((variable, index) => {
    if (variable.state === "unknown") return [unknownEntry(`environment[${index}]`)];
    const name = variable.at("name").text();
    const place =
      name.state === "known" ? `environment variable ${name.value}` : `environment[${index}]`;
    const value = variable.at("value").text();
    return [{ place, name, value }, ...writtenInto(place, variable)];
  });
}

/** What one variable sets: an object, or a list of some, as JSON, or options: `-Dpassword=x`. */
function writtenInto(place: string, variable: Value): readonly Entry[] {
  const text = knownValue(variable.at("value").text());
  if (text === undefined) return [];
  if (!/^\s*[[{]/.test(text)) return assignments(place, text).filter(isLiteral);
  return leaves(variable.at("value").document(), [], 0).map(([path, value]) => ({
    place: `${place} (${path.join(".")})`,
    name: known(path.at(-1) ?? ""),
    value,
  }));
}

/** Unlike a format, a mask, a pattern or a comparison: `password=%s`, `token=***`, `key=[^&]+`. */
function isLiteral({ value }: Entry): boolean {
  return !/^["']?[%{*#:=[(\\]/.test(knownValue(value) ?? "");
}

const DEEPEST = 8;

type Leaf = readonly [path: readonly string[], value: Reading<string>];

function leaves(value: Value, path: readonly string[], depth: number): readonly Leaf[] {
  const list = knownValue(value.list())?.map((member) => ["", member] as const);
  const members = list ?? knownValue(value.entries());
  if (members === undefined || depth > DEEPEST) return [[path, value.text()]];
  return members.flatMap(([key, member]) =>
    leaves(member, key === "" ? path : [...path, key], depth + 1),
  );
}

export function mapEntries(map: Value, place: string): readonly Entry[] {
  const entries = map.entries();
  if (entries.state === "unknown") return [unknownEntry(place)];
  return (knownValue(entries) ?? []).map(([key, value]) => ({
    place: `${place} ${key}`,
    name: known(key),
    value: value.text(),
  }));
}

/** The whole of it, and what it sets by `--name=value`, `--name value` or `NAME=value`. */
function commandEntries(container: Value, path: readonly string[]): readonly Entry[] {
  const place = path.join(".");
  const words = container.at(...path).oneOrMany();
  if (words.state === "unknown") return [unknownEntry(place)];
  const texts = (knownValue(words) ?? []).map((word) => word.text());
  const line = texts.map((text) => knownValue(text) ?? "").join(" ");
  return [
    ...(texts.some(({ state }) => state === "unknown") ? [unknownEntry(place)] : []),
    { place, name: ABSENT, value: known(line) },
    ...assignments(place, line),
  ];
}

const ASSIGNED = /(?:^|[\s"';&|,?(])(-{0,2}[A-Za-z_][\w.-]*)=("[^"]*"|'[^']*'|[^\s,;&|]+)/g;
const OPTION = /(?:^|\s)--([A-Za-z][\w-]*)\s+("[^"]*"|'[^']*'|[^\s-][^\s]*)/g;

/** What a text sets: `password=x`, `--password x`. */
export function assignments(place: string, text: string): readonly Entry[] {
  return [...text.matchAll(ASSIGNED), ...text.matchAll(OPTION)].map(([, option = "", value]) => {
    const name = option.replace(/^-+/, "");
    return { place: `${place} ${name}`, name: known(name), value: known(value ?? "") };
  });
}

function unknownEntry(place: string): Entry {
  return { place, name: UNKNOWN, value: UNKNOWN };
}
