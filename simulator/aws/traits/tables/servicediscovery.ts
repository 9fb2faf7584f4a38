import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:servicediscovery/httpNamespace:HttpNamespace": {
    replaces: "description name region",
    computed: "region",
  },
  "aws:servicediscovery/privateDnsNamespace:PrivateDnsNamespace": {
    replaces: "name region vpc",
    computed: "region",
  },
  "aws:servicediscovery/publicDnsNamespace:PublicDnsNamespace": {
    replaces: "name region",
    computed: "region",
  },
  "aws:servicediscovery/service:Service": {
    replaces: `
      dnsConfig.dnsRecords.type dnsConfig.namespaceId dnsConfig.routingPolicy
      healthCheckConfig.type healthCheckCustomConfig healthCheckCustomConfig.failureThreshold name
      namespaceId region type
    `,
    computed: "namespaceId region type",
    defaults: {
      "dnsConfig.routingPolicy": "MULTIVALUE",
      forceDestroy: false,
    },
  },
};
