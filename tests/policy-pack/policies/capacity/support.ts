/** Launch templates and Auto Scaling groups for tests. */
import * as aws from "@pulumi/aws";

export function launchTemplate(args: aws.ec2.LaunchTemplateArgs = {}): aws.ec2.LaunchTemplate {
  const image = { imageId: "ami-0123456789abcdef0", instanceType: "m7i.large" };
  return new aws.ec2.LaunchTemplate("template", { ...image, ...args });
}

export function group(args: Partial<aws.autoscaling.GroupArgs>): aws.autoscaling.Group {
  return new aws.autoscaling.Group("group", {
    minSize: 0,
    maxSize: 10,
    vpcZoneIdentifiers: ["subnet-1", "subnet-2"],
    ...args,
  });
}
