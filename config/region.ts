import type { Problem } from "../components/problems";
import { regionKey } from "./names";

/**
 * The form of AWS's region names, in every partition. A form and not a list, so that a new region
 * needs no new version of this project.
 */
const form =
  /^([a-z]{2}|us-gov|(us|eu)-iso[a-z]?|eusc-[a-z]{2})-(north|south|east|west|central|northeast|northwest|southeast|southwest)-\d$/;

/** The stack says where it is: never the environment of whoever runs it. */
export function checkRegion(region: string | undefined): Problem[] {
  const allowed = "the name of an AWS region, e.g. eu-west-1";
  const fix = `run pulumi config set ${regionKey} eu-west-1`;
  if (region === undefined || region === "") {
    return [{ path: [regionKey], message: "the region is missing", allowed, fix }];
  }
  if (form.test(region)) return [];
  const zone = /^(.+-\d)[a-z]$/.exec(region)?.[1];
  const message =
    zone !== undefined && form.test(zone)
      ? `${JSON.stringify(region)} is an availability zone, not a region`
      : `${JSON.stringify(region)} is not a region`;
  return [
    { path: [regionKey], message, allowed, fix: zone === undefined ? fix : `set it to ${zone}` },
  ];
}
