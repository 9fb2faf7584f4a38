import * as aws from "@pulumi/aws";
import { efsEncrypted } from "../../../../policy-pack/policies/data/efs-encrypted";
import { cases, later } from "../../support";

const fileSystem = (args: aws.efs.FileSystemArgs) => () => new aws.efs.FileSystem("uploads", args);

const plain = (found: string): string =>
  `uploads: encrypted is ${found}, so data is stored in plain form. Set it to true; it can't be changed later`;

cases(efsEncrypted, [
  { name: "passes encryption", program: fileSystem({ encrypted: true }) },
  { name: "refuses none", program: fileSystem({}), violations: [plain("not set")] },
  {
    name: "refuses encryption that is off",
    program: fileSystem({ encrypted: false }),
    violations: [plain("false")],
  },
  {
    name: "says when it is not known yet",
    program: () => fileSystem({ encrypted: later(true) })(),
    preview: { undecided: ["uploads: encrypted is not known yet"] },
  },
  {
    name: "refuses what turns out to be off",
    program: () => fileSystem({ encrypted: later(false) })(),
    violations: [plain("false")],
    preview: { undecided: ["uploads: encrypted is not known yet"] },
  },
]);
