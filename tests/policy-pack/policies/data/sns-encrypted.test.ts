import * as aws from "@pulumi/aws";
import { snsEncrypted } from "../../../../policy-pack/policies/data/sns-encrypted";
import { cases, later } from "../../support";

const topic = (kmsMasterKeyId?: aws.sns.TopicArgs["kmsMasterKeyId"]): aws.sns.Topic =>
  new aws.sns.Topic("orders", kmsMasterKeyId === undefined ? {} : { kmsMasterKeyId });

const PLAIN =
  "orders: kmsMasterKeyId is not set, so messages are stored without a KMS key. Set it to a key, or to alias/aws/sns";

const OPEN = "orders: kmsMasterKeyId is not known yet";

cases(snsEncrypted, [
  { name: "passes AWS's own key", program: () => topic("alias/aws/sns") },
  {
    name: "passes a key of the stack, whose id is unknown at preview",
    program: () => topic(new aws.kms.Key("messages").id),
  },
  {
    name: "passes an alias of the stack",
    program: () =>
      topic(
        new aws.kms.Alias("messages", {
          targetKeyId: "1234abcd-12ab-34cd-56ef-1234567890ab",
        }).targetKeyArn,
      ),
  },
  { name: "refuses none", program: () => topic(), violations: [PLAIN] },
  { name: "refuses an empty one", program: () => topic(""), violations: [PLAIN] },
  {
    name: "says when it is not known yet",
    program: () => topic(later("alias/aws/sns")),
    preview: { undecided: [OPEN] },
  },
  {
    name: "refuses what turns out to be nothing",
    program: () => topic(later("")),
    violations: [PLAIN],
    preview: { undecided: [OPEN] },
  },
  {
    name: "judges each topic",
    program: () => {
      topic();
      new aws.sns.Topic("bills", { kmsMasterKeyId: "alias/messages" });
      new aws.sns.Topic("jobs.fifo", { fifoTopic: true, name: "jobs.fifo" });
    },
    violations: [PLAIN, PLAIN.replace("orders", "jobs.fifo")],
  },
]);
