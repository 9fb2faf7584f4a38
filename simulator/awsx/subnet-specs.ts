import type { SubnetSpec } from "./arguments";
import { parseBlock, sizeOf } from "./cidr";

function duplicateNames(specs: readonly SubnetSpec[]): string[] {
  const types = [...new Set(specs.map((spec) => spec.type.toLowerCase()))];
  return types
    .filter((type) => {
      const names = specs
        .filter((spec) => spec.type.toLowerCase() === type)
        .map((spec) => spec.name);
      return new Set(names).size < names.length;
    })
    .map(
      (type) =>
        `Multiple subnet specs of type "${type}" require unique names. You can have at most one unnamed subnet per type. All other subnets of the same type must have unique "name" properties to avoid duplicate resource names.`,
    );
}

/** Sizes are powers of two from 4 (a /30) up. */
function maskOfSize(size: number): number | undefined {
  const bits = Math.log2(size);
  return Number.isInteger(bits) && bits >= 2 && bits <= 32 ? 32 - bits : undefined;
}

function explicitIssues(spec: SubnetSpec, index: number, zoneCount: number): string[] {
  const blocks = spec.cidrBlocks;
  if (blocks === undefined) {
    return [
      "If any subnet spec has explicit cidrBlocks, all subnets must have explicit cidrBlocks.",
    ];
  }
  if (blocks.length !== zoneCount) {
    return [
      `The number of CIDR blocks in subnetSpecs[${index}] must match the number of availability zones (${zoneCount}).`,
    ];
  }
  const masks = blocks.map((block) => parseBlock(block).mask);
  if (spec.cidrMask !== undefined && masks.some((mask) => mask !== spec.cidrMask)) {
    return [
      `The cidrMask in subnetSpecs[${index}] must match all cidrBlocks or be left undefined.`,
    ];
  }
  if (spec.size !== undefined && masks.some((mask) => sizeOf(mask) !== spec.size)) {
    return [`The size in subnetSpecs[${index}] must match all cidrBlocks or be left undefined.`];
  }
  return [];
}

function sizeIssues(spec: SubnetSpec): string[] {
  const { size, cidrMask } = spec;
  if (size === undefined) return [];
  if (maskOfSize(size) === undefined) return [`The following subnet sizes are invalid: ${size}.`];
  if (cidrMask === undefined || sizeOf(cidrMask) === size) return [];
  return [
    `Subnet size ${size} does not match the expected size for a /${cidrMask} subnet (${sizeOf(cidrMask)}).`,
  ];
}

/** Mask and size agree; give each where the other is given. */
function withMask(spec: SubnetSpec): SubnetSpec {
  const mask = spec.cidrMask ?? (spec.size === undefined ? undefined : maskOfSize(spec.size));
  return mask === undefined ? spec : { ...spec, cidrMask: mask, size: sizeOf(mask) };
}

/** Whether the program gives every subnet's block itself. */
export function isExplicit(specs: readonly SubnetSpec[]): boolean {
  return specs.some((spec) => spec.cidrBlocks !== undefined);
}

/** Checks the specs against each other and fills in masks and sizes. Throws with every issue. */
export function normalizeSpecs(
  specs: readonly SubnetSpec[],
  zoneCount: number,
): readonly SubnetSpec[] {
  const explicit = isExplicit(specs);
  const issues = [
    ...duplicateNames(specs),
    ...specs.flatMap((spec, index) =>
      explicit ? explicitIssues(spec, index, zoneCount) : sizeIssues(spec),
    ),
  ];
  if (issues.length > 0) {
    throw new Error(`Invalid subnet specifications:\n - ${issues.join("\n - ")}`);
  }
  return explicit ? specs : specs.map(withMask);
}

const bareDefaults: readonly SubnetSpec[] = [{ type: "Private" }, { type: "Public" }];

/** What there is when the program gives no specs: a private and a public subnet in each zone. */
export function defaultSpecs(zoneMask: number): readonly SubnetSpec[] {
  if (zoneMask > 26) {
    throw new Error(
      `Automatic subnet creation requires a VPC with at least /26 available per AZ, but only /${zoneMask} is available. If you do need very small subnets, please specify them explicitly.`,
    );
  }
  // Of a zone larger than /16 only the first /16 is used; the rest stays free for later.
  const mask = Math.max(zoneMask, 16);
  return bareDefaults.map((spec, index) => ({ ...spec, cidrMask: mask + index + 1 }));
}

/** `AutoMerge`: the program's specs over the default ones, by type; named ones are added. */
export function mergeWithDefaults(
  given: readonly SubnetSpec[],
  defaults: readonly SubnetSpec[],
): readonly SubnetSpec[] {
  if (isExplicit(given)) {
    throw new Error(
      'subnetStrategy="AutoMerge" does not support subnetSpecs with explicit cidrBlocks. Use subnetStrategy="Auto" or "Exact" to fully specify the subnet layout.',
    );
  }
  const overrides = given.filter(
    (spec) =>
      spec.name === undefined &&
      defaults.some((standard) => standard.type.toLowerCase() === spec.type.toLowerCase()),
  );
  // A spec stands for its default whole: without a mask of its own it has none.
  const merged = defaults.map(
    (standard) =>
      overrides.find((spec) => spec.type.toLowerCase() === standard.type.toLowerCase()) ?? standard,
  );
  return [...merged, ...given.filter((spec) => !overrides.includes(spec))];
}
