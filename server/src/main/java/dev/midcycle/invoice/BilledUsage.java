package dev.midcycle.invoice;

import dev.midcycle.drafting.Line;
import dev.midcycle.id.DocumentId;

/// A line that charges for usage, and the document that it stands on.
public record BilledUsage(DocumentId document, DocumentNumber number, Line line) {}
