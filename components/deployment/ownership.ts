/** What decides who changes a service after its first deployment. */
export interface OwnershipMode {
  /** Who chooses the image: this program, the writer of an SSM parameter, or somebody else. */
  readonly image: "program" | "parameter" | "external";
}

/**
 * The properties of `aws.ecs.Service` that somebody else owns, and that the program therefore leaves
 * alone once the service exists. One owner for each property:
 *
 * | mode | owner | property |
 * |---|---|---|
 * | image by the program, by a parameter | this program | all |
 * | image external | whoever deploys | `taskDefinition` |
 *
 * `alarms` belong to the program while it names any. The last one stays in AWS when it goes from the
 * program; see `deploymentAlarms` for the command that removes it.
 */
export function ignoredServiceChanges({ image }: OwnershipMode): string[] {
  return image === "external" ? ["taskDefinition"] : [];
}
