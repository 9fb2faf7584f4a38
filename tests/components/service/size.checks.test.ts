import { expect } from "chai";
import { fargateCpus, fargateMemories } from "../../../components/service/size";
import { checkTaskSize } from "../../../components/service/size.checks";
import { lines } from "../lines";

const GiB = 1024;

describe("fargateSizes", () => {
  // From AWS's table, each CPU size with its first and last memory, and how many there are.
  const table: [cpu: number, first: number, last: number, count: number][] = [
    [256, 512, 2 * GiB, 3],
    [512, GiB, 4 * GiB, 4],
    [1024, 2 * GiB, 8 * GiB, 7],
    [2048, 4 * GiB, 16 * GiB, 13],
    [4096, 8 * GiB, 30 * GiB, 23],
    [8192, 16 * GiB, 60 * GiB, 12],
    [16384, 32 * GiB, 120 * GiB, 12],
  ];

  it("has these CPU sizes and no other", () => {
    expect(fargateCpus()).to.deep.equal(table.map(([cpu]) => cpu));
  });

  for (const [cpu, first, last, count] of table) {
    it(`has ${count} sizes with ${cpu} CPU units, all of them accepted`, () => {
      const memories = fargateMemories(cpu);
      expect([memories[0], memories.at(-1), memories.length]).to.deep.equal([first, last, count]);
      for (const memoryMiB of memories) {
        expect(checkTaskSize({ cpu, memoryMiB })).to.deep.equal([]);
      }
      expect(checkTaskSize({ cpu, memoryMiB: first - 1 })).to.have.length(1);
      expect(checkTaskSize({ cpu, memoryMiB: last + 1 })).to.have.length(1);
    });
  }

  it("has nothing for another CPU size", () => {
    expect(fargateMemories(300)).to.deep.equal([]);
  });
});

describe("checkTaskSize", () => {
  it("leaves what is missing to others", () => {
    expect(checkTaskSize({})).to.deep.equal([]);
    expect(checkTaskSize({ memoryMiB: 1 })).to.deep.equal([]);
    expect(checkTaskSize({ cpu: 256 })).to.deep.equal([]);
  });

  const cpus = "256, 512, 1024, 2048, 4096, 8192 or 16384 CPU units";
  const refused: [cpu: number, memoryMiB: number, message: string][] = [
    [300, 512, `cpu: 300 is not a Fargate CPU size. Allowed: ${cpus}. Fix: set cpu to 512.`],
    [
      0.25,
      512,
      `cpu: 0.25 is not a Fargate CPU size. Allowed: ${cpus}. Fix: set cpu to 256, as 1024 units are one vCPU.`,
    ],
    [
      16,
      512,
      `cpu: 16 is not a Fargate CPU size. Allowed: ${cpus}. Fix: set cpu to 16384, as 1024 units are one vCPU.`,
    ],
    [32768, 512, `cpu: 32768 is not a Fargate CPU size. Allowed: ${cpus}. Fix: set cpu to 16384.`],
    [
      256,
      700,
      "memoryMiB: 700 MiB don't go with 256 CPU units. Allowed: 512, 1024 or 2048 MiB. Fix: set memoryMiB to 1024.",
    ],
    [
      256,
      4096,
      "memoryMiB: 4096 MiB don't go with 256 CPU units. Allowed: 512, 1024 or 2048 MiB. Fix: set memoryMiB to 2048, or cpu to 512.",
    ],
    [
      512,
      512,
      "memoryMiB: 512 MiB don't go with 512 CPU units. Allowed: 1024 to 4096 MiB in steps of 1024. Fix: set memoryMiB to 1024.",
    ],
    [
      8192,
      17 * GiB,
      "memoryMiB: 17408 MiB don't go with 8192 CPU units. Allowed: 16384 to 61440 MiB in steps of 4096. Fix: set memoryMiB to 20480.",
    ],
    [
      16384,
      36 * GiB,
      "memoryMiB: 36864 MiB don't go with 16384 CPU units. Allowed: 32768 to 122880 MiB in steps of 8192. Fix: set memoryMiB to 40960.",
    ],
    [
      16384,
      300 * GiB,
      "memoryMiB: 307200 MiB don't go with 16384 CPU units. Allowed: 32768 to 122880 MiB in steps of 8192. Fix: set memoryMiB to 122880.",
    ],
  ];
  for (const [cpu, memoryMiB, message] of refused) {
    it(`refuses ${cpu} CPU units with ${memoryMiB} MiB`, () => {
      expect(lines(checkTaskSize({ cpu, memoryMiB }))).to.deep.equal([message]);
    });
  }
});
