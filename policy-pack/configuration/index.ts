/** What an organisation may configure: levels, parameters, exemptions. */
export {
  ConfigurationError,
  configurationProblems,
  configurationSchema,
  readConfiguration,
  type Configuration,
} from "./configuration";
export { exemptionOf, type Exempted, type Exemption } from "./exemptions";
export {
  flag,
  integer,
  integerList,
  textList,
  type Parameter,
  type Parameters,
  type ParameterSchema,
  type ParameterValues,
} from "./parameters";
