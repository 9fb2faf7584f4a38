/**
 * The full name of a configuration key: `namespace:name`. A bare name belongs to the project, and
 * the old form `namespace:config:name` is still taken. Undefined when it is neither.
 */
export function qualifiedKey(key: string, project: string): string | undefined {
  const parts = key.split(":");
  if (parts.length === 1) return key === "" ? undefined : `${project}:${key}`;
  if (parts.length === 3 && parts[1] === "config") parts.splice(1, 1);
  return parts.length === 2 && parts.every((part) => part !== "") ? parts.join(":") : undefined;
}

/** The namespace of a full key. */
export function namespaceOf(key: string): string {
  return key.slice(0, key.indexOf(":"));
}

/** The name of a full key, without its namespace. */
export function nameOf(key: string): string {
  return key.slice(key.indexOf(":") + 1);
}
