/** What a `preview`, `up`, `refresh` or `destroy` of the real CLI did, from its stream of events. */

/** One step of an operation. */
export interface Step {
  /** In Pulumi's words, e.g. `create-replacement`; of a refresh, what it found. */
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Paths of the properties that change. */
  readonly changes: readonly string[];
}

export interface Diagnostic {
  readonly severity: string;
  readonly message: string;
  readonly urn?: string;
}

export interface Violation {
  readonly policy: string;
  readonly level: string;
  readonly message: string;
  readonly urn?: string;
}

/** A resource that a policy has changed before it was created or updated. */
export interface Remediation {
  readonly policy: string;
  readonly urn: string;
}

export interface Operation {
  readonly code: number;
  readonly seconds: number;
  /** In the order in which they were begun; `same` among them. */
  readonly steps: readonly Step[];
  /** URNs of what was begun and failed. */
  readonly failed: readonly string[];
  /** Warnings and errors. */
  readonly diagnostics: readonly Diagnostic[];
  readonly violations: readonly Violation[];
  readonly remediations: readonly Remediation[];
  /** Policy packs that judged it, with their versions. */
  readonly policyPacks: Readonly<Record<string, string>>;
  /** How many resources each kind of step had. */
  readonly summary: Readonly<Record<string, number>>;
  /** All that was said outside of the events. */
  readonly text: string;
}

interface StepEvent {
  readonly metadata: {
    readonly op: string;
    readonly urn: string;
    readonly type: string;
    readonly diffs?: readonly string[];
    readonly detailedDiff: Readonly<Record<string, unknown>> | null;
  };
}

interface PolicyEvent {
  readonly policyName: string;
  readonly enforcementLevel: string;
  readonly message: string;
  readonly resourceUrn?: string;
}

interface RemediationEvent {
  readonly policyName: string;
  readonly resourceUrn: string;
}

interface EngineEvent {
  readonly resourcePreEvent?: StepEvent;
  readonly resOutputsEvent?: StepEvent;
  readonly resOpFailedEvent?: StepEvent;
  readonly diagnosticEvent?: Diagnostic;
  readonly policyEvent?: PolicyEvent;
  readonly policyRemediationEvent?: RemediationEvent;
  readonly errorEvent?: { readonly error: string };
  readonly summaryEvent?: {
    readonly resourceChanges: Readonly<Record<string, number>>;
    readonly PolicyPacks: Readonly<Record<string, string>> | null;
  };
}

function eventOf(line: string): EngineEvent | undefined {
  if (!line.startsWith('{"sequence":')) return undefined;
  return JSON.parse(line) as EngineEvent;
}

function stepOf({ metadata }: StepEvent): Step {
  const { op, urn, type, diffs = [], detailedDiff } = metadata;
  const changes = detailedDiff === null ? [...diffs] : Object.keys(detailedDiff);
  return { op, urn, type, name: nameOf(urn), changes: changes.sort() };
}

function violationOf({
  policyName,
  enforcementLevel,
  message,
  resourceUrn,
}: PolicyEvent): Violation {
  return {
    policy: policyName,
    level: enforcementLevel,
    message,
    ...(resourceUrn === undefined ? {} : { urn: resourceUrn }),
  };
}

/** The steps as they were begun. Only its end tells what a refresh found: `same`, `update` or `delete`. */
function stepsOf(events: readonly EngineEvent[]): Step[] {
  const ended = events.flatMap(({ resOutputsEvent: event }) => (event ? [stepOf(event)] : []));
  return events.flatMap(({ resourcePreEvent: event }) => {
    if (event === undefined) return [];
    const step = stepOf(event);
    return [(step.op === "refresh" && ended.find(({ urn }) => urn === step.urn)) || step];
  });
}

/** A resource's logical name. */
export function nameOf(urn: string): string {
  return urn.split("::").slice(3).join("::");
}

/** Reads the output of a command that ran with `--json`. */
export function operationFrom(finished: {
  readonly code: number;
  readonly seconds: number;
  readonly stdout: string;
  readonly stderr: string;
}): Operation {
  const { code, seconds, stdout, stderr } = finished;
  const lines = stdout.split("\n");
  const events = lines.map(eventOf).filter((event) => event !== undefined);
  const summary = events.flatMap(({ summaryEvent }) => summaryEvent ?? []).at(-1);
  const spoken = lines.filter((line) => line !== "" && eventOf(line) === undefined);
  return {
    code,
    seconds,
    steps: stepsOf(events),
    failed: events.flatMap(({ resOpFailedEvent: event }) => (event ? [event.metadata.urn] : [])),
    diagnostics: events.flatMap(({ diagnosticEvent: said, errorEvent }) => [
      ...(said !== undefined && /^(warning|error)$/.test(said.severity) ? [said] : []),
      ...(errorEvent === undefined ? [] : [{ severity: "error", message: errorEvent.error }]),
    ]),
    violations: events.flatMap(({ policyEvent }) =>
      policyEvent ? [violationOf(policyEvent)] : [],
    ),
    remediations: events.flatMap(({ policyRemediationEvent: event }) =>
      event ? [{ policy: event.policyName, urn: event.resourceUrn }] : [],
    ),
    policyPacks: summary?.PolicyPacks ?? {},
    summary: summary?.resourceChanges ?? {},
    text: [...spoken, stderr].join("\n").trim(),
  };
}

/** The steps that change something. A `read` only looks. */
export function changing({ steps }: Operation): readonly Step[] {
  return steps.filter(({ op }) => !["same", "read"].includes(op));
}

/** Those steps, one line each, in alphabetical order: `update aws:ecs/service:Service api-service`. */
export function changeLines(operation: Operation): string[] {
  return changing(operation)
    .map(({ op, type, name }) => `${op} ${type} ${name}`)
    .sort();
}

/** What an operation said, for the message of a failed test. */
export function describeOperation({ code, diagnostics, violations, text }: Operation): string {
  const policies = violations.map(({ level, policy, message }) => `${level} ${policy}: ${message}`);
  const said = diagnostics.map(
    ({ severity, urn = "", message }) => `${severity} ${urn} ${message}`,
  );
  return [`exit ${code}`, ...said, ...policies, text].filter(Boolean).join("\n");
}
