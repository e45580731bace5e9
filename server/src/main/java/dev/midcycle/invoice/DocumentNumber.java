package dev.midcycle.invoice;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a document: without gaps within a tenant and kind, from 1 on.
public record DocumentNumber(Document.Kind kind, long value) {
  private static final long TO_COME = 0;

  /// Up to 18 digits fit into a `long`.
  private static final Pattern TYPED = Pattern.compile("(INV|CN)[ ./_-]?([0-9]{6,18})");

  /// Of a document that is being issued: it gets its number as the last thing before the commit.
  static DocumentNumber toCome(Document.Kind kind) {
    return new DocumentNumber(kind, TO_COME);
  }

  /// As somebody types it: `inv-000042`, `INV 000042`, `INV000042`; empty where there is none like
  /// it.
  public static Optional<DocumentNumber> typed(String text) {
    var found = TYPED.matcher(text.strip().toUpperCase(Locale.ROOT));
    if (!found.matches()) {
      return Optional.empty();
    }
    var kind = found.group(1).equals("INV") ? Document.Kind.INVOICE : Document.Kind.CREDIT_NOTE;
    var number = new DocumentNumber(kind, Long.parseLong(found.group(2)));
    return Optional.of(number).filter(one -> one.value > 0 && one.hasDigits(found.group(2)));
  }

  /// Zeros before a number that is longer are none of it.
  private boolean hasDigits(String digits) {
    return toString().endsWith("-" + digits);
  }

  /// `INV-000042`, `CN-000007`.
  @Override
  public String toString() {
    return switch (kind) {
      case INVOICE -> "INV-%06d".formatted(value);
      case CREDIT_NOTE -> "CN-%06d".formatted(value);
    };
  }
}
