import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:secretsmanager/secret:Secret": {
    replaces: "name namePrefix region type",
    computed: `
      name namePrefix policy region replicas.kmsKeyId replicas.lastAccessedDate replicas.status
      replicas.statusMessage
    `,
    sets: "replicas",
    defaults: {
      forceOverwriteReplicaSecret: false,
      recoveryWindowInDays: 30,
    },
  },
  "aws:secretsmanager/secretPolicy:SecretPolicy": {
    replaces: "region secretArn",
    computed: "region",
  },
  "aws:secretsmanager/secretRotation:SecretRotation": {
    replaces: "region secretId",
    computed: "region rotationEnabled",
    defaults: {
      rotateImmediately: true,
    },
  },
  "aws:secretsmanager/secretVersion:SecretVersion": {
    replaces: "region secretBinary secretId secretString",
    computed: "region versionStages",
    sets: "versionStages",
  },
};
