package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.credit.Credits;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Events;
import dev.midcycle.payment.LateMoney;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentEvents;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Money that comes although its payment was declined: it pays what is still open of its document,
/// and all else is the customer's credit. A change that was waiting for it is not made any more.
public final class LatePayments implements LateMoney {
  private final Tenants tenants;
  private final InstantSource clock;
  private final NewIds ids;

  public LatePayments(Tenants tenants, InstantSource clock, NewIds ids) {
    this.tenants = tenants;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public void arrived(Tx tx, Payment payment) {
    switch (payment.purpose()) {
      case Payment.Purpose.ForDocument(var document) -> pays(tx, payment, document);
      case Payment.Purpose.ForChange _ -> becomesCredit(tx, payment);
    }
  }

  private void pays(Tx tx, Payment payment, DocumentId document) {
    var found = OpenStore.lock(tx, document, clock.instant());
    tx.send();
    var open = found.first().orElseThrow();
    note(tx, payment, open.now(), Optional.of(document));
    new ReceivedMoney(open, payment).write(tx, ids, Actor.SYSTEM);
  }

  private void becomesCredit(Tx tx, Payment payment) {
    var found = Tenants.askOwn(tx);
    tx.send();
    var now = tenants.now(found.first().orElseThrow());
    var none = Money.zero(payment.amount().currency());
    Credits.write(
        tx,
        List.of(
            new CreditEntry(
                ids.next(),
                payment.customer(),
                payment.amount(),
                CreditEntry.Kind.CREDITED,
                Optional.empty(),
                Optional.of(payment.id()),
                "",
                now,
                Actor.SYSTEM)));
    var movement = new Movement.Paid(payment.heldBy(), none, none, payment.amount());
    Ledger.move(tx, LedgerMovement.of(payment.customer(), now, movement).by(payment.id()), ids);
    note(tx, payment, now, Optional.empty());
  }

  private void note(Tx tx, Payment payment, Instant now, Optional<DocumentId> document) {
    var activity =
        Activity.of(ids.next(), now, Actor.SYSTEM, Action.PAYMENT_SUCCEEDED, payment.id())
            .customer(payment.customer())
            .details(payment.details());
    Activities.write(tx, List.of(document.map(activity::document).orElse(activity)));
    Events.write(tx, List.of(PaymentEvents.succeeded(ids.next(), payment, now)));
  }
}
