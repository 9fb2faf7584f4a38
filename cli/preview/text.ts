/** `aws:ecs/service:Service` as Pulumi shows it: `aws:ecs:Service`. */
export function shortType(type: string): string {
  const [pkg, module, name] = type.split(":");
  if (pkg === undefined || module === undefined || name === undefined) return type;
  const [first = module, file] = module.split("/");
  const repeats = file?.toLowerCase() === name.toLowerCase();
  return repeats ? `${pkg}:${first}:${name}` : type;
}

/** Cuts a text that is too long, with an ellipsis for what is gone. */
export function clip(text: string, width: number): string {
  if (text.length <= width) return text;
  return width < 1 ? "" : `${text.slice(0, width - 1)}…`;
}

/** `1 resource`, `2 resources`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
