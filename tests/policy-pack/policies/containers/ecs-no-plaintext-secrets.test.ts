import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { ecsNoPlaintextSecrets } from "../../../../policy-pack/policies/containers/ecs-no-plaintext-secrets";
import { cases, later } from "../../support";
import { eventTarget, pipe, schedule } from "../../support/starters";
import { task, taskDefinition, taskLater, TEXT_UNKNOWN, type Definition } from "./task";

const FIX =
  "Whoever may describe it reads that. Move it to Secrets Manager or to a SecureString parameter, and refer to it";

const byName = (place: string, which = 'api: container "app": '): string =>
  `${which}${place} holds a credential in plain text, going by its name. ${FIX}`;

const PASSWORD_IN_TEXT = `api: containerDefinitions holds what "db" generates, in plain text. ${FIX}`;

const environment = (variables: Readonly<Record<string, string>>): Definition => ({
  environment: Object.entries(variables).map(([name, value]) => ({ name, value })),
});

const secret = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-a1b2c3";

type Override =
  aws.types.input.pipes.PipeTargetParametersEcsTaskParametersOverridesContainerOverride;

const overridden = (...containerOverrides: readonly pulumi.Input<Override>[]): aws.pipes.Pipe =>
  pipe("jobs", { overrides: { containerOverrides: [...containerOverrides] } });

/** A task definition that takes a generated password in, under a name that says nothing. */
function generated(name: string): void {
  const { result } = new random.RandomPassword("db", { length: 32, special: false });
  taskDefinition("api", [], {
    containerDefinitions: pulumi.jsonStringify([
      { name: "app", image: "nginx:1.27", memory: 256, environment: [{ name, value: result }] },
    ]),
  });
}

/** A task definition that takes a parameter's value in, under a name that says nothing. */
function kept(type: string): void {
  const { value } = new aws.ssm.Parameter("kept", { type, value: later("correct horse") });
  taskDefinition("api", [], {
    containerDefinitions: pulumi.jsonStringify([
      { name: "app", image: "nginx:1.27", memory: 256, environment: [{ name: "OPAQUE", value }] },
    ]),
  });
}

cases(ecsNoPlaintextSecrets, [
  { name: "passes plain settings", program: task(environment({ LOG_LEVEL: "info", PORT: "80" })) },
  { name: "passes no environment", program: task({}) },
  {
    name: "passes references",
    program: task({ secrets: [{ name: "DB_PASSWORD", valueFrom: secret }] }),
  },
  {
    name: "refuses credentials, each once, and never shows one",
    program: task(environment({ DB_PASSWORD: "hunter2", apiKey: "abc", HOST: "db" })),
    violations: [byName("environment variable DB_PASSWORD"), byName("environment variable apiKey")],
  },
  {
    name: "refuses them in every container",
    program: task([{}, { name: "sidecar", ...environment({ TOKEN: "abc" }) }]),
    violations: [byName("environment variable TOKEN", 'api: container "sidecar": ')],
  },
  {
    name: "passes names that the organisation knows better",
    program: task(environment({ CSRF_TOKEN: "X-Csrf" })),
    config: { plainNames: ["CSRF_TOKEN"] },
  },
  {
    name: "says when the text is not known yet, and nothing tells",
    program: taskLater(environment({ DB_PASSWORD: "hunter2" })),
    violations: [byName("environment variable DB_PASSWORD")],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "refuses a generated password before its text is known",
    program: () => {
      generated("DB_PASSWORD");
    },
    violations: [
      `api: container "app": environment variable DB_PASSWORD holds what "db" generates, in plain text. ${FIX}`,
    ],
    preview: { violations: [PASSWORD_IN_TEXT] },
  },
  {
    name: "refuses a generated password under any name",
    program: () => {
      generated("SALT");
    },
    violations: [
      `api: container "app": environment variable SALT holds what "db" generates, in plain text. ${FIX}`,
    ],
    preview: { violations: [PASSWORD_IN_TEXT] },
  },
  {
    name: "passes a generated password that is kept in a secret",
    program: () => {
      const { result } = new random.RandomPassword("db", { length: 32 });
      const vault = new aws.secretsmanager.Secret("db");
      new aws.secretsmanager.SecretVersion("db", { secretId: vault.id, secretString: result });
      taskDefinition("api", [], {
        executionRoleArn: "arn:aws:iam::123456789012:role/execution",
        containerDefinitions: pulumi.jsonStringify([
          {
            name: "app",
            image: "nginx:1.27",
            memory: 256,
            secrets: [{ name: "DB_PASSWORD", valueFrom: vault.arn }],
          },
        ]),
      });
    },
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "refuses what Service Connect is given",
    program: () =>
      new aws.ecs.Service("web", {
        cluster: "main",
        taskDefinition: "web:1",
        serviceConnectConfiguration: {
          enabled: true,
          logConfiguration: { logDriver: "splunk", options: { "splunk-token": "abc" } },
        },
      }),
    violations: [
      byName("serviceConnectConfiguration.logConfiguration.options splunk-token", "web: "),
    ],
  },
  {
    name: "refuses what Docker mounts a volume with",
    program: task(
      {},
      {
        volumes: [
          {
            name: "share",
            dockerVolumeConfiguration: {
              driver: "local",
              driverOpts: { type: "cifs", o: "username=app,password=hunter2" },
            },
          },
        ],
      },
    ),
    violations: [byName("driverOpts o password", "api: volume 1: ")],
  },
  {
    name: "refuses what a target of EventBridge overrides",
    program: () =>
      eventTarget(
        "nightly",
        {},
        {
          input: JSON.stringify({
            containerOverrides: [{ name: "app", ...environment({ DB_PASSWORD: "hunter2" }) }],
          }),
        },
      ),
    violations: [byName("environment variable DB_PASSWORD", 'nightly: container "app": ')],
  },
  {
    name: "refuses what a schedule overrides",
    program: () =>
      schedule(
        "nightly",
        {},
        {
          input: JSON.stringify({
            containerOverrides: [{ name: "app", command: ["--api-key=abc"] }],
          }),
        },
      ),
    violations: [byName("command api-key", 'nightly: container "app": ')],
  },
  {
    name: "passes by targets that start no tasks",
    program: () =>
      new aws.cloudwatch.EventTarget("hook", {
        rule: "nightly",
        arn: "arn:aws:lambda:us-east-1:123456789012:function:hook",
        input: JSON.stringify({ containerOverrides: [environment({ TOKEN: "abc" })] }),
      }),
  },
  {
    name: "refuses what a pipe of EventBridge overrides",
    program: () =>
      overridden(
        { name: "app", environments: [{ name: "DB_PASSWORD", value: "hunter2" }] },
        { name: "side", commands: ["--api-key=abc"] },
      ),
    violations: [
      byName("environment variable DB_PASSWORD", 'jobs: container "app": '),
      byName("commands api-key", 'jobs: container "side": '),
    ],
  },
  {
    name: "passes what a pipe takes from its messages, and plain settings",
    program: () =>
      overridden({
        name: "app",
        environments: [
          { name: "JOB_TOKEN", value: "$.body.token" },
          { name: "LOG_LEVEL", value: "info" },
        ],
      }),
  },
  { name: "passes a pipe that overrides nothing", program: () => pipe("jobs", {}) },
  {
    name: "refuses what a pipe takes in from a generated password",
    program: () => {
      const { result } = new random.RandomPassword("db", { length: 32, special: false });
      overridden({ name: "app", environments: [{ name: "OPAQUE", value: result }] });
    },
    violations: [
      `jobs: container "app": environment variable OPAQUE holds what "db" generates, in plain text. ${FIX}`,
    ],
  },
  {
    name: "refuses once what a generated password is in one of",
    program: () => {
      const { result } = new random.RandomPassword("db", { length: 32, special: false });
      const variables = { OPAQUE: result, HOST: later("db") };
      const environments = Object.entries(variables).map(([name, value]) => ({ name, value }));
      overridden({ name: "app", environments });
    },
    violations: [
      `jobs: container "app": environment variable OPAQUE holds what "db" generates, in plain text. ${FIX}`,
    ],
    preview: {
      violations: [
        `jobs: container "app": environment variable OPAQUE or environment variable HOST holds what "db" generates, in plain text. ${FIX}`,
      ],
    },
  },
  {
    name: "refuses the value of a SecureString, once it is known",
    program: () => {
      kept("SecureString");
    },
    violations: [
      `api: container "app": environment variable OPAQUE holds a credential of "kept", in plain text. ${FIX}`,
    ],
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "passes the value of any other parameter",
    program: () => {
      kept("String");
    },
    preview: { undecided: [TEXT_UNKNOWN] },
  },
  {
    name: "says when what a pipe overrides is not known yet",
    program: () => pipe("jobs", { overrides: later({ containerOverrides: [] }) }),
    preview: { undecided: ["jobs: what it overrides is not known yet"] },
  },
]);
