/** Between wire values and protobuf structs. */
import type { Struct, Value } from "google-protobuf/google/protobuf/struct_pb";
import type { Json, Props } from "../provider";
import type { Sdk } from "./sdk";

/** An absent struct reads as no properties. */
export function decode(struct: Struct | undefined): Props {
  return struct === undefined ? {} : struct.toJavaScript();
}

export function encode(sdk: Sdk, props: Props): Struct {
  return sdk.struct.Struct.fromJavaScript(props);
}

export function decodeValue(value: Value | undefined): Json | undefined {
  return value === undefined ? undefined : (value.toJavaScript() as Json);
}

export function encodeValue(sdk: Sdk, value: Json): Value {
  return sdk.struct.Value.fromJavaScript(value);
}
