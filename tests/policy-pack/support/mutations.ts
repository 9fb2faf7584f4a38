/** Ways in which resources of a program may look at preview, or anywhere else. */
import fc from "fast-check";
import type { Json } from "../../../simulator/provider";
import { UNKNOWN } from "../../../simulator/testing";
import type { Judged } from "./requests";

type Path = readonly (string | number)[];

/** A resource that unknown values come from, so that they don't look like the provider's own. */
const SOURCE: Judged = {
  urn: "urn:pulumi:dev::ecs-platform::later:index:Later::source",
  type: "later:index:Later",
  name: "source",
  parent: "",
  inputs: {},
  outputs: {},
  dependencies: [],
  propertyDependencies: {},
  provider: "",
  protect: false,
  ignoreChanges: [],
};

/** Any part of any property, in place of which something else is put. */
interface Place {
  readonly urn: string;
  readonly path: Path;
}

/** The program with some of its values, at any depth, not known yet. */
export function withUnknowns(resources: readonly Judged[]): fc.Arbitrary<readonly Judged[]> {
  const places = placesOf(resources);
  return fc
    .subarray([...places], { minLength: 1, maxLength: Math.min(4, places.length) })
    .map((chosen) =>
      replacedAll(
        resources,
        chosen.map((place) => ({ place, value: UNKNOWN })),
      ),
    );
}

/** The program with some of its values, at any depth, replaced by anything at all. */
export function withAnything(resources: readonly Judged[]): fc.Arbitrary<readonly Judged[]> {
  const value = fc.oneof(fc.jsonValue(), fc.constant(UNKNOWN), fc.constant("{"), jsonText);
  const change = fc.record({ place: fc.constantFrom(...placesOf(resources)), value });
  return fc
    .array(change, { minLength: 1, maxLength: 6 })
    .map((changes) => replacedAll(resources, changes));
}

interface Change {
  readonly place: Place;
  readonly value: unknown;
}

function replacedAll(resources: readonly Judged[], changes: readonly Change[]): readonly Judged[] {
  const changed = changes.reduce(
    (all, { place, value }) => replaced(all, place, value as Json),
    resources,
  );
  return [...changed, SOURCE];
}

const jsonText = fc.jsonValue().map((value) => JSON.stringify(value));

/** Places in resources of AWS: those that a rule can read. */
function placesOf(resources: readonly Judged[]): readonly Place[] {
  return resources
    .filter(({ type }) => type.startsWith("aws:"))
    .flatMap(({ urn, inputs }) => pathsIn(inputs, []).map((path) => ({ urn, path })));
}

function pathsIn(value: unknown, above: Path): readonly Path[] {
  const here = above.length === 0 ? [] : [above];
  if (Array.isArray(value)) {
    return [...here, ...value.flatMap((member, index) => pathsIn(member, [...above, index]))];
  }
  if (typeof value !== "object" || value === null) return here;
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, member]) => pathsIn(member, [...above, key])),
  ];
}

function replaced(
  resources: readonly Judged[],
  { urn, path }: Place,
  value: Json,
): readonly Judged[] {
  const [property] = path;
  return resources.map((resource) => {
    if (resource.urn !== urn || property === undefined) return resource;
    const sources = resource.propertyDependencies[property] ?? [];
    return {
      ...resource,
      inputs: put(resource.inputs, path, value) as Judged["inputs"],
      outputs: put(resource.outputs, path, value) as Judged["outputs"],
      propertyDependencies: {
        ...resource.propertyDependencies,
        [property]: [...sources, SOURCE.urn],
      },
    };
  });
}

/** A copy with another value at a path; where the path leads nowhere any more, nothing changes. */
function put(target: unknown, [key, ...rest]: Path, value: Json): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target)) {
    return target.map((member: unknown, index) =>
      index === key ? put(member, rest, value) : member,
    );
  }
  if (typeof target !== "object" || target === null) return target;
  return Object.fromEntries(
    Object.entries(target).map(([name, member]) => [
      name,
      name === key ? put(member, rest, value) : (member as unknown),
    ]),
  );
}
