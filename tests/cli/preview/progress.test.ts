import { expect } from "chai";
import { Progress } from "../../../cli/preview/progress";
import { plainTerminal } from "../resources";

function progressOn(columns?: number): { progress: Progress; written: () => string } {
  let text = "";
  const terminal = { ...plainTerminal(columns), write: (part: string) => void (text += part) };
  return { progress: new Progress(terminal), written: () => text };
}

const clear = "\r\u001B[2K";

describe("Progress", () => {
  it("draws one line, clears it for what a program prints, and at the end", () => {
    const { progress, written } = progressOn(80);
    progress.start("loading");
    expect(written().slice(clear.length)).to.match(/^. loading$/u);
    expect(written().startsWith(clear)).to.equal(true);
    progress.interrupt("hello\n");
    expect(written().endsWith(`loading${clear}hello\n`)).to.equal(true);
    progress.clear();
    expect(written().endsWith("hello\n")).to.equal(true);
    progress.advance("first");
    expect(written()).to.match(/1 resource {2}first$/);
    progress.clear();
    expect(written().endsWith(clear)).to.equal(true);
  });

  it("draws no more than the eye can follow", () => {
    const { progress, written } = progressOn(80);
    for (let count = 0; count < 1000; count += 1) progress.advance("x");
    expect(written().split("resource").length).to.be.below(20);
  });

  it("stays on one line", () => {
    const { progress, written } = progressOn(20);
    progress.start("x".repeat(100));
    expect(written().slice(clear.length)).to.have.length(19);
  });

  it("is silent where nobody watches, but lets a program speak", () => {
    const { progress, written } = progressOn();
    progress.start("loading");
    progress.advance("a");
    progress.interrupt("hello\n");
    progress.clear();
    expect(written()).to.equal("hello\n");
  });
});
