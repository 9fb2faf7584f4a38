import * as pulumi from "@pulumi/pulumi";
import { EcsPlatform, EcsService } from "pulumi-ecs-platform";

// A team's own stack: the platform team owns network, load balancers and cluster in a stack of
// theirs, and this one only adds a service to it. Nothing of the platform is copied or managed here.
export = async () => {
  const stack = new pulumi.Config().require("platformStack");
  const platform = await EcsPlatform.fromStack(stack);

  const orders = new EcsService("orders", {
    platform,
    image: "111122223333.dkr.ecr.us-east-1.amazonaws.com/orders:2026.11.1",
    cpu: 512,
    memoryMiB: 1024,
    port: 8000,
    secrets: { DATABASE_URL: { secret: "orders/production/database", jsonKey: "url" } },
    route: { paths: ["/orders*"], priority: 300, healthCheck: { path: "/health" } },
  });

  return { url: orders.url, service: orders.outputs };
};
