import { show } from "../checks";
import type { Problem } from "../problems";

const keyForm = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const maxKeyLength = 32;

/** What a service may be called: it becomes part of AWS names. The path is empty. */
export function checkServiceKey(key: string): Problem[] {
  if (isKey(key)) return isSecurityGroupId(key) ? [likeAnId(key)] : [];
  const simpler = simplified(key);
  return [
    {
      path: [],
      message: `${show(key)} can't name a service`,
      allowed: `lower-case letters, digits and single hyphens, starting with a letter, at most ${maxKeyLength}`,
      ...(isKey(simpler) ? { fix: `write ${simpler}` } : {}),
    },
  ];
}

/** A service's security group is named after it, and AWS keeps names with `sg-` in front for ids. */
function isSecurityGroupId(key: string): boolean {
  return `${key}-`.startsWith("sg-");
}

function likeAnId(key: string): Problem {
  return {
    path: [],
    message: `${key} can't name a service: no security group's name may begin with sg-`,
    fix: "choose another name",
  };
}

function isKey(text: string): boolean {
  return keyForm.test(text) && text.length <= maxKeyLength;
}

/** The key that was most likely meant; empty where letters would be lost. */
function simplified(key: string): string {
  if (!/^[A-Za-z0-9_. -]*$/.test(key)) return "";
  return key
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "");
}
