package dev.midcycle.ledger;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import java.time.Instant;

/// So much a document took off another that was open: what the customer owes stays the same, and is
/// owed by the other no more.
///
/// @param lowered the other
public record LedgerLowered(
    CustomerId customer, DocumentId document, DocumentId lowered, Money amount, Instant at) {}
