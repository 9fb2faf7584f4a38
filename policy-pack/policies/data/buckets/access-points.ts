/** Access points have a public access block of their own, which can't be changed later. */
import { isThere, type Resource } from "../../../reading";
import { readSettings, type Settings } from "./public-access-block";

const ACCESS_POINT = "aws:s3/accessPoint:AccessPoint";
const MULTI_REGION_ACCESS_POINT = "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint";

export const ACCESS_POINTS = [ACCESS_POINT, MULTI_REGION_ACCESS_POINT];

/** Undefined where nothing from the internet comes in whatever they say. */
export function accessPointSettings(accessPoint: Resource): Settings | undefined {
  if (accessPoint.type === MULTI_REGION_ACCESS_POINT) {
    return readSettings((setting) => accessPoint.at("details", "publicAccessBlock", setting), true);
  }
  if (isThere(accessPoint.at("vpcConfiguration")) === true) return undefined;
  return readSettings((setting) => accessPoint.at("publicAccessBlockConfiguration", setting), true);
}
