/** Stack settings: what a stack file says, checked and typed. */
export { SettingsError, type SettingsProblem } from "./errors";
export { jsonSchema, type JsonSchema } from "./json-schema";
export { parseSettings, type ParsedSettings, type SettingsContext } from "./parse";
export { readSettings } from "./read";
export type { PlatformSettings, ServiceSettings, Settings } from "./settings";
