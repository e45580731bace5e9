package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.collect.DuePayments.Outcome;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.outbox.Events;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.PastDue;
import dev.midcycle.payment.PastDues;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentEvents;
import dev.midcycle.payment.PaymentFollowUp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What follows of a payment for a document: its open amount falls, and what was paid too much
/// becomes credit.
public final class PaidDocuments implements PaymentFollowUp<Outcome> {
  private final Failures failures;
  private final InstantSource clock;
  private final NewIds ids;

  public PaidDocuments(Failures failures, InstantSource clock, NewIds ids) {
    this.failures = failures;
    this.clock = clock;
    this.ids = ids;
  }

  @Override
  public Outcome unknown(Tx tx, Payment payment) {
    return new Outcome.Unknown(payment.id());
  }

  @Override
  public Known<Outcome> known(Tx tx, Payment payment) {
    var document =
        switch (payment.purpose()) {
          case Payment.Purpose.ForDocument(var one) -> one;
          case Payment.Purpose.ForChange _ ->
              throw new IllegalArgumentException(payment.id() + " pays a change, not a document");
        };
    return new Paid(
        tx,
        payment,
        document,
        OpenStore.lock(tx, document, clock.instant()),
        PastDues.ask(tx, document));
  }

  private final class Paid implements Known<Outcome> {
    private final Tx tx;
    private final Payment payment;
    private final DocumentId document;
    private final Answer<OpenStore.Open> found;
    private final Answer<PastDue> late;

    private Paid(
        Tx tx,
        Payment payment,
        DocumentId document,
        Answer<OpenStore.Open> found,
        Answer<PastDue> late) {
      this.tx = tx;
      this.payment = payment;
      this.document = document;
      this.found = found;
      this.late = late;
    }

    @Override
    public Outcome succeeded() {
      var open = found.first().orElseThrow();
      note(Action.PAYMENT_SUCCEEDED, open, Map.of());
      Events.write(tx, List.of(PaymentEvents.succeeded(ids.next(), payment, open.now())));
      receive(open);
      return new Outcome.Paid(payment.id());
    }

    @Override
    public Outcome declined(Decline why) {
      return declined(why, false);
    }

    @Override
    public Outcome givenUp(Decline why) {
      return declined(why, true);
    }

    private Outcome declined(Decline why, boolean isGivenUp) {
      var open = found.first().orElseThrow();
      note(Action.PAYMENT_DECLINED, open, Map.of("code", why.code()));
      Events.write(tx, List.of(PaymentEvents.failed(ids.next(), payment, open.now(), why)));
      if (open.amount().isPositive()) {
        var failed = new Failures.Failed(open, late.first());
        if (isGivenUp) {
          failures.givenUp(tx, failed, payment, why);
        } else {
          failures.declined(tx, failed, payment, why);
        }
      }
      return new Outcome.Declined(payment.id(), why);
    }

    @Override
    public Outcome earlier(Payment now) {
      return switch (now.state()) {
        case SUCCEEDED -> new Outcome.Paid(now.id());
        case DECLINED -> new Outcome.Declined(now.id(), now.decline().orElseThrow());
        case STARTED, UNKNOWN, ACTION_REQUIRED -> new Outcome.Unknown(now.id());
      };
    }

    private void receive(OpenStore.Open open) {
      new ReceivedMoney(open, payment).write(tx, ids, Actor.SYSTEM);
    }

    private void note(Action action, OpenStore.Open open, Map<String, String> more) {
      var details = new HashMap<>(payment.details());
      details.putAll(more);
      Activities.write(
          tx,
          List.of(
              Activity.of(ids.next(), open.now(), Actor.SYSTEM, action, payment.id())
                  .customer(payment.customer())
                  .document(document)
                  .details(details)));
    }
  }
}
