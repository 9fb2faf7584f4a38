import type { EcsPlatformArgs } from "../components/platform/args";
import type { EcsServiceArgs } from "../components/service/args";
import type { WrittenSettings } from "./schema";

/** A service of the stack file: the arguments of `EcsService` except its platform. */
export type ServiceSettings = NonNullable<WrittenSettings["services"]>[string];

/** The platform of the stack file: the arguments of `EcsPlatform`. */
export type PlatformSettings = Omit<WrittenSettings, "services">;

/** The settings of a stack, complete and valid. What is left out, the components know a default for. */
export interface Settings {
  readonly platform: PlatformSettings;
  /** By key; empty for a platform without services. */
  readonly services: Readonly<Record<string, ServiceSettings>>;
}

type Holds<Claim extends true> = Claim;
type Assignable<From, To> = From extends To ? true : false;
type SameKeys<A, B> = [Exclude<keyof A, keyof B>, Exclude<keyof B, keyof A>] extends [never, never]
  ? true
  : false;

type ServiceArgs = Omit<EcsServiceArgs, "platform">;
/** `endpointServices` follows from the services; `overrides` of a platform is for programs. */
type PlatformArgs = Omit<EcsPlatformArgs, "endpointServices" | "overrides">;

/**
 * Proof, at compile time, that what the schema lets through is what the components take, and that
 * there is a setting for each of their arguments and no other.
 */
export type SchemaMatchesComponents = [
  Holds<Assignable<ServiceSettings, ServiceArgs>>,
  Holds<Assignable<PlatformSettings, PlatformArgs>>,
  Holds<SameKeys<ServiceSettings, ServiceArgs>>,
  Holds<SameKeys<PlatformSettings, PlatformArgs>>,
];
