package dev.midcycle.ledger;

import dev.midcycle.bookkeeping.Posting;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import java.time.Instant;
import java.time.ZoneId;

/// What an issued document puts into the books.
///
/// @param zone in which its days are counted
public record LedgerDocument(
    CustomerId customer, DocumentId document, Instant at, ZoneId zone, Posting posting) {}
