package dev.midcycle.bank;

import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// An entry of a bank statement, and what became of it.
///
/// @param account of the merchant, on which it is
/// @param note why staff has settled it
/// @param settledAt when it was, by the tenant's clock
public record BankEntry(
    BankEntryId id,
    String account,
    Told told,
    State state,
    Optional<Why> why,
    Optional<PaymentId> payment,
    String note,
    Instant createdAt,
    Optional<Instant> settledAt) {

  /// What the bank says.
  ///
  /// @param amount above zero
  /// @param text what the payer wrote, with a reference that stands apart
  /// @param reference the bank's own, unique within the account; empty where it gives none
  public record Told(
      Kind kind,
      LocalDate bookedOn,
      Money amount,
      Payer payer,
      String text,
      Optional<String> reference) {
    public Told {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException("an entry is above zero: " + amount);
      }
    }
  }

  /// Who sent the money; for money that went out, who got it.
  ///
  /// @param account an IBAN, as a rule; empty where it is not told
  public record Payer(String name, String account) {}

  public enum Kind {
    /// Money came.
    CREDIT,
    /// Money went.
    DEBIT,
    /// The bank took back what it had booked before.
    REVERSAL;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public enum State {
    PAID,
    UNALLOCATED,
    /// Sent back to the payer.
    RETURNED,
    /// It is none of the books' money.
    IGNORED,
    /// No money came.
    LISTED;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /// Why money has paid nothing by itself.
  public enum Why {
    NO_REFERENCE,
    SEVERAL_REFERENCES,
    /// No document has it.
    UNKNOWN_REFERENCE,
    OTHER_CURRENCY,
    /// The document is void, or a credit note.
    TAKES_NO_PAYMENT,
    UNCOLLECTIBLE,
    NOTHING_OPEN;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Why of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
