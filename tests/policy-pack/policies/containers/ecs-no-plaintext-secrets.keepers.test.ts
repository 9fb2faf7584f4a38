/** Credentials that resources of the stack make or keep, under names that say nothing. */
import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { jsonStringify } from "@pulumi/pulumi";
import * as random from "@pulumi/random";
import { ecsNoPlaintextSecrets } from "../../../../policy-pack/policies/containers/ecs-no-plaintext-secrets";
import { cases, later, type Case } from "../../support";
import { taskDefinition } from "./task";

const FIX =
  "Whoever may describe it reads that. Move it to Secrets Manager or to a SecureString parameter, and refer to it";
const UNKNOWN = "api: containerDefinitions is not known yet";
const PASSWORD = "correct-horse-battery";

function takes(value: pulumi.Input<string | undefined>): void {
  taskDefinition("api", [], {
    containerDefinitions: jsonStringify([
      { name: "app", image: "nginx:1.27", memory: 256, environment: [{ name: "OPAQUE", value }] },
    ]),
  });
}

const cluster = (engine: string) => ({
  engine,
  masterUsername: "root",
  masterPassword: later(PASSWORD),
});

/** By type: the credential, and something else of the same resource. */
const keepers: Readonly<Record<string, () => Record<"credential" | "other", Kept>>> = {
  "a database": () => {
    const { password, address } = new aws.rds.Instance("kept", {
      instanceClass: "db.t4g.micro",
      engine: "postgres",
      allocatedStorage: 20,
      username: "root",
      password: later(PASSWORD),
    });
    return { credential: password, other: address };
  },
  "a database cluster": () => {
    const { masterPassword, endpoint } = new aws.rds.Cluster("kept", cluster("aurora-postgresql"));
    return { credential: masterPassword, other: endpoint };
  },
  "a document database": () => {
    const { masterPassword, endpoint } = new aws.docdb.Cluster("kept", cluster("docdb"));
    return { credential: masterPassword, other: endpoint };
  },
  "a cache": () => {
    const { authToken, replicationGroupId } = new aws.elasticache.ReplicationGroup("kept", {
      description: "sessions",
      authToken: later(PASSWORD),
      transitEncryptionEnabled: true,
    });
    return { credential: authToken, other: replicationGroupId };
  },
  "a secret": () => {
    const { secretString, versionId } = new aws.secretsmanager.SecretVersion("kept", {
      secretId: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbC123",
      secretString: later(PASSWORD),
    });
    return { credential: secretString, other: versionId };
  },
};

type Kept = pulumi.Input<string | undefined>;

cases(ecsNoPlaintextSecrets, [
  ...Object.entries(keepers).flatMap(([what, make]): Case[] => [
    {
      name: `refuses the credential of ${what}, once it is known`,
      program: () => {
        takes(make().credential);
      },
      violations: [
        `api: container "app": environment variable OPAQUE holds a credential of "kept", in plain text. ${FIX}`,
      ],
      preview: { undecided: [UNKNOWN] },
    },
    {
      name: `passes anything else of ${what}, once it is known`,
      program: () => {
        takes(make().other);
      },
      preview: { undecided: [UNKNOWN] },
    },
  ]),
  {
    name: "refuses random bytes, at preview too",
    program: () => {
      takes(new random.RandomBytes("bytes", { length: 32 }).hex);
    },
    violations: [
      `api: container "app": environment variable OPAQUE holds what "bytes" generates, in plain text. ${FIX}`,
    ],
    preview: {
      violations: [`api: containerDefinitions holds what "bytes" generates, in plain text. ${FIX}`],
    },
  },
]);
