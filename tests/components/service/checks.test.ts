import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import {
  checkComplete,
  checkService,
  type LooseServiceArgs,
} from "../../../components/service/checks";
import { lines } from "../lines";

const complete: LooseServiceArgs = { image: "nginx:1.27", cpu: 256, memoryMiB: 512 };

describe("checkService", () => {
  const accepted: LooseServiceArgs[] = [
    {},
    complete,
    { ...complete, scheduling: "replica", networkMode: "awsvpc" },
    { desiredCount: 0 },
    { desiredCount: 5000 },
    { desiredCount: 2, deployment: { minimumHealthyPercent: 50, maximumPercent: 100 } },
    { desiredCount: 1, deployment: { minimumHealthyPercent: 0, maximumPercent: 100 } },
    { desiredCount: 3, deployment: { minimumHealthyPercent: 100, maximumPercent: 134 } },
    { desiredCount: 0, deployment: { minimumHealthyPercent: 50, maximumPercent: 100 } },
    { logs: { retentionDays: 14 } },
    {
      capacity: [
        { provider: "FARGATE_SPOT", weight: 70 },
        { provider: "FARGATE", base: 2 },
      ],
    },
    { overrides: { service: { desiredCount: 3 }, "task-definition": {} } },
    { image: pulumi.output("from elsewhere"), environment: { A: pulumi.output("x") } },
  ];
  accepted.forEach((args, index) => {
    it(`accepts arguments ${index}`, () => {
      expect(lines(checkService(args))).to.deep.equal([]);
    });
  });

  const room =
    "so no deployment could ever replace one. Allowed: room for one task more. Fix: set maximumPercent to";
  const refused: [args: LooseServiceArgs, ...messages: string[]][] = [
    [
      { desiredCount: -1 },
      "desiredCount: -1 is out of range. Allowed: a whole number from 0 to 5000 tasks. Fix: set desiredCount to at least 0.",
    ],
    [
      { desiredCount: 5001 },
      "desiredCount: 5001 is out of range. Allowed: a whole number from 0 to 5000 tasks. Fix: set desiredCount to at most 5000.",
    ],
    [
      { desiredCount: 1, deployment: { maximumPercent: 150 } },
      `deployment.maximumPercent: of 1 task, at least 1 must run and at most 1 may, ${room} 200 or more.`,
    ],
    [
      { desiredCount: 3, deployment: { maximumPercent: 133 } },
      `deployment.maximumPercent: of 3 tasks, at least 3 must run and at most 3 may, ${room} 134 or more.`,
    ],
    [
      { desiredCount: 1, deployment: { minimumHealthyPercent: 50, maximumPercent: 100 } },
      `deployment.maximumPercent: of 1 task, at least 1 must run and at most 1 may, ${room} 200 or more.`,
    ],
    [
      { logs: { retentionDays: 31 } },
      "logs.retentionDays: 31 is not a retention of CloudWatch Logs. Allowed: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days. Fix: set retentionDays to 60.",
    ],
    [
      {
        capacity: [
          { provider: "FARGATE", base: 1 },
          { provider: "FARGATE_SPOT", base: 1 },
        ],
      },
      "capacity[1].base: line [0] has a base already. Allowed: one base in a strategy. Fix: leave base out of all lines but one.",
    ],
    [
      { environment: { DB_PASSWORD: "x" }, secrets: { DB_PASSWORD: { parameter: "/db" } } },
      "environment.DB_PASSWORD: DB_PASSWORD looks like a credential, and its value (withheld) would be readable by everybody who can see the task definition. Fix: put the value into Secrets Manager or Parameter Store and name it under secrets; if it is no credential, add DB_PASSWORD to plainEnvironment.",
      "secrets.DB_PASSWORD: DB_PASSWORD is in environment too. Fix: keep one of them.",
    ],
  ];
  for (const [args, ...messages] of refused) {
    it(`refuses ${JSON.stringify(args)}`.slice(0, 90), () => {
      expect(lines(checkService(args))).to.deep.equal(messages);
    });
  }

  it("lists every mistake at once, in the order of the arguments", () => {
    const args: LooseServiceArgs = {
      image: "",
      cpu: 300,
      port: 0,
      route: { priority: 0 },
      deployment: { maximumPercent: 99 },
    };
    expect(checkService(args).map(({ path }) => path.join("."))).to.deep.equal([
      "image",
      "cpu",
      "port",
      "route.priority",
      "deployment.maximumPercent",
    ]);
  });

  it("names words that are near", () => {
    const args: unknown = { scheduling: "daemon", networkMode: "awsvcp" };
    expect(lines(checkService(args as LooseServiceArgs))).to.deep.equal([
      "scheduling: daemon is not a value of scheduling. Allowed: replica.",
      "networkMode: awsvcp is not a value of networkMode. Allowed: awsvpc. Fix: set networkMode to awsvpc.",
    ]);
  });
});

describe("checkComplete", () => {
  it("accepts what is complete", () => {
    expect(checkComplete(complete)).to.deep.equal([]);
    expect(checkComplete({ ...complete, route: { priority: 1 } })).to.deep.equal([]);
  });

  it("names what is missing", () => {
    expect(lines(checkComplete({ route: {} }))).to.deep.equal([
      "image: it is missing.",
      "cpu: it is missing.",
      "memoryMiB: it is missing.",
      "route.priority: it is missing.",
    ]);
  });
});
