import { allow, type Statement } from "./statements";

/**
 * The channels between ECS Exec and the SSM agent in the task. `*` because none of the four actions
 * has a resource.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html
 */
export function execSession(): Statement {
  return allow(
    "ExecSession",
    [
      "ssmmessages:CreateControlChannel",
      "ssmmessages:CreateDataChannel",
      "ssmmessages:OpenControlChannel",
      "ssmmessages:OpenDataChannel",
    ],
    "*",
  );
}
