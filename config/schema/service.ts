import { hardeningFields, processFields, sizeFields } from "./container";
import { environmentFields } from "./environment";
import { object } from "./fields";
import { operationFields } from "./operation";

/** One service: the arguments of `EcsService` except its platform. */
export function serviceField() {
  return object(
    {
      ...sizeFields(),
      ...processFields(),
      ...hardeningFields(),
      ...environmentFields(),
      ...operationFields(),
    },
    { description: "A service: containers that ECS keeps running." },
  );
}
