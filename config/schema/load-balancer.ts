import {
  choice,
  cidr,
  flag,
  list,
  namedMapOf,
  object,
  optional,
  pattern,
  text,
  whole,
} from "./fields";

const exampleCertificate = "arn:aws:acm:us-east-1:123456789012:certificate/ID";

function domainField() {
  return object(
    {
      name: text({
        description:
          "The name to serve: in the zone, no wildcard, at most 64 characters (ACM's limit).",
        examples: ["api.example.com"],
      }),
      zone: text({
        description: "The public Route 53 hosted zone in this account.",
        examples: ["example.com"],
      }),
    },
    {
      description:
        "A name to serve: certificate, validation and alias records are created. Instead of certificateArn. Default: none.",
    },
  );
}

function tlsFields() {
  return {
    certificateArn: optional(
      pattern(/^arn:/, {
        description:
          "An ACM certificate in the stack's region: an HTTPS listener, and HTTP answers 301. In " +
          "production either this, domain or plainHttp is required. Default: none.",
        examples: [exampleCertificate],
      }),
    ),
    domain: optional(domainField()),
    plainHttp: optional(
      flag({
        description:
          "Serve HTTP without a certificate. Never beside one. Default: false (an ephemeral load " +
          "balancer without a certificate serves HTTP anyway).",
        default: false,
      }),
    ),
  };
}

function loadBalancerField() {
  return object(
    {
      type: optional(
        choice(["application"], {
          description: "The kind of load balancer. Default: application.",
          default: "application",
        }),
      ),
      scheme: optional(
        choice(["internet-facing", "internal"], {
          description: "Who reaches it: the internet, or the VPC. Default: internet-facing.",
          default: "internet-facing",
        }),
      ),
      ...tlsFields(),
      allowCidrs: optional(
        list(cidr({ description: "An IPv4 block." }), {
          description:
            "IPv4 blocks that may connect: 1 to 30. Default: 0.0.0.0/0; internal: the VPC's own block.",
          examples: [["203.0.113.0/24"]],
        }),
      ),
      waf: optional(
        text({
          description:
            "managed (AWS's managed rules and a rate limit), none, or the ARN of a regional web ACL. " +
            "Default: managed in production, none when ephemeral.",
          examples: ["managed", "none"],
        }),
      ),
      accessLogs: optional(
        flag({
          description:
            "Whether requests are recorded in an S3 bucket. Default: true in production, false when ephemeral.",
        }),
      ),
      idleTimeoutSeconds: optional(
        whole(
          { min: 1, max: 4000 },
          {
            description: "How long a connection may be silent, in seconds: 1 to 4000. Default: 60.",
            default: 60,
          },
        ),
      ),
    },
    { description: "A load balancer that services put routes on." },
  );
}

/** Load balancers by name. */
export function loadBalancersField() {
  return namedMapOf(loadBalancerField(), {
    description:
      "Load balancers by name: lower-case letters, digits and single hyphens, starting with a letter, at most 32. " +
      "Default: {public: {}} as soon as one service has a route.",
    examples: [{ public: { certificateArn: exampleCertificate } }],
  });
}
