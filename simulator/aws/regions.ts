/** Where a region is: what its ARNs and host names start and end with. */
export interface RegionFacts {
  readonly region: string;
  /** `aws`, `aws-cn`, `aws-us-gov`, `aws-iso`, ... */
  readonly partition: string;
  /** `amazonaws.com`, `amazonaws.com.cn`, ... */
  readonly dnsSuffix: string;
  /** `com.amazonaws`, `cn.com.amazonaws`: what names of endpoint services start with. */
  readonly reverseDnsPrefix: string;
}

const partitions: readonly (readonly [RegExp, string, string])[] = [
  [/^cn-/, "aws-cn", "amazonaws.com.cn"],
  [/^us-gov-/, "aws-us-gov", "amazonaws.com"],
  [/^us-iso-/, "aws-iso", "c2s.ic.gov"],
  [/^us-isob-/, "aws-iso-b", "sc2s.sgov.gov"],
  [/^eu-isoe-/, "aws-iso-e", "cloud.adc-e.uk"],
  [/^us-isof-/, "aws-iso-f", "csp.hci.ic.gov"],
  [/^eusc-/, "aws-eusc", "amazonaws.eu"],
];

/** What is known of a region from its name. */
export function regionFacts(region: string): RegionFacts {
  const found = partitions.find(([pattern]) => pattern.test(region));
  const [partition, dnsSuffix] = found === undefined ? ["aws", "amazonaws.com"] : found.slice(1);
  return {
    region,
    partition: String(partition),
    dnsSuffix: String(dnsSuffix),
    reverseDnsPrefix: String(dnsSuffix).split(".").reverse().join("."),
  };
}

/** Whether a name has the form of a region. Regions are added every year, so there is no closed list. */
export function isRegionName(name: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+)+-\d+$/.test(name);
}

/** Regions whose zones, as most accounts see them, are not `a`, `b` and `c`. */
const zoneLetters: Readonly<Record<string, string>> = {
  "us-east-1": "abcdef",
  "us-west-1": "ac",
  "us-west-2": "abcd",
  "ap-northeast-1": "acd",
  "ap-northeast-2": "abcd",
  "ca-central-1": "abd",
  "cn-north-1": "abd",
};

/** One Availability Zone of a region. */
export interface Zone {
  /** `eu-west-1a` */
  readonly name: string;
  /** `euw1-az1`: the same place in every account. */
  readonly id: string;
}

const directions: Readonly<Record<string, string>> = {
  northeast: "ne",
  northwest: "nw",
  southeast: "se",
  southwest: "sw",
};

/** `eu-west-1` -> `euw1`, `ap-southeast-2` -> `apse2`, `us-gov-west-1` -> `usgw1`. */
function zoneIdPrefix(region: string): string {
  const [area = "", ...rest] = region.split("-");
  return area + rest.map((word) => directions[word] ?? word.slice(0, 1)).join("");
}

/** The zones of a region, in order. */
export function zonesOf(region: string): readonly Zone[] {
  const prefix = zoneIdPrefix(region);
  return Array.from(zoneLetters[region] ?? "abc").map((letter, index) => ({
    name: `${region}${letter}`,
    id: `${prefix}-az${index + 1}`,
  }));
}

/** The id of a zone, or undefined for a name that is no zone of the region. */
export function zoneId(region: string, zoneName: string): string | undefined {
  return zonesOf(region).find((zone) => zone.name === zoneName)?.id;
}
