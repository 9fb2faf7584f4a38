/** Property values as the engine sends them to a plugin, and as it wants them back. */
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { decode } from "../engine/struct";
import { lowerProps } from "../engine/values";
import { UNKNOWN, type Json, type Props } from "../provider";
import { pluginSdk } from "./sdk";

/** An engine may tell by another sentinel that what it doesn't know will be a number or a list. */
const TYPED_UNKNOWNS: ReadonlySet<string> = new Set([
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

function withOneUnknown(value: Json): Json {
  if (typeof value === "string") return TYPED_UNKNOWNS.has(value) ? UNKNOWN : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withOneUnknown);
  return wireProps(value);
}

function wireProps(props: Props): Props {
  const result: Props = {};
  for (const [key, value] of Object.entries(props)) result[key] = withOneUnknown(value);
  return result;
}

/** What came over the wire, secrets and references inside. An absent struct reads as no properties. */
export function received(struct: Struct | undefined): Props {
  return wireProps(decode(struct));
}

/** What a provider sees of it. */
export function plain(struct: Struct | undefined): Props {
  return lowerProps(received(struct));
}

export function sent(props: Props): Struct {
  return pluginSdk().struct.Struct.fromJavaScript(props);
}
