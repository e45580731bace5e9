package dev.midcycle.invoice;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;

/// Which documents of a tenant are wanted; what is empty does not matter.
///
/// @param from issued at this instant or later
/// @param to issued before it
/// @param year of the date that they carry
public record DocumentFilter(
    Optional<CustomerId> customer,
    Optional<SubscriptionId> subscription,
    Optional<Document.Status> status,
    Optional<Document.Kind> kind,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Year> year,
    Optional<Sought> number) {
  public static final DocumentFilter ALL =
      new DocumentFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// A number that somebody looks for, of one kind or of any.
  public record Sought(Optional<Document.Kind> kind, long value) {
    private static final int MOST_DIGITS = 18;

    /// No document has it.
    private static final Sought NONE = new Sought(Optional.empty(), 0);

    /// As somebody types it: `INV-000042`, `cn 000007` or `42`.
    public static Sought typed(String text) {
      var bare = text.strip().toUpperCase(Locale.ROOT);
      return DocumentNumber.typed(bare)
          .map(number -> new Sought(Optional.of(number.kind()), number.value()))
          .orElseGet(() -> digits(bare));
    }

    private static Sought digits(String text) {
      return text.matches("[0-9]{1," + MOST_DIGITS + "}")
          ? new Sought(Optional.empty(), Long.parseLong(text))
          : NONE;
    }
  }

  /// Those of one customer.
  public DocumentFilter of(CustomerId one) {
    return new DocumentFilter(Optional.of(one), subscription, status, kind, from, to, year, number);
  }
}
