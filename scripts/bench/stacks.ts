import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { stringify } from "yaml";

const root = path.resolve(__dirname, "..", "..");
/** A listener takes 100 rules; a few are left for whoever adds one by hand. */
const servicesPerLoadBalancer = 90;

const made: string[] = [];

function removeDirectories(): void {
  for (const directory of made) fs.rmSync(directory, { recursive: true, force: true });
}

/** A temporary project directory: our own program, and a stack file `bench` with so many services. */
export function stackOfServices(count: number): string {
  const balancers = Math.max(1, Math.ceil(count / servicesPerLoadBalancer));
  const services = Array.from({ length: count }, (_, index) => [
    serviceName(index),
    service(index),
  ]);
  const config = {
    "aws:region": "us-east-1",
    "ecs-platform:lifecycle": "production",
    "ecs-platform:loadBalancers": Object.fromEntries(
      Array.from({ length: balancers }, (_, index) => [
        balancerName(index),
        {
          certificateArn:
            "arn:aws:acm:us-east-1:123456789012:certificate/3f0c2a9e-5d5e-4c55-9d0a-2f6f3f4f1b7c",
        },
      ]),
    ),
    "ecs-platform:services": Object.fromEntries(services) as object,
  };
  return ownProgram({ "Pulumi.bench.yaml": stringify({ config }) });
}

/** A temporary project directory with a program that does nothing: what every preview costs. */
export function emptyProject(): string {
  return directoryWith({
    "Pulumi.yaml": "name: empty\nruntime: nodejs\nmain: index.ts\n",
    "Pulumi.bench.yaml": "config: {}\n",
    "package.json": "{}\n",
    "index.ts":
      'import * as pulumi from "@pulumi/pulumi";\nexport const stack = pulumi.getStack();\n',
  });
}

/** A temporary directory in which this repository's packages resolve. */
export function directoryWith(files: Readonly<Record<string, string>>): string {
  const directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "ecs-platform-bench-")));
  for (const [name, text] of Object.entries(files))
    fs.writeFileSync(path.join(directory, name), text);
  fs.symlinkSync(path.join(root, "node_modules"), path.join(directory, "node_modules"));
  if (made.push(directory) === 1) process.once("exit", removeDirectories);
  return directory;
}

function ownProgram(files: Readonly<Record<string, string>>): string {
  const directory = directoryWith(files);
  for (const name of ["Pulumi.yaml", "package.json", "tsconfig.json", "tsconfig.pulumi.json"]) {
    fs.copyFileSync(path.join(root, name), path.join(directory, name));
  }
  for (const name of ["index.ts", "components", "config"]) {
    fs.symlinkSync(path.join(root, name), path.join(directory, name));
  }
  return directory;
}

function serviceName(index: number): string {
  return `service-${String(index + 1).padStart(3, "0")}`;
}

function balancerName(index: number): string {
  return `public-${index + 1}`;
}

function service(index: number): object {
  return {
    image: "public.ecr.aws/nginx/nginx-unprivileged:1.27",
    cpu: 256,
    memoryMiB: 512,
    port: 8080,
    desiredCount: 2,
    secrets: { DATABASE_URL: { secret: `bench/${serviceName(index)}` } },
    route: {
      loadBalancer: balancerName(Math.floor(index / servicesPerLoadBalancer)),
      paths: [`/${serviceName(index)}*`],
      priority: (index % servicesPerLoadBalancer) + 1,
    },
  };
}
