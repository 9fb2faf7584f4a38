/** The text of user data, however it is packed. */
import { gunzipSync } from "node:zlib";
import { knownValue, mapKnown, UNKNOWN, type Reading, type Resource } from "../../reading";

/** EC2 takes 16 KiB; what unpacks to more than this is no user data. */
const MOST_BYTES = 1024 * 1024;

/**
 * The user data of a launch template (Base64) or of a launch configuration (either); parts of a
 * multi-part archive that are Base64 themselves are unpacked as well.
 */
export function userDataOf(launch: Resource): Reading<string> {
  const encoded = launch.at("userDataBase64").text();
  const text = encoded.state === "absent" ? launch.at("userData").text() : encoded;
  const isHash = text.state === "known" && SHA1.test(text.value);
  return isHash ? UNKNOWN : mapKnown(text, (found) => withParts(decoded(found)));
}

/** What the provider keeps of a launch configuration's user data once it is created. */
const SHA1 = /^[0-9a-f]{40}$/;

/** Whether a launch template or configuration has user data that is not known yet. */
export function hasUnknownUserData(launch: Resource): boolean {
  return userDataOf(launch).state === "unknown";
}

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;

function decoded(text: string): string {
  if (!BASE64.test(text)) return text;
  const bytes = Buffer.from(text, "base64");
  return unzipped(bytes).toString("utf8");
}

function unzipped(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return bytes;
  }
}

/** The archive itself, and after it the parts that it hides. */
function withParts(text: string): string {
  const parts = text.matchAll(
    /^content-transfer-encoding:\s*base64\s*?\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/gim,
  );
  return [text, ...[...parts].map(([, part = ""]) => decoded(part))].join("\n");
}

/** Lines that do something: no comments. */
function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => !/^\s*(#(?!!)|::|rem\s)/i.test(line));
}

/** Settings of the ECS agent in a shell script, in PowerShell, and in Bottlerocket's TOML. */
const DRAINING =
  /(?:ECS_ENABLE_SPOT_INSTANCE_DRAINING["']?\s*[=,:]|(enable-spot-instance-draining)["']?\s*[=:])\s*["']?\$?(\w+)/gi;

const TOML_TABLE = /^\s*\[([\w."'-]+)\]\s*(?:#.*)?$/;

/** Tables of Bottlerocket's settings that can say something of its ECS agent. */
const ECS_TABLES = ["settings", "settings.ecs"];

/** Whether user data turns Spot draining on; of several settings the last one counts. */
export function turnsDrainingOn(text: string): boolean {
  let table = "settings.ecs";
  const settings: string[] = [];
  for (const line of linesOf(text)) {
    table = TOML_TABLE.exec(line)?.[1]?.replace(/["']/g, "") ?? table;
    for (const [, tomlKey, value = ""] of line.matchAll(DRAINING)) {
      if (tomlKey === undefined || ECS_TABLES.includes(table)) settings.push(value);
    }
  }
  return /^(?:true|1|t)$/i.test(settings.at(-1) ?? "");
}

const JOINS_CLUSTER =
  /\bECS_CLUSTER\b|\/etc\/ecs\b|\bsettings\.ecs\b|\becs\.cluster\b|Initialize-ECSAgent/i;

/** Whether instances join an ECS cluster, by what their user data says. */
export function joinsCluster(launch: Resource): boolean {
  return JOINS_CLUSTER.test(knownValue(userDataOf(launch)) ?? "");
}
