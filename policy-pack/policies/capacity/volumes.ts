/** The EBS volumes that resources make, and whether they are encrypted. */
import {
  all,
  ECS_SERVICE,
  isSet,
  isThere,
  knownValue,
  not,
  type Resource,
  type Stack,
  type Truth,
  type Value,
} from "../../reading";
import { INSTANCES, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from "./types";

/** A volume, by the property that makes it. */
export interface Volume {
  readonly property: string;
  readonly encrypted: Truth;
}

type VolumesOf = (resource: Resource, stack: Stack) => readonly Volume[];

const VOLUMES: Readonly<Record<string, VolumesOf>> = {
  "aws:ebs/volume:Volume": (volume) => [
    { property: "encrypted", encrypted: isSet(volume.at("encrypted")) },
  ],
  [LAUNCH_TEMPLATE]: templateVolumes,
  [LAUNCH_CONFIGURATION]: (configuration, stack) => [
    ...rootVolume(configuration, stack, "imageId"),
    ...volumesIn(configuration.at("ebsBlockDevices"), "ebsBlockDevices"),
  ],
  ...Object.fromEntries(INSTANCES.map((type) => [type, instanceVolumes])),
  "aws:ec2/spotFleetRequest:SpotFleetRequest": fleetVolumes,
  [ECS_SERVICE]: serviceVolumes,
};

/** Types of resources that make volumes. */
export const VOLUME_MAKERS: readonly string[] = Object.keys(VOLUMES);

export function volumesOf(resource: Resource, stack: Stack): readonly Volume[] {
  return VOLUMES[resource.type]?.(resource, stack) ?? [];
}

/** The root volume is the image's, and encrypted if the image is, unless something is said of it. */
function rootVolume(resource: Resource, stack: Stack, image: string): readonly Volume[] {
  const root = resource.at("rootBlockDevice");
  const encrypted = isSet(root.at("encrypted"));
  const said = root.at("encrypted").state !== "absent";
  if (!said && hasEncryptedImage(resource, stack, image)) return [];
  return [{ property: "rootBlockDevice.encrypted", encrypted }];
}

function hasEncryptedImage(resource: Resource, stack: Stack, property: string): boolean {
  const { resources } = stack.follow(resource, [property], ["aws:ec2/amiCopy:AmiCopy"]);
  return resources.length > 0 && resources.every((copy) => isSet(copy.at("encrypted")) === true);
}

function instanceVolumes(instance: Resource, stack: Stack): readonly Volume[] {
  const others = volumesIn(instance.at("ebsBlockDevices"), "ebsBlockDevices");
  const said = instance.at("rootBlockDevice", "encrypted").state !== "absent";
  const leftToTemplate = !said && instance.at("launchTemplate").state !== "absent";
  return leftToTemplate ? others : [...rootVolume(instance, stack, "ami"), ...others];
}

/** Without a volume of its own a template launches the image's. */
function templateVolumes(template: Resource, stack: Stack): readonly Volume[] {
  const property = "blockDeviceMappings";
  const mappings = template.at(property).list();
  if (mappings.state === "unknown") return [{ property, encrypted: undefined }];
  const there = knownValue(mappings) ?? [];
  const volumes = there.flatMap((mapping, index) =>
    isThere(mapping.at("ebs")) === false
      ? []
      : volumeAt(mapping.at("ebs"), `${property}[${index}].ebs`),
  );
  const hasVolumes = there.some((mapping) => mapping.at("ebs").state !== "absent");
  if (hasVolumes || hasEncryptedImage(template, stack, "imageId")) return volumes;
  return [{ property: `${property}[].ebs.encrypted`, encrypted: false }];
}

function volumesIn(list: Value, property: string): readonly Volume[] {
  const devices = list.list();
  if (devices.state === "unknown") return [{ property, encrypted: undefined }];
  return (knownValue(devices) ?? []).flatMap((device, index) =>
    isSet(device.at("noDevice")) === true ? [] : volumeAt(device, `${property}[${index}]`),
  );
}

/** A volume that is made of a snapshot is encrypted if that is, unless something is said of it. */
function volumeAt(device: Value, property: string): readonly Volume[] {
  const encrypted = device.at("encrypted");
  const ofSnapshot = (knownValue(device.at("snapshotId").text()) ?? "") !== "";
  if (ofSnapshot && encrypted.state === "absent") return [];
  return [{ property: `${property}.encrypted`, encrypted: isSet(encrypted) }];
}

function fleetVolumes(fleet: Resource): readonly Volume[] {
  const property = "launchSpecifications";
  const specifications = fleet.at(property).list();
  if (specifications.state === "unknown") return [{ property, encrypted: undefined }];
  return (knownValue(specifications) ?? []).flatMap((specification, index) => {
    const roots = specification.at("rootBlockDevices");
    const prefix = `${property}[${index}]`;
    return [
      ...volumesIn(roots, `${prefix}.rootBlockDevices`),
      ...volumesIn(specification.at("ebsBlockDevices"), `${prefix}.ebsBlockDevices`),
      ...(all(isThere(roots), not(isEmpty(roots))) === false
        ? [{ property: `${prefix}.rootBlockDevices[].encrypted`, encrypted: false }]
        : []),
    ];
  });
}

function isEmpty(list: Value): Truth {
  const members = list.list();
  return members.state === "unknown" ? undefined : (knownValue(members) ?? []).length === 0;
}

/** ECS encrypts the volumes that it manages, unless it is told not to. */
function serviceVolumes(service: Resource): readonly Volume[] {
  const encrypted = service.at("volumeConfiguration", "managedEbsVolume", "encrypted");
  if (encrypted.state === "absent") return [];
  const property = "volumeConfiguration.managedEbsVolume.encrypted";
  return [{ property, encrypted: isSet(encrypted) }];
}
