import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:globalaccelerator/accelerator:Accelerator": {
    replaces: "ipAddresses",
    computed: "attributes",
    defaults: {
      "attributes.flowLogsEnabled": false,
      enabled: true,
      ipAddressType: "IPV4",
    },
  },
};
