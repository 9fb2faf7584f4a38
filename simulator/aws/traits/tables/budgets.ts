import type { TraitTable } from "../row";

export const table: TraitTable = {
  "aws:budgets/budget:Budget": {
    replaces: "accountId name namePrefix",
    computed: `
      accountId autoAdjustData.historicalOptions.lookbackAvailablePeriods
      autoAdjustData.lastAutoAdjustTime costFilters costTypes limitAmount limitUnit name
      namePrefix timePeriodStart
    `,
    sets: `
      costFilters notifications notifications.subscriberEmailAddresses
      notifications.subscriberSnsTopicArns plannedLimits
    `,
    defaults: {
      "costTypes.includeCredit": true,
      "costTypes.includeDiscount": true,
      "costTypes.includeOtherSubscription": true,
      "costTypes.includeRecurring": true,
      "costTypes.includeRefund": true,
      "costTypes.includeSubscription": true,
      "costTypes.includeSupport": true,
      "costTypes.includeTax": true,
      "costTypes.includeUpfront": true,
      "costTypes.useAmortized": false,
      "costTypes.useBlended": false,
      timePeriodEnd: "2087-06-15_00:00",
    },
  },
};
