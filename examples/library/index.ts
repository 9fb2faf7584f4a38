import { EcsPlatform, EcsService } from "pulumi-ecs-platform";

const platform = new EcsPlatform("shop", {
  lifecycle: "ephemeral",
  loadBalancers: { public: {} },
});

const web = new EcsService("web", {
  platform,
  image: "ghcr.io/stefanprodan/podinfo:6.9.2",
  cpu: 256,
  memoryMiB: 512,
  port: 9898,
  route: { priority: 100, healthCheck: { path: "/healthz" } },
});

export const url = web.url;
