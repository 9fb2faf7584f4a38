import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:efs/accessPoint:AccessPoint": {
    replaces: `
      fileSystemId posixUser posixUser.gid posixUser.secondaryGids posixUser.uid region
      rootDirectory rootDirectory.creationInfo rootDirectory.creationInfo.ownerGid
      rootDirectory.creationInfo.ownerUid rootDirectory.creationInfo.permissions
      rootDirectory.path
    `,
    computed: "region rootDirectory rootDirectory.creationInfo rootDirectory.path",
    sets: "posixUser.secondaryGids",
  },
  "aws:efs/backupPolicy:BackupPolicy": {
    replaces: "fileSystemId region",
    computed: "region",
  },
  "aws:efs/fileSystem:FileSystem": {
    replaces: `
      availabilityZoneName creationToken encrypted kmsKeyId performanceMode region
    `,
    computed: `
      availabilityZoneName creationToken encrypted kmsKeyId performanceMode protection
      protection.replicationOverwrite region
    `,
    defaults: {
      throughputMode: "bursting",
    },
  },
  "aws:efs/fileSystemPolicy:FileSystemPolicy": {
    replaces: "fileSystemId region",
    computed: "region",
    defaults: {
      bypassPolicyLockoutSafetyCheck: false,
    },
  },
  "aws:efs/mountTarget:MountTarget": {
    replaces: "fileSystemId ipAddress ipAddressType ipv6Address region subnetId",
    computed: "ipAddress ipAddressType ipv6Address region securityGroups",
    sets: "securityGroups",
  },
};
