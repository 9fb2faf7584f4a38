import { knownValue, orDefault, TASK_DEFINITION, type Value } from "../../reading";
import { resourceRule } from "../../rule";

export const efsTransitEncryption = resourceRule({
  name: "efs-transit-encryption",
  area: "Containers",
  description: "Tasks mount EFS file systems over TLS.",
  why: "NFS itself encrypts nothing: without TLS every file goes over the network as it is, and no IAM role stands between it and whoever reaches the mount target.",
  level: "advisory",
  severity: "medium",
  matches: { checkov: ["CKV_AWS_97"], securityHub: ["ECS.18"] },
  types: [TASK_DEFINITION],
  decides:
    "Reads `efsVolumeConfiguration.transitEncryption` of every volume; absent means DISABLED. Also reads Docker volumes that mount an EFS file system by NFS, or by Amazon's volume plug-in without its option `tls`.",
  blindTo: "Mounts that user data of an instance or a program in a container makes.",
  remediation:
    'Set transitEncryption to "ENABLED" on every EFS volume; authorizationConfig with an access point and IAM then says who may use it.',
  bad: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "nginx:1.27", memory: 256 }]),
  volumes: [
    { name: "uploads", efsVolumeConfiguration: { fileSystemId: "fs-0123456789abcdef0" } },
  ],
});`,
  good: `
new aws.ecs.TaskDefinition("api", {
  family: "api",
  containerDefinitions: JSON.stringify([{ name: "api", image: "nginx:1.27", memory: 256 }]),
  volumes: [
    {
      name: "uploads",
      efsVolumeConfiguration: {
        fileSystemId: "fs-0123456789abcdef0",
        transitEncryption: "ENABLED",
      },
    },
  ],
});`,

  check(taskDefinition, { violation, undecided }) {
    const volumes = taskDefinition.at("volumes").oneOrMany();
    if (volumes.state === "unknown") {
      undecided(taskDefinition, "volumes is not known yet");
    }
    for (const [index, volume] of (knownValue(volumes) ?? []).entries()) {
      const name = knownValue(volume.at("name").text());
      const which = name === undefined ? `volume ${index + 1}` : `volume "${name}"`;
      const refused = whyRefused(volume);
      if (refused === "unknown") {
        undecided(taskDefinition, `${which}: how it is mounted is not known yet`);
      } else if (refused !== undefined) {
        violation(taskDefinition, `${which}: ${refused}`);
      }
    }
  },
});

function whyRefused(volume: Value): string | undefined {
  return whyEfsRefused(volume.at("efsVolumeConfiguration")) ?? whyDockerRefused(volume);
}

function whyEfsRefused(efs: Value): string | undefined {
  if (efs.state !== "known") return efs.state === "unknown" ? "unknown" : undefined;
  const given = efs.at("transitEncryption").text();
  const encryption = orDefault(given, "");
  if (encryption.state === "unknown") return "unknown";
  if (encryption.value.trim().toUpperCase() === "ENABLED") return undefined;
  const found = given.state === "absent" ? "is not set" : `is ${encryption.value}`;
  return `efsVolumeConfiguration.transitEncryption ${found}, so its files travel in plain text. Set it to ENABLED`;
}

function whyDockerRefused(volume: Value): string | undefined {
  const options = volume.at("dockerVolumeConfiguration", "driverOpts");
  const type = options.at("type").text();
  if (type.state !== "known") return type.state === "unknown" ? "unknown" : undefined;
  const how = type.value.trim().toLowerCase();
  if (how !== "efs" && !how.startsWith("nfs")) return undefined;
  const mount = [options.at("o").text(), options.at("device").text()];
  const said = mount.map((each) => knownValue(each) ?? "").join(" ");
  const isOpen = mount.some(({ state }) => state === "unknown");
  if (how === "efs") {
    if (/(^|[\s,])tls([\s,]|$)/.test(said)) return undefined;
    return isOpen
      ? "unknown"
      : 'driverOpts mount an EFS file system without TLS. Add tls to the option "o"';
  }
  if (!/\.efs\.[\w-]+\.amazonaws\./.test(said)) return isOpen ? "unknown" : undefined;
  return "driverOpts mount an EFS file system by plain NFS. Use efsVolumeConfiguration with transitEncryption ENABLED";
}
