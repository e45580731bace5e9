package dev.midcycle.invoice;

import dev.midcycle.drafting.AccountBalance.Settlement;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;

/// A document that an account update issues, and how it is settled.
public record Issued(DocumentId id, CustomerId customer, Bill bill, Settlement settlement) {}
