/** The compiled pack over the analyzer protocol, as the real engine drives it. */
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import {
  EnforcementLevel,
  type AnalyzeDiagnostic,
  type AnalyzeResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { expect } from "chai";
import { rules } from "../../policy-pack/policies";
import { rejection } from "../support/engine";
import { later, resourcesOf, type Judged } from "./support";
import { PackProcess } from "./support/pack-process";
import { analyzeRequest, analyzeStackRequest } from "./support/requests";

const { ADVISORY, MANDATORY } = EnforcementLevel;

function program(): void {
  const service = new aws.ecs.Service("api", {
    cluster: "main",
    taskDefinition: "api:1",
    tags: { Project: "shop", Environment: "prod", ManagedBy: "pulumi" },
  });
  new aws.appautoscaling.Target("scaling", {
    serviceNamespace: "ecs",
    scalableDimension: "ecs:service:DesiredCount",
    resourceId: pulumi.interpolate`service/main/${service.name}`,
    minCapacity: 1,
    maxCapacity: 2,
  });
  new aws.cloudwatch.LogGroup("forever", {});
  new aws.cloudwatch.LogGroup("later", { retentionInDays: later(7) });
}

function named(resources: readonly Judged[], name: string): Judged {
  const found = resources.find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
}

function of(policy: string, response: AnalyzeResponse): AnalyzeDiagnostic[] {
  return response.getDiagnosticsList().filter((each) => each.getPolicyname() === policy);
}

describe("the pack over the analyzer protocol", function () {
  this.timeout(60_000);

  let pack: PackProcess;
  let resources: readonly Judged[];

  before(async () => {
    pack = await PackProcess.start();
    resources = await resourcesOf(program, "preview");
  });

  after(() => {
    pack.stop();
  });

  beforeEach(async () => {
    await pack.configure({});
  });

  it("tells the engine of every policy, with what may be configured", async () => {
    const info = await pack.info();
    expect(info.getName()).to.equal("ecs-platform-policies");
    expect(info.getPoliciesList().map((policy) => policy.getName())).to.deep.equal(
      rules.map(({ name }) => name),
    );
    const policy = (name: string) => info.getPoliciesList().find((each) => each.getName() === name);
    const retention = policy("logs-retention");
    const schema = retention?.getConfigschema()?.getProperties()?.toJavaScript();
    expect(schema).to.have.all.keys("minimumDays", "exemptions");
    expect(policy("ecr-scan-on-push")?.getFramework()?.getReference()).to.equal("ECR.1");
    expect(retention?.getUrl()).to.equal("docs/policies.md#logs-retention");
  });

  it("refuses a resource before it is created", async () => {
    const response = await pack.analyze(analyzeRequest(named(resources, "forever"), resources));
    const [found, ...more] = of("logs-retention", response);
    expect(more).to.deep.equal([]);
    expect(found?.getMessage()).to.equal(
      "Log groups delete what they hold after a number of days.\nforever: retentionInDays is not set, so lines never expire; at least 1 is asked for. Set it, for example to 30",
    );
    expect(found?.getEnforcementlevel()).to.equal(ADVISORY);
  });

  it("says what it can't decide during preview", async () => {
    const response = await pack.analyze(analyzeRequest(named(resources, "later"), resources));
    expect(of("logs-retention", response).map((each) => each.getMessage())).to.deep.equal([
      "can't run policy 'logs-retention' from policy pack 'ecs-platform-policies@v0.1.0' during preview: later: retentionInDays is not known yet",
    ]);
  });

  it("judges the stack by its relations", async () => {
    const response = await pack.analyzeStack(analyzeStackRequest(resources));
    expect(of("ecs-desired-count-owned", response).map((each) => each.getUrn())).to.deep.equal([
      named(resources, "api").urn,
    ]);
  });

  it("takes levels and parameters from the engine", async () => {
    const request = analyzeRequest(
      { ...named(resources, "forever"), inputs: { retentionInDays: 7 } },
      resources,
    );
    await pack.configure({ "logs-retention": ["MANDATORY", { minimumDays: 8 }] });
    const [found] = of("logs-retention", await pack.analyze(request));
    expect(found?.getMessage()).to.include("retentionInDays is 7; at least 8 is asked for");
    expect(found?.getEnforcementlevel()).to.equal(MANDATORY);

    await pack.configure({ "logs-retention": ["DISABLED", {}] });
    expect(of("logs-retention", await pack.analyze(request))).to.deep.equal([]);
  });

  it("puts right what it is told to", async () => {
    await pack.configure({ "logs-retention": ["REMEDIATE", {}] });
    const resource = named(resources, "forever");
    const response = await pack.remediate(analyzeRequest(resource, resources));
    expect(
      response.getRemediationsList().map((each) => each.getProperties()?.toJavaScript()),
    ).to.deep.equal([{ ...resource.inputs, retentionInDays: 30 }]);
  });

  it("refuses a configuration with names that don't exist, all at once", async () => {
    const error = await rejection(
      pack.configure({
        "logs-retention": ["ADVISORY", { minimumDay: 3, minimumDays: 0 }],
        "logs-retentoin": ["ADVISORY", {}],
        all: ["ADVISORY", {}],
      }),
    );
    expect(error.message).to.include(
      "The configuration of the policy pack is invalid: logs-retention.minimumDay: there is no such key. Known: enforcementLevel, minimumDays, exemptions; logs-retention.minimumDays: 0 is not allowed. Give at least 1; logs-retentoin: there is no such policy. Names: docs/policies.md",
    );
  });
});
