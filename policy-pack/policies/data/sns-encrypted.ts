import { stackRule } from "../../rule";
import { KMS_KEYS } from "./types";

export const snsEncrypted = stackRule({
  name: "sns-encrypted",
  area: "Data",
  description: "SNS topics encrypt messages at rest with a KMS key.",
  why: "Messages wait on the topic's storage until they are delivered, and alarms, events and reports say more than their senders think; a key makes reading them a permission of its own, and a record in CloudTrail.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_26"], securityHub: ["SNS.1"] },
  decides:
    "Reads `kmsMasterKeyId` of each topic: any key counts, AWS's own `alias/aws/sns` too. A key of the stack is told by dependency, so that it counts at preview as well.",
  blindTo:
    "Whether the key's policy lets those publish who must: CloudWatch alarms and EventBridge can't use alias/aws/sns.",
  remediation:
    "Set kmsMasterKeyId to a key of your own whose policy lets the publishing services (such as cloudwatch.amazonaws.com) use kms:Decrypt and kms:GenerateDataKey*; or to alias/aws/sns where only principals of the account publish.",
  bad: `new aws.sns.Topic("orders");`,
  good: `
const key = new aws.kms.Key("messages", { enableKeyRotation: true });
new aws.sns.Topic("orders", { kmsMasterKeyId: key.arn });`,

  check(stack, { violation, undecided }) {
    for (const topic of stack.byType(["aws:sns/topic:Topic"])) {
      const key = stack.follow(topic, ["kmsMasterKeyId"], KMS_KEYS);
      if (key.resources.length > 0 || key.outside.some((text) => text !== "")) continue;
      if (key.unknown) {
        undecided(topic, "kmsMasterKeyId is not known yet");
      } else {
        violation(
          topic,
          "kmsMasterKeyId is not set, so messages are stored without a KMS key. Set it to a key, or to alias/aws/sns",
        );
      }
    }
  },
});
