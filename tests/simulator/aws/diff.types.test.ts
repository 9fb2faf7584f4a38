import { expect } from "chai";
import { shapeOf } from "../../../simulator/aws/properties/shapes";
import { traitsOf } from "../../../simulator/aws/traits";
import { rules } from "../../../simulator/aws/types";
import { UNKNOWN, type Json, type Props } from "../../../simulator/provider";
import { diff, existing, sample, spelt, type Extent } from "./diff.samples";
import { check } from "./support";

const types = Object.keys(rules);

/** The value with every set in it turned round, and every document spelt otherwise. */
function turned(type: string, schema: string, value: Json): Json {
  if (typeof value === "string" && value.startsWith("{")) {
    return JSON.stringify(JSON.parse(value), null, 2);
  }
  if (Array.isArray(value)) {
    const elements = value.map((each) => turned(type, schema, each));
    return traitsOf(type)?.isSet(schema) === true ? elements.reverse() : elements;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, turned(type, `${schema}.${key}`, member)]),
  );
}

function turnedInputs(type: string, inputs: Props): Props {
  const entries = Object.entries(inputs).map(([name, value]): [string, Json] => [
    name,
    turned(type, name, value),
  ]);
  return Object.fromEntries(entries.reverse());
}

describe("simulator/aws/diff: every type", () => {
  for (const type of types) {
    it(`${type} does not change under the same inputs`, () => {
      const extents: Extent[] = ["all", "required", "all, with required members"];
      for (const extent of extents) {
        const inputs = sample(type, extent);
        const old = existing(type, inputs);
        const again = check(type, inputs).inputs;
        expect(spelt(diff(old, again)), extent).to.deep.equal([]);
      }
    });

    it(`${type} does not change when sets and documents are spelt otherwise`, () => {
      const old = existing(type, sample(type, "all"));
      const again = turnedInputs(type, old.inputs);
      expect(spelt(diff(old, again))).to.deep.equal([]);
    });

    it(`${type} is replaced for what is not known yet where its traits say so`, () => {
      const old = existing(type, sample(type, "all"));
      for (const name of shapeOf(type)?.properties.keys() ?? []) {
        if (decidedElsewhere.has(`${type} ${name}`) || name === "namePrefix") continue;
        const found = diff(old, { ...old.inputs, [name]: UNKNOWN }).changes;
        const replace = traitsOf(type)?.replaces(name) === true;
        expect(found, name).to.deep.equal({ [name]: { kind: "update", replace } });
      }
    });
  }
});

/** Properties whose change isn't decided by the schema alone. */
const decidedElsewhere: ReadonlySet<string> = new Set([
  "aws:dynamodb/table:Table restoreSourceName",
  "aws:ec2/vpc:Vpc cidrBlock",
  "aws:ec2/vpc:Vpc instanceTenancy",
  "aws:ecs/service:Service capacityProviderStrategies",
  "aws:ecs/service:Service forceNewDeployment",
  "aws:rds/cluster:Cluster engine",
  "aws:rds/cluster:Cluster storageType",
]);
