import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    replaces: "region vpcId",
    computed: "egress ingress region vpcId",
    sets: "egress egress.securityGroups ingress ingress.securityGroups",
    defaults: {
      "egress.self": false,
      "ingress.self": false,
      revokeRulesOnDelete: false,
    },
  },
  "aws:ec2/egressOnlyInternetGateway:EgressOnlyInternetGateway": {
    replaces: "region vpcId",
    computed: "region",
  },
  "aws:ec2/eip:Eip": {
    replaces: "address domain ipamPoolId networkBorderGroup publicIpv4Pool region",
    computed: `
      domain instance ipamPoolId networkBorderGroup networkInterface publicIpv4Pool region
    `,
  },
  "aws:ec2/flowLog:FlowLog": {
    replaces: `
      deliverCrossAccountRole destinationOptions destinationOptions.fileFormat
      destinationOptions.hiveCompatiblePartitions destinationOptions.perHourPartition eniId
      iamRoleArn logDestination logDestinationType logFormat maxAggregationInterval region
      regionalNatGatewayId subnetId trafficType transitGatewayAttachmentId transitGatewayId vpcId
    `,
    computed: "destinationOptions logDestination logFormat region",
    defaults: {
      "destinationOptions.fileFormat": "plain-text",
      "destinationOptions.hiveCompatiblePartitions": false,
      "destinationOptions.perHourPartition": false,
      logDestinationType: "cloud-watch-logs",
      maxAggregationInterval: 600,
    },
  },
  "aws:ec2/internetGateway:InternetGateway": {
    replaces: "region",
    computed: "region vpcId",
  },
  "aws:ec2/keyPair:KeyPair": {
    replaces: "keyName keyNamePrefix publicKey region",
    computed: "keyName keyNamePrefix region",
  },
  "aws:ec2/launchTemplate:LaunchTemplate": {
    replaces: "name namePrefix region",
    computed: `
      blockDeviceMappings.ebs.iops blockDeviceMappings.ebs.throughput
      blockDeviceMappings.ebs.volumeInitializationRate blockDeviceMappings.ebs.volumeSize
      blockDeviceMappings.ebs.volumeType defaultVersion
      instanceMarketOptions.spotOptions.validUntil metadataOptions metadataOptions.httpEndpoint
      metadataOptions.httpProtocolIpv6 metadataOptions.httpPutResponseHopLimit
      metadataOptions.httpTokens metadataOptions.instanceMetadataTags name namePrefix region
    `,
    sets: `
      instanceRequirements.acceleratorManufacturers instanceRequirements.acceleratorNames
      instanceRequirements.acceleratorTypes instanceRequirements.allowedInstanceTypes
      instanceRequirements.cpuManufacturers instanceRequirements.excludedInstanceTypes
      instanceRequirements.instanceGenerations instanceRequirements.localStorageTypes
      licenseSpecifications networkInterfaces.ipv4Addresses networkInterfaces.ipv4Prefixes
      networkInterfaces.ipv6Addresses networkInterfaces.ipv6Prefixes
      networkInterfaces.securityGroups securityGroupNames vpcSecurityGroupIds
    `,
    defaults: {
      "networkPerformanceOptions.bandwidthWeighting": "default",
    },
  },
  "aws:ec2/mainRouteTableAssociation:MainRouteTableAssociation": {
    replaces: "region",
    computed: "region",
  },
  "aws:ec2/managedPrefixList:ManagedPrefixList": {
    replaces: "addressFamily region",
    computed: "entries region",
    sets: "entries",
  },
  "aws:ec2/natGateway:NatGateway": {
    replaces: `
      allocationId availabilityMode connectivityType privateIp region
      secondaryPrivateIpAddressCount subnetId vpcId
    `,
    computed: `
      availabilityMode availabilityZoneAddresses.availabilityZoneId privateIp region
      secondaryAllocationIds secondaryPrivateIpAddressCount secondaryPrivateIpAddresses vpcId
    `,
    sets: `
      availabilityZoneAddresses availabilityZoneAddresses.allocationIds secondaryAllocationIds
      secondaryPrivateIpAddresses
    `,
    defaults: {
      connectivityType: "public",
    },
  },
  "aws:ec2/networkAcl:NetworkAcl": {
    replaces: "region vpcId",
    computed: "egress ingress region subnetIds",
    sets: "egress ingress subnetIds",
  },
  "aws:ec2/networkInterface:NetworkInterface": {
    replaces: "enablePrimaryIpv6 interfaceType region subnetId",
    computed: `
      attachments attachments.attachmentId attachments.networkCardIndex enablePrimaryIpv6
      interfaceType ipv4PrefixCount ipv4Prefixes ipv6AddressCount ipv6AddressLists ipv6Addresses
      ipv6PrefixCount ipv6Prefixes privateIp privateIpLists privateIps privateIpsCount region
      securityGroups
    `,
    sets: "attachments ipv4Prefixes ipv6Addresses ipv6Prefixes securityGroups",
    defaults: {
      ipv6AddressListEnabled: false,
      privateIpListEnabled: false,
      sourceDestCheck: true,
    },
  },
  "aws:ec2/placementGroup:PlacementGroup": {
    replaces: "name partitionCount region spreadLevel strategy",
    computed: "partitionCount region spreadLevel",
  },
  "aws:ec2/route:Route": {
    replaces: `
      destinationCidrBlock destinationIpv6CidrBlock destinationPrefixListId region routeTableId
    `,
    computed: "networkInterfaceId region",
  },
  "aws:ec2/routeTable:RouteTable": {
    replaces: "region vpcId",
    computed: "propagatingVgws region routes",
    sets: "propagatingVgws routes",
  },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": {
    replaces: "gatewayId region subnetId",
    computed: "region",
  },
  "aws:ec2/securityGroup:SecurityGroup": {
    replaces: "description name namePrefix region vpcId",
    computed: "egress ingress name namePrefix region vpcId",
    sets: "egress egress.securityGroups ingress ingress.securityGroups",
    defaults: {
      description: "Managed by Pulumi",
      "egress.self": false,
      "ingress.self": false,
      revokeRulesOnDelete: false,
    },
  },
  "aws:ec2/securityGroupAssociation:SecurityGroupAssociation": {
    replaces: "region replaceDefaultAssociation securityGroupId vpcEndpointId",
    computed: "region",
    defaults: {
      replaceDefaultAssociation: false,
    },
  },
  "aws:ec2/securityGroupRule:SecurityGroupRule": {
    replaces: `
      cidrBlocks fromPort ipv6CidrBlocks prefixListIds protocol region securityGroupId self
      sourceSecurityGroupId toPort type
    `,
    computed: "region sourceSecurityGroupId",
    defaults: {
      self: false,
    },
  },
  "aws:ec2/subnet:Subnet": {
    replaces: `
      availabilityZone availabilityZoneId cidrBlock ipv4IpamPoolId ipv4NetmaskLength
      ipv6IpamPoolId ipv6Native ipv6NetmaskLength outpostArn region vpcId
    `,
    computed: `
      availabilityZone availabilityZoneId cidrBlock ipv6CidrBlock privateDnsHostnameTypeOnLaunch
      region
    `,
    defaults: {
      assignIpv6AddressOnCreation: false,
      enableDns64: false,
      enableResourceNameDnsARecordOnLaunch: false,
      enableResourceNameDnsAaaaRecordOnLaunch: false,
      ipv6Native: false,
      mapPublicIpOnLaunch: false,
    },
  },
  "aws:ec2/vpc:Vpc": {
    replaces: "cidrBlock ipv4IpamPoolId ipv4NetmaskLength region",
    computed: `
      cidrBlock enableDnsHostnames enableNetworkAddressUsageMetrics ipv6CidrBlock
      ipv6CidrBlockNetworkBorderGroup region
    `,
    defaults: {
      enableDnsSupport: true,
      instanceTenancy: "default",
    },
  },
  "aws:ec2/vpcDhcpOptions:VpcDhcpOptions": {
    replaces: `
      domainName domainNameServers ipv6AddressPreferredLeaseTime netbiosNameServers
      netbiosNodeType ntpServers region
    `,
    computed: "region",
  },
  "aws:ec2/vpcEndpoint:VpcEndpoint": {
    replaces: `
      region resourceConfigurationArn serviceName serviceNetworkArn serviceRegion vpcEndpointType
      vpcId
    `,
    computed: `
      dnsOptions dnsOptions.dnsRecordIpType dnsOptions.privateDnsPreference
      dnsOptions.privateDnsSpecifiedDomains ipAddressType policy privateDnsEnabled region
      routeTableIds securityGroupIds serviceRegion subnetConfigurations subnetIds
    `,
    sets: "routeTableIds securityGroupIds subnetConfigurations subnetIds",
    defaults: {
      privateDnsEnabled: false,
      vpcEndpointType: "Gateway",
    },
  },
  "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy": {
    replaces: "region vpcEndpointId",
    computed: "policy region",
  },
  "aws:ec2/vpcEndpointRouteTableAssociation:VpcEndpointRouteTableAssociation": {
    replaces: "region routeTableId vpcEndpointId",
    computed: "region",
  },
  "aws:ec2/vpcEndpointSubnetAssociation:VpcEndpointSubnetAssociation": {
    replaces: "region subnetId vpcEndpointId",
    computed: "region",
  },
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": {
    replaces: "peerOwnerId peerRegion peerVpcId region vpcId",
    computed: "accepter peerOwnerId peerRegion region requester",
    defaults: {
      "accepter.allowRemoteVpcDnsResolution": false,
      "requester.allowRemoteVpcDnsResolution": false,
    },
  },
};
