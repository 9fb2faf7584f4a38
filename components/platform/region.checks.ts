import { parseArn } from "../arn";
import { given, plain, type Loose } from "../checks";
import type { Problem } from "../problems";
import type { EcsPlatformArgs } from "./args";

/**
 * A load balancer takes certificates and web ACLs of its own region only. Only what knows the region
 * before anything is created can check it: the stack settings do.
 *
 * @param region - `aws:region` of the stack.
 */
export function checkCertificateRegion(
  args: Loose<Pick<EcsPlatformArgs, "loadBalancers">>,
  region: string,
): Problem[] {
  return given(args.loadBalancers).flatMap(([key, { certificateArn, waf }]) =>
    given({ certificateArn: plain(certificateArn), waf: plain(waf) }).flatMap(([field, text]) => {
      const found = parseArn(text)?.region ?? "";
      if (found === "" || found === region) return [];
      const what = field === "waf" ? "web ACL" : "certificate";
      return [
        {
          path: ["loadBalancers", key, field],
          message: `this ${what} is in ${found}, and the load balancer will be in ${region}`,
          allowed: `a ${what} in ${region}`,
          fix:
            field === "waf"
              ? `name a web ACL of ${region}, or set waf to managed`
              : `request the certificate in ${region}, or set domain instead`,
        },
      ];
    }),
  );
}
