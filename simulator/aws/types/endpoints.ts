import { UNKNOWN, type Props } from "../../provider";
import { asList, ec2Id, idJoined, type Facts, type RuleTable } from "../rule";

/** Services whose interface endpoints answer under the service's own name. */
function privateNames(facts: Facts, service: string): string[] {
  const { region, dnsSuffix } = facts.cloud;
  if (service === "ecr.dkr") return [`*.dkr.ecr.${region}.${dnsSuffix}`];
  if (service === "ecr.api") return [`api.ecr.${region}.${dnsSuffix}`];
  return [`${service.split(".").reverse().join(".")}.${region}.${dnsSuffix}`];
}

/** The service of `com.amazonaws.eu-west-1.ecr.api`: `ecr.api`. */
function serviceOf(facts: Facts): string {
  const name = facts.text("serviceName");
  const marker = `.${facts.cloud.region}.`;
  const at = name.indexOf(marker);
  return at < 0 ? name : name.slice(at + marker.length);
}

function dnsEntries(facts: Facts, service: string): Props[] {
  const { region, dnsSuffix } = facts.cloud;
  const host = `vpce-${facts.ids.hex(17)}-${facts.ids.lower(8)}`;
  const zone = `${service}.${region}.vpce.${dnsSuffix}`;
  const entries: Props[] = [
    { dnsName: `${host}.${zone}`, hostedZoneId: `Z${facts.ids.base32(12, "zone")}` },
  ];
  if (facts.inputs["privateDnsEnabled"] === true) {
    const names = privateNames(facts, service);
    const hostedZoneId = `Z${facts.ids.base32(20, "private")}`;
    entries.push(...names.map((dnsName) => ({ dnsName, hostedZoneId })));
  }
  return entries;
}

function isInterface(facts: Facts): boolean {
  return facts.text("vpcEndpointType").toLowerCase() === "interface";
}

function endpointOutputs(facts: Facts): Props {
  const service = serviceOf(facts);
  const subnets = asList(facts.inputs["subnetIds"]);
  const common: Props = {
    arn: facts.cloud.arn("ec2", `vpc-endpoint/vpce-${facts.ids.hex(17)}`),
    ownerId: facts.cloud.accountId,
    requesterManaged: false,
    state: "available",
    ipAddressType: "ipv4",
    serviceRegion: facts.cloud.region,
    subnetConfigurations: [],
    routeTableIds: [],
    securityGroupIds: [],
    subnetIds: [],
    privateDnsEnabled: false,
    policy: JSON.stringify({
      Statement: [{ Action: "*", Effect: "Allow", Principal: "*", Resource: "*" }],
    }),
    dnsOptions: { dnsRecordIpType: isInterface(facts) ? "ipv4" : "service-defined" },
  };
  if (!isInterface(facts)) {
    return {
      ...common,
      // Each region has one prefix list a service, so that is what the id depends on.
      prefixListId: prefixListId(facts.cloud.region, service),
      cidrBlocks: ["52.218.0.0/17"],
      dnsEntries: [],
      networkInterfaceIds: [],
    };
  }
  return {
    ...common,
    prefixListId: "",
    cidrBlocks: [],
    dnsEntries: dnsEntries(facts, service),
    networkInterfaceIds: subnets.map((_, index) => `eni-${facts.ids.hex(17, `eni${index}`)}`),
  };
}

/** A prefix list id that depends on region and service only, as AWS's own lists do. */
export function prefixListId(region: string, service: string): string {
  const digits = Array.from(`${region}/${service}`).reduce(
    (sum, character) => (Math.imul(sum, 33) ^ character.charCodeAt(0)) >>> 0,
    5381,
  );
  return `pl-${digits.toString(16).padStart(8, "0")}`;
}

export const endpointRules: RuleTable = {
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    required: ["vpcId"],
    json: ["policy"],
    defaults: { vpcEndpointType: "Gateway" },
    computed: endpointOutputs,
    id: ec2Id("vpce"),
    checks: [
      (facts) => {
        const type = facts.text("vpcEndpointType");
        if (
          type === "" ||
          type === UNKNOWN ||
          type === "Gateway" ||
          facts.inputs["routeTableIds"] === undefined
        )
          return [];
        return [
          {
            property: "routeTableIds",
            reason: `InvalidParameter: Route table ids are only supported for Gateway endpoints, and this is ${type}`,
          },
        ];
      },
    ],
  },
  "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation": {
    taggable: false,
    required: ["routeTableId", "vpcEndpointId"],
    id: ({ ids }) => `a-${ids.hex(17)}`,
  },
  "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation": {
    taggable: false,
    required: ["subnetId", "vpcEndpointId"],
    id: ({ ids }) => `a-${ids.hex(17)}`,
  },
  "aws:ec2/securityGroupAssociation:SecurityGroupAssociation": {
    taggable: false,
    required: ["securityGroupId", "vpcEndpointId"],
    defaults: { replaceDefaultAssociation: false },
    id: ({ ids }) => `a-${ids.hex(17)}`,
  },
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": {
    taggable: false,
    required: ["vpcEndpointId"],
    json: ["policy"],
    computed: () => ({ policy: "" }),
    id: idJoined("", "vpcEndpointId"),
  },
};
