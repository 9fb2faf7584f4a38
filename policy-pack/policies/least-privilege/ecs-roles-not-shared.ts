import { textList } from "../../configuration";
import { listed } from "../../iam";
import { ECS_SERVICE, launchesOf, type Resource, type Stack } from "../../reading";
import { stackRule } from "../../rule";
import { isNamed, isOneOf } from "./names";
import type { RoleReference } from "./role-references";
import { TRUST } from "./snippets";
import { ROLE_USES, roleFor, USE_NAMES, type RoleUse } from "./task-roles";

/** Services that run with a role, by what it is to them. */
interface Users extends RoleReference {
  readonly services: Readonly<Record<RoleUse, Set<Resource>>>;
}

export const ecsRolesNotShared = stackRule({
  name: "ecs-roles-not-shared",
  area: "Least privilege",
  description: "No two services run with the same task role or execution role.",
  why: "A role that two services share holds what either of them needs: who breaks into one reads the secrets of the other, and nobody dares to take a permission away any more.",
  level: "mandatory",
  severity: "high",
  matches: {},
  parameters: {
    services: textList("Names of services that may share roles; `*` stands for any text.", {
      default: [],
    }),
    roles: textList("Names of roles that services may share; `*` stands for any text.", {
      default: [],
    }),
  },
  decides:
    "Finds the task definition of each service and task set, and the roles of each task definition, by dependency (known at preview as well), ARN or name, and counts the services of each role.",
  blindTo:
    "Services of other stacks, and task definitions that are made elsewhere. Tasks that belong to no service, such as migrations, may run with the role of one.",
  remediation: "Give each service an execution role and a task role of its own.",
  bad: `
const execution = new aws.iam.Role("execution", {
  assumeRolePolicy: ${TRUST},
});
for (const name of ["api", "worker"]) {
  const taskDefinition = new aws.ecs.TaskDefinition(name, {
    family: name,
    containerDefinitions: JSON.stringify([{ name, image: \`shop/\${name}:1.4.0\`, memory: 512 }]),
    executionRoleArn: execution.arn,
  });
  new aws.ecs.Service(name, { cluster: "main", taskDefinition: taskDefinition.arn });
}`,
  good: `
const trust = ${TRUST};
for (const name of ["api", "worker"]) {
  const execution = new aws.iam.Role(\`\${name}-execution\`, { assumeRolePolicy: trust });
  const taskDefinition = new aws.ecs.TaskDefinition(name, {
    family: name,
    containerDefinitions: JSON.stringify([{ name, image: \`shop/\${name}:1.4.0\`, memory: 512 }]),
    executionRoleArn: execution.arn,
  });
  new aws.ecs.Service(name, { cluster: "main", taskDefinition: taskDefinition.arn });
}`,

  check(stack, { parameters, violation, undecided }) {
    // By name: the order of registration differs from run to run.
    const counted = stack
      .byType([ECS_SERVICE])
      .filter((service) => !isOneOf(service, parameters.services))
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    if (counted.length < 2) return;
    const { roles, open } = usersOf(stack, counted);
    for (const { role, shown, services } of roles) {
      const all = [...new Set(ROLE_USES.flatMap((use) => [...services[use]]))];
      const exempt =
        role === undefined ? isNamed(shown, parameters.roles) : isOneOf(role, parameters.roles);
      if (all.length < 2 || exempt) continue;
      const uses = ROLE_USES.filter((use) => services[use].size > 0)
        .map((use) => `the ${USE_NAMES[use]} of ${quoted([...services[use]])}`)
        .join(", and ");
      const advice = "Give each service a role of its own";
      if (role !== undefined) violation(role, `is ${uses}. ${advice}`);
      else for (const service of all.slice(1)) violation(service, `${shown} is ${uses}. ${advice}`);
    }
    for (const [service, why] of open) undecided(service, why);
  },
});

interface Found {
  readonly roles: readonly Users[];
  readonly open: ReadonlyMap<Resource, string>;
}

function usersOf(stack: Stack, counted: readonly Resource[]): Found {
  const roles = new Map<string, Users>();
  const open = new Map<Resource, string>();
  for (const service of counted) {
    const launches = launchesOf(stack).filter((launch) => launch.service === service);
    if (launches.some(({ unknown }) => unknown)) {
      open.set(service, "its taskDefinition is not known yet, so neither are its roles");
    }
    for (const taskDefinition of launches.flatMap(({ taskDefinitions }) => taskDefinitions)) {
      for (const use of ROLE_USES) {
        const role = roleFor(stack, taskDefinition, use);
        if (role === "absent") continue;
        if (role !== undefined) add(roles, role, use, service);
        else open.set(service, `the ${use} of "${taskDefinition.name}" is not known yet`);
      }
    }
  }
  return { roles: [...roles.values()], open };
}

function add(
  roles: Map<string, Users>,
  role: RoleReference,
  use: RoleUse,
  service: Resource,
): void {
  const users = roles.get(role.key) ?? {
    ...role,
    services: { executionRoleArn: new Set<Resource>(), taskRoleArn: new Set<Resource>() },
  };
  users.services[use].add(service);
  roles.set(role.key, users);
}

function quoted(services: readonly Resource[]): string {
  return listed(services.map(({ name }) => `"${name}"`));
}
