package dev.midcycle.invoice;

/// The number of a document: without gaps within a tenant and kind.
public record DocumentNumber(Document.Kind kind, long value) {
  /// `INV-000042`, `CN-000007`.
  @Override
  public String toString() {
    return switch (kind) {
      case INVOICE -> "INV-%06d".formatted(value);
      case CREDIT_NOTE -> "CN-%06d".formatted(value);
    };
  }
}
