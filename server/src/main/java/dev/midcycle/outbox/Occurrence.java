package dev.midcycle.outbox;

import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What happened, as far as an event tells it: each kind of event has its case. What it happened to
/// stands beside, in [Event].
public sealed interface Occurrence {
  default EventKind kind() {
    return OccurrenceKinds.of(this);
  }

  record CatalogPublished(String catalog, int version) implements Occurrence {}

  record CreditGranted(Money amount) implements Occurrence {}

  /// What was left of a grant is gone.
  record CreditExpired(Money amount) implements Occurrence {}

  record CustomerCreated() implements Occurrence {}

  record CustomerUpdated() implements Occurrence {}

  /// Something happened to a document.
  sealed interface OfDocument extends Occurrence {}

  /// An invoice or a credit note.
  ///
  /// @param type `invoice` or `credit_note`
  /// @param due what was left to be paid when it was issued
  record DocumentIssued(String type, Optional<SubscriptionId> subscription, Money total, Money due)
      implements OfDocument {}

  /// Nothing of it is left to be paid.
  ///
  /// @param payment the last that paid it; empty where credit or a credit note did
  record DocumentPaid(Optional<PaymentId> payment) implements OfDocument {}

  /// It could not be collected.
  ///
  /// @param open what is to be paid of it
  /// @param code why, for machines
  /// @param nextAttempt when it is tried again by itself
  record DocumentPastDue(Money open, String code, Optional<Instant> nextAttempt)
      implements OfDocument {}

  /// Nobody has paid it, and its end has come.
  ///
  /// @param then what has happened to its subscriptions: `cancel`, `pause`, `free`
  record DocumentDunningEnded(String then) implements OfDocument {}

  /// Some of it is credited by hand.
  ///
  /// @param amount what is credited of it, with tax
  record DocumentCredited(DocumentId note, Money amount) implements OfDocument {}

  /// It was paid, and something of that was paid back.
  ///
  /// @param amount what is to be paid again
  record DocumentReopened(Money amount) implements OfDocument {}

  record DocumentVoided() implements OfDocument {}

  record DocumentWrittenOff(Money amount) implements OfDocument {}

  /// The payer's bank has taken a payment back for a time.
  record DisputeOpened(Money amount) implements Occurrence {}

  /// It has decided.
  ///
  /// @param outcome `won`: the money is here again; or `lost`
  record DisputeClosed(Money amount, String outcome) implements Occurrence {}

  /// A customer has one more.
  ///
  /// @param role what the member may do
  record MemberAdded(String role) implements Occurrence {}

  record MemberUpdated(String role) implements Occurrence {}

  record MemberRemoved() implements Occurrence {}

  /// What a payment was for: a document, or a change of a subscription.
  record Paying(
      Money amount, Optional<DocumentId> document, Optional<SubscriptionId> subscription) {}

  record PaymentSucceeded(Paying paying) implements Occurrence {}

  /// No money has moved.
  ///
  /// @param code why, for machines
  /// @param reason as the gateway says it
  record PaymentFailed(Paying paying, String code, String reason) implements Occurrence {}

  /// Money went back.
  ///
  /// @param amount what is paid back now
  /// @param refunded all that was paid back of it by now
  record PaymentRefunded(Money amount, Money refunded) implements Occurrence {}

  /// Money that was to go back did not, or came back.
  record RefundFailed(Money amount) implements Occurrence {}

  /// The payer's bank asks them for something before it pays.
  ///
  /// @param until when that is given up
  record PaymentActionRequired(Paying paying, Instant until) implements Occurrence {}

  /// What of a card may be shown.
  record Card(String brand, String last4) {}

  record MethodAdded(Card card) implements Occurrence {}

  /// The gateway told of another number or date.
  record MethodUpdated(Card card) implements Occurrence {}

  /// It expires soon, and it is charged by itself.
  ///
  /// @param until from when it cannot be charged any more
  record MethodExpiring(Card card, Instant until) implements Occurrence {}

  record MethodMadeDefault(Card card) implements Occurrence {}

  record MethodRemoved(Card card) implements Occurrence {}

  /// A customer asks sales for a plan.
  ///
  /// @param plan that is asked for
  record SalesRequested(String plan, Optional<String> planName) implements Occurrence {}

  record SalesJoined(String plan, Optional<String> planName) implements Occurrence {}

  /// Staff has worked on it.
  ///
  /// @param from the status before
  record SalesUpdated(String from, String to) implements Occurrence {}

  /// The status of a subscription, or what it has, is another.
  ///
  /// @param document that was issued together with it, and is for it
  record Moved(Move to, Standing now, Optional<Standing> before, Optional<DocumentId> document)
      implements Occurrence {}

  /// It takes effect later.
  ///
  /// @param what `change`, `cancellation`, `pause`, `start`, …
  /// @param at when it takes effect
  record Scheduled(String what, Instant at) implements Occurrence {}

  /// A trial ends in three days.
  ///
  /// @param amount what is to be paid of the invoice that comes next, as far as it is known
  /// @param invoicedAt when that comes
  /// @param dueOn by when it is to be paid; a card is charged then
  /// @param card to which it is charged
  /// @param cardMissing it would be charged, and there is no card
  record TrialEnding(
      Instant until,
      Optional<Money> amount,
      Optional<Instant> invoicedAt,
      Optional<LocalDate> dueOn,
      Optional<Card> card,
      boolean cardMissing)
      implements Occurrence {}

  record Unscheduled() implements Occurrence {}

  /// Usage or spending has come so far.
  ///
  /// @param charge, meter of what is included; neither where it is about a budget
  /// @param most what is included, or the budget
  record ThresholdReached(
      SubscriptionId subscription,
      Optional<String> charge,
      Optional<String> meter,
      String name,
      int percent,
      Decimal most,
      Decimal reached)
      implements Occurrence {}

  /// Nothing is sent there any more.
  ///
  /// @param reason why nothing is sent there any more
  record EndpointDisabled(String url, String reason) implements Occurrence {}

  /// Somebody wants to see an event arrive.
  record EndpointTested() implements Occurrence {}
}
