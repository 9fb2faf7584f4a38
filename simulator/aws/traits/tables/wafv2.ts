import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:wafv2/ipSet:IpSet": {
    replaces: "ipAddressVersion name namePrefix region scope",
    computed: "namePrefix region",
    sets: "addresses",
  },
  "aws:wafv2/ruleGroup:RuleGroup": {
    replaces: "capacity name namePrefix region scope",
    computed: "name namePrefix region rules.statement.**.uriFragment.fallbackBehavior",
    sets: `
      customResponseBodies rules rules.action.allow.customRequestHandling.insertHeaders
      rules.action.block.customResponse.responseHeaders
      rules.action.captcha.customRequestHandling.insertHeaders
      rules.action.challenge.customRequestHandling.insertHeaders
      rules.action.count.customRequestHandling.insertHeaders rules.ruleLabels
      rules.statement.**.textTransformations
    `,
    defaults: {
      "rules.statement.**.body.oversizeHandling": "CONTINUE",
      "rules.statement.**.jsonBody.oversizeHandling": "CONTINUE",
      "rules.statement.rateBasedStatement.aggregateKeyType": "IP",
      "rules.statement.rateBasedStatement.evaluationWindowSec": 300,
    },
  },
  "aws:wafv2/webAcl:WebAcl": {
    replaces: "name namePrefix region scope",
    computed: `
      namePrefix region rules.statement.**.body.oversizeHandling rules.statement.**.includedPaths
      rules.statement.**.jsonBody.oversizeHandling rules.statement.**.uriFragment.fallbackBehavior
      rules.statement.**.enableRegexInPath
      rules.statement.managedRuleGroupStatement.managedRuleGroupConfigs.awsManagedRulesAntiDdosRuleSet.clientSideActionConfig.challenge.sensitivity
      rules.statement.managedRuleGroupStatement.managedRuleGroupConfigs.awsManagedRulesAntiDdosRuleSet.sensitivityToBlock
      rules.statement.managedRuleGroupStatement.managedRuleGroupConfigs.awsManagedRulesBotControlRuleSet.enableMachineLearning
      rules.statement.managedRuleGroupStatement.managedRuleGroupConfigs.payloadType
      rules.statement.**.sensitivityLevel rules.statement.rateBasedStatement.evaluationWindowSec
    `,
    sets: `
      customResponseBodies defaultAction.allow.customRequestHandling.insertHeaders
      defaultAction.block.customResponse.responseHeaders rules
      rules.action.allow.customRequestHandling.insertHeaders
      rules.action.block.customResponse.responseHeaders
      rules.action.captcha.customRequestHandling.insertHeaders
      rules.action.challenge.customRequestHandling.insertHeaders
      rules.action.count.customRequestHandling.insertHeaders rules.ruleLabels
      rules.statement.**.textTransformations rules.statement.**.failureStrings
      rules.statement.**.successStrings rules.statement.**.failureValues
      rules.statement.**.successValues rules.statement.**.failureCodes
      rules.statement.**.successCodes rules.statement.**.insertHeaders
      rules.statement.**.responseHeaders tokenDomains
    `,
    defaults: {
      "rules.statement.**.body.oversizeHandling": "CONTINUE",
      "rules.statement.**.jsonBody.oversizeHandling": "CONTINUE",
      "rules.statement.rateBasedStatement.aggregateKeyType": "IP",
    },
  },
  "aws:wafv2/webAclAssociation:WebAclAssociation": {
    replaces: "region resourceArn webAclArn",
    computed: "region",
  },
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": {
    replaces: "logDestinationConfigs region resourceArn",
    computed: "region",
    sets: `
      logDestinationConfigs loggingFilter.filters loggingFilter.filters.conditions
    `,
  },
};
