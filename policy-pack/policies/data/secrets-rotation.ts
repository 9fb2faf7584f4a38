import { integer } from "../../configuration";
import type { Findings } from "../../findings";
import { ABSENT, known, knownValue, type Reading, type Resource, type Stack } from "../../reading";
import { stackRule } from "../../rule";
import { isGiven } from "./given";
import { SECRET } from "./types";

const ROTATION = "aws:secretsmanager/secretRotation:SecretRotation";

/** What knows a secret by `secretId`, and may stand for it where a rotation is wired. */
const VERSION = "aws:secretsmanager/secretVersion:SecretVersion";

/** The longest that Secrets Manager takes. */
const LONGEST = 1000;

export const secretsRotation = stackRule({
  name: "secrets-rotation",
  area: "Data",
  description: "Each secret of the stack is rotated by Secrets Manager.",
  why: "A secret that leaks is good for as long as it stays the same; rotation ends that without anybody having to notice, and proves each time that services survive a new one.",
  level: "advisory",
  severity: "medium",
  matches: {
    checkov: ["CKV2_AWS_57"],
    securityHub: ["SecretsManager.1"],
    cdkNag: ["AwsSolutions-SMG4"],
  },
  parameters: {
    maximumDays: integer("The longest time between two rotations, in days.", {
      default: LONGEST,
      minimum: 1,
      maximum: LONGEST,
    }),
  },
  decides:
    "Looks for an aws.secretsmanager.SecretRotation whose `secretId` comes from the secret, by dependency (known at preview as well, also by way of a version of the secret) or by its ARN; it must not be off (`rotationEnabled`), and have a schedule and a rotation function, or the role of a partner who rotates the secret. How often it rotates is read as a number of days or as a `rate`. Secrets that RDS manages itself are rotated by RDS and are no resources of the stack.",
  blindTo:
    "Rotations that other stacks or people set up, what the rotation function does, and how far apart the days of a `cron` schedule are.",
  remediation:
    "Add an aws.secretsmanager.SecretRotation with a rotation function of AWS's templates or your own; let RDS manage database passwords (manageMasterUserPassword). A secret that only someone else can change needs an exemption with a reason.",
  bad: `new aws.secretsmanager.Secret("database", { name: "shop/database" });`,
  good: `
const secret = new aws.secretsmanager.Secret("database", { name: "shop/database" });
new aws.secretsmanager.SecretRotation("database", {
  secretId: secret.id,
  rotationLambdaArn: "arn:aws:lambda:eu-west-1:123456789012:function:rotate-database",
  rotationRules: { automaticallyAfterDays: 30 },
});`,

  check(stack, context) {
    const { violation, undecided } = context;
    const rotations = stack
      .byType([ROTATION])
      .map((rotation) => ({ rotation, of: secretsOf(stack, rotation) }));
    const open = rotations.find(({ of }) => of.unknown);
    for (const secret of stack.byType([SECRET])) {
      const found = rotations.find(({ of }) => of.secrets.includes(secret));
      if (found !== undefined) {
        judge(secret, found.rotation, context);
      } else if (open !== undefined) {
        undecided(secret, `which secret "${open.rotation.name}" rotates is not known yet`);
      } else {
        violation(
          secret,
          "it has no rotation; each secret must have one. Add an aws.secretsmanager.SecretRotation for it",
        );
      }
    }
  },
});

type Judging = Findings & { readonly parameters: { readonly maximumDays: number } };

function judge(
  secret: Resource,
  rotation: Resource,
  { parameters: { maximumDays }, violation, undecided }: Judging,
): void {
  const obstacle = obstacleOf(rotation);
  const days = daysBetween(rotation);
  if (obstacle !== undefined) {
    violation(secret, `its rotation "${rotation.name}" ${obstacle}`);
  } else if (rotation.at("rotationEnabled").flag().state === "unknown") {
    undecided(secret, `whether "${rotation.name}" is on is not known yet`);
  } else if (days.state === "unknown" && maximumDays < LONGEST) {
    undecided(secret, `how often "${rotation.name}" rotates it is not known yet`);
  } else if ((knownValue(days) ?? 0) > maximumDays) {
    violation(
      secret,
      `it is rotated every ${knownValue(days) ?? 0} days; at most ${maximumDays} are allowed. Lower rotationRules of "${rotation.name}"`,
    );
  }
}

/**
 * What keeps a rotation from ever rotating, with the fix. Of all that, the provider computes only
 * `rotationEnabled`: the rest is set where it is not known yet.
 */
function obstacleOf(rotation: Resource): string | undefined {
  if (knownValue(rotation.at("rotationEnabled").flag()) === false) {
    return "is off: rotationEnabled is false. Remove that, and set rotationRules";
  }
  const schedule = ["automaticallyAfterDays", "scheduleExpression"] as const;
  if (schedule.every((each) => rotation.output("rotationRules").at(each).state === "absent")) {
    return "has no schedule. Set automaticallyAfterDays or scheduleExpression in its rotationRules";
  }
  const rotators = ["rotationLambdaArn", "externalSecretRotationRoleArn"] as const;
  return rotators.every((each) => isGiven(rotation.output(each)) === false)
    ? "has no rotation function. Set rotationLambdaArn"
    : undefined;
}

interface Rotated {
  readonly secrets: readonly Resource[];
  readonly unknown: boolean;
}

function secretsOf(stack: Stack, holder: Resource): Rotated {
  const { resources, unknown } = stack.follow(holder, ["secretId"], [SECRET, VERSION]);
  const behind = resources
    .filter(({ type }) => type === VERSION)
    .map((version) => stack.follow(version, ["secretId"], [SECRET]));
  return {
    secrets: [...resources, ...behind.flatMap((each) => each.resources)],
    unknown: (unknown && !isOfElsewhere(holder)) || behind.some((each) => each.unknown),
  };
}

/** A secret that AWS made along with a resource, such as a database, is none of the stack's. */
function isOfElsewhere(holder: Resource): boolean {
  const sources = holder.sources("secretId");
  return sources.length > 0 && sources.every(({ type }) => type.startsWith("aws:"));
}

/** Absent where only a calendar says. */
function daysBetween(rotation: Resource): Reading<number> {
  const days = rotation.at("rotationRules", "automaticallyAfterDays").number();
  if (days.state !== "absent") return days;
  const schedule = rotation.at("rotationRules", "scheduleExpression").text();
  if (schedule.state !== "known") return schedule;
  const rate = /^\s*rate\(\s*(\d+)\s+days?\s*\)\s*$/i.exec(schedule.value);
  return rate === null ? ABSENT : known(Number(rate[1]));
}
