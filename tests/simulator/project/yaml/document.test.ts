import * as path from "node:path";
import { expect } from "chai";
import { describeFileProblem, type FileProblem } from "../../../../simulator/project/problems";
import { readYaml } from "../../../../simulator/project/yaml/document";
import { directoryWith, removeDirectories } from "../../../support/directory";

function read(text: string): { file: ReturnType<typeof readYaml>; problems: string[] } {
  const directory = directoryWith({ "a.yaml": text });
  const problems: FileProblem[] = [];
  const file = readYaml(path.join(directory, "a.yaml"), problems);
  const shown = problems.map((problem) =>
    describeFileProblem(problem).replace(`${directory}${path.sep}`, ""),
  );
  return { file, problems: shown };
}

describe("readYaml", () => {
  after(removeDirectories);

  it("reads maps, lists, anchors, merges and quoted texts", () => {
    const { file } = read(
      [
        "base: &base {a: 1, b: 'two'}",
        "list: [*base, x]",
        "merged:",
        "  <<: *base",
        "  b: 3",
        'quoted: "012"',
        "text: |",
        "  line",
        "1: number key",
        "true: boolean key",
        "tagged: !!str 12",
        "empty:",
      ].join("\n"),
    );
    expect(file?.value).to.deep.equal({
      base: { a: 1, b: "two" },
      list: [{ a: 1, b: "two" }, "x"],
      merged: { a: 1, b: 3 },
      quoted: "012",
      text: "line\n",
      "1": "number key",
      true: "boolean key",
      tagged: "12",
      empty: null,
    });
  });

  it("skips a byte order mark and takes an empty file for null", () => {
    expect(read("\uFEFFa: 1").file?.value).to.deep.equal({ a: 1 });
    expect(read("# nothing\n").file?.value).to.equal(null);
  });

  it("locates keys, list items and as much of a path as exists", () => {
    const { file } = read("a:\n  b:\n    - c: 1\n    - d: 2\n");
    expect(file?.locate(["a"])).to.deep.equal({ line: 1, column: 1 });
    expect(file?.locate(["a", "b", 1])).to.deep.equal({ line: 4, column: 7 });
    expect(file?.locate(["a", "b", 1, "d"])).to.deep.equal({ line: 4, column: 7 });
    expect(file?.locate(["a", "b", 7])).to.deep.equal({ line: 2, column: 3 });
    expect(file?.locate(["a", "missing", "x"])).to.deep.equal({ line: 1, column: 1 });
    expect(file?.locate(["z"])).to.equal(undefined);
  });

  it("warns of numbers that lose digits, with their place", () => {
    const { file } = read("account:\n  id: 012345678901\n");
    expect(
      file?.warnings.map(({ position, path: setting, message }) => ({
        position,
        setting,
        message,
      })),
    ).to.deep.equal([
      {
        position: { line: 2, column: 7 },
        setting: "account.id",
        message: "012345678901 is read as the number 12345678901; quote it to keep its digits",
      },
    ]);
  });

  const mistakes: readonly [string, string, string[]][] = [
    [
      "every duplicate key",
      "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n",
      [
        "a.yaml:4:3: the key c is given twice; keep one of them",
        "a.yaml:5:1: the key a is given twice; keep one of them",
      ],
    ],
    [
      "the first syntax error",
      "a: [1, 2\nb: 3\nc: }\n",
      [
        "a.yaml:2:1: not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
      ],
    ],
    ["a tab", "a:\n\tb: 1\n", ["a.yaml:2:1: not valid YAML: Tabs are not allowed as indentation"]],
    [
      "a second document",
      "a: 1\n---\nb: 2\n",
      [
        "a.yaml:2:1: not valid YAML: Source contains multiple documents; please use YAML.parseAllDocuments()",
      ],
    ],
  ];
  for (const [what, text, expected] of mistakes) {
    it(`names ${what}`, () => {
      const { file, problems } = read(text);
      expect(problems).to.deep.equal(expected);
      expect(file).to.equal(undefined);
    });
  }

  it("names a file that can't be read", () => {
    const problems: FileProblem[] = [];
    expect(readYaml(directoryWith({}), problems)).to.equal(undefined);
    expect(problems[0]?.message).to.match(/^can't be read: EISDIR/);
  });
});
