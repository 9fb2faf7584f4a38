/** Whom the access control list of a bucket or an object lets in. */
import { any, knownValue, type Resource, type Truth, type Value } from "../../../reading";

/** `authenticated-read` is for whoever has an AWS account. */
const PUBLIC_ACL = /^(public-read|public-read-write|authenticated-read)$/i;

const PUBLIC_GROUP = /\/groups\/global\/(AllUsers|AuthenticatedUsers)$/i;

/** An access control list that may be public, and how. */
export interface PublicGrant {
  readonly isPublic: Truth;
  /** What it says, for a message. */
  readonly text: string;
}

/** Of a bucket, an object, or a list of its own. */
export function readGrants(resource: Resource): readonly PublicGrant[] {
  const policy = resource.at("accessControlPolicy");
  return [
    readCanned(resource.at("acl")),
    readList(resource.at("grants"), (grant) => grant.at("uri"), "grants"),
    readList(
      policy.at("grants"),
      (grant) => grant.at("grantee", "uri"),
      "accessControlPolicy.grants",
    ),
  ];
}

function readCanned(value: Value): PublicGrant {
  const acl = value.text();
  const name = knownValue(acl) ?? "";
  return {
    isPublic: acl.state === "unknown" ? undefined : PUBLIC_ACL.test(name),
    text: `acl "${name}"`,
  };
}

function readList(list: Value, uriOf: (grant: Value) => Value, name: string): PublicGrant {
  const grants = list.oneOrMany();
  if (grants.state === "unknown") return { isPublic: undefined, text: name };
  const uris = (knownValue(grants) ?? []).map((grant) => uriOf(grant).text());
  const group = uris.map((uri) => knownValue(uri) ?? "").find((uri) => PUBLIC_GROUP.test(uri));
  return {
    isPublic: group !== undefined || any(...uris.map(unknownOrFalse)),
    text: group === undefined ? name : `${name} for ${group.split("/").at(-1) ?? group}`,
  };
}

function unknownOrFalse({ state }: { readonly state: string }): Truth {
  return state === "unknown" ? undefined : false;
}
