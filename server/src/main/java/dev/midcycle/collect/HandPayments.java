package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Fingerprints;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Events;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentEvents;
import dev.midcycle.payment.Payments;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Payments that staff records: by bank transfer, cheque, in cash.
public final class HandPayments {
  private final Transactions transactions;
  private final InstantSource clock;
  private final NewIds ids;

  public HandPayments(Transactions transactions, InstantSource clock, NewIds ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.ids = ids;
  }

  /// Money that has arrived for a document.
  ///
  /// @param receivedOn the local day; empty for today
  public record Arrived(
      DocumentId document, Money amount, String way, Optional<LocalDate> receivedOn, String note) {}

  public sealed interface Outcome {
    /// It is written down or, where it was only asked for, would be.
    record Recorded(Payment payment, Used used) implements Outcome {
      /// Of what it comes to.
      public String fingerprint() {
        return Fingerprints.of(payment.purpose(), payment.amount(), payment.byHand(), used);
      }
    }

    /// It comes to something else than what was shown.
    record Stale(Recorded fresh) implements Outcome {}

    record NotFound() implements Outcome {}

    /// The document is void, or there was nothing to be paid of it, or it is in another currency.
    record NotAllowed() implements Outcome {}

    /// The day has not come.
    record NotYet(LocalDate today) implements Outcome {}
  }

  /// What a payment is used for.
  ///
  /// @param paid of what is open
  /// @param recovered of what was written off
  /// @param credited what is more than that
  /// @param open what is left to be paid
  public record Used(Money paid, Money recovered, Money credited, Money open) {}

  /// What would come of it. Writes nothing.
  public Outcome preview(UnitOfWork unit, Arrived arrived) {
    return transactions.write(unit, tx -> new Locked(tx, arrived).decide());
  }

  /// Writes it down. More than is open becomes credit.
  ///
  /// @param shown the fingerprint of what was shown before; nothing else is done then
  public Outcome record(UnitOfWork unit, Arrived arrived, Optional<String> shown, Actor who) {
    return transactions.write(
        unit,
        tx -> {
          var locked = new Locked(tx, arrived);
          var outcome = locked.decide();
          if (outcome instanceof Outcome.Recorded done) {
            if (shown.filter(print -> !print.equals(done.fingerprint())).isPresent()) {
              return new Outcome.Stale(done);
            }
            locked.write(done.payment(), who);
            tx.commit();
          }
          return outcome;
        });
  }

  /// The bank has told of money for a document that is locked. With what else the transaction does.
  ///
  /// @param at when the books have it
  Payment settle(Tx tx, OpenStore.Open open, Arrived arrived, Instant at, Actor who) {
    var payment = payment(tx, arrived, open);
    write(tx, new ReceivedMoney(open, payment, at), who);
    return payment;
  }

  private void write(Tx tx, ReceivedMoney received, Actor who) {
    var payment = received.payment();
    Payments.record(tx, payment);
    Events.write(tx, List.of(PaymentEvents.succeeded(ids.next(), payment, received.open().now())));
    received.write(tx, ids, who);
    note(tx, payment, received.open(), who);
  }

  /// Money for a document that is locked.
  private final class Locked {
    private final Tx tx;
    private final Arrived arrived;
    private final Optional<OpenStore.Open> found;

    Locked(Tx tx, Arrived arrived) {
      this.tx = tx;
      this.arrived = arrived;
      var asked = OpenStore.lock(tx, arrived.document(), clock.instant());
      tx.send();
      this.found = asked.first();
    }

    Outcome decide() {
      if (found.isEmpty()) {
        return new Outcome.NotFound();
      }
      var open = found.get();
      var today = LocalDate.ofInstant(open.now(), open.zone());
      if (arrived.receivedOn().filter(day -> day.isAfter(today)).isPresent()) {
        return new Outcome.NotYet(today);
      }
      if (!open.charges() || !isInItsCurrency(arrived.amount(), open)) {
        return new Outcome.NotAllowed();
      }
      var payment = payment(tx, arrived, open);
      return new Outcome.Recorded(payment, new ReceivedMoney(open, payment).used());
    }

    void write(Payment payment, Actor who) {
      HandPayments.this.write(tx, new ReceivedMoney(found.orElseThrow(), payment), who);
    }
  }

  private static boolean isInItsCurrency(Money amount, OpenStore.Open open) {
    return amount.isPositive() && amount.currency().equals(open.amount().currency());
  }

  private Payment payment(Tx tx, Arrived arrived, OpenStore.Open open) {
    var none = Money.zero(arrived.amount().currency());
    var day = arrived.receivedOn().orElseGet(() -> LocalDate.ofInstant(open.now(), open.zone()));
    return new Payment(
        tx.tenant(),
        new PaymentId(ids.next()),
        open.customer(),
        Optional.empty(),
        Optional.of(new Payment.ByHand(arrived.way(), day, arrived.note())),
        new Payment.Purpose.ForDocument(open.document()),
        arrived.amount(),
        none,
        none,
        Payment.State.SUCCEEDED,
        Optional.empty(),
        Payment.Occasion.ASKED,
        open.now());
  }

  private void note(Tx tx, Payment payment, OpenStore.Open open, Actor who) {
    var left = open.amount().minus(payment.amount().min(open.amount()));
    Map<String, String> details = new LinkedHashMap<>(payment.details());
    payment
        .byHand()
        .ifPresent(how -> {
          details.put("way", how.way());
          details.put("received_on", how.receivedOn().toString());
          details.put("reason", how.note());
        });
    details.put("open_before", open.amount().toString());
    details.put("open_after", left.toString());
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), open.now(), who, Action.PAYMENT_RECORDED, payment.id())
                .customer(open.customer())
                .document(open.document())
                .details(details)));
  }
}
