package dev.midcycle.invoice;

/// The number of a document: without gaps within a tenant and kind, from 1 on.
public record DocumentNumber(Document.Kind kind, long value) {
  private static final long TO_COME = 0;

  /// Of a document that is being issued: it gets its number as the last thing before the commit.
  static DocumentNumber toCome(Document.Kind kind) {
    return new DocumentNumber(kind, TO_COME);
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
