package dev.midcycle.collect;

import dev.midcycle.audit.Actor;
import dev.midcycle.bookkeeping.Movement;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.credit.Credits;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.invoice.Documents;
import dev.midcycle.ledger.Ledger;
import dev.midcycle.ledger.LedgerMovement;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Money that has arrived for a document: it pays what is open, takes back what was written off,
/// and what is paid too much becomes credit, as where a credit note has taken something off it
/// meanwhile.
///
/// @param open as it is, locked
/// @param at when the books have it
record ReceivedMoney(OpenStore.Open open, Payment payment, Instant at) {
  ReceivedMoney(OpenStore.Open open, Payment payment) {
    this(open, payment, open.now());
  }

  HandPayments.Used used() {
    var paid = movement();
    return new HandPayments.Used(
        paid.open(), paid.writtenOff(), paid.over(), open.amount().minus(paid.open()));
  }

  private Movement.Paid movement() {
    return Movement.Paid.of(payment.heldBy(), payment.amount(), open.amount(), open.writtenOff());
  }

  void write(Tx tx, NewIds ids, Actor who) {
    var used = used();
    var share = used.paid().plus(used.recovered());
    if (share.isPositive()) {
      Documents.pay(tx, open.document(), used.paid(), used.recovered(), open.now());
      Payments.share(tx, List.of(new Payments.Share(payment.id(), open.document(), share)));
    }
    if (share.isPositive() && leavesNothing(used)) {
      Events.write(
          tx,
          List.of(
              Event.of(
                  ids.next(),
                  open.document(),
                  open.customer(),
                  open.now(),
                  new Occurrence.DocumentPaid(Optional.of(payment.id())))));
    }
    if (used.credited().isPositive()) {
      Credits.write(tx, List.of(credit(used.credited(), ids, who)));
    }
    Ledger.move(
        tx,
        LedgerMovement.of(open.customer(), at, movement()).of(open.document()).by(payment.id()),
        ids);
  }

  private boolean leavesNothing(HandPayments.Used used) {
    return used.open().isZero() && used.recovered().equals(open.writtenOff());
  }

  private CreditEntry credit(Money surplus, NewIds ids, Actor who) {
    return new CreditEntry(
        ids.next(),
        open.customer(),
        surplus,
        CreditEntry.Kind.CREDITED,
        Optional.of(open.document()),
        Optional.of(payment.id()),
        "",
        open.now(),
        who);
  }
}
