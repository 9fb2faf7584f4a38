import type { Rule } from "../../rule";
import { ecrImmutableTags } from "./ecr-immutable-tags";
import { ecrScanOnPush } from "./ecr-scan-on-push";
import { efsEncrypted } from "./efs-encrypted";
import { logsRetention } from "./logs-retention";
import { rdsBackups } from "./rds-backups";
import { rdsEncrypted } from "./rds-encrypted";
import { rdsIamAuth } from "./rds-iam-auth";
import { rdsPrivate } from "./rds-private";
import { s3NoPublicAccess } from "./s3-no-public-access";
import { secretsRotation } from "./secrets-rotation";
import { snsEncrypted } from "./sns-encrypted";

export const dataRules: readonly Rule[] = [
  logsRetention,
  ecrScanOnPush,
  ecrImmutableTags,
  secretsRotation,
  rdsEncrypted,
  rdsPrivate,
  rdsIamAuth,
  rdsBackups,
  efsEncrypted,
  s3NoPublicAccess,
  snsEncrypted,
];
