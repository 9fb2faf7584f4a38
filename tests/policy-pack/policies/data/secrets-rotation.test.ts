import * as aws from "@pulumi/aws";
import type { Input } from "@pulumi/pulumi";
import { secretsRotation } from "../../../../policy-pack/policies/data/secrets-rotation";
import { cases, later } from "../../support";
import { instance } from "./databases";

const secret = (name = "database"): aws.secretsmanager.Secret =>
  new aws.secretsmanager.Secret(name, { name: `shop/${name}` });

type Rotation = aws.secretsmanager.SecretRotationArgs;

const rotation = (
  secretId: Input<string>,
  rotationRules: Rotation["rotationRules"] = { automaticallyAfterDays: 30 },
  { name = "rotation", ...others }: Partial<Rotation> & { readonly name?: string } = {},
): aws.secretsmanager.SecretRotation =>
  new aws.secretsmanager.SecretRotation(name, {
    secretId,
    rotationLambdaArn: "arn:aws:lambda:eu-west-1:123456789012:function:rotate",
    rotationRules,
    ...others,
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
    name: "refuses a rotation that is switched off",
    program: () =>
      new aws.secretsmanager.SecretRotation("rotation", {
        secretId: secret().id,
        rotationEnabled: false,
      }),
    violations: [
      'database: its rotation "rotation" is off: rotationEnabled is false. Remove that, and set rotationRules',
    ],
  },
  {
    name: "passes one that is switched on, and says when that is not known yet",
    program: () => {
      rotation(secret().id, undefined, { rotationEnabled: true });
      rotation(secret("mail").id, undefined, { name: "mail", rotationEnabled: later(true) });
    },
    preview: { undecided: ['mail: whether "mail" is on is not known yet'] },
  },
  {
    name: "refuses a rotation without a schedule",
    program: () => rotation(secret().id, {}),
    violations: [
      'database: its rotation "rotation" has no schedule. Set automaticallyAfterDays or scheduleExpression in its rotationRules',
    ],
  },
  {
    name: "takes rules that are not known yet for a schedule",
    program: () => rotation(secret().id, later({ automaticallyAfterDays: 30 })),
  },
  {
    name: "refuses a rotation without a function",
    program: () => rotation(secret().id, undefined, { rotationLambdaArn: undefined }),
    violations: [
      'database: its rotation "rotation" has no rotation function. Set rotationLambdaArn',
    ],
  },
  {
    name: "passes a function that is not known yet",
    program: () =>
      rotation(secret().id, undefined, {
        rotationLambdaArn: later("arn:aws:lambda:eu-west-1:123456789012:function:rotate"),
      }),
  },
  {
    name: "passes a secret that a partner rotates",
    program: () =>
      rotation(secret().id, undefined, {
        rotationLambdaArn: undefined,
        externalSecretRotationRoleArn: "arn:aws:iam::123456789012:role/partner",
        externalSecretRotationMetadatas: [{ key: "adminSecretArn", value: "partner" }],
      }),
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
