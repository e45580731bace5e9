package dev.midcycle.mail;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A mail to one recipient.
///
/// @param event of which it tells
/// @param error why it is not sent, or was not
/// @param createdAt by the system's clock
public record Mail(
    MailId id,
    EventId event,
    CustomerId customer,
    Notice notice,
    String recipient,
    Told told,
    State state,
    int attempts,
    Optional<String> error,
    Instant createdAt,
    Optional<Instant> sentAt) {

  public enum State {
    QUEUED,
    SENT,
    /// Kept, and never to leave: of a test tenant, or while no server is set.
    NOT_SENT,
    FAILED;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /// What it says, in values.
  ///
  /// @param seller the merchant's name
  /// @param accent the merchant's colour, `#rrggbb`
  /// @param of the document that it is about
  /// @param day of which it tells
  public record Told(
      String seller,
      Optional<String> accent,
      String buyer,
      Locale locale,
      Optional<OfDocument> of,
      LocalDate day) {}

  /// A document, as far as it is told.
  ///
  /// @param amount the whole, or what a payment was to be
  /// @param due what was left to be paid at issue
  /// @param dueDay by when
  public record OfDocument(
      DocumentId id, String number, Money amount, Money due, LocalDate dueDay) {}
}
