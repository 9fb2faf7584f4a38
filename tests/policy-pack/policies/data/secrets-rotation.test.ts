import * as aws from "@pulumi/aws";
import type { Input } from "@pulumi/pulumi";
import { secretsRotation } from "../../../../policy-pack/policies/data/secrets-rotation";
import { cases, later } from "../../support";
import { instance } from "./databases";

const secret = (name = "database"): aws.secretsmanager.Secret =>
  new aws.secretsmanager.Secret(name, { name: `shop/${name}` });

const rotation = (
  secretId: Input<string>,
  rotationRules: aws.secretsmanager.SecretRotationArgs["rotationRules"] = {
    automaticallyAfterDays: 30,
  },
): aws.secretsmanager.SecretRotation =>
  new aws.secretsmanager.SecretRotation("rotation", {
    secretId,
    rotationLambdaArn: "arn:aws:lambda:eu-west-1:123456789012:function:rotate",
    rotationRules,
  });

const none = (name = "database"): string =>
  `${name}: it has no rotation; each secret must have one. Add an aws.secretsmanager.SecretRotation for it`;

const tooRare = (days: number): string =>
  `database: it is rotated every ${days} days; at most 30 are allowed. Lower rotationRules of "rotation"`;

cases(secretsRotation, [
  { name: "passes a rotation by the secret's id", program: () => rotation(secret().id) },
  { name: "passes a rotation by the secret's ARN", program: () => rotation(secret().arn) },
  {
    name: "passes a rotation that waits for a first version",
    program: () =>
      rotation(
        new aws.secretsmanager.SecretVersion("first", {
          secretId: secret().id,
          secretString: "{}",
        }).secretId,
      ),
  },
  { name: "refuses none", program: () => secret(), violations: [none()] },
  {
    name: "refuses each secret without its own",
    program: () => {
      secret("mail");
      rotation(secret().id);
    },
    violations: [none("mail")],
  },
  {
    name: "refuses a secret beside the rotation of another stack's",
    program: () => {
      secret();
      rotation("arn:aws:secretsmanager:eu-west-1:123456789012:secret:other-a1b2c3");
    },
    violations: [none()],
  },
  {
    name: "refuses a secret beside the rotation of one that RDS made",
    program: () => {
      secret();
      const main = instance({ username: "app", manageMasterUserPassword: true });
      rotation(main.masterUserSecrets.apply(([made]) => made?.secretArn ?? ""));
    },
    violations: [none()],
  },
  {
    name: "says when it is not known yet what is rotated",
    program: () => {
      secret();
      rotation(later("arn:aws:secretsmanager:eu-west-1:123456789012:secret:other-a1b2c3"));
    },
    violations: [none()],
    preview: { undecided: ['database: which secret "rotation" rotates is not known yet'] },
  },
  {
    name: "passes what rotates as often as asked for",
    program: () => rotation(secret().id, { automaticallyAfterDays: 30 }),
    config: { maximumDays: 30 },
  },
  {
    name: "refuses what rotates too rarely",
    program: () => rotation(secret().id, { automaticallyAfterDays: 31 }),
    config: { maximumDays: 30 },
    violations: [tooRare(31)],
  },
  {
    name: "reads a rate",
    program: () => rotation(secret().id, { scheduleExpression: "rate(31 days)" }),
    config: { maximumDays: 30 },
    violations: [tooRare(31)],
  },
  {
    name: "passes by hours and calendars",
    program: () => rotation(secret().id, { scheduleExpression: "cron(0 8 1 * ? *)" }),
    config: { maximumDays: 30 },
  },
  {
    name: "asks how often only where that matters",
    program: () => rotation(secret().id, { automaticallyAfterDays: later(30) }),
  },
  {
    name: "says when it is not known yet how often",
    program: () => rotation(secret().id, { automaticallyAfterDays: later(30) }),
    config: { maximumDays: 30 },
    preview: { undecided: ['database: how often "rotation" rotates it is not known yet'] },
  },
  {
    name: "leaves alone what is exempt",
    program: () => secret(),
    config: {
      exemptions: [{ urn: "*Secret::database", reason: "changed by hand", expires: "2026-03-01" }],
    },
    today: "2026-03-01",
  },
]);
