package dev.midcycle.correction;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.credit.Credits;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Fingerprints;
import dev.midcycle.id.Id;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.invoice.Documents;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.DisputeRecords;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Pays back what was paid: credit that has not expired first, and the rest is open again on the
/// documents that the payment paid.
public final class Refunding {
  private final Transactions transactions;
  private final NewIds ids;

  public Refunding(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// What is to be paid back of a payment.
  public record Wanted(PaymentId payment, Money amount, String reason) {}

  public sealed interface Outcome {
    /// It is done or, where it was only asked for, would be.
    ///
    /// @param payment as it was before
    record Done(Payment payment, Refund refund) implements Outcome {
      /// Of what it comes to.
      public String fingerprint() {
        return Fingerprints.of(
            payment.id(),
            payment.refunded(),
            refund.amount(),
            refund.fromCredit(),
            refund.reopened());
      }
    }

    /// It comes to something else than what was shown.
    record Stale(Done fresh) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotAllowed(Why why) implements Outcome {}
  }

  /// Why it is not paid back.
  public sealed interface Why {
    /// The payment has not succeeded.
    record NothingArrived() implements Why {}

    /// No more than this is left of it.
    record TooMuch(Money left) implements Why {}

    /// What is left of it was credit once, and has paid something else.
    record Used() implements Why {}
  }

  /// What would come of it. Writes nothing.
  public Outcome preview(UnitOfWork unit, Wanted wanted, Stamp stamp) {
    return transactions.write(unit, tx -> decide(tx, wanted, stamp));
  }

  /// Does it.
  ///
  /// @param shown the fingerprint of what was shown before; nothing else is done then
  public Outcome refund(UnitOfWork unit, Wanted wanted, Optional<String> shown, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          var outcome = decide(tx, wanted, stamp);
          if (outcome instanceof Outcome.Done done) {
            if (shown.filter(print -> !print.equals(done.fingerprint())).isPresent()) {
              return new Outcome.Stale(done);
            }
            write(tx, done.payment(), done.refund());
            tx.commit();
          }
          return outcome;
        });
  }

  private Outcome decide(Tx tx, Wanted wanted, Stamp stamp) {
    var credit = RefundStore.lock(tx, wanted.payment());
    var found = Payments.ask(tx, wanted.payment());
    var paid = RefundStore.paid(tx, wanted.payment());
    var disputed = DisputeRecords.askTaken(tx, wanted.payment());
    tx.send();
    if (found.first().isEmpty()) {
      return new Outcome.NotFound();
    }
    var payment = found.first().get();
    var refused = refusal(payment, disputed.first().orElseThrow(), wanted.amount());
    if (refused.isPresent()) {
      return new Outcome.NotAllowed(refused.get());
    }
    var shares = paid.rows();
    return new AccountBalance(credit.first().orElseThrow().usable(stamp.at()), List.of())
        .refund(shares.stream().map(RefundStore.Paid::share).toList(), wanted.amount())
        .<Outcome>map(
            done -> new Outcome.Done(payment, refund(payment, wanted, shares, done, stamp)))
        .orElseGet(() -> new Outcome.NotAllowed(new Why.Used()));
  }

  /// What the payer's bank has taken back is not there to be paid back.
  private static Optional<Why> refusal(Payment payment, Money disputed, Money amount) {
    if (payment.state() != Payment.State.SUCCEEDED) {
      return Optional.of(new Why.NothingArrived());
    }
    var paid = payment.amount().minus(payment.refunded());
    var left = paid.minus(disputed.min(paid));
    return amount.isPositive()
            && amount.currency().equals(left.currency())
            && amount.compareTo(left) <= 0
        ? Optional.empty()
        : Optional.of(new Why.TooMuch(left));
  }

  private Refund refund(
      Payment payment,
      Wanted wanted,
      List<RefundStore.Paid> shares,
      AccountBalance.Refunded done,
      Stamp stamp) {
    var reopened =
        done.reopened().stream()
            .map(again -> new Refund.Share(document(again, shares), again.amount()))
            .toList();
    return new Refund(
        new RefundId(ids.next()),
        payment.customer(),
        Optional.of(payment.id()),
        Optional.empty(),
        wanted.amount(),
        done.fromCredit(),
        reopened,
        wanted.reason(),
        stamp);
  }

  private static DocumentId document(AccountBalance.Open again, List<RefundStore.Paid> shares) {
    return shares.stream()
        .filter(one -> one.share().document().equals(again.document()))
        .map(RefundStore.Paid::document)
        .findFirst()
        .orElseThrow();
  }

  private void write(Tx tx, Payment payment, Refund refund) {
    RefundStore.insert(tx, refund);
    refund.reopened().forEach(one -> Documents.reopen(tx, one.document(), one.amount()));
    if (refund.fromCredit().isPositive()) {
      Credits.payBack(tx, entry(payment, refund));
    }
    Ledger.write(tx, List.of(), movements(payment, refund), ids);
    Events.write(tx, events(payment, refund));
    var activity =
        Activity.of(ids.next(), refund.stamp(), Action.PAYMENT_REFUNDED, payment.id())
            .customer(payment.customer())
            .details(details(payment, refund));
    Activities.write(
        tx,
        List.of(
            refund.reopened().stream()
                .findFirst()
                .map(one -> activity.document(one.document()))
                .orElse(activity)));
  }

  private List<Event> events(Payment payment, Refund refund) {
    var refunded =
        event(
            payment.id(),
            refund,
            new Occurrence.PaymentRefunded(
                refund.amount(), payment.refunded().plus(refund.amount())));
    return Stream.concat(
            Stream.of(refunded),
            refund.reopened().stream()
                .map(one ->
                    event(one.document(), refund, new Occurrence.DocumentReopened(one.amount()))))
        .toList();
  }

  private Event event(Id object, Refund refund, Occurrence what) {
    return Event.of(ids.next(), object, refund.customer(), refund.stamp().at(), what);
  }

  /// What the balance had of it, and of each document what is open again.
  private static List<LedgerMovement> movements(Payment payment, Refund refund) {
    var none = Money.zero(refund.amount().currency());
    var fromCredit = movement(payment, refund, refund.fromCredit(), none);
    var reopened =
        refund.reopened().stream()
            .map(one -> movement(payment, refund, none, one.amount()).of(one.document()));
    return Stream.concat(Stream.of(fromCredit), reopened).toList();
  }

  private static LedgerMovement movement(Payment payment, Refund refund, Money credit, Money open) {
    var movement = new Movement.Refunded(payment.heldBy(), credit, open);
    return LedgerMovement.of(payment.customer(), refund.stamp().at(), movement).by(payment.id());
  }

  private CreditEntry entry(Payment payment, Refund refund) {
    return new CreditEntry(
        ids.next(),
        payment.customer(),
        refund.fromCredit().negated(),
        CreditEntry.Kind.REFUNDED,
        Optional.empty(),
        Optional.of(payment.id()),
        refund.reason(),
        refund.stamp().at(),
        refund.stamp().who());
  }

  private static Map<String, String> details(Payment payment, Refund refund) {
    var details = new LinkedHashMap<String, String>();
    details.put("amount", refund.amount().toString());
    details.put("currency", refund.amount().currency().getCurrencyCode());
    details.put("reason", refund.reason());
    details.put("from_credit", refund.fromCredit().toString());
    details.put("refunded_before", payment.refunded().toString());
    details.put("refunded_after", payment.refunded().plus(refund.amount()).toString());
    return details;
  }
}
