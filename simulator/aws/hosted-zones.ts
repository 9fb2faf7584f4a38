/**
 * Route 53 hosted zones of load balancers, by region: application, then network.
 * {@link https://docs.aws.amazon.com/general/latest/gr/elb.html}
 */
const loadBalancerZones: Readonly<Record<string, readonly [string, string]>> = {
  "af-south-1": ["Z268VQBMOI5EKX", "Z203XCE67M25HM"],
  "ap-east-1": ["Z3DQVH9N71FHZ0", "Z12Y7K3UBGUAD1"],
  "ap-northeast-1": ["Z14GRHDCWA56QT", "Z31USIVHYNEOWT"],
  "ap-northeast-2": ["ZWKZPGTI48KDX", "ZIBE1TIR4HY56"],
  "ap-northeast-3": ["Z5LXEXXYW11ES", "Z1GWIQ4HH19I5X"],
  "ap-south-1": ["ZP97RAFLXTNZK", "ZVDDRBQ08TROA"],
  "ap-south-2": ["Z0173938T07WNTVAEPZN", "Z0711778386UTO08407HT"],
  "ap-southeast-1": ["Z1LMS91P8CMLE5", "ZKVM4W9LS7TM"],
  "ap-southeast-2": ["Z1GM3OXH4ZPM65", "ZCT6FZBF4DROD"],
  "ap-southeast-3": ["Z08888821HLRG5A9ZRTER", "Z01971771FYVNCOVWJU1G"],
  "ap-southeast-4": ["Z09517862IB2WZLPXG76F", "Z01156963G8MIIL7X90IV"],
  "ca-central-1": ["ZQSVJUPU6J1EY", "Z2EPGBW3API2WT"],
  "ca-west-1": ["Z06473681N0SF6OS049SD", "Z02754302KBB00W2LKWZ9"],
  "cn-north-1": ["Z1GDH35T77C1KE", "Z3QFB96KMJ7ED6"],
  "cn-northwest-1": ["ZM7IZAIOVVDZF", "ZQEIKTCZ8352D"],
  "eu-central-1": ["Z215JYRZR1TBD5", "Z3F0SRJ5LGBH90"],
  "eu-central-2": ["Z06391101F2ZOEP8P5EB3", "Z02239872DOALSIDCX66S"],
  "eu-north-1": ["Z23TAZ6LKFMNIO", "Z1UDT6IFJ4EJM"],
  "eu-south-1": ["Z3ULH7SSC9OV64", "Z23146JA1KNAFP"],
  "eu-south-2": ["Z0956581394HF5D5LXGAP", "Z1011216NVTVYADP1SSV"],
  "eu-west-1": ["Z32O12XQLNTSW2", "Z2IFOLAFXWLO4F"],
  "eu-west-2": ["ZHURV8PSTC4K8", "ZD4D7Y8KGAS4G"],
  "eu-west-3": ["Z3Q77PNBQS71R4", "Z1CMS0P5QUZ6D5"],
  "il-central-1": ["Z09170902867EHPV2DABU", "Z0313266YDI6ZRHTGQY4"],
  "me-central-1": ["Z08230872XQRWHG2XF6I", "Z00282643NTTLPANJJG2P"],
  "me-south-1": ["ZS929ML54UICD", "Z3QSRYVP46NYYV"],
  "sa-east-1": ["Z2P70J7HTTTPLU", "ZTK26PT1VY4CU"],
  "us-east-1": ["Z35SXDOTRQ7X7K", "Z26RNL4JYFTOTI"],
  "us-east-2": ["Z3AADJGX6KTTL2", "ZLMOA37VPKANP"],
  "us-gov-east-1": ["Z166TLBEWOO7G0", "Z1ZSMQQ6Q24QQ8"],
  "us-gov-west-1": ["Z33AYJ8TM3BH4J", "ZMG1MZ2THAWF1"],
  "us-west-1": ["Z368ELLRRE2KJ0", "Z24FKFUX50B4VW"],
  "us-west-2": ["Z1H1FL5HABSF5", "Z18D5FSROUN65G"],
};

/** The hosted zone of a region's load balancers, or undefined for a region this table doesn't have. */
export function loadBalancerZone(
  region: string,
  type: "application" | "network",
): string | undefined {
  return loadBalancerZones[region]?.[type === "application" ? 0 : 1];
}

/**
 * Accounts that write the access logs of load balancers, in regions older than August 2022. Newer
 * ones use the service principal `logdelivery.elasticloadbalancing.amazonaws.com`.
 * {@link https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html}
 */
export const accessLogAccounts: Readonly<Record<string, string>> = {
  "af-south-1": "098369216593",
  "ap-east-1": "754344448648",
  "ap-northeast-1": "582318560864",
  "ap-northeast-2": "600734575887",
  "ap-northeast-3": "383597477331",
  "ap-south-1": "718504428378",
  "ap-southeast-1": "114774131450",
  "ap-southeast-2": "783225319266",
  "ap-southeast-3": "589379963580",
  "ca-central-1": "985666609251",
  "cn-north-1": "638102146993",
  "cn-northwest-1": "037604701340",
  "eu-central-1": "054676820928",
  "eu-north-1": "897822967062",
  "eu-south-1": "635631232127",
  "eu-west-1": "156460612806",
  "eu-west-2": "652711504416",
  "eu-west-3": "009996457667",
  "me-south-1": "076674570225",
  "sa-east-1": "507241528517",
  "us-east-1": "127311923021",
  "us-east-2": "033677994240",
  "us-gov-east-1": "190560391635",
  "us-gov-west-1": "048591011584",
  "us-west-1": "027434742980",
  "us-west-2": "797873946194",
};

/** Hosted zones of S3 website endpoints, by region. */
export const websiteZones: Readonly<Record<string, string>> = {
  "af-south-1": "Z83WF9RJE8B12",
  "ap-east-1": "ZNB98KWMFR0R6",
  "ap-northeast-1": "Z2M4EHUR26P7ZW",
  "ap-northeast-2": "Z3W03O7B5YMIYP",
  "ap-south-1": "Z11RGJOFQNVJUP",
  "ap-southeast-1": "Z3O0J2DXBE1FTB",
  "ap-southeast-2": "Z1WCIGYICN2BYD",
  "ca-central-1": "Z1QDHH18159H29",
  "eu-central-1": "Z21DNDUVLTQW6Q",
  "eu-north-1": "Z3BAZG2TWCNX0D",
  "eu-south-1": "Z30OZKI7KPW7MI",
  "eu-west-1": "Z1BKCTXD74EZPE",
  "eu-west-2": "Z3GKZC51ZF0DB4",
  "eu-west-3": "Z3R1K369G5AVDG",
  "me-south-1": "Z1MPMWCPA7YB62",
  "sa-east-1": "Z7KQH4QJS55SO",
  "us-east-1": "Z3AQBSTGFYJSTF",
  "us-east-2": "Z2O1EMRO9K5GLX",
  "us-west-1": "Z2F56UZL2M1ACD",
  "us-west-2": "Z3BJ6K6RIION7M",
};
