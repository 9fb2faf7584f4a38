import { show, type Loose } from "../checks";
import type { Problem } from "../problems";
import type { EcsServiceArgs } from "./args";
import { describeMemories, fargateCpus, fargateMemories } from "./size";

/** CPU sizes as people speak of them. */
const largestInVcpu = 32;

/** A task's size must be one that Fargate has. Paths are `cpu` and `memoryMiB`. */
export function checkTaskSize({
  cpu,
  memoryMiB,
}: Loose<Pick<EcsServiceArgs, "cpu" | "memoryMiB">>): Problem[] {
  if (cpu === undefined) return [];
  if (!fargateCpus().includes(cpu)) return [wrongCpu(cpu)];
  if (memoryMiB === undefined || fargateMemories(cpu).includes(memoryMiB)) return [];
  return [
    {
      path: ["memoryMiB"],
      message: `${show(memoryMiB)} MiB don't go with ${cpu} CPU units`,
      allowed: describeMemories(cpu),
      fix: fixMemory(cpu, memoryMiB),
    },
  ];
}

function wrongCpu(cpu: number): Problem {
  const sizes = fargateCpus();
  const units = cpu <= largestInVcpu ? cpu * 1024 : cpu;
  const close = sizes.find((size) => size >= units) ?? sizes.at(-1) ?? units;
  const inVcpu = units !== cpu && close === units;
  return {
    path: ["cpu"],
    message: `${show(cpu)} is not a Fargate CPU size`,
    allowed: `${sizes.slice(0, -1).join(", ")} or ${sizes.at(-1) ?? ""} CPU units`,
    fix: `set cpu to ${close}${inVcpu ? ", as 1024 units are one vCPU" : ""}`,
  };
}

/** The next bigger memory of the same CPU, or the smallest CPU that has so much. */
function fixMemory(cpu: number, memoryMiB: number): string {
  const bigger = fargateMemories(cpu).find((memory) => memory >= memoryMiB);
  if (bigger !== undefined) return `set memoryMiB to ${bigger}`;
  const most = fargateMemories(cpu).at(-1) ?? memoryMiB;
  const other = fargateCpus().find(
    (size) => size > cpu && fargateMemories(size).includes(memoryMiB),
  );
  return other === undefined
    ? `set memoryMiB to ${most}`
    : `set memoryMiB to ${most}, or cpu to ${other}`;
}
