import { expect } from "chai";
import {
  containerDefinitions,
  taskVolumes,
  type ContainerShape,
  type ContainerValues,
} from "../../../components/service/containers";

const shape: ContainerShape = {
  name: "worker",
  user: "1000:1000",
  readonlyRootFilesystem: true,
  writablePaths: [],
  addCapabilities: [],
  stopTimeoutSeconds: 30,
  ulimits: {},
  logGroup: "/ecs/ecs-platform-prod/worker",
  stack: "prod",
};

const values: ContainerValues = {
  image: "example.com/worker:1",
  region: "eu-west-1",
  environment: {},
  secrets: [],
};

const plain =
  '[{"cpu":0,"environment":[{"name":"AWS_DEFAULT_REGION","value":"eu-west-1"},{"name":"ENV","value":"prod"}],' +
  '"essential":true,"image":"example.com/worker:1",' +
  '"linuxParameters":{"capabilities":{"add":[],"drop":["ALL"]},"initProcessEnabled":true},' +
  '"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/ecs-platform-prod/worker",' +
  '"awslogs-region":"eu-west-1","awslogs-stream-prefix":"worker","max-buffer-size":"25m","mode":"non-blocking"}},' +
  '"mountPoints":[],"name":"worker","portMappings":[],"readonlyRootFilesystem":true,"stopTimeout":30,' +
  '"systemControls":[],"user":"1000:1000","volumesFrom":[]}]';

const full =
  '[{"command":["serve"],"cpu":0,"entryPoint":["/app"],' +
  '"environment":[{"name":"AWS_DEFAULT_REGION","value":"eu-west-1"},{"name":"ENV","value":"prod"},' +
  '{"name":"LOG_LEVEL","value":"info"},{"name":"PORT","value":"80"},{"name":"a","value":"1"}],"essential":true,' +
  '"healthCheck":{"command":["CMD-SHELL","true"],"interval":30,"retries":3,"startPeriod":60,"timeout":5},' +
  '"image":"example.com/worker:1",' +
  '"linuxParameters":{"capabilities":{"add":["SYS_PTRACE"],"drop":["ALL"]},"initProcessEnabled":true},' +
  '"logConfiguration":{"logDriver":"awslogs","options":{"awslogs-group":"/ecs/ecs-platform-prod/worker",' +
  '"awslogs-region":"eu-west-1","awslogs-stream-prefix":"worker","max-buffer-size":"25m","mode":"non-blocking"}},' +
  '"mountPoints":[{"containerPath":"/tmp","readOnly":false,"sourceVolume":"tmp"},' +
  '{"containerPath":"/var/run","readOnly":false,"sourceVolume":"var-run"}],"name":"worker",' +
  '"portMappings":[{"containerPort":80,"hostPort":80,"protocol":"tcp"}],"readonlyRootFilesystem":false,' +
  '"secrets":[{"name":"DB_PASSWORD","valueFrom":"arn:aws:ssm:eu-west-1:123456789012:parameter/db"}],' +
  '"stopTimeout":120,"systemControls":[{"namespace":"net.ipv4.ip_unprivileged_port_start","value":"0"}],' +
  '"ulimits":[{"hardLimit":65536,"name":"nofile","softLimit":4096}],"user":"0","volumesFrom":[],' +
  '"workingDirectory":"/srv"}]';

describe("containerDefinitions", () => {
  it("hardens a worker and spells out what AWS reads back", () => {
    expect(containerDefinitions(shape, values)).to.equal(plain);
  });

  it("writes everything in one order, whatever the arguments' was", () => {
    const container: ContainerShape = {
      ...shape,
      port: 80,
      user: "0",
      readonlyRootFilesystem: false,
      writablePaths: ["/var/run", "/tmp"],
      addCapabilities: ["SYS_PTRACE"],
      stopTimeoutSeconds: 120,
      workingDirectory: "/srv",
      ulimits: { nofile: { soft: 4096, hard: 65536 } },
      healthCheck: { command: ["CMD-SHELL", "true"] },
    };
    const known: ContainerValues = {
      ...values,
      environment: { a: "1", LOG_LEVEL: "info" },
      secrets: [
        { name: "DB_PASSWORD", valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/db" },
      ],
      command: ["serve"],
      entryPoint: ["/app"],
    };
    expect(containerDefinitions(container, known)).to.equal(full);
  });

  it("takes a health check as it is given", () => {
    const healthCheck = {
      command: ["CMD", "/check"],
      intervalSeconds: 5,
      timeoutSeconds: 2,
      retries: 1,
      startPeriodSeconds: 0,
    };
    const text = containerDefinitions({ ...shape, healthCheck }, values);
    expect(text).to.contain(
      '"healthCheck":{"command":["CMD","/check"],"interval":5,"retries":1,"startPeriod":0,"timeout":2}',
    );
  });

  const privileged =
    '"systemControls":[{"namespace":"net.ipv4.ip_unprivileged_port_start","value":"0"}]';
  const ports: [port: number, controls: string][] = [
    [1, privileged],
    [1023, privileged],
    [1024, '"systemControls":[]'],
    [8080, '"systemControls":[]'],
  ];
  for (const [port, controls] of ports) {
    it(`lets nobody's capability decide over port ${port}`, () => {
      expect(containerDefinitions({ ...shape, port }, values)).to.contain(controls);
      expect(containerDefinitions({ ...shape, port, user: "0" }, values)).to.contain(controls);
    });
  }

  it("has nothing that Fargate refuses", () => {
    const text = containerDefinitions({ ...shape, port: 80 }, values);
    for (const key of ["privileged", "dockerSecurityOptions", "tmpfs", "devices", "links"]) {
      expect(text).not.to.contain(`"${key}"`);
    }
  });
});

describe("taskVolumes", () => {
  it("names volumes after their paths, in order", () => {
    expect(taskVolumes(["/var/run", "/tmp"])).to.deep.equal([
      { name: "tmp", containerPath: "/tmp" },
      { name: "var-run", containerPath: "/var/run" },
    ]);
  });

  it("keeps paths apart whose names would be the same", () => {
    const names = taskVolumes(["/var/run", "/var-run", "/var_run", "/var.run"]).map(
      ({ name }) => name,
    );
    expect(new Set(names).size).to.equal(4);
    expect(names).to.include("var-run");
    for (const name of names) expect(name).to.match(/^[A-Za-z0-9_-]{1,255}$/);
  });

  it("keeps within AWS's 255 characters", () => {
    const [volume] = taskVolumes([`/${"a".repeat(300)}`]);
    expect(volume?.name).to.match(/^a{200}-[0-9a-f]{8}$/);
  });
});
