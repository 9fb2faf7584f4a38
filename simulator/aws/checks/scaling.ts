import type { CheckFailure } from "../../provider";
import type { Facts } from "../rule";
import { isKnownText, refuse } from "./common";

/** Finds what RegisterScalableTarget refuses. */
export function checkScalableTarget({ inputs }: Facts): CheckFailure[] {
  const { minCapacity, maxCapacity, resourceId, serviceNamespace } = inputs;
  const failures: CheckFailure[] = [];
  if (
    typeof minCapacity === "number" &&
    typeof maxCapacity === "number" &&
    minCapacity > maxCapacity
  ) {
    failures.push(
      ...refuse(
        "minCapacity",
        `ValidationException: Maximum capacity cannot be less than minimum capacity (${maxCapacity} < ${minCapacity})`,
      ),
    );
  }
  if (
    serviceNamespace === "ecs" &&
    isKnownText(resourceId) &&
    !/^service\/[\w-]+\/[\w-]+$/.test(resourceId)
  ) {
    failures.push(
      ...refuse(
        "resourceId",
        `ValidationException: ECS service doesn't exist: ${resourceId} (expected service/CLUSTER/SERVICE)`,
      ),
    );
  }
  return failures;
}
