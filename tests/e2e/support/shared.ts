/** One laboratory for all files of a run: compiling takes longer than most of what is tested. */
import { expect } from "chai";
import { installedPulumi } from "../../support/pulumi-cli";
import { Laboratory } from "./laboratory";
import { measurementTable } from "./measurements";

const installed = installedPulumi();
let opened: Laboratory | undefined;

before(async function () {
  this.timeout(400_000);
  if (installed === undefined) {
    console.log("  SKIPPED: no `pulumi` on PATH, so nothing was tried against the real engine.\n");
    return;
  }
  console.log(`  pulumi ${installed.version} (${installed.executable})`);
  opened = await Laboratory.open(installed);
  console.log(`  policies: ${opened.policyPack ?? "none, since policy-pack/ is not compiled"}\n`);
});

after(async function () {
  this.timeout(60_000);
  if (opened === undefined) return;
  console.log(measurementTable());
  const survivors = await opened.processes();
  await opened.close();
  expect(survivors, "processes that outlived their command").to.deep.equal([]);
});

/** Whether there is a `pulumi` to test with. */
export const available = installed !== undefined;

/** The laboratory; only from within a test or a hook. */
export function laboratory(): Laboratory {
  if (opened === undefined) throw new Error("there is no laboratory without a pulumi");
  return opened;
}
