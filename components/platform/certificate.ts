import * as acm from "@pulumi/aws/acm";
import * as route53 from "@pulumi/aws/route53";
import type * as lb from "@pulumi/aws/lb";
import type * as pulumi from "@pulumi/pulumi";
import type { DomainArgs } from "./args";
import { child, type PlatformContext } from "./context";
import { role } from "./roles";

/** A certificate that is valid, and the zone of its name. */
export interface DomainCertificate {
  /** Known once ACM has issued it. */
  readonly certificateArn: pulumi.Output<string>;
  readonly zoneId: pulumi.Output<string>;
}

/** A certificate for the domain, proved by a record in its zone. */
export function createCertificate(
  context: PlatformContext,
  key: string,
  domain: DomainArgs,
): DomainCertificate {
  const zoneId = route53.getZoneOutput(
    { name: domain.zone, privateZone: false },
    { parent: context.parent },
  ).zoneId;
  const certificate = new acm.Certificate(
    ...child<acm.CertificateArgs>(context, role.certificate(key), {
      domainName: domain.name,
      validationMethod: "DNS",
      tags: context.tags,
    }),
  );
  // One name, so one record: how many there are never depends on what ACM answers.
  const proof = certificate.domainValidationOptions.apply((options) => options[0]);
  const record = new route53.Record(
    ...child<route53.RecordArgs>(context, role.validationRecord(key), {
      zoneId,
      name: proof.apply((option) => option?.resourceRecordName ?? ""),
      type: proof.apply((option) => option?.resourceRecordType ?? "CNAME"),
      records: [proof.apply((option) => option?.resourceRecordValue ?? "")],
      ttl: 300,
      // ACM asks for the same record for every certificate of a name in an account.
      allowOverwrite: true,
    }),
  );
  const validation = new acm.CertificateValidation(
    ...child<acm.CertificateValidationArgs>(context, role.validation(key), {
      certificateArn: certificate.arn,
      validationRecordFqdns: [record.fqdn],
    }),
  );
  return { certificateArn: validation.certificateArn, zoneId };
}

/** Leads the domain's name to the load balancer. */
export function createAlias(
  context: PlatformContext,
  key: string,
  domain: DomainArgs,
  zoneId: pulumi.Output<string>,
  loadBalancer: lb.LoadBalancer,
): route53.Record {
  return new route53.Record(
    ...child<route53.RecordArgs>(context, role.alias(key), {
      zoneId,
      name: domain.name,
      type: "A",
      aliases: [
        { name: loadBalancer.dnsName, zoneId: loadBalancer.zoneId, evaluateTargetHealth: true },
      ],
    }),
  );
}
