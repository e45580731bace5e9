package dev.midcycle.mail;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.EventId;
import dev.midcycle.id.MailId;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A mail to one recipient.
///
/// @param event of which it tells
/// @param at when that was, by the tenant's clock
public record Mail(
    MailId id,
    EventId event,
    CustomerId customer,
    Notice notice,
    String recipient,
    Told told,
    Instant at,
    Sending sending) {

  /// What became of it, by the system's clock; with a test tenant, `sentAt` is by the tenant's.
  ///
  /// @param resent how often somebody has asked to send it again
  /// @param error why it is not sent, or was not
  /// @param queuedAt since when it is to be sent
  public record Sending(
      State state,
      int attempts,
      int resent,
      Optional<String> error,
      Instant createdAt,
      Instant queuedAt,
      Optional<Instant> sentAt) {
    static Sending queued(Instant now) {
      return new Sending(State.QUEUED, 0, 0, Optional.empty(), now, now, Optional.empty());
    }

    static Sending not(String why, Instant now) {
      return new Sending(State.NOT_SENT, 0, 0, Optional.of(why), now, now, Optional.empty());
    }

    /// As if it were sent when that was of which it tells.
    static Sending kept(Instant at, Instant now) {
      return new Sending(State.SENT, 0, 0, Optional.empty(), now, now, Optional.of(at));
    }
  }

  /// The same with its document as it stands by now.
  Mail with(Standing now) {
    var then = told.with(told.of().map(one -> now.told(notice, one)));
    return new Mail(id, event, customer, notice, recipient, then, at, sending);
  }

  public enum State {
    QUEUED,
    /// Those of a test tenant are kept as sent, and never leave.
    SENT,
    /// It was overtaken before it went out, or no server was set.
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

  /// Whether it is about a document of which something is to be paid.
  boolean asksForMoney() {
    return switch (notice) {
      case INVOICE, CHANGED ->
          told.of().filter(document -> document.due().isPositive()).isPresent();
      case PAYMENT_FAILED, ACTION_REQUIRED, PAST_DUE -> true;
      case CREDIT_NOTE,
          RECEIPT,
          CARD_EXPIRES,
          TRIAL_ENDS,
          CANCELLATION,
          ENDED,
          CHANGE_SCHEDULED,
          CHANGE_UNDONE,
          USAGE_THRESHOLD,
          BUDGET_THRESHOLD,
          SALES_ACKNOWLEDGED,
          SALES_REQUEST ->
          false;
    };
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
      LocalDate day,
      About about) {
    Told with(Optional<OfDocument> other) {
      return new Told(seller, accent, buyer, locale, other, day, about);
    }
  }

  /// What is neither a document nor a day.
  ///
  /// @param name of what is measured, of the plan that is asked for, or of a card
  /// @param percent how much of it was used
  /// @param object the card or the subscription that it is about, where that may be overtaken
  /// @param charge what is to be paid once a trial is over, or of an invoice by a card
  public record About(
      Optional<String> name,
      Optional<Integer> percent,
      Optional<UUID> object,
      Optional<Charge> charge,
      boolean cardMissing,
      Optional<More> more) {
    static final About NOTHING = new About(Optional.empty(), Optional.empty());

    About(Optional<String> name, Optional<Integer> percent) {
      this(name, percent, Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    About with(Optional<Charge> other) {
      return new About(name, percent, object, other, cardMissing, more);
    }

    /// What only this kind of mail tells.
    <M extends More> Optional<M> as(Class<M> kind) {
      return more.filter(kind::isInstance).map(kind::cast);
    }

    About with(More one) {
      return new About(name, percent, object, charge, cardMissing, Optional.of(one));
    }

    /// By which card it is charged.
    About by(String card, Charge one) {
      return new About(Optional.of(card), percent, object, Optional.of(one), cardMissing, more);
    }
  }

  /// What only one kind of mail tells.
  public sealed interface More {
    /// What a subscription has become, by the names of its plans.
    ///
    /// @param price empty where it is agreed with sales
    record Change(Optional<String> before, String after, Optional<Price> price) implements More {}

    /// An invoice that is paid by a transfer.
    record Transfer() implements More {}

    /// What of a payment was more than its invoice, and is credit.
    record Overpaid(Money credit) implements More {}

    /// Who has asked sales, and what.
    record Asked(String name, String email, String message) implements More {}
  }

  /// What each of the intervals costs, without usage and discounts.
  public record Price(Money amount, Interval every) {}

  /// What is to be paid, and on which day it is charged.
  public record Charge(Money amount, LocalDate day) {}

  /// A document, as far as it is told.
  ///
  /// @param amount the whole, or what a payment was to be
  /// @param due what was left to be paid when it went out
  /// @param dueDay by when
  public record OfDocument(
      DocumentId id, String number, Money amount, Money due, LocalDate dueDay) {
    OfDocument due(Money now) {
      return new OfDocument(id, number, amount, now, dueDay);
    }

    /// As if it came to nothing, which is not told of a change.
    OfDocument nothing() {
      var none = Money.zero(amount.currency());
      return new OfDocument(id, number, none, none, dueDay);
    }
  }
}
