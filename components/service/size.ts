/** Memory of which a task has `from` to `to`, in steps, all in MiB. */
export interface MemoryRange {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** One CPU size of Fargate, and the memory it goes with. */
export interface FargateSize {
  /** CPU units; 1024 are one vCPU. */
  readonly cpu: number;
  /** In MiB: each value, or a range. */
  readonly memory: readonly number[] | MemoryRange;
}

/**
 * Every size of a Linux task on Fargate. The ones from 8 vCPU on need platform version 1.4.0, which is
 * what LATEST means.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-cpu-memory-error.html
 */
export const fargateSizes: readonly FargateSize[] = [
  { cpu: 256, memory: [512, 1024, 2048] },
  { cpu: 512, memory: { from: 1024, to: 4096, step: 1024 } },
  { cpu: 1024, memory: { from: 2048, to: 8192, step: 1024 } },
  { cpu: 2048, memory: { from: 4096, to: 16_384, step: 1024 } },
  { cpu: 4096, memory: { from: 8192, to: 30_720, step: 1024 } },
  { cpu: 8192, memory: { from: 16_384, to: 61_440, step: 4096 } },
  { cpu: 16_384, memory: { from: 32_768, to: 122_880, step: 8192 } },
];

/** CPU sizes of Fargate in CPU units, smallest first. */
export function fargateCpus(): number[] {
  return fargateSizes.map(({ cpu }) => cpu);
}

/** What memory a CPU size goes with, in MiB, smallest first; nothing for a size Fargate hasn't. */
export function fargateMemories(cpu: number): number[] {
  const memory = fargateSizes.find((size) => size.cpu === cpu)?.memory;
  if (memory === undefined) return [];
  if (!("from" in memory)) return [...memory];
  const count = (memory.to - memory.from) / memory.step + 1;
  return Array.from({ length: count }, (_, index) => memory.from + index * memory.step);
}

/** The memory of a CPU size in words: `512, 1024 or 2048 MiB`, `4096 to 16384 MiB in steps of 1024`. */
export function describeMemories(cpu: number): string {
  const memory = fargateSizes.find((size) => size.cpu === cpu)?.memory ?? [];
  if ("from" in memory) return `${memory.from} to ${memory.to} MiB in steps of ${memory.step}`;
  return `${memory.slice(0, -1).join(", ")} or ${memory.at(-1) ?? ""} MiB`;
}
