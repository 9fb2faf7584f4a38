import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:acm/certificate:Certificate": {
    replaces: `
      certificateAuthorityArn domainName keyAlgorithm region subjectAlternativeNames
      validationMethod validationOptions validationOptions.domainName
      validationOptions.validationDomain
    `,
    computed: `
      domainName keyAlgorithm options options.export region subjectAlternativeNames
      validationMethod
    `,
    sets: "subjectAlternativeNames validationOptions",
    defaults: {
      "options.certificateTransparencyLoggingPreference": "ENABLED",
    },
  },
  "aws:acm/certificateValidation:CertificateValidation": {
    replaces: "certificateArn region validationRecordFqdns",
    computed: "region",
    sets: "validationRecordFqdns",
  },
};
