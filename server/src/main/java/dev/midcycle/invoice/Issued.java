package dev.midcycle.invoice;

import dev.midcycle.drafting.AccountBalance.Settlement;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;

/// A document that a account update issues, and how it is settled.
public record Issued(
    DocumentId id,
    CustomerId customer,
    SubscriptionId subscription,
    Draft draft,
    Settlement settlement) {}
