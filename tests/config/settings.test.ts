import { expect } from "chai";
import { service, settingsOf } from "./parse";

describe("settings that can be used", () => {
  it("need nothing: a platform without services", () => {
    expect(settingsOf("")).to.deep.equal({ platform: { lifecycle: "ephemeral" }, services: {} });
    expect(settingsOf("services: {}").services).to.deep.equal({});
  });

  it("get a load balancer as soon as one service has a route", () => {
    const routed = settingsOf(service("port: 80\nroute: {priority: 1}"));
    expect(routed.platform.loadBalancers).to.deep.equal({ public: {} });
    expect(settingsOf(service()).platform).not.to.have.property("loadBalancers");
  });

  it("keep the load balancers that are written", () => {
    const { platform } = settingsOf(
      `${service("port: 80\nroute: {priority: 1}")}\nloadBalancers: {web: {scheme: internal}}`,
    );
    expect(platform.loadBalancers).to.deep.equal({ web: { scheme: "internal" } });
  });

  it("are what was written, defaults being the components' business", () => {
    expect(settingsOf(service("exec: false\nuser: '0'")).services).to.deep.equal({
      api: { image: "nginx:1.27", cpu: 256, memoryMiB: 512, exec: false, user: "0" },
    });
  });
});
