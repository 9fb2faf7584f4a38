import { expect } from "chai";
import type { Json } from "../../../simulator/provider";
import { schemaProblems } from "../../../simulator/analyzer/configuration/schema";

function problems(value: Json, schema: Json): string[] {
  return schemaProblems(value, schema, "p").map(({ path, message }) => `${path ?? ""}: ${message}`);
}

const object = { properties: { a: { type: "number" }, size: {} }, required: ["a"] };

/** A schema, values that it takes, and values that it doesn't with what is said of them. */
const table: [schema: Json, taken: Json[], refused: [value: Json, message: string][]][] = [
  [true, [1, null], []],
  [false, [], [[1, "p: is not allowed here"]]],
  [{}, [1, "a", [], {}], []],
  [{ type: "string" }, ["", "a"], [[1, "p: 1 is not allowed; give a text"]]],
  [{ type: "number" }, [1, 1.5], [["1", 'p: "1" is not allowed; give a number']]],
  [{ type: "integer" }, [1, -1], [[1.5, "p: 1.5 is not allowed; give a whole number"]]],
  [{ type: "boolean" }, [true, false], [[0, "p: 0 is not allowed; give true or false"]]],
  [{ type: "null" }, [null], [[0, "p: 0 is not allowed; give null"]]],
  [{ type: "array" }, [[], [1]], [[{}, "p: {} is not allowed; give a list"]]],
  [
    { type: "object" },
    [{}, { a: 1 }],
    [
      [[], "p: [] is not allowed; give an object"],
      [null, "p: null is not allowed; give an object"],
    ],
  ],
  [
    { type: ["string", "integer"] },
    ["a", 1],
    [[true, "p: true is not allowed; give a text or a whole number"]],
  ],
  [
    { enum: ["weekly", 1, { a: 1 }] },
    ["weekly", 1, { a: 1 }],
    [
      ["wekly", 'p: "wekly" is not allowed; give one of weekly, 1, {"a":1}; did you mean weekly?'],
      [2, 'p: 2 is not allowed; give one of weekly, 1, {"a":1}'],
    ],
  ],
  [{ const: "on" }, ["on"], [["off", 'p: "off" is not allowed; give on']]],
  [
    { minimum: 2, maximum: 4 },
    [2, 4, "text"],
    [
      [1.9, "p: 1.9 is not allowed; give at least 2"],
      [4.1, "p: 4.1 is not allowed; give at most 4"],
    ],
  ],
  [
    { exclusiveMinimum: 2, exclusiveMaximum: 4 },
    [2.1, 3.9],
    [
      [2, "p: 2 is not allowed; give more than 2"],
      [4, "p: 4 is not allowed; give less than 4"],
    ],
  ],
  [{ multipleOf: 5 }, [0, 10], [[7, "p: 7 is not allowed; give a multiple of 5"]]],
  [
    { minLength: 2, maxLength: 3, pattern: "^a" },
    ["ab", "abc", 1],
    [
      ["a", 'p: "a" is not allowed; give at least 2 characters'],
      ["abcd", 'p: "abcd" is not allowed; give at most 3 characters'],
      ["bb", 'p: "bb" is not allowed; give a text that matches ^a'],
    ],
  ],
  [{ pattern: "(" }, ["a pattern that is none takes everything"], []],
  [{ maxLength: 1 }, ["😀"], []],
  [
    { minItems: 1, maxItems: 2, uniqueItems: true, items: { type: "number" } },
    [[1], [1, 2]],
    [
      [[], "p: [] is not allowed; give at least 1 of them"],
      [[1, 2, 3], "p: [1,2,3] is not allowed; give at most 2 of them"],
      [[1, 1], "p[1]: is there already; give each once"],
      [["a"], 'p[0]: "a" is not allowed; give a number'],
    ],
  ],
  [
    { items: [{ type: "number" }], additionalItems: { type: "string" } },
    [[1], [1, "a", "b"]],
    [
      [["a"], 'p[0]: "a" is not allowed; give a number'],
      [[1, 2], "p[1]: 2 is not allowed; give a text"],
    ],
  ],
  [
    { contains: { const: 1 } },
    [[1], [0, 1]],
    [[[0], "p: [0] is not allowed; give a list that contains what the policy asks for"]],
  ],
  [
    object,
    [{ a: 1 }, { a: 1, other: 2 }, "no object"],
    [
      [{}, "p.a: is missing and required"],
      [{ a: "1" }, 'p.a: "1" is not allowed; give a number'],
    ],
  ],
  [
    { ...object, additionalProperties: false },
    [{ a: 1, size: 2 }],
    [[{ a: 1, sise: 2 }, "p.sise: there is no such key; known: a, size; did you mean size?"]],
  ],
  [
    { additionalProperties: { type: "string" } },
    [{ a: "1" }],
    [[{ a: 1 }, "p.a: 1 is not allowed; give a text"]],
  ],
  [
    { patternProperties: { "^x": { type: "number" } }, additionalProperties: false },
    [{ x1: 1 }],
    [
      [{ x1: "1" }, 'p.x1: "1" is not allowed; give a number'],
      [{ y: 1 }, "p.y: there is no such key"],
    ],
  ],
  [
    { propertyNames: { maxLength: 1 } },
    [{ a: 1 }],
    [[{ ab: 1 }, 'p.ab: "ab" is not allowed; give at most 1 characters']],
  ],
  [
    { minProperties: 1, maxProperties: 1 },
    [{ a: 1 }],
    [
      [{}, "p: {} is not allowed; give at least 1 keys"],
      [{ a: 1, b: 2 }, 'p: {"a":1,"b":2} is not allowed; give at most 1 keys'],
    ],
  ],
  [
    { dependencies: { a: ["b"], c: { required: ["d"] } } },
    [{}, { a: 1, b: 1 }, { c: 1, d: 1 }],
    [
      [{ a: 1 }, "p.b: is missing; a asks for it"],
      [{ c: 1 }, "p.d: is missing and required"],
    ],
  ],
  [{ allOf: [{ minimum: 1 }, { maximum: 3 }] }, [2], [[4, "p: 4 is not allowed; give at most 3"]]],
  [
    { anyOf: [{ type: "string" }, { minimum: 1 }] },
    ["a", 1],
    [[0, "p: 0 is not allowed; give what one of the policy's alternatives takes"]],
  ],
  [
    { oneOf: [{ type: "number" }, { minimum: 1 }] },
    [0],
    [[1, "p: 1 is not allowed; give what exactly one of the policy's alternatives takes"]],
  ],
  [
    { not: { const: 1 } },
    [0],
    [[1, "p: 1 is not allowed; give something that the policy doesn't rule out"]],
  ],
];

describe("the schema of a policy's configuration", () => {
  for (const [schema, taken, refused] of table) {
    const name = JSON.stringify(schema);
    for (const value of taken) {
      it(`${name} takes ${JSON.stringify(value)}`, () => {
        expect(problems(value, schema)).to.deep.equal([]);
      });
    }
    for (const [value, message] of refused) {
      it(`${name} refuses ${JSON.stringify(value)}`, () => {
        expect(problems(value, schema)).to.deep.equal([message]);
      });
    }
  }
});
