import { textList } from "../../configuration";
import type { Findings } from "../../findings";
import {
  ECS_SERVICE,
  knownValue,
  readContainers,
  TASK_DEFINITION,
  type Resource,
  type Stack,
  type Value,
} from "../../reading";
import { stackRule } from "../../rule";
import { containerLabel } from "./container-rule";
import { assignments, containerEntries, mapEntries, type Entry } from "./credentials/entries";
import { generatedIn, generatorsOf, type Generator } from "./credentials/generators";
import { isCredentialName } from "./credentials/names";
import { credentialIn, isReference } from "./credentials/values";

const FIX =
  "Whoever may describe it reads that. Move it to Secrets Manager or to a SecureString parameter, and refer to it";

export const ecsNoPlaintextSecrets = stackRule({
  name: "ecs-no-plaintext-secrets",
  area: "Containers",
  description: "No credential stands in a task definition in plain text.",
  why: "Whoever may describe a task definition, and every tool that keeps a copy, reads what stands in its environment, and old revisions never go away. A secret that is referred to is read by the task alone, and can be rotated.",
  level: "mandatory",
  severity: "critical",
  matches: { securityHub: ["ECS.8"], cdkNag: ["AwsSolutions-ECS2"] },
  parameters: {
    plainNames: textList("Names that sound like a credential and hold none.", { default: [] }),
  },
  decides:
    "Reads environment, commands, health checks, labels and log options of every container, log options of Service Connect, Docker volumes, and what EventBridge targets, schedules and pipes override. A credential is known by its name (DB_PASSWORD, stripeApiKey), unless its value is an ARN, a path, the name of a secret (shop/production/db), a URL, a variable or a flag; options inside a value count by their own names (-Dpassword=x); by its value (AWS access keys, private keys, tokens, a password in a URL); because a RandomPassword, RandomBytes or an AccessKey of the stack made it, which dependencies tell at preview, while the text itself is not known yet; or because it is the password of a database, the text of a secret or the value of a SecureString of the stack, once that is known.",
  blindTo:
    "Credentials with a name and a value like any other, and those in images or in environment files.",
  remediation:
    'Move the value to Secrets Manager or to a SecureString parameter, refer to it by "secrets": [{name, valueFrom}] (log options: "secretOptions"), and rotate it: it has been read. Names that only sound like a credential go into the parameter plainNames.',
  bad: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([
    {
      name: "api",
      image: "nginx:1.27",
      memory: 256,
      environment: [{ name: "DB_PASSWORD", value: "correct horse battery staple" }],
    },
  ]),
});`,
  good: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  executionRoleArn: "arn:aws:iam::123456789012:role/api-execution",
  containerDefinitions: JSON.stringify([
    {
      name: "api",
      image: "nginx:1.27",
      memory: 256,
      secrets: [
        {
          name: "DB_PASSWORD",
          valueFrom: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3",
        },
      ],
    },
  ]),
});`,

  check(stack, { parameters: { plainNames }, violation, undecided }) {
    const judged: Judged = { plainNames, violation, undecided };
    for (const taskDefinition of stack.byType([TASK_DEFINITION])) {
      judgeTaskDefinition(taskDefinition, judged);
    }
    for (const service of stack.byType([ECS_SERVICE])) {
      const options = service.at("serviceConnectConfiguration", "logConfiguration", "options");
      const place = "serviceConnectConfiguration.logConfiguration.options";
      const generators = generatorsOf(service, "serviceConnectConfiguration");
      judgeEntries(service, "", mapEntries(options, place), generators, judged);
    }
    judgeOverrides(stack, judged);
  },
});

interface Judged extends Findings {
  readonly plainNames: readonly string[];
}

function judgeTaskDefinition(taskDefinition: Resource, judged: Judged): void {
  const generators = generatorsOf(taskDefinition, "containerDefinitions");
  const containers = readContainers(taskDefinition);
  if (containers.state === "unknown") {
    judgeUnknown(taskDefinition, "containerDefinitions", generators, judged);
  }
  for (const { name, definition } of knownValue(containers) ?? []) {
    const which = `${containerLabel(name, definition)}: `;
    judgeEntries(taskDefinition, which, containerEntries(definition), generators, judged);
  }
  judgeVolumes(taskDefinition, judged);
}

function judgeVolumes(taskDefinition: Resource, judged: Judged): void {
  const made = generatorsOf(taskDefinition, "volumes");
  const volumes = taskDefinition.at("volumes").oneOrMany();
  if (volumes.state === "unknown") judgeUnknown(taskDefinition, "volumes", made, judged);
  for (const [index, volume] of (knownValue(volumes) ?? []).entries()) {
    const options = volume.at("dockerVolumeConfiguration", "driverOpts");
    const which = `volume ${index + 1}: `;
    const mount = knownValue(options.at("o").text()) ?? "";
    const entries = [...mapEntries(options, "driverOpts"), ...assignments("driverOpts o", mount)];
    judgeEntries(taskDefinition, which, entries, made, judged);
  }
}

/** What a task that is started on an event or a schedule gets beside its task definition. */
function judgeOverrides(stack: Stack, judged: Judged): void {
  for (const target of stack.byType(["aws:cloudwatch/eventTarget:EventTarget"])) {
    if (target.at("ecsTarget").state === "absent") continue;
    const overrides = target.at("input").document().at("containerOverrides");
    judgeContainerOverrides(target, "input", overrides, judged);
  }
  for (const schedule of stack.byType(["aws:scheduler/schedule:Schedule"])) {
    if (schedule.at("target", "ecsParameters").state === "absent") continue;
    const overrides = schedule.at("target", "input").document().at("containerOverrides");
    judgeContainerOverrides(schedule, "target", overrides, judged);
  }
  for (const pipe of stack.byType(["aws:pipes/pipe:Pipe"])) {
    const overrides = pipe.at("targetParameters", "ecsTaskParameters", "overrides");
    judgeContainerOverrides(pipe, "targetParameters", overrides.at("containerOverrides"), judged);
  }
}

function judgeContainerOverrides(
  resource: Resource,
  property: string,
  overrides: Value,
  judged: Judged,
): void {
  const generators = generatorsOf(resource, property);
  const list = overrides.oneOrMany();
  if (list.state === "unknown") judgeUnknown(resource, "what it overrides", generators, judged);
  for (const [index, override] of (knownValue(list) ?? []).entries()) {
    const name = knownValue(override.at("name").text()) ?? `container ${index + 1}`;
    const which = `${containerLabel(name, override)}: `;
    judgeEntries(resource, which, containerEntries(override), generators, judged);
  }
}

function judgeUnknown(
  resource: Resource,
  what: string,
  generators: readonly Generator[],
  { violation, undecided }: Judged,
): void {
  const generator = generators.find(({ makes }) => makes);
  if (generator === undefined) undecided(resource, `${what} is not known yet`);
  else {
    violation(resource, `${what} holds what "${generator.name}" generates, in plain text. ${FIX}`);
  }
}

function judgeEntries(
  resource: Resource,
  which: string,
  entries: readonly Entry[],
  generators: readonly Generator[],
  judged: Judged,
): void {
  const { plainNames, violation, undecided } = judged;
  const reported: string[] = [];
  const unknown: string[] = [];
  for (const { place, name, value } of entries) {
    const known = knownValue(value);
    const called = knownValue(name) ?? "";
    const isPlain = called !== "" && plainNames.includes(called);
    if (value.state === "absent" || isPlain) continue;
    // What is part of something that was reported has the same cause.
    if (reported.some((each) => place === each || place.startsWith(`${each} `))) continue;
    const kind = known === undefined ? undefined : kindOf(called, known, generators);
    if (kind !== undefined) {
      reported.push(place);
      violation(resource, `${which}${place} holds ${kind}. ${FIX}`);
    } else if (value.state === "unknown") {
      unknown.push(place);
    } else if (name.state === "unknown" && !isReference(value.value)) {
      undecided(resource, `${which}the name of ${place} is not known yet`);
    }
  }
  // One of them takes the credential in, as far as dependencies tell.
  const taken = generators.some(({ makes }) => makes) && unknown.length > 0;
  const places = taken ? [unknown.join(" or ")] : unknown;
  for (const place of places) judgeUnknown(resource, `${which}${place}`, generators, judged);
}

function kindOf(name: string, value: string, generators: readonly Generator[]): string | undefined {
  const shape = credentialIn(value);
  if (shape !== undefined) return `${shape} in plain text`;
  const generator = generatedIn(value, generators);
  if (generator !== undefined) {
    const what = generator.makes
      ? `what "${generator.name}" generates`
      : `a credential of "${generator.name}"`;
    return `${what}, in plain text`;
  }
  if (!isCredentialName(name) || isReference(value)) return undefined;
  return "a credential in plain text, going by its name";
}
