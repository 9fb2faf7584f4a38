/** Properties as they travel: google/protobuf/struct.proto. */
import { MessageReader } from "./protobuf";
import type { Members } from "./wire";

/** Fields of Struct, of an entry of its map, of Value and of ListValue. */
const FIELDS = 1;
const KEY = 1;
const VALUE = 2;
const NUMBER_VALUE = 2;
const STRING_VALUE = 3;
const BOOL_VALUE = 4;
const STRUCT_VALUE = 5;
const LIST_VALUE = 6;
const VALUES = 1;

/** The members of an encoded Struct; of several that have one name the last counts. */
export function readStruct(bytes: Buffer): Members {
  return membersOf(new MessageReader(bytes));
}

function membersOf(struct: MessageReader): Members {
  const members: Record<string, unknown> = {};
  while (struct.next()) {
    if (struct.field === FIELDS) addMember(members, struct.message());
  }
  return members;
}

function addMember(members: Record<string, unknown>, entry: MessageReader): void {
  let key = "";
  let value: unknown = null;
  while (entry.next()) {
    if (entry.field === KEY) key = entry.text();
    else if (entry.field === VALUE) value = valueOf(entry.message());
  }
  if (key === "__proto__") {
    Object.defineProperty(members, key, { value, enumerable: true, configurable: true });
  } else members[key] = value;
}

/** A null is an enumeration's only value, and a Value without any kind counts as one. */
function valueOf(message: MessageReader): unknown {
  let value: unknown = null;
  while (message.next()) {
    switch (message.field) {
      case NUMBER_VALUE:
        value = message.double();
        break;
      case STRING_VALUE:
        value = message.text();
        break;
      case BOOL_VALUE:
        value = message.flag();
        break;
      case STRUCT_VALUE:
        value = membersOf(message.message());
        break;
      case LIST_VALUE:
        value = listOf(message.message());
        break;
      default:
        value = null;
    }
  }
  return value;
}

function listOf(message: MessageReader): unknown[] {
  const list: unknown[] = [];
  while (message.next()) if (message.field === VALUES) list.push(valueOf(message.message()));
  return list;
}
