import { knownValue, type Reading, type Statement } from "../reading";
import { parseArn } from "./arns";
import { conditionsOf } from "./conditions";
import { covers } from "./glob";
import {
  grantsReference,
  isUrn,
  lacksSuffix,
  namesOneSecret,
  readSecretReference,
  type NameOfResource,
  type SecretReference,
} from "./secret-references";
import { isAbout, isAllow, membersOf, nameOf } from "./statements";
import { allOf, FINE, undecided, violated, type Verdict } from "./verdict";

/** What ECS asks with, by the service whose ARN the resource has. */
const ASKED = {
  secretsmanager: "secretsmanager:GetSecretValue",
  ssm: "ssm:GetParameters",
} as const;

/** All that reads a value. */
const READS = {
  secretsmanager: [ASKED.secretsmanager, "secretsmanager:BatchGetSecretValue"],
  ssm: [ASKED.ssm, "ssm:GetParameter", "ssm:GetParameterHistory", "ssm:GetParametersByPath"],
} as const;

type Vault = keyof typeof ASKED;
const VAULTS: readonly Vault[] = ["secretsmanager", "ssm"];

/** A resource whose values a statement lets read. */
interface Grant {
  readonly statement: Statement;
  readonly resource: string;
  /** Whether it lets ECS read them, which asks for parameters in the plural only. */
  readonly forEcs: boolean;
}

interface Grants {
  readonly named: readonly Grant[];
  /** Statements with `NotResource`. */
  readonly inverted: readonly Statement[];
  /** Statements that may let more be read. */
  readonly open: readonly Statement[];
}

export interface SecretScopeOptions {
  /**
   * The name of a secret or parameter of the stack, which is often known before its ARN.
   * @defaultValue no names: URNs match themselves alone
   */
  readonly nameOfResource?: NameOfResource;
}

/**
 * Whether an execution role may read exactly what its containers take: each `valueFrom` of `secrets`,
 * `secretOptions` and `repositoryCredentials` is granted, and nothing else is.
 *
 * Where an ARN is not known yet and the caller can tell which resource of the stack it is of, it puts
 * the URN in place of the ARN, among the references and in the statements alike.
 *
 * @param references of all task definitions that the role is the execution role of
 * @param statements of all policies of the role
 */
export function secretScope(
  references: readonly Reading<string>[],
  statements: readonly Statement[],
  options: SecretScopeOptions = {},
): Verdict {
  const taken = references.flatMap((each) => knownValue(each) ?? []);
  const moreTaken = references.some((reference) => reference.state === "unknown");
  return allOf([
    secretsGranted(taken, statements, options),
    // What is taken besides, and not known yet, may be what seems too much.
    secretsTaken(taken, statements, { ...options, mayBeTaken: () => moreTaken }),
    moreTaken ? undecided("the valueFrom of a secret is not known yet") : FINE,
  ]);
}

/**
 * Whether all that containers take is granted: one half of {@link secretScope}.
 *
 * @param taken every `valueFrom` that is known
 */
export function secretsGranted(
  taken: readonly string[],
  statements: readonly Statement[],
  { nameOfResource = () => undefined }: SecretScopeOptions = {},
): Verdict {
  const grants = grantsOf(statements);
  const grantsTo = granting(nameOfResource);
  const references = [...new Map(taken.flatMap(readSecret)).values()];
  const kindOf = ({ kind, id }: SecretReference): SecretReference["kind"] =>
    kind === "resource" ? (nameOfResource(id)?.kind ?? kind) : kind;
  return allOf(
    references.map((reference) => {
      const deny = statements.find((each) => denies(each, reference, kindOf(reference), grantsTo));
      return deny === undefined
        ? judgeTaken(reference, grants, grantsTo)
        : violated(
            `a container takes ${shown(reference.id)}, which ${nameOf(deny)} denies the execution role, so no task starts. Take it out of that Deny`,
          );
    }),
  );
}

/** Whether a statement forbids ECS to read a secret, whatever others allow. */
function denies(
  statement: Statement,
  reference: SecretReference,
  kind: SecretReference["kind"],
  grantsTo: GrantsTo,
): boolean {
  if (kind === "resource" || isAllow(statement) !== false) return false;
  if (conditionsOf(statement)?.length !== 0) return false;
  const asked = kind === "secret" ? ASKED.secretsmanager : ASKED.ssm;
  if (isAbout(statement, asked) !== true) return false;
  return membersOf(statement.resources).known.some((resource) => grantsTo(resource, reference));
}

export interface SecretsTakenOptions extends SecretScopeOptions {
  /** Whether a container may take a resource of a statement, which can't be told yet. */
  readonly mayBeTaken?: (resource: string) => boolean;
}

/**
 * Whether nothing is granted but what containers take: the other half of {@link secretScope}.
 *
 * @param taken every `valueFrom` that is known
 */
export function secretsTaken(
  taken: readonly string[],
  statements: readonly Statement[],
  { nameOfResource = () => undefined, mayBeTaken = () => false }: SecretsTakenOptions = {},
): Verdict {
  const { named, inverted, open } = grantsOf(statements);
  const grantsTo = granting(nameOfResource);
  const references = taken.flatMap(readSecret).map(([, reference]) => reference);
  const isTaken = (resource: string): boolean =>
    references.some((each) => grantsTo(resource, each) || lacksSuffix(resource, each)) ||
    mayBeTaken(resource);
  return allOf([
    ...inverted.map(invertedGrant),
    ...named.map((grant) => judgeGrant(grant, isTaken)),
    ...open.map((each) => undecided(`what ${nameOf(each)} lets be read is not known yet`)),
  ]);
}

function granting(nameOfResource: NameOfResource): GrantsTo {
  return (resource, reference) => grantsReference(resource, reference, nameOfResource);
}

function readSecret(valueFrom: string): readonly (readonly [string, SecretReference])[] {
  const reference = readSecretReference(valueFrom);
  return reference === undefined ? [] : [[reference.id, reference]];
}

type GrantsTo = (resource: string, reference: SecretReference) => boolean;

function invertedGrant(statement: Statement): Verdict {
  return violated(
    `${nameOf(statement)} lets all but some secrets be read by NotResource. Name the secrets that containers take in Resource`,
  );
}

function judgeTaken(reference: SecretReference, grants: Grants, grantsTo: GrantsTo): Verdict {
  const forEcs = grants.named.filter((grant) => grant.forEcs);
  if (forEcs.some(({ resource }) => grantsTo(resource, reference))) return FINE;
  if (grants.inverted.length > 0 || grants.open.length > 0) return FINE;
  const { kind, id } = reference;
  if (forEcs.some(({ resource }) => lacksSuffix(resource, reference))) {
    return violated(
      `a container takes ${id}, and the execution role may read that ARN alone, which lacks the six characters that AWS adds. Name ${id}-?????? in Resource`,
    );
  }
  const action = { secret: ASKED.secretsmanager, parameter: ASKED.ssm, resource: "reading" }[kind];
  return violated(
    `a container takes ${shown(id)}, which the execution role may not read, so no task starts. Allow ${action} on it`,
  );
}

function judgeGrant(
  { statement, resource }: Grant,
  isTaken: (resource: string) => boolean,
): Verdict {
  const name = nameOf(statement);
  if (!namesOneSecret(resource)) {
    return violated(
      `${name} lets ${resource} be read, more than containers take. Name each secret and parameter; of wildcards only -?????? for the six characters that AWS adds to a secret's name`,
    );
  }
  if (isTaken(resource)) return FINE;
  return violated(`${name} lets ${shown(resource)} be read, which no container takes. Remove it`);
}

/** A resource of the stack by its name, else the ARN. */
function shown(id: string): string {
  return isUrn(id) ? (id.split("::").at(-1) ?? id) : id;
}

function grantsOf(statements: readonly Statement[]): Grants {
  const perStatement = statements
    .filter((statement) => isAllow(statement) !== false)
    .map(grantsOfStatement);
  return {
    named: perStatement.flatMap(({ named }) => named),
    inverted: perStatement.flatMap(({ inverted }) => inverted),
    open: perStatement.flatMap(({ open }) => open),
  };
}

function grantsOfStatement(statement: Statement): Grants {
  const readable = VAULTS.filter((vault) => allows(statement, READS[vault]) === true);
  const resources = membersOf(statement.resources);
  const named = resources.known.flatMap((resource) => {
    const vaults = readable.filter((vault) => isOf(vault, resource));
    const forEcs = vaults.some((vault) => allows(statement, [ASKED[vault]]) === true);
    return vaults.length === 0 ? [] : [{ statement, resource, forEcs }];
  });
  const maybe = VAULTS.some((vault) => allows(statement, READS[vault]) === undefined);
  const open = maybe || (readable.length > 0 && resources.unknown);
  const all = readable.length > 0 && membersOf(statement.notResources).present;
  return { named, inverted: all ? [statement] : [], open: open ? [statement] : [] };
}

/** Whether a statement lets values of secrets or parameters be read, or may once it is known. */
export function readsSecrets(statement: Statement): boolean {
  return VAULTS.some((vault) => allows(statement, READS[vault]) !== false);
}

/** Whether a statement allows any of the actions; undefined while that is not known. */
function allows(statement: Statement, actions: readonly string[]): boolean | undefined {
  const about = actions.map((action) => isAbout(statement, action));
  if (about.includes(true)) return isAllow(statement);
  return about.includes(undefined) ? undefined : false;
}

/** Types whose ARNs stand beside those of secrets in one statement. */
const NO_SECRETS = /[:$]aws:(cloudwatch|ecr|kms|s3)\//;

/** Whether a resource may be of the service: a key's ARN in the same statement is not. */
function isOf(vault: Vault, resource: string): boolean {
  if (isUrn(resource)) return !NO_SECRETS.test(resource);
  const service = parseArn(resource)?.service ?? resource.split(":")[2];
  return service === undefined ? covers(resource, `arn:?:${vault}:?:?:?`) : covers(service, vault);
}
