package dev.midcycle.invoice;

import dev.midcycle.id.DocumentId;
import java.time.LocalDate;
import java.util.Optional;

/// A void document and the one in its place know each other.
///
/// @param of the void one in whose place a document is
/// @param by the one in place of a document that is void
public record Replacement(Optional<Other> of, Optional<Other> by) {
  static final Replacement NONE = new Replacement(Optional.empty(), Optional.empty());

  /// The other of both; only invoices are replaced.
  public record Other(DocumentId id, DocumentNumber number, LocalDate issuedOn) {}
}
