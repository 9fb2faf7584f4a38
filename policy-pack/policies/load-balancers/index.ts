import type { Rule } from "../../rule";
import { lbAccessLogs } from "./lb-access-logs";
import { lbDeletionProtection } from "./lb-deletion-protection";
import { lbDropInvalidHeaders } from "./lb-drop-invalid-headers";
import { lbHttps } from "./lb-https";
import { lbTlsPolicy } from "./lb-tls-policy";
import { lbWaf } from "./lb-waf";

export const loadBalancerRules: readonly Rule[] = [
  lbHttps,
  lbTlsPolicy,
  lbAccessLogs,
  lbDeletionProtection,
  lbDropInvalidHeaders,
  lbWaf,
];
