/** What AWS takes as the size of a Fargate task: memory in MiB for each CPU size. */
interface MemoryRange {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

const memoryRanges: Readonly<Record<number, MemoryRange | readonly number[]>> = {
  256: [512, 1024, 2048],
  512: { low: 1024, high: 4096, step: 1024 },
  1024: { low: 2048, high: 8192, step: 1024 },
  2048: { low: 4096, high: 16384, step: 1024 },
  4096: { low: 8192, high: 30720, step: 1024 },
  8192: { low: 16384, high: 61440, step: 4096 },
  16384: { low: 32768, high: 122880, step: 8192 },
};

/** Whether Fargate has tasks of this size. */
export function isFargateSize(cpu: number, memoryMiB: number): boolean {
  const range = memoryRanges[cpu];
  if (range === undefined) return false;
  if ("low" in range) {
    return (
      memoryMiB >= range.low &&
      memoryMiB <= range.high &&
      (memoryMiB - range.low) % range.step === 0
    );
  }
  return range.includes(memoryMiB);
}

/** Task sizes as AWS takes them in text: `256`, `.25 vCPU`, `1 vCPU`. */
export function cpuUnits(text: string): number {
  const virtual = /^([\d.]+)\s*vcpu$/i.exec(text);
  return virtual === null ? Number(text) : Number(virtual[1]) * 1024;
}

/** Memory as AWS takes it in text: `512`, `1 GB`. */
export function memoryMiB(text: string): number {
  const gigabytes = /^([\d.]+)\s*gb$/i.exec(text);
  return gigabytes === null ? Number(text) : Number(gigabytes[1]) * 1024;
}
