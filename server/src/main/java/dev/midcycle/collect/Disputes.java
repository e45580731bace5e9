package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.DisputeRecords;
import dev.midcycle.payment.GatewayNews.OfDispute;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import java.util.List;

/// Payments that the payer's bank takes back: the money is gone while it is disputed, comes again
/// if the dispute is won, and is lost for good if it is not. The document stays paid.
public final class Disputes {
  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;

  public Disputes(Transactions transactions, Tenants tenants, NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
  }

  /// Notes how a dispute stands. Of a payment that has not succeeded here it is to be told again.
  ///
  /// @param who tells it
  void follow(UnitOfWork unit, OfDispute dispute, Actor who) {
    PaymentId.parse(dispute.payment())
        .ifPresent(payment ->
            transactions.write(
                unit,
                tx -> {
                  follow(tx, payment, dispute, who);
                  tx.commit();
                  return payment;
                }));
  }

  private void follow(Tx tx, PaymentId id, OfDispute dispute, Actor who) {
    OpenStore.lockPayer(tx, id);
    var own = Tenants.askOwn(tx);
    var found = Payments.ask(tx, id);
    tx.send();
    if (found.first().isEmpty()) {
      return;
    }
    var payment = found.first().get();
    refuseOther(payment, dispute);
    var now = tenants.now(own.first().orElseThrow());
    for (var state : DisputeRecords.note(tx, payment, dispute, ids, now)) {
      book(tx, payment, dispute, state, new Stamp(who, now));
    }
  }

  private static void refuseOther(Payment payment, OfDispute dispute) {
    if (payment.state() != Payment.State.SUCCEEDED
        || !payment.amount().currency().equals(dispute.amount().currency())
        || dispute.amount().compareTo(payment.amount()) > 0) {
      throw new IllegalStateException(
          "the dispute %s over %s does not fit %s over %s, which is %s"
              .formatted(
                  dispute.reference(),
                  dispute.amount(),
                  payment.id(),
                  payment.amount(),
                  payment.state().code()));
    }
  }

  private void book(Tx tx, Payment payment, OfDispute dispute, OfDispute.State state, Stamp stamp) {
    var by = payment.heldBy();
    var movement =
        switch (state) {
          case OPEN -> new Movement.Disputed(by, dispute.amount());
          case WON -> new Movement.DisputeWon(by, dispute.amount());
          case LOST -> new Movement.DisputeLost(by, dispute.amount());
        };
    var action =
        switch (state) {
          case OPEN -> Action.DISPUTE_OPENED;
          case WON -> Action.DISPUTE_WON;
          case LOST -> Action.DISPUTE_LOST;
        };
    var what =
        switch (state) {
          case OPEN -> new Occurrence.DisputeOpened(dispute.amount());
          case WON -> new Occurrence.DisputeClosed(dispute.amount(), "won");
          case LOST -> new Occurrence.DisputeClosed(dispute.amount(), "lost");
        };
    Events.write(
        tx, List.of(Event.of(ids.next(), payment.id(), payment.customer(), stamp.at(), what)));
    Ledger.move(
        tx, LedgerMovement.of(payment.customer(), stamp.at(), movement).by(payment.id()), ids);
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), stamp, action, payment.id())
                .customer(payment.customer())
                .details(Payment.details(dispute.amount()))));
  }
}
