import { any, isSet, knownValue, not, type Resource, type Stack, type Truth } from "../../reading";
import { stackRule } from "../../rule";
import { VOLUME_MAKERS, volumesOf } from "./volumes";

const BY_DEFAULT = "aws:ebs/encryptionByDefault:EncryptionByDefault";

export const ec2EncryptedVolumes = stackRule({
  name: "ec2-encrypted-volumes",
  area: "Capacity",
  description: "EBS volumes are encrypted.",
  why: "Container layers, volumes and swap of every task lie on the instance's disks. Encryption costs nothing, can't be turned on later without a copy, and keeps snapshots from being read by whoever gets hold of one.",
  level: "advisory",
  severity: "high",
  matches: {
    checkov: ["CKV_AWS_3", "CKV_AWS_8", "CKV2_AWS_2"],
    securityHub: ["EC2.3"],
    cdkNag: ["AwsSolutions-EC26"],
  },
  decides:
    "Reads `encrypted` of EBS volumes, of the root and other block devices of instances, Spot requests, Spot fleets and launch configurations, of the block device mappings of launch templates, and of the volumes that ECS manages for services (which ECS encrypts unless told not to). Where nothing is said of the root volume it is the image's, which is not encrypted unless the image is a copy that the stack encrypts. An `aws.ebs.EncryptionByDefault` for the same region encrypts all of them.",
  blindTo:
    "Encryption by default that is turned on outside the stack (turn this policy off, or exempt by URN, where it is), launch templates known by their id only, whether a snapshot is encrypted, and which mapping of a launch template is the root volume.",
  remediation:
    'Set encrypted: true on volumes and block devices; in a launch template map the image\'s root device (/dev/xvda for Amazon Linux and Bottlerocket) with ebs: { encrypted: "true" }. Or turn on encryption for the region with new aws.ebs.EncryptionByDefault("ebs", { enabled: true }).',
  bad: `
new aws.ec2.LaunchTemplate("ecs", {
  imageId: "ami-0123456789abcdef0",
  instanceType: "m7i.large",
  blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 30 } }],
});`,
  good: `
new aws.ec2.LaunchTemplate("ecs", {
  imageId: "ami-0123456789abcdef0",
  instanceType: "m7i.large",
  blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { volumeSize: 30, encrypted: "true" } }],
});`,

  check(stack, { violation, undecided }) {
    for (const resource of stack.byType(VOLUME_MAKERS)) {
      const volumes = volumesOf(resource, stack);
      if (volumes.every(({ encrypted }) => encrypted === true)) continue;
      const byDefault = isEncryptedByDefault(stack, resource);
      const plain = volumes.filter(({ encrypted }) => any(encrypted, byDefault) === false);
      const open = volumes.filter(({ encrypted }) => any(encrypted, byDefault) === undefined);
      if (plain.length > 0) {
        const names = plain.map(({ property }) => property).join(", ");
        violation(
          resource,
          `${names} ${plain.length === 1 ? "is" : "are"} not true, so data lies on disks unencrypted. Set it to true`,
        );
      }
      if (open.length > 0) {
        const names = open.map(({ property }) => property).join(", ");
        undecided(resource, `whether volumes are encrypted (${names}) is not known yet`);
      }
    }
  },
});

function isEncryptedByDefault(stack: Stack, resource: Resource): Truth {
  const settings = stack
    .byType([BY_DEFAULT])
    .filter((setting) => regionOf(setting) === regionOf(resource));
  return any(...settings.map((setting) => not(isTurnedOff(setting))));
}

/** It is on where nothing is said. */
function isTurnedOff(setting: Resource): Truth {
  const enabled = setting.at("enabled");
  return enabled.state === "absent" ? false : not(isSet(enabled));
}

function regionOf(resource: Resource): string | undefined {
  const own = knownValue(resource.at("region").text());
  return own ?? knownValue(resource.provider.at("region").text());
}
