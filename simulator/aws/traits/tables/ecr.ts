import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
    replaces: "policy region repository",
    computed: "region",
  },
  "aws:ecr/pullThroughCacheRule:PullThroughCacheRule": {
    replaces: `
      ecrRepositoryPrefix region upstreamRegistryUrl upstreamRepositoryPrefix
    `,
    computed: "region",
  },
  "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration": {
    replaces: "region",
    computed: "region",
    sets: "rules rules.repositoryFilters",
  },
  "aws:ecr/repository:Repository": {
    replaces: `
      encryptionConfigurations encryptionConfigurations.encryptionType
      encryptionConfigurations.kmsKey name region
    `,
    computed: "encryptionConfigurations.kmsKey imageScanningConfiguration region",
    defaults: {
      "encryptionConfigurations.encryptionType": "AES256",
      imageTagMutability: "MUTABLE",
    },
  },
  "aws:ecr/repositoryPolicy:RepositoryPolicy": {
    replaces: "region repository",
    computed: "region",
  },
};
