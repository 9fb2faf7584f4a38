import type { Props } from "../../provider";
import { accountOf } from "../account";

/** Whether two resources can meet: names count within a region of an account. */
export function isSamePlace(a: Props, b: Props): boolean {
  const differ = (one: unknown, other: unknown): boolean =>
    typeof one === "string" && typeof other === "string" && one !== other;
  if (differ(a["region"], b["region"])) return false;
  const [one, other] = [accountOf(a), accountOf(b)];
  return one === "" || other === "" || one === other;
}
