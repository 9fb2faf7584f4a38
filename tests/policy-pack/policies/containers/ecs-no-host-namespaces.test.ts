import { ecsNoHostNamespaces } from "../../../../policy-pack/policies/containers/ecs-no-host-namespaces";
import { cases, later } from "../../support";
import { task } from "./task";

const PID =
  "api: pidMode is host: it sees and signals every process of its instance. Remove it, or set it to task";
const IPC =
  "api: ipcMode is host: it reads the shared memory of its instance. Remove it, or set it to task";
const NETWORK =
  "api: networkMode is host: it reaches and may take every port of its instance, the metadata service included. Set it to awsvpc";

cases(ecsNoHostNamespaces, [
  { name: "passes none", program: task({}) },
  {
    name: "passes namespaces of the task's own",
    program: task({}, { pidMode: "task", ipcMode: "task", networkMode: "awsvpc" }),
  },
  { name: "passes ipcMode none", program: task({}, { ipcMode: "none", networkMode: "bridge" }) },
  {
    name: "refuses the host's processes",
    program: task({}, { pidMode: "host" }),
    violations: [PID],
  },
  { name: "refuses the host's memory", program: task({}, { ipcMode: "host" }), violations: [IPC] },
  {
    name: "refuses the host's network",
    program: task({}, { networkMode: "host" }),
    violations: [NETWORK],
  },
  {
    name: "refuses each by itself",
    program: task({}, { pidMode: "host", ipcMode: "host", networkMode: "host" }),
    violations: [PID, IPC, NETWORK],
  },
  {
    name: "says when one is not known yet, and refuses what is",
    program: () => task({}, { pidMode: later("host"), ipcMode: "host" })(),
    violations: [PID, IPC],
    preview: { violations: [IPC], undecided: ["api: pidMode is not known yet"] },
  },
  {
    name: "asks the task definition: ECS knows no such setting of a container",
    program: task({ pidMode: "host" }),
  },
]);
