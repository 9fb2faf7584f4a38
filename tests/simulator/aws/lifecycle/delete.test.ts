import { expect } from "chai";
import type { Props } from "../../../../simulator/provider";
import { request } from "../support";
import { Scene } from "./support";

const loadBalancer = "aws:lb/loadBalancer:LoadBalancer";
const bucket = "aws:s3/bucket:Bucket";
const repository = "aws:ecr/repository:Repository";
const database = "aws:rds/instance:Instance";

describe("simulator/aws/lifecycle: delete", () => {
  it("forgets the resource, and is content with what is gone", () => {
    const scene = new Scene();
    const old = scene.create("aws:ecs/cluster:Cluster", { name: "web" });
    scene.delete("aws:ecs/cluster:Cluster", old);
    expect(scene.account.records()).to.deep.equal([]);
    scene.delete("aws:ecs/cluster:Cluster", old);
  });

  it("does nothing about a type that it does not know", () => {
    const { provider } = new Scene();
    const asked = request("aws:chime/voiceConnector:VoiceConnector", {});
    provider.delete?.({ ...asked, old: { id: "v", inputs: {}, outputs: {} } });
  });

  it("takes along what AWS deletes with it", () => {
    const scene = new Scene();
    const put = (type: string, id: string, outputs: Props): void => {
      scene.account.put(type, id, { arn: id, ...outputs });
    };
    put(loadBalancer, "arn:lb", {});
    put("aws:lb/listener:Listener", "arn:listener", { loadBalancerArn: "arn:lb" });
    put("aws:lb/listenerRule:ListenerRule", "arn:rule", { listenerArn: "arn:listener" });
    put("aws:alb/listener:Listener", "arn:other", { loadBalancerArn: "arn:other-lb" });
    scene.delete(loadBalancer, { id: "arn:lb", inputs: {}, outputs: { arn: "arn:lb" } });
    expect(scene.account.records().map(({ id }) => id)).to.deep.equal(["arn:other"]);
    const rule = { id: "arn:rule", inputs: {}, outputs: { arn: "arn:rule" } };
    scene.delete("aws:lb/listenerRule:ListenerRule", rule);
  });

  it("leaves what the program wants left", () => {
    const scene = new Scene();
    const type = "aws:ecs/taskDefinition:TaskDefinition";
    const containerDefinitions = '[{"name":"web","image":"nginx:1","memory":128}]';
    const kept = scene.create(type, { family: "kept", containerDefinitions, skipDestroy: true });
    const gone = scene.create(type, { family: "gone", containerDefinitions }, "two");
    scene.delete(type, kept);
    scene.delete(type, gone);
    expect(scene.account.records().map(({ id }) => id)).to.deep.equal(["kept"]);
  });

  it("keeps a protected load balancer, by what AWS has and not by what the state says", () => {
    const scene = new Scene();
    const inputs = { name: "web", subnets: ["subnet-1", "subnet-2"] };
    const old = scene.create(loadBalancer, inputs);
    scene.change(loadBalancer, old, { enableDeletionProtection: true });
    expect(() => {
      scene.delete(loadBalancer, old);
    }).to.throw(
      `OperationNotPermitted: Load balancer '${old.id}' cannot be deleted because deletion protection is enabled`,
    );
    scene.change(loadBalancer, old, { enableDeletionProtection: false });
    scene.delete(loadBalancer, old);
    expect(scene.account.records()).to.deep.equal([]);
  });
});

describe("simulator/aws/lifecycle: deleting what is not empty", () => {
  /** Type, inputs, live facts, what is refused; undefined when nothing is. */
  const rows: readonly (readonly [string, Props, Props, string | undefined])[] = [
    [bucket, { bucket: "logs" }, { objects: 0 }, undefined],
    [
      bucket,
      { bucket: "logs" },
      { objects: 1 },
      "BucketNotEmpty: The bucket you tried to delete is not empty: logs. Empty it, or set forceDestroy and update first",
    ],
    [bucket, { bucket: "logs", forceDestroy: true }, { objects: 1 }, undefined],
    [repository, { name: "web" }, {}, undefined],
    [
      repository,
      { name: "web" },
      { images: 2 },
      "ECR Repository (web) not empty, consider using force_delete: RepositoryNotEmptyException: The repository with name 'web' in registry with id '123456789012' cannot be deleted because it still contains images",
    ],
    [repository, { name: "web", forceDelete: true }, { images: 2 }, undefined],
    [
      "aws:ecs/cluster:Cluster",
      { name: "web" },
      { containerInstances: 1 },
      "ClusterContainsContainerInstancesException: The Cluster cannot be deleted while Container Instances are active or draining.",
    ],
    [
      "aws:ecs/cluster:Cluster",
      { name: "web" },
      { tasks: 1 },
      "ClusterContainsTasksException: The Cluster cannot be deleted while Tasks are active.",
    ],
    [
      "aws:servicediscovery/service:Service",
      { name: "web" },
      { instances: 1 },
      "ResourceInUse: Service contains registered instances; delete the instances before deleting the service",
    ],
    [
      "aws:servicediscovery/service:Service",
      { name: "web", forceDestroy: true },
      { instances: 1 },
      undefined,
    ],
  ];
  for (const [type, inputs, live, message] of rows) {
    it(`${type} ${JSON.stringify(inputs)} with ${JSON.stringify(live)}`, () => {
      const scene = new Scene();
      const old = scene.create(type, inputs);
      scene.account.put(type, old.id, old.outputs, live);
      const remove = (): void => {
        scene.delete(type, old);
      };
      if (message === undefined) remove();
      else expect(remove).to.throw(message);
      expect(scene.account.records()).to.have.length(message === undefined ? 0 : 1);
    });
  }

  it("counts the objects of the stack itself", () => {
    const scene = new Scene();
    const old = scene.create(bucket, { bucket: "logs" });
    const type = "aws:s3/bucketObject:BucketObject";
    const object = scene.create(type, { bucket: "logs", key: "a" });
    expect(() => {
      scene.delete(bucket, old);
    }).to.throw("BucketNotEmpty");
    scene.delete(type, object);
    scene.delete(bucket, old);
    expect(scene.account.records()).to.deep.equal([]);
  });
});

describe("simulator/aws/lifecycle: deleting a cluster that EC2 instances joined", () => {
  const template = "aws:ec2/launchTemplate:LaunchTemplate";
  const group = "aws:autoscaling/group:Group";
  const cluster = "aws:ecs/cluster:Cluster";
  const refusal = "ClusterContainsContainerInstancesException";

  const userData: readonly (readonly [string, number, boolean])[] = [
    ["#!/bin/bash\necho ECS_CLUSTER=web >> /etc/ecs/ecs.config", 1, true],
    ['[settings.ecs]\ncluster = "web"\n', 1, true],
    ["#!/bin/bash\necho ECS_CLUSTER=web-2 >> /etc/ecs/ecs.config", 1, false],
    ["#!/bin/bash\necho ECS_CLUSTER=web >> /etc/ecs/ecs.config", 0, false],
    ["", 1, false],
  ];
  for (const [text, desiredCapacity, joins] of userData) {
    it(`${joins ? "is refused" : "is possible"}: ${desiredCapacity} with ${JSON.stringify(text)}`, () => {
      const scene = new Scene();
      const old = scene.create(cluster, { name: "web" });
      const launched = scene.create(template, {
        userData: Buffer.from(text).toString("base64"),
      });
      scene.create(group, {
        minSize: 0,
        maxSize: 2,
        desiredCapacity,
        vpcZoneIdentifiers: [],
        mixedInstancesPolicy: {
          launchTemplate: { launchTemplateSpecification: { launchTemplateId: launched.id } },
        },
      });
      const remove = (): void => {
        scene.delete(cluster, old);
      };
      if (joins) expect(remove).to.throw(refusal);
      else remove();
    });
  }
});

describe("simulator/aws/lifecycle: deleting a database", () => {
  const given: Props = { identifier: "db", instanceClass: "db.t4g.small", engine: "postgres" };
  const snapshot = "final_snapshot_identifier is required when skip_final_snapshot is false";
  const guarded =
    "InvalidParameterCombination: Cannot delete protected DB Instance, please disable deletion protection and try again.";
  const rows: readonly (readonly [Props, string | undefined])[] = [
    [{ skipFinalSnapshot: true }, undefined],
    [{ finalSnapshotIdentifier: "last" }, undefined],
    [{ skipFinalSnapshot: true, deletionProtection: true }, guarded],
    [{ skipFinalSnapshot: true, deletionProtection: true, applyImmediately: true }, guarded],
  ];
  for (const [inputs, message] of rows) {
    it(JSON.stringify(inputs), () => {
      const scene = new Scene();
      const old = scene.create(database, { ...given, ...inputs });
      const remove = (): void => {
        scene.delete(database, old);
      };
      if (message === undefined) remove();
      else expect(remove).to.throw(message);
    });
  }

  it("takes a name for its last snapshot, from the state", () => {
    const scene = new Scene();
    const old = scene.create(database, { ...given, skipFinalSnapshot: true });
    const outputs = { ...old.outputs, skipFinalSnapshot: false };
    expect(() => {
      scene.delete(database, { ...old, outputs });
    }).to.throw(snapshot);
  });

  it("lifts a protection that the program no longer asks for, when it may do so at once", () => {
    const scene = new Scene();
    const old = scene.create(database, {
      ...given,
      skipFinalSnapshot: true,
      applyImmediately: true,
    });
    scene.change(database, old, { deletionProtection: true });
    scene.delete(database, old);
    expect(scene.account.records()).to.deep.equal([]);
  });

  it("holds the subnets of its group", () => {
    const scene = new Scene();
    const subnet = scene.create("aws:ec2/subnet:Subnet", {
      vpcId: "vpc-1",
      cidrBlock: "10.0.0.0/24",
    });
    scene.create("aws:rds/subnetGroup:SubnetGroup", { name: "db", subnetIds: [subnet.id] });
    const inputs = { ...given, skipFinalSnapshot: true, dbSubnetGroupName: "db" };
    const instance = scene.create(database, inputs);
    const remove = (): void => {
      scene.delete("aws:ec2/subnet:Subnet", subnet);
    };
    expect(remove).to.throw(
      `DependencyViolation: The subnet '${subnet.id}' has dependencies and cannot be deleted. (used by ${database} ${instance.id})`,
    );
    scene.delete(database, instance);
    remove();
  });
});
