package dev.midcycle.invoice;

import dev.midcycle.drafting.Draft;
import dev.midcycle.subscription.Subscription;
import java.util.UUID;

/// Usage that was settled without a document, and the id it is kept under.
record Unissued(UUID id, Subscription subscription, Draft draft) {}
