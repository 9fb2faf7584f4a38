import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ecsSpotDraining } from "../../../../policy-pack/policies/capacity/ecs-spot-draining";
import { cases, later } from "../../support";
import { group, launchTemplate } from "./support";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

const CLUSTER = "#!/bin/bash\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\n";
const DRAINING = "echo ECS_ENABLE_SPOT_INSTANCE_DRAINING=true >> /etc/ecs/ecs.config\n";
const spot = { instanceMarketOptions: { marketType: "spot" } };

function launched(args: aws.ec2.LaunchTemplateArgs): aws.autoscaling.Group {
  return group({ launchTemplate: { id: launchTemplate(args).id } });
}

/** A group with a launch configuration, whose name is known. */
function configured(args: Partial<aws.ec2.LaunchConfigurationArgs>): aws.autoscaling.Group {
  const configuration = new aws.ec2.LaunchConfiguration("configuration", {
    name: "configuration",
    imageId: "ami-0123456789abcdef0",
    instanceType: "m7i.large",
    ...args,
  });
  return group({ launchConfiguration: configuration.name });
}

function provided(autoScalingGroup: aws.autoscaling.Group): void {
  const { arn } = autoScalingGroup;
  new aws.ecs.CapacityProvider("provider", {
    autoScalingGroupProvider: { autoScalingGroupArn: arn },
  });
}

const violation = (name = "template"): string =>
  `group: it launches Spot instances, but the user data of "${name}" doesn't turn Spot draining on. Add ECS_ENABLE_SPOT_INSTANCE_DRAINING=true to /etc/ecs/ecs.config, or enable-spot-instance-draining = true to Bottlerocket's settings.ecs`;
const open =
  "group: whether its instances are Spot instances of ECS that turn Spot draining on is not known yet";

cases(ecsSpotDraining, [
  {
    name: "passes user data that turns draining on",
    program: () => {
      provided(launched({ ...spot, userData: base64(CLUSTER + DRAINING) }));
    },
  },
  {
    name: "passes Bottlerocket's settings",
    program: () => {
      const toml = '[settings.ecs]\ncluster = "main"\nenable-spot-instance-draining = true\n';
      provided(launched({ ...spot, userData: base64(toml) }));
    },
  },
  {
    name: "refuses user data that doesn't",
    program: () => launched({ ...spot, userData: base64(CLUSTER) }),
    violations: [violation()],
  },
  {
    name: "refuses none, where a capacity provider says that it is ECS",
    program: () => {
      provided(launched(spot));
    },
    violations: [violation()],
  },
  {
    name: "refuses none, where ECS's image says so",
    program: () =>
      launched({
        ...spot,
        imageId:
          "resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id",
      }),
    violations: [violation()],
  },
  {
    name: "refuses none, where the group's tag says so",
    program: () => {
      const template = launchTemplate(spot);
      const tags = [{ key: "AmazonECSManaged", value: "true", propagateAtLaunch: true }];
      group({ launchTemplate: { id: template.id }, tags });
    },
    violations: [violation()],
  },
  {
    name: "refuses a mixed instances policy with some Spot",
    program: () => {
      const template = launchTemplate({ userData: base64(CLUSTER) });
      const launchTemplateSpecification = { launchTemplateId: template.id };
      group({
        mixedInstancesPolicy: {
          launchTemplate: { launchTemplateSpecification },
          instancesDistribution: { onDemandPercentageAboveBaseCapacity: 90 },
        },
      });
    },
    violations: [violation()],
  },
  {
    name: "refuses a launch configuration with a price",
    program: () => configured({ spotPrice: "0.05", userData: CLUSTER }),
    violations: [violation("configuration")],
  },
  {
    name: "passes a launch configuration with a price that turns draining on",
    program: () => configured({ spotPrice: "0.05", userData: CLUSTER + DRAINING }),
  },
  {
    name: "passes a launch configuration without a price",
    program: () => configured({ userData: CLUSTER }),
  },
  {
    name: "refuses a launch configuration whose user data is Base64",
    program: () => configured({ spotPrice: "0.05", userDataBase64: base64(CLUSTER) }),
    violations: [violation("configuration")],
  },
  {
    name: "passes a launch configuration whose Base64 turns draining on",
    program: () => configured({ spotPrice: "0.05", userDataBase64: base64(CLUSTER + DRAINING) }),
  },
  {
    name: "says when a launch configuration's Base64 is not known yet",
    program: () => {
      const { arn } = new aws.ecs.Cluster("cluster");
      const script = pulumi.interpolate`#!/bin/bash\necho ECS_CLUSTER=${arn} >> x\n`;
      configured({ spotPrice: "0.05", userDataBase64: script.apply(base64) });
    },
    violations: [violation("configuration")],
    preview: { undecided: [open] },
  },
  {
    name: "passes on-demand instances",
    program: () => {
      provided(launched({ userData: base64(CLUSTER) }));
    },
  },
  {
    name: "passes Spot instances that have nothing to do with ECS",
    program: () => launched({ ...spot, userData: base64("#!/bin/bash\nyum install -y nginx\n") }),
  },
  {
    name: "passes a launch template that is not in the stack",
    program: () => {
      provided(group({ launchTemplate: { id: "lt-0123456789abcdef0" } }));
    },
  },
  {
    name: "knows the name that AWS's provider makes for a cluster",
    program: () => {
      const { name } = new aws.ecs.Cluster("cluster");
      const userData = pulumi.interpolate`#!/bin/bash\necho ECS_CLUSTER=${name} >> x\n`;
      launched({ ...spot, userData: userData.apply(base64) });
    },
    violations: [violation()],
  },
  {
    name: "says when user data is not known yet",
    program: () => {
      provided(launched({ ...spot, userData: later(base64(CLUSTER)) }));
    },
    violations: [violation()],
    preview: { undecided: [open] },
  },
  {
    name: "says when user data may yet turn out to be ECS's",
    program: () => {
      new aws.ecs.Cluster("cluster");
      launched({ ...spot, userData: later(base64(CLUSTER)) });
    },
    violations: [violation()],
    preview: { undecided: [open] },
  },
  {
    name: "takes unknown user data for something else in a stack without ECS",
    program: () => launched({ ...spot, userData: later(base64("#!/bin/bash\n")) }),
  },
  {
    name: "needs no user data that is not known yet of on-demand instances",
    program: () => {
      provided(launched({ userData: later(base64(CLUSTER)) }));
    },
  },
]);
