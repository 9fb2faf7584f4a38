import { expect } from "chai";
import { ecsNoPrivileged } from "../../../../policy-pack/policies/containers/ecs-no-privileged";
import { UNKNOWN } from "../../../../simulator/testing";
import { cases } from "../../support";
import { judgedWith, task, taskLater, TEXT_UNKNOWN } from "./task";

const refused = (name: string): string =>
  `api: container "${name}": privileged is true, which makes it root on its instance. Remove it, and add the one capability or device that the container needs`;

cases(ecsNoPrivileged, [
  { name: "passes none", program: task({}) },
  { name: "passes false", program: task({ privileged: false }) },
  { name: "refuses true", program: task({ privileged: true }), violations: [refused("app")] },
  {
    name: "refuses a sidecar",
    program: task([{}, { name: "agent", privileged: true, essential: false }]),
    violations: [refused("agent")],
  },
  {
    name: "says when the text is not known yet",
    program: taskLater({ privileged: true }),
    violations: [refused("app")],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
]);

describe("ecs-no-privileged", () => {
  it("says when the flag is not known yet", async () => {
    const containerDefinitions = [{ name: "app", privileged: UNKNOWN }];
    expect(await judgedWith(ecsNoPrivileged, { containerDefinitions })).to.deep.equal({
      violations: [],
      undecided: ['api: container "app": privileged is not known yet'],
    });
  });
});
