import { expect } from "chai";
import { oncePer } from "../../components/once";

describe("oncePer", () => {
  it("asks once for each object, whatever the answer", () => {
    const asked: object[] = [];
    const answer = oncePer((key: object): boolean => {
      asked.push(key);
      return false;
    });
    const [one, other] = [{}, {}];
    expect([answer(one), answer(one), answer(other)]).to.deep.equal([false, false, false]);
    expect(asked).to.have.length(2);
  });

  it("gives each object its own answer, the same each time", () => {
    const answer = oncePer(({ name }: { name: string }) => ({ name }));
    const [one, other] = [{ name: "one" }, { name: "other" }];
    expect(answer(one)).to.equal(answer(one));
    expect(answer(one)).to.deep.equal(one);
    expect(answer(other)).to.deep.equal(other);
  });
});
