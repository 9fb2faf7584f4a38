/** Where a value stands in a resource's properties. */
export interface Place {
  /** As a diff names it: `loadBalancers[0].containerPort`, `tags["a.b"]`. */
  readonly path: string;
  /** As the traits name it, without places in lists: `loadBalancers.containerPort`. */
  readonly schema: string;
}

/** Where a property stands. */
export function property(name: string): Place {
  return { path: spellKey("", name), schema: name };
}

/** Where the member of an object, or the value of a map, stands. */
export function member(place: Place, key: string): Place {
  return {
    path: spellKey(place.path, key),
    schema: `${place.schema}.${isPlain(key) ? key : "*"}`,
  };
}

/** Where an element of a list stands. */
export function element(place: Place, index: number): Place {
  return { path: `${place.path}[${index}]`, schema: place.schema };
}

function isPlain(key: string): boolean {
  return /^\w+$/.test(key);
}

function spellKey(parent: string, key: string): string {
  if (!isPlain(key)) return `${parent}["${key.replaceAll('"', '\\"')}"]`;
  return parent === "" ? key : `${parent}.${key}`;
}
