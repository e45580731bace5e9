package planted.usage;

import planted.subscription.Subscription;

record KnowsASubscription(Subscription subscription) {}
