/** The simulated providers as plugins of the real Pulumi engine. */
export { pluginSettings, writePlugins, type WrittenPlugins } from "./launchers";
export { LOG_VARIABLE } from "./log";
