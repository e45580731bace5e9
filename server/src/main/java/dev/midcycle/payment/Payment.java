package dev.midcycle.payment;

import static java.util.stream.Collectors.joining;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An attempt to collect money, written down before the gateway is asked.
///
/// @param method that is charged; empty for one that staff records
/// @param byHand how one that staff records arrived
/// @param heldCredit credit set aside for what it is to pay
/// @param refunded what of it was paid back
/// @param decline why it was declined, if it was
/// @param occasion why it was begun
/// @param at when it was begun, by the tenant's clock
/// @param action what the payer has to do before the money moves
public record Payment(
    TenantId tenant,
    PaymentId id,
    CustomerId customer,
    Optional<PaymentMethod> method,
    Optional<ByHand> byHand,
    Purpose purpose,
    Money amount,
    Money heldCredit,
    Money refunded,
    State state,
    Optional<Decline> decline,
    Occasion occasion,
    Instant at,
    Optional<Action> action) {

  /// One of which the payer has nothing to do.
  public Payment(
      TenantId tenant,
      PaymentId id,
      CustomerId customer,
      Optional<PaymentMethod> method,
      Optional<ByHand> byHand,
      Purpose purpose,
      Money amount,
      Money heldCredit,
      Money refunded,
      State state,
      Optional<Decline> decline,
      Occasion occasion,
      Instant at) {
    this(
        tenant,
        id,
        customer,
        method,
        byHand,
        purpose,
        amount,
        heldCredit,
        refunded,
        state,
        decline,
        occasion,
        at,
        Optional.empty());
  }

  /// An attempt to charge a method.
  public Payment(
      TenantId tenant,
      PaymentId id,
      CustomerId customer,
      PaymentMethod method,
      Purpose purpose,
      Money amount,
      Money heldCredit,
      Occasion occasion,
      Instant at) {
    this(
        tenant,
        id,
        customer,
        Optional.of(method),
        Optional.empty(),
        purpose,
        amount,
        heldCredit,
        Money.zero(amount.currency()),
        State.STARTED,
        Optional.empty(),
        occasion,
        at);
  }

  /// How money arrived that staff records.
  ///
  /// @param way such as `bank_transfer`
  /// @param receivedOn the local day
  public record ByHand(String way, LocalDate receivedOn, String note) {}

  /// The payer's bank wants to see the payer.
  ///
  /// @param url the page to go to
  /// @param until when it is given up, by the system's clock
  public record Action(String url, Instant until) {}

  /// What it is for.
  public sealed interface Purpose {
    record ForDocument(DocumentId document) implements Purpose {}

    /// A change that takes effect once it is paid; the subscription is reserved meanwhile.
    record ForChange(SubscriptionId subscription, QuoteId quote) implements Purpose {}
  }

  /// Why it was begun.
  public enum Occasion {
    /// By itself, once it was due.
    DUE("due"),
    /// By itself, with the backup method, after that which was due was declined.
    BACKUP("backup"),
    /// Somebody has asked for it.
    ASKED("asked");

    private final String code;

    Occasion(String code) {
      this.code = code;
    }

    /// The name it has in the database and on the wire.
    public String code() {
      return code;
    }

    static Occasion of(String code) {
      return Arrays.stream(values())
          .filter(one -> one.code.equals(code))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no occasion: " + code));
    }
  }

  public enum State {
    STARTED,
    UNKNOWN,
    /// The payer is to confirm it with their bank.
    ACTION_REQUIRED,
    SUCCEEDED,
    DECLINED;

    /// Those of payments whose outcome is still to be known, as a list in a statement.
    public static final String OPEN =
        Arrays.stream(values())
            .filter(State::isOpen)
            .map(one -> "'" + one.code() + "'")
            .collect(joining(", ", "(", ")"));

    /// Whether its outcome is still to be known.
    public boolean isOpen() {
      return switch (this) {
        case STARTED, UNKNOWN, ACTION_REQUIRED -> true;
        case SUCCEEDED, DECLINED -> false;
      };
    }

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// The same, once the money has moved.
  public Payment succeeded() {
    return new Payment(
        tenant,
        id,
        customer,
        method,
        byHand,
        purpose,
        amount,
        heldCredit,
        refunded,
        State.SUCCEEDED,
        Optional.empty(),
        occasion,
        at);
  }

  /// The same, while the payer is to do something.
  Payment waitingFor(Action wanted) {
    return new Payment(
        tenant,
        id,
        customer,
        method,
        byHand,
        purpose,
        amount,
        heldCredit,
        refunded,
        State.ACTION_REQUIRED,
        Optional.empty(),
        occasion,
        at,
        Optional.of(wanted));
  }

  /// Whether its outcome is still to be known.
  public boolean isOpen() {
    return state.isOpen();
  }

  public boolean isDeclined() {
    return state == State.DECLINED;
  }

  /// Who has the money: those who charge cards or, where staff records it, the way by which it
  /// came.
  public String heldBy() {
    return byHand.map(ByHand::way).orElse("card");
  }

  /// What is noted of it beside who pays for what.
  public Map<String, String> details() {
    return details(amount);
  }

  /// What is noted of an amount of a payment: what is disputed of it, or comes back.
  public static Map<String, String> details(Money amount) {
    return Map.of("amount", amount.toString(), "currency", amount.currency().getCurrencyCode());
  }

  /// What the gateway is asked. The key is the payment's own: asking again charges nothing twice.
  public Gateway.Charge charge() {
    var charged = method.orElseThrow();
    return new Gateway.Charge(tenant, key(), charged.gateway(), charged.token(), amount, at);
  }

  /// The one name of it everywhere.
  String key() {
    return id.text();
  }
}
