import { orDefault, type Reading, type Resource, type Value } from "../../reading";

/**
 * What becomes of a cluster's ECS Exec sessions: `recorded` in a log group or a bucket, left to the
 * `containers` and their awslogs driver, or `lost`.
 */
export interface ExecSessions {
  readonly go: "recorded" | "containers" | "lost" | "unknown";
  /** The configuration as messages show it. */
  readonly found: string;
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html */
export function execSessions(cluster: Resource): ExecSessions {
  const configuration = cluster.at("configuration", "executeCommandConfiguration");
  const given: Reading<string> = configuration.at("logging").text();
  const logging = orDefault(given, "");
  if (logging.state === "unknown") return { go: "unknown", found: "" };
  const mode = logging.value.trim().toUpperCase();
  const found = `executeCommandConfiguration.logging ${mode === "" ? "is not set" : `is ${mode}`}`;
  if (mode === "NONE") return { go: "lost", found };
  if (mode !== "OVERRIDE") return { go: "containers", found };
  const target = configuration.at("logConfiguration");
  if (target.state === "unknown") return { go: "unknown", found: "" };
  const isSet = names(target.at("cloudWatchLogGroupName")) || names(target.at("s3BucketName"));
  return isSet
    ? { go: "recorded", found }
    : { go: "lost", found: `${found}, without a log group or a bucket` };
}

/** A name that only an update will tell is set all the same. */
function names(value: Value): boolean {
  const text = value.text();
  return text.state === "unknown" || (text.state === "known" && text.value !== "");
}
