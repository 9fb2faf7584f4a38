import { expect } from "chai";
import { shown } from "../../../cli/preview/shown-values";
import {
  ARCHIVE,
  ASSET,
  OUTPUT_VALUE,
  RESOURCE_REFERENCE,
  SECRET,
  SIGNATURE,
} from "../../../simulator/engine/values";
import { UNKNOWN, type Json } from "../../../simulator/provider";

describe("shown", () => {
  const cases: readonly [string, Json, Json][] = [
    ["plain values as they are", { a: [1, true, null, "x"] }, { a: [1, true, null, "x"] }],
    ["an unknown", UNKNOWN, "[unknown]"],
    ["a text with an unknown in it", `https://${UNKNOWN}/`, "https://[unknown]/"],
    ["a secret", { [SIGNATURE]: SECRET, value: "hush" }, "[secret]"],
    [
      "a secret deep inside",
      { a: [{ [SIGNATURE]: SECRET, value: { b: "hush" } }] },
      { a: ["[secret]"] },
    ],
    [
      "an output that is known",
      { [SIGNATURE]: OUTPUT_VALUE, value: { a: UNKNOWN } },
      { a: "[unknown]" },
    ],
    ["an output that isn't", { [SIGNATURE]: OUTPUT_VALUE }, "[unknown]"],
    ["a secret output", { [SIGNATURE]: OUTPUT_VALUE, value: "hush", secret: true }, "[secret]"],
    ["a resource by its id", { [SIGNATURE]: RESOURCE_REFERENCE, urn: "urn:x", id: "i-1" }, "i-1"],
    [
      "a resource that isn't there yet",
      { [SIGNATURE]: RESOURCE_REFERENCE, urn: "urn:x", id: "" },
      "[unknown]",
    ],
    ["a component by its URN", { [SIGNATURE]: RESOURCE_REFERENCE, urn: "urn:x" }, "urn:x"],
    ["an asset", { [SIGNATURE]: ASSET, text: "x" }, "[asset]"],
    ["an archive", { [SIGNATURE]: ARCHIVE, path: "x" }, "[archive]"],
  ];
  for (const [what, value, expected] of cases) {
    it(`shows ${what}`, () => {
      expect(shown(value)).to.deep.equal(expected);
    });
  }
});
