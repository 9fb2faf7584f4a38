import { isSet } from "../../reading";
import { resourceRule } from "../../rule";

export const efsEncrypted = resourceRule({
  name: "efs-encrypted",
  area: "Data",
  description: "EFS file systems are encrypted at rest.",
  why: "Encryption at rest is free and can't be switched on later: an unencrypted file system has to be copied to a new one, with its services stopped meanwhile.",
  level: "advisory",
  severity: "high",
  matches: { checkov: ["CKV_AWS_42"], securityHub: ["EFS.1"], cdkNag: ["AwsSolutions-EFS1"] },
  types: ["aws:efs/fileSystem:FileSystem"],
  decides:
    "Reads `encrypted` of each file system; absent means unencrypted, with a `kmsKeyId` as without one.",
  blindTo: "File systems of other stacks that tasks mount by id.",
  remediation:
    "Set encrypted to true, with a kmsKeyId where the key must be your own. This replaces the file system: restore its data from a backup, or copy it with AWS DataSync.",
  bad: `new aws.efs.FileSystem("uploads", { creationToken: "uploads" });`,
  good: `new aws.efs.FileSystem("uploads", { creationToken: "uploads", encrypted: true });`,

  check(fileSystem, { violation, undecided }) {
    switch (isSet(fileSystem.at("encrypted"))) {
      case undefined:
        undecided(fileSystem, "encrypted is not known yet");
        return;
      case false:
        violation(
          fileSystem,
          `encrypted is ${fileSystem.at("encrypted").state === "absent" ? "not set" : "false"}, so data is stored in plain form. Set it to true; it can't be changed later`,
        );
    }
  },
});
