package planted.drafting;

import planted.billing.BillingState;

record KnowsABillingState(BillingState state) {}
