import { equals, knownValue, orDefault, type Resource } from "../../reading";
import { resourceRule, type Remedy } from "../../rule";
import { INSTANCES, LAUNCH_CONFIGURATION, LAUNCH_TEMPLATE } from "./types";

export const ec2Imdsv2 = resourceRule({
  name: "ec2-imdsv2",
  area: "Network",
  description: "EC2 instances give their metadata to requests with a session token only (IMDSv2).",
  why: "Version 1 of the metadata service answers any request from the instance with its role's credentials: a container, or a server that can be talked into fetching a URL, is enough to take them.",
  level: "mandatory",
  severity: "high",
  matches: {
    checkov: ["CKV_AWS_79"],
    securityHub: ["EC2.8", "EC2.170", "AutoScaling.3"],
  },
  types: [...INSTANCES, LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION],
  decides:
    "Reads `metadataOptions` of instances, launch templates and launch configurations: `httpTokens` must be `required`, or `httpEndpoint` `disabled`. Absent means that version 1 answers too. An instance that leaves it to its launch template is judged by that template.",
  blindTo:
    "What the account's defaults or the image ask for where the program is silent, and launch templates of other stacks.",
  remediation:
    'Set metadataOptions to { httpEndpoint: "enabled", httpTokens: "required" }; SDKs of the last years use tokens by themselves. With the level remediate the pack sets both.',
  bad: `
new aws.ec2.LaunchTemplate("pool", { imageId: "ami-0abc", instanceType: "t3.medium" });`,
  good: `
new aws.ec2.LaunchTemplate("pool", {
  imageId: "ami-0abc",
  instanceType: "t3.medium",
  metadataOptions: { httpEndpoint: "enabled", httpTokens: "required" },
});`,

  check(resource, { violation, undecided }) {
    switch (tokensRequired(resource)) {
      case undefined:
        undecided(resource, "metadataOptions.httpTokens is not known yet");
        return;
      case false: {
        const found = knownValue(resource.at("metadataOptions", "httpTokens").text());
        const state = found === undefined ? "is not set" : `is "${found}"`;
        violation(
          resource,
          `metadataOptions.httpTokens ${state}, so IMDSv1 answers; only "required" is allowed. Set metadataOptions: { httpEndpoint: "enabled", httpTokens: "required" }`,
        );
      }
    }
  },

  remediate(resource): Remedy | undefined {
    if (tokensRequired(resource) !== false) return undefined;
    // The provider sends httpTokens only along with an endpoint that is on.
    return { metadataOptions: { httpEndpoint: "enabled", httpTokens: "required" } };
  },
});

/** Undefined while that can't be told. */
function tokensRequired(resource: Resource): boolean | undefined {
  const endpoint = resource.at("metadataOptions", "httpEndpoint").text();
  const tokens = resource.at("metadataOptions", "httpTokens").text();
  if (equals(endpoint, "disabled") === true || equals(tokens, "required") === true) return true;
  if (tokens.state === "absent" && resource.at("launchTemplate").state !== "absent") return true;
  if (endpoint.state === "unknown") return undefined;
  return equals(orDefault(tokens, "optional"), "required");
}
