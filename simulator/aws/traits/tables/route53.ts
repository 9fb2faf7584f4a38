import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:route53/healthCheck:HealthCheck": {
    replaces: "measureLatency referenceName requestInterval routingControlArn type",
    computed: "enableSni failureThreshold regions triggers",
    sets: "childHealthchecks regions",
    defaults: {
      disabled: false,
      measureLatency: false,
    },
  },
  "aws:route53/record:Record": {
    replaces: "name zoneId",
    computed: "allowOverwrite",
    sets: "geoproximityRoutingPolicy.coordinates records",
  },
  "aws:route53/zone:Zone": {
    replaces: "delegationSetId name",
    computed: "enableAcceleratedRecovery vpcs.vpcRegion",
    sets: "vpcs",
    defaults: {
      comment: "Managed by Pulumi",
      forceDestroy: false,
    },
  },
};
