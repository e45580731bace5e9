package dev.midcycle.correction;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.credit.Credits;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Tx;
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
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import dev.midcycle.payment.RefundCalls.FailedRefunds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What becomes of a refund that the gateway could not carry out, or that came back: the money is
/// here as if it had been paid again. It pays what the refund had opened again, as far as that is
/// open still or was written off, and the rest is the customer's credit.
public final class ReturnedRefunds implements FailedRefunds {
  private final Tenants tenants;
  private final NewIds ids;

  public ReturnedRefunds(Tenants tenants, NewIds ids) {
    this.tenants = tenants;
    this.ids = ids;
  }

  @Override
  public void cameBack(Tx tx, RefundId refund, PaymentId id) {
    RefundStore.lock(tx, id);
    var own = Tenants.askOwn(tx);
    var found = Payments.ask(tx, id);
    var back = RefundStore.back(tx, refund);
    tx.send();
    var payment = found.first().orElseThrow();
    var now = tenants.now(own.first().orElseThrow());
    var amount = back.first().orElseThrow().amount();
    Payments.refund(tx, id, amount.negated());
    var none = Money.zero(amount.currency());
    var returned = new Returned(payment, now);
    var movements = new ArrayList<LedgerMovement>();
    var over = amount;
    for (var one : back.rows()) {
      var paid =
          Movement.Paid.of(payment.heldBy(), one.again(), one.open(), one.writtenOff()).exactly();
      if (paid.amount().isPositive()) {
        pay(tx, returned, one, paid);
        movements.add(returned.of(paid).of(one.document().orElseThrow()));
        over = over.minus(paid.amount());
      }
    }
    if (over.isPositive()) {
      Credits.write(tx, List.of(credit(payment, over, now)));
      movements.add(returned.of(new Movement.Paid(payment.heldBy(), none, none, over)));
    }
    Ledger.write(tx, List.of(), movements, ids);
    var what = new Occurrence.RefundFailed(amount);
    Events.write(tx, List.of(Event.of(ids.next(), id, payment.customer(), now, what)));
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), now, Actor.SYSTEM, Action.REFUND_FAILED, id)
                .customer(payment.customer())
                .details(Payment.details(amount))));
  }

  private void pay(Tx tx, Returned returned, RefundStore.Back back, Movement.Paid paid) {
    var document = back.document().orElseThrow();
    Documents.pay(tx, document, paid.open(), paid.writtenOff(), returned.now());
    if (paid.open().equals(back.open()) && paid.writtenOff().equals(back.writtenOff())) {
      var payment = returned.payment();
      var what = new Occurrence.DocumentPaid(Optional.of(payment.id()));
      Events.write(
          tx, List.of(Event.of(ids.next(), document, payment.customer(), returned.now(), what)));
    }
  }

  /// What comes back of a payment.
  private record Returned(Payment payment, Instant now) {
    LedgerMovement of(Movement.Paid movement) {
      return LedgerMovement.of(payment.customer(), now, movement).by(payment.id());
    }
  }

  private CreditEntry credit(Payment payment, Money over, Instant now) {
    return new CreditEntry(
        ids.next(),
        payment.customer(),
        over,
        CreditEntry.Kind.CREDITED,
        Optional.empty(),
        Optional.of(payment.id()),
        "",
        now,
        Actor.SYSTEM);
  }
}
