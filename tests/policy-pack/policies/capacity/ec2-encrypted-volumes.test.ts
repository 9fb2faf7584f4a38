import * as aws from "@pulumi/aws";
import { ec2EncryptedVolumes } from "../../../../policy-pack/policies/capacity/ec2-encrypted-volumes";
import { cases, later, type Case } from "../../support";
import { launchTemplate } from "./support";

const image = { ami: "ami-0123456789abcdef0", instanceType: "m7i.large" };

const instance = (args: Partial<aws.ec2.InstanceArgs>) => () =>
  new aws.ec2.Instance("instance", { ...image, ...args });

const volume = (args: Partial<aws.ebs.VolumeArgs>) => () =>
  new aws.ebs.Volume("volume", { availabilityZone: "us-east-1a", size: 30, ...args });

const template = (args: aws.ec2.LaunchTemplateArgs) => () => launchTemplate(args);

const configuration = (args: Partial<aws.ec2.LaunchConfigurationArgs>) => () =>
  new aws.ec2.LaunchConfiguration("configuration", {
    imageId: image.ami,
    instanceType: image.instanceType,
    ...args,
  });

const plain = (name: string, ...properties: readonly string[]): string =>
  `${name}: ${properties.join(", ")} ${properties.length === 1 ? "is" : "are"} not true, so data lies on disks unencrypted. Set it to true`;
const open = (name: string, property: string): string =>
  `${name}: whether volumes are encrypted (${property}) is not known yet`;

const volumes: readonly Case[] = [
  { name: "passes an encrypted volume", program: volume({ encrypted: true }) },
  {
    name: "refuses a volume that says nothing",
    program: volume({}),
    violations: [plain("volume", "encrypted")],
  },
  {
    name: "refuses a volume that says no",
    program: volume({ encrypted: false }),
    violations: [plain("volume", "encrypted")],
  },
  {
    name: "says when a volume is not known yet",
    program: () => volume({ encrypted: later(true) })(),
    preview: { undecided: [open("volume", "encrypted")] },
  },
  {
    name: "passes what a region encrypts by default",
    program: () => {
      new aws.ebs.EncryptionByDefault("default");
      volume({})();
    },
  },
  {
    name: "refuses what a region does not encrypt by default",
    program: () => {
      new aws.ebs.EncryptionByDefault("default", { enabled: false });
      volume({})();
    },
    violations: [plain("volume", "encrypted")],
  },
  {
    name: "refuses what another region encrypts by default",
    program: () => {
      new aws.ebs.EncryptionByDefault("default", { region: "eu-west-1" });
      volume({ region: "us-east-1" })();
    },
    violations: [plain("volume", "encrypted")],
  },
  {
    name: "passes volumes that ECS manages, and encrypts",
    program: () =>
      new aws.ecs.Service("api", {
        cluster: "main",
        taskDefinition: "api:1",
        volumeConfiguration: {
          name: "data",
          managedEbsVolume: { roleArn: "arn:aws:iam::123456789012:role/ecs", sizeInGb: 10 },
        },
      }),
  },
  {
    name: "refuses volumes that ECS must not encrypt",
    program: () =>
      new aws.ecs.Service("api", {
        cluster: "main",
        taskDefinition: "api:1",
        volumeConfiguration: {
          name: "data",
          managedEbsVolume: {
            roleArn: "arn:aws:iam::123456789012:role/ecs",
            sizeInGb: 10,
            encrypted: false,
          },
        },
      }),
    violations: [plain("api", "volumeConfiguration.managedEbsVolume.encrypted")],
  },
];

const instances: readonly Case[] = [
  {
    name: "passes encrypted devices",
    program: instance({
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ deviceName: "/dev/sdf", encrypted: true }],
    }),
  },
  {
    name: "refuses the root volume of an image",
    program: instance({}),
    violations: [plain("instance", "rootBlockDevice.encrypted")],
  },
  {
    name: "refuses every device that is plain, in one message",
    program: instance({
      rootBlockDevice: { volumeSize: 30 },
      ebsBlockDevices: [
        { deviceName: "/dev/sdf", encrypted: true },
        { deviceName: "/dev/sdg", encrypted: false },
      ],
    }),
    violations: [plain("instance", "rootBlockDevice.encrypted", "ebsBlockDevices[1].encrypted")],
  },
  {
    name: "leaves the root volume to the launch template",
    program: () => {
      const { id } = launchTemplate({
        blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }],
      });
      instance({ launchTemplate: { id } })();
    },
  },
  {
    name: "passes an image that the stack encrypts",
    program: () => {
      const { id } = new aws.ec2.AmiCopy("copy", {
        sourceAmiId: image.ami,
        sourceAmiRegion: "us-east-1",
        encrypted: true,
      });
      instance({ ami: id })();
    },
  },
  {
    name: "refuses an image that the stack only copies",
    program: () => {
      const { id } = new aws.ec2.AmiCopy("copy", {
        sourceAmiId: image.ami,
        sourceAmiRegion: "us-east-1",
      });
      instance({ ami: id })();
    },
    violations: [plain("instance", "rootBlockDevice.encrypted")],
  },
  {
    name: "passes a launch configuration with encrypted devices",
    program: configuration({
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [
        { deviceName: "/dev/sdf", encrypted: true },
        { deviceName: "/dev/sdg", noDevice: true },
      ],
    }),
  },
  {
    name: "refuses a launch configuration that says nothing",
    program: configuration({}),
    violations: [plain("configuration", "rootBlockDevice.encrypted")],
  },
  {
    name: "refuses every device of a launch configuration that is plain",
    program: configuration({
      rootBlockDevice: { encrypted: false },
      ebsBlockDevices: [{ deviceName: "/dev/sdf" }],
    }),
    violations: [
      plain("configuration", "rootBlockDevice.encrypted", "ebsBlockDevices[0].encrypted"),
    ],
  },
  {
    name: "says when the devices of a launch configuration are not known yet",
    program: () =>
      configuration({
        rootBlockDevice: { encrypted: later(true) },
        ebsBlockDevices: later([{ deviceName: "/dev/sdf", encrypted: true }]),
      })(),
    preview: { undecided: [open("configuration", "rootBlockDevice.encrypted, ebsBlockDevices")] },
  },
  {
    name: "leaves a device to the snapshot it is made of",
    program: configuration({
      rootBlockDevice: { encrypted: true },
      ebsBlockDevices: [{ deviceName: "/dev/sdf", snapshotId: "snap-0123456789abcdef0" }],
    }),
  },
  {
    name: "refuses a Spot fleet's devices, and the root volumes of its images",
    program: () =>
      new aws.ec2.SpotFleetRequest("fleet", {
        iamFleetRole: "arn:aws:iam::123456789012:role/fleet",
        targetCapacity: 1,
        launchSpecifications: [
          { ...image, rootBlockDevices: [{ encrypted: true }] },
          { ...image, ebsBlockDevices: [{ deviceName: "/dev/sdf" }] },
        ],
      }),
    violations: [
      plain(
        "fleet",
        "launchSpecifications[1].ebsBlockDevices[0].encrypted",
        "launchSpecifications[1].rootBlockDevices[].encrypted",
      ),
    ],
  },
];

const templates: readonly Case[] = [
  {
    name: "passes an encrypted mapping, as text",
    program: template({
      blockDeviceMappings: [
        { deviceName: "/dev/xvda", ebs: { encrypted: "true" } },
        { deviceName: "/dev/sdb", virtualName: "ephemeral0" },
      ],
    }),
  },
  {
    name: "refuses no mapping: the volume is the image's",
    program: template({}),
    violations: [plain("template", "blockDeviceMappings[].ebs.encrypted")],
  },
  {
    name: "refuses mappings without a volume",
    program: template({
      blockDeviceMappings: [{ deviceName: "/dev/sdb", virtualName: "ephemeral0" }],
    }),
    violations: [plain("template", "blockDeviceMappings[].ebs.encrypted")],
  },
  {
    name: "refuses the one mapping of two that is plain",
    program: template({
      blockDeviceMappings: [
        { deviceName: "/dev/xvda", ebs: { encrypted: "true" } },
        { deviceName: "/dev/xvdb", ebs: { encrypted: "false" } },
      ],
    }),
    violations: [plain("template", "blockDeviceMappings[1].ebs.encrypted")],
  },
  {
    name: "says when a mapping is not known yet",
    program: () =>
      template({
        blockDeviceMappings: [{ deviceName: "/dev/xvda", ebs: { encrypted: later("true") } }],
      })(),
    preview: { undecided: [open("template", "blockDeviceMappings[0].ebs.encrypted")] },
  },
  {
    name: "says when no mapping is known yet",
    program: () => {
      const mappings = later([{ deviceName: "/dev/xvda", ebs: { encrypted: "true" } }]);
      template({ blockDeviceMappings: mappings })();
    },
    preview: { undecided: [open("template", "blockDeviceMappings")] },
  },
];

cases(ec2EncryptedVolumes, [...volumes, ...instances, ...templates]);
