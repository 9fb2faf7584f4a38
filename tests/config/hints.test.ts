import { expect } from "chai";
import { hintFor } from "../../config/hints";
import { nearestKey } from "../../config/nearest-key";
import type { Node } from "../../config/nodes";

const integer: Node = { type: "integer" };

describe("hintFor", () => {
  const numbers: readonly [key: string, value: unknown, hint: string | undefined][] = [
    ["cpu", "256", "write it without quotes: cpu: 256"],
    ["cpu", 0.5, "cpu is in CPU units (1024 are one vCPU): write cpu: 512"],
    ["cpu", ".25", "cpu is in CPU units (1024 are one vCPU): write cpu: 256"],
    ["cpu", "2vCPU", "cpu is in CPU units (1024 are one vCPU): write cpu: 2048"],
    ["cpu", "250m", "cpu is in CPU units (1024 are one vCPU): write cpu: 256"],
    ["memoryMiB", "512", "write it without quotes: memoryMiB: 512"],
    ["memoryMiB", "512MB", "memoryMiB is in MiB: write memoryMiB: 512"],
    ["memoryMiB", "512 MiB", "memoryMiB is in MiB: write memoryMiB: 512"],
    ["memoryMiB", "0.5GB", "memoryMiB is in MiB: write memoryMiB: 512"],
    ["memoryMiB", "2Gi", "memoryMiB is in MiB: write memoryMiB: 2048"],
    ["memoryMiB", 0.5, "memoryMiB is in MiB: write memoryMiB: 512"],
    ["ephemeralStorageGiB", "50GB", "ephemeralStorageGiB is in GiB: write ephemeralStorageGiB: 50"],
    ["timeoutSeconds", "5s", "timeoutSeconds is in seconds: write timeoutSeconds: 5"],
    ["timeoutSeconds", "2m", "timeoutSeconds is in seconds: write timeoutSeconds: 120"],
    ["timeoutSeconds", "1h", "timeoutSeconds is in seconds: write timeoutSeconds: 3600"],
    ["timeoutSeconds", 2.5, undefined],
    ["retentionDays", "2w", "retentionDays is in days: write retentionDays: 14"],
    ["maximumPercent", "200%", "maximumPercent is in percent: write maximumPercent: 200"],
    ["maximumPercent", 1.5, "maximumPercent is in percent: write maximumPercent: 150"],
    ["port", "http", undefined],
    ["port", "80 tcp", undefined],
    ["port", [80], undefined],
    ["port", true, undefined],
    ["port", null, "leave port out, or give it a value"],
  ];
  for (const [key, value, hint] of numbers) {
    it(`${key}: ${JSON.stringify(value)} → ${hint ?? "nothing"}`, () => {
      expect(hintFor(key, integer, value, false)).to.equal(hint);
    });
  }

  const others: readonly [node: Node, value: unknown, hint: string | undefined][] = [
    [{ type: "boolean" }, "true", "write x: true, without quotes"],
    [{ type: "boolean" }, "off", "write x: false, without quotes"],
    [{ type: "boolean" }, 1, "write x: true, without quotes"],
    [{ type: "boolean" }, "maybe", undefined],
    [{ type: "string" }, 5, 'quote it: x: "5"'],
    [{ type: "string" }, null, 'leave x out, or write x: ""'],
    [{ type: "string" }, [], undefined],
    [{ type: "array" }, "a", 'write a list: ["a"]'],
    [{ type: "array" }, {}, undefined],
    [{ type: "array" }, null, "leave x out, or write x: []"],
    [{ type: "object" }, [], "write a map: a name, a colon and a value on each line"],
    [{ type: "object" }, null, "leave x out, or write x: {}"],
    [{ type: "object", properties: {} }, [], undefined],
  ];
  for (const [node, value, hint] of others) {
    it(`${node.type ?? ""} ${JSON.stringify(value)} → ${hint ?? "nothing"}`, () => {
      expect(hintFor("x", node, value, false)).to.equal(hint);
    });
  }

  it("doesn't repeat what may be a credential", () => {
    expect(hintFor("TOKEN", { type: "string" }, 123456, true)).to.equal("quote it");
    expect(hintFor("TOKEN", { type: "array" }, "hunter2", true)).to.equal(undefined);
  });
});

describe("nearestKey", () => {
  const known = ["image", "memoryMiB", "environment", "logs", "port", "ephemeralStorageGiB"];
  const cases: readonly [key: string, meant: string | undefined][] = [
    ["memory", "memoryMiB"],
    ["memory_mib", "memoryMiB"],
    ["MemoryMIB", "memoryMiB"],
    ["memoryMB", "memoryMiB"],
    ["env", "environment"],
    ["enviroment", "environment"],
    ["log", "logs"],
    ["prot", "port"],
    ["ports", "port"],
    ["images", "image"],
    ["en", undefined],
    ["database", undefined],
  ];
  for (const [key, meant] of cases) {
    it(`${key} → ${meant ?? "nothing"}`, () => {
      expect(nearestKey(key, known)).to.equal(meant);
    });
  }
});
