import * as pulumi from "@pulumi/pulumi";
import { expect } from "chai";
import { checkEnvironment } from "../../../components/service/environment.checks";
import { lines } from "../lines";

type Args = Parameters<typeof checkEnvironment>[0];

describe("checkEnvironment", () => {
  const accepted: Args[] = [
    {},
    { environment: {} },
    {
      environment: {
        LOG_LEVEL: "info",
        "spring.profiles.active": "prod",
        Logging__Level: "",
        a: "x",
      },
    },
    { environment: { TOKEN_LIFETIME: "60" }, plainEnvironment: ["TOKEN_LIFETIME"] },
    { environment: { API_TOKEN: undefined } },
    { environment: { API_TOKEN: pulumi.output("from elsewhere") } },
  ];
  accepted.forEach((args, index) => {
    it(`accepts environment ${index}`, () => {
      expect(lines(checkEnvironment(args))).to.deep.equal([]);
    });
  });

  const withheld =
    "looks like a credential, and its value (withheld) would be readable by everybody who can see the task definition. " +
    "Fix: put the value into Secrets Manager or Parameter Store and name it under secrets; if it is no credential, add";
  const ours = "ENV, PORT and AWS_DEFAULT_REGION can't be set: they are always there";
  const syntax =
    "can't be the name of an environment variable. Allowed: at least one character, no white space, no =.";
  const refused: [args: Args, ...messages: string[]][] = [
    [{ environment: { ENV: "prod" } }, `environment.ENV: ${ours}. Fix: leave it out.`],
    [{ environment: { PORT: "80" } }, `environment.PORT: ${ours}. Fix: set the service's port.`],
    [
      { environment: { AWS_DEFAULT_REGION: "eu-west-1" } },
      `environment.AWS_DEFAULT_REGION: ${ours}. Fix: leave it out.`,
    ],
    [
      { environment: { ENV: pulumi.output("from elsewhere") } },
      `environment.ENV: ${ours}. Fix: leave it out.`,
    ],
    [{ environment: { "": "x" } }, `environment[""]: "" ${syntax}`],
    [{ environment: { "A=B": "x" } }, `environment["A=B"]: "A=B" ${syntax}`],
    [{ environment: { "A B": "x" } }, `environment["A B"]: "A B" ${syntax}`],
    [
      { environment: { DB_PASSWORD: "hunter2" } },
      `environment.DB_PASSWORD: DB_PASSWORD ${withheld} DB_PASSWORD to plainEnvironment.`,
    ],
    [
      { environment: { API_TOKEN: "hunter2" }, plainEnvironment: ["API_TOKENS"] },
      `environment.API_TOKEN: API_TOKEN ${withheld} API_TOKEN to plainEnvironment.`,
      "plainEnvironment[0]: environment has no API_TOKENS. Fix: write API_TOKEN.",
    ],
    [
      { plainEnvironment: ["TOKEN_LIFETIME"] },
      "plainEnvironment[0]: environment has no TOKEN_LIFETIME. Fix: leave it out.",
    ],
  ];
  for (const [args, ...messages] of refused) {
    it(`refuses ${messages[0] ?? ""}`.slice(0, 70), () => {
      expect(lines(checkEnvironment(args))).to.deep.equal(messages);
    });
  }

  it("asks for quotes where YAML made a number", () => {
    const args: unknown = { environment: { WORKERS: 4, DEBUG: true } };
    expect(lines(checkEnvironment(args as Args))).to.deep.equal([
      "environment.WORKERS: an environment variable is a string. Fix: quote it.",
      "environment.DEBUG: an environment variable is a string. Fix: quote it.",
    ]);
  });

  it("never repeats a value", () => {
    const environment = { DB_PASSWORD: "hunter2", ENV: "hunter2", "A B": "hunter2" };
    expect(JSON.stringify(checkEnvironment({ environment }))).not.to.contain("hunter2");
  });
});
