import * as aws from "@pulumi/aws";
import { expect } from "chai";
import { efsTransitEncryption } from "../../../../policy-pack/policies/containers/efs-transit-encryption";
import { UNKNOWN } from "../../../../simulator/testing";
import { cases, later } from "../../support";
import { judgedWith, task } from "./task";

type Efs = aws.types.input.ecs.TaskDefinitionVolumeEfsVolumeConfiguration;

const fileSystemId = "fs-0123456789abcdef0";

const efs = (
  name: string,
  transitEncryption?: Efs["transitEncryption"],
): aws.types.input.ecs.TaskDefinitionVolume => ({
  name,
  efsVolumeConfiguration: {
    fileSystemId,
    ...(transitEncryption === undefined ? {} : { transitEncryption }),
  },
});

const refused = (name: string, found: string): string =>
  `api: volume "${name}": efsVolumeConfiguration.transitEncryption ${found}, so its files travel in plain text. Set it to ENABLED`;

cases(efsTransitEncryption, [
  { name: "passes no volumes", program: task({}) },
  {
    name: "passes volumes of other kinds",
    program: task({}, { volumes: [{ name: "tmp" }, { name: "host", hostPath: "/data" }] }),
  },
  {
    name: "passes TLS",
    program: task({}, { volumes: [efs("a", "ENABLED"), efs("b", "ENABLED")] }),
  },
  {
    name: "refuses none",
    program: task({}, { volumes: [efs("a")] }),
    violations: [refused("a", "is not set")],
  },
  {
    name: "refuses DISABLED",
    program: task({}, { volumes: [efs("a", "DISABLED")] }),
    violations: [refused("a", "is DISABLED")],
  },
  {
    name: "looks at every volume, not at the first alone",
    program: task({}, { volumes: [{ name: "tmp" }, efs("a", "ENABLED"), efs("b"), efs("c")] }),
    violations: [refused("b", "is not set"), refused("c", "is not set")],
  },
  {
    name: "decides while the file system is not known yet",
    program: () => {
      const uploads = new aws.efs.FileSystem("uploads");
      task(
        {},
        { volumes: [{ name: "a", efsVolumeConfiguration: { fileSystemId: uploads.id } }] },
      )();
    },
    violations: [refused("a", "is not set")],
  },
  {
    name: "says when the encryption is not known yet",
    program: () => task({}, { volumes: [efs("a", later("DISABLED")), efs("b")] })(),
    violations: [refused("a", "is DISABLED"), refused("b", "is not set")],
    preview: {
      violations: [refused("b", "is not set")],
      undecided: ['api: volume "a": how it is mounted is not known yet'],
    },
  },
  {
    name: "refuses Docker volumes that mount EFS by NFS",
    program: task(
      {},
      {
        volumes: [
          {
            name: "a",
            dockerVolumeConfiguration: {
              driver: "local",
              driverOpts: {
                type: "nfs",
                device: `${fileSystemId}.efs.us-east-1.amazonaws.com:/`,
                o: `addr=${fileSystemId}.efs.us-east-1.amazonaws.com,nfsvers=4.1`,
              },
            },
          },
        ],
      },
    ),
    violations: [
      'api: volume "a": driverOpts mount an EFS file system by plain NFS. Use efsVolumeConfiguration with transitEncryption ENABLED',
    ],
  },
]);

describe("efs-transit-encryption of Docker volumes", () => {
  const NO_TLS =
    'api: volume "a": driverOpts mount an EFS file system without TLS. Add tls to the option "o"';
  const OPEN = 'api: volume "a": how it is mounted is not known yet';
  const table: readonly (readonly [
    name: string,
    driverOpts: Parameters<typeof judgedWith>[1][string],
    violations: readonly string[],
    undecided?: readonly string[],
  ])[] = [
    ["the plug-in with TLS", { type: "efs", o: "tls,iam" }, []],
    ["the plug-in without", { type: "efs", o: "iam" }, [NO_TLS]],
    ["the plug-in without options", { type: "efs" }, [NO_TLS]],
    ["the plug-in with a word like it", { type: "efs", o: "notls" }, [NO_TLS]],
    ["an NFS server of another kind", { type: "nfs4", o: "addr=10.0.0.1" }, []],
    ["another kind of file system", { type: "tmpfs", o: "size=100m" }, []],
    ["unknown options", UNKNOWN, [], [OPEN]],
    ["an unknown address", { type: "nfs", o: UNKNOWN }, [], [OPEN]],
    ["unknown options of the plug-in", { type: "efs", o: UNKNOWN }, [], [OPEN]],
  ];

  for (const [name, driverOpts, violations, undecided = []] of table) {
    it(name, async () => {
      const volumes = [{ name: "a", dockerVolumeConfiguration: { driverOpts } }];
      expect(await judgedWith(efsTransitEncryption, { volumes })).to.deep.equal({
        violations,
        undecided,
      });
    });
  }

  it("says when the volumes, or one of them, are not known yet", async () => {
    expect(await judgedWith(efsTransitEncryption, { volumes: UNKNOWN })).to.deep.equal({
      violations: [],
      undecided: ["api: volumes is not known yet"],
    });
    expect(await judgedWith(efsTransitEncryption, { volumes: [UNKNOWN] })).to.deep.equal({
      violations: [],
      undecided: ["api: volume 1: how it is mounted is not known yet"],
    });
  });
});
