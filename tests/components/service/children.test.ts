import { expect } from "chai";
import { checkOverrides } from "../../../components/service/children";
import { lines } from "../lines";

const worker =
  "log-group, execution-role, task-role, execution-policy, security-group, https-egress, task-definition, service";

describe("checkOverrides", () => {
  it("accepts children that the arguments make", () => {
    expect(checkOverrides({})).to.deep.equal([]);
    expect(checkOverrides({ overrides: { "log-group": {}, service: {} } })).to.deep.equal([]);
    expect(
      checkOverrides({
        image: { repository: { create: true }, tag: "v1" },
        vault: { keys: [] },
        exec: true,
        route: {},
        overrides: { repository: {}, "vault-version": {}, "task-policy": {}, "target-group": {} },
      }),
    ).to.deep.equal([]);
  });

  it("refuses others, with the nearest and all there are", () => {
    expect(lines(checkOverrides({ overrides: { "log-grup": {}, taskdef: {} } }))).to.deep.equal([
      `overrides.log-grup: this service has no child log-grup. Allowed: ${worker}. Fix: write log-group.`,
      `overrides.taskdef: this service has no child taskdef. Allowed: ${worker}.`,
    ]);
  });

  const absent: [role: string, args: Parameters<typeof checkOverrides>[0]][] = [
    ["target-group", {}],
    ["task-policy", { permissions: [] }],
    ["vault", {}],
    ["repository", { image: { repository: "example.com/a", tag: "v1" } }],
  ];
  for (const [role, args] of absent) {
    it(`refuses ${role} where there is none`, () => {
      expect(checkOverrides({ ...args, overrides: { [role]: {} } })).to.have.length(1);
    });
  }
});
