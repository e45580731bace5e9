export { NextInvoice } from './NextInvoice';
export { OverLimits } from './OverLimits';
export { PlanDetails } from './PlanDetails';
export { entitlementsQuery } from './queries';
export { ScheduledNotice } from './ScheduledNotice';
export { SubscriptionCard } from './SubscriptionCard';
export { SubscriptionDetails } from './SubscriptionDetails';
