import type { ExecutionNeeds } from "../../iam";
import {
  equals,
  knownValue,
  readContainers,
  type Resource,
  type Stack,
  type Value,
} from "../../reading";

const PULL_THROUGH_RULE = "aws:ecr/pullThroughCacheRule:PullThroughCacheRule";

/** What task definitions make their execution role need: for certain, and if what is unknown says so. */
export interface NeedsReading {
  readonly certain: ExecutionNeeds;
  readonly possible: ExecutionNeeds;
}

type Need = "files" | "createsLogGroup";

export function needsOf(stack: Stack, taskDefinitions: readonly Resource[]): NeedsReading {
  const pullThroughCache = stack.byType([PULL_THROUGH_RULE]).length > 0;
  const read = (need: Need): readonly (boolean | undefined)[] =>
    taskDefinitions.map((each) => needs(each, need));
  const files = read("files");
  const groups = read("createsLogGroup");
  const certainly = (answers: readonly (boolean | undefined)[]): boolean => answers.includes(true);
  const possibly = (answers: readonly (boolean | undefined)[]): boolean =>
    answers.some((answer) => answer !== false);
  return {
    certain: {
      files: certainly(files),
      createsLogGroup: certainly(groups),
      pullThroughCache,
    },
    possible: { files: possibly(files), createsLogGroup: possibly(groups), pullThroughCache },
  };
}

/** Undefined while that is not known. */
function needs(taskDefinition: Resource, need: Need): boolean | undefined {
  const containers = readContainers(taskDefinition);
  if (containers.state === "unknown") return undefined;
  const answers = (knownValue(containers) ?? []).map(({ definition }) =>
    need === "files" ? takesFiles(definition) : createsLogGroup(definition),
  );
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

/** Files of variables, or a FireLens configuration, in a bucket. */
function takesFiles(container: Value): boolean | undefined {
  const files = container.at("environmentFiles").list();
  if (files.state === "known" && files.value.length > 0) return true;
  const source = container.at("firelensConfiguration", "options", "config-file-type").text();
  const fromBucket = equals(source, "s3");
  return fromBucket !== true && files.state === "unknown" ? undefined : fromBucket;
}

function createsLogGroup(container: Value): boolean | undefined {
  return equals(container.at("logConfiguration", "options", "awslogs-create-group").flag(), true);
}
