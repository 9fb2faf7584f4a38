import { expect } from "chai";
import { renderOutputs } from "../../../cli/preview/outputs";
import { plainTerminal } from "../resources";

describe("renderOutputs", () => {
  it("aligns scalars and indents maps", () => {
    const outputs = {
      url: "https://example.com",
      count: 2,
      zones: ["a", "b"],
      none: [],
      empty: {},
      text: "two\nlines",
      mixed: [{ a: 1 }],
      token: "[secret]",
      services: { api: { name: "api", arn: "[unknown]" } },
    };
    expect(renderOutputs(outputs, plainTerminal())).to.deep.equal([
      "  url    https://example.com",
      "  count  2",
      "  zones  a, b",
      "  none   none",
      "  empty  {}",
      "  text   two⏎lines",
      '  mixed  [{"a":1}]',
      "  token  [secret]",
      "  services",
      "    api",
      "      name  api",
      "      arn   [unknown]",
    ]);
  });

  it("gathers what is not known yet", () => {
    expect(
      renderOutputs({ a: "[unknown]", name: "x", b: "[unknown]" }, plainTerminal()),
    ).to.deep.equal(["  name  x", "  [unknown] a, b"]);
  });

  it("cuts long maps, earlier where each entry is a map", () => {
    const scalars = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`k${index}`, index]),
    );
    const lines = renderOutputs(scalars, plainTerminal());
    expect(lines).to.have.length(21);
    expect(lines.at(-1)).to.equal("  … and 5 more");
    const maps = Object.fromEntries(
      Array.from({ length: 25 }, (_, index) => [`k${index}`, { a: 1 }]),
    );
    expect(renderOutputs(maps, plainTerminal())).to.deep.equal([
      ...["k0", "k1", "k2"].flatMap((key) => [`  ${key}`, "    a  1"]),
      "  … and 22 more",
    ]);
  });

  it("cuts values to the terminal's width", () => {
    const [line = ""] = renderOutputs({ url: "x".repeat(100) }, plainTerminal(40));
    expect(line).to.have.length(40);
    expect(line.endsWith("…")).to.equal(true);
  });
});
