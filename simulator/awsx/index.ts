import type { SimulatedProvider } from "../provider";
import { constructVpc } from "./vpc";

const vpcToken = "awsx:ec2:Vpc";

function refuse(type: string): never {
  throw new Error(
    `The simulator does not know the component ${type}; of the package awsx it expands ${vpcToken} only`,
  );
}

/** The simulated `awsx` package. It has components only, and of those {@link vpcToken}. */
export function awsxProvider(): SimulatedProvider {
  return {
    package: "awsx",
    knows: (type) => type === vpcToken,
    check: ({ inputs }) => ({ inputs, failures: [] }),
    create: ({ type }) => refuse(type),
    read: ({ type }) => refuse(type),
    answers: () => false,
    invoke: ({ token }) => ({
      failures: [
        { property: "token", reason: `The simulator does not know the data source ${token}` },
      ],
    }),
    construct: (request) =>
      request.type === vpcToken ? constructVpc(request) : refuse(request.type),
  };
}
