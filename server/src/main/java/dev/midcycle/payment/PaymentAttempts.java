package dev.midcycle.payment;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import dev.midcycle.outbox.Events;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A payment takes three steps, never one:
///
/// 1. [#begin]: the intent is written down and committed by whoever decides on it.
/// 2. The gateway is asked, outside of any transaction.
/// 3. [#settle]: what it said is written down, with all that follows of it, in one transaction.
///
/// A process that dies between two of them leaves a payment that is not known: the gateway is asked
/// what became of it ([UnknownPayments]). Whoever comes to know it first, by the answer, by asking
/// or by the gateway's own notice, does what follows; everybody later is told that it is done.
public final class PaymentAttempts {
  private static final Logger LOG = LoggerFactory.getLogger(PaymentAttempts.class);

  /// How long the gateway's answer is waited for before it is asked what became of the payment.
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// When a payment that is not known is asked about: five seconds after the gateway has not
  /// answered, a minute after that, …, and then each day.
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofDays(1));

  /// How long the payer has to confirm a payment with their bank.
  private static final Duration PATIENCE_OF_A_CHANGE = Duration.ofHours(1);

  private static final Duration PATIENCE_OF_A_DOCUMENT = Duration.ofDays(3);

  private final Transactions transactions;
  private final InstantSource clock;
  private final PaymentFollowUps followUps;
  private final NewIds ids;

  public PaymentAttempts(
      Transactions transactions, InstantSource clock, PaymentFollowUps followUps, NewIds ids) {
    this.transactions = transactions;
    this.clock = clock;
    this.followUps = followUps;
    this.ids = ids;
  }

  /// The first step: adds the intent.
  public void begin(Tx tx, Payment payment) {
    PaymentStore.insert(tx, payment);
    var asked = Optional.of(clock.instant().plus(PATIENCE));
    WorkQueue.add(tx, Kind.RESOLVE, List.of(new Due(payment.id().uuid(), payment.at(), asked)));
  }

  /// The second and third step of a payment that is begun and committed.
  public <R> R make(Payment payment, Gateway gateway, PaymentFollowUp<R> followUp) {
    return settle(payment, charge(gateway, payment), followUp);
  }

  /// A gateway that fails in the middle leaves open whether the money has moved.
  private static Gateway.Outcome charge(Gateway gateway, Payment payment) {
    try {
      return gateway.charge(payment.charge());
    } catch (RuntimeException e) {
      LOG.warn("The gateway did not answer to a payment: {}", payment.id(), e);
      return new Gateway.Outcome.Unknown();
    }
  }

  /// The third step, for whoever has heard of the outcome.
  public void settle(Payment payment, Gateway.Outcome outcome) {
    settle(payment, outcome, followUps.of(payment));
  }

  /// The third step of one that somebody gives up. Where that closes it, `note` writes it down.
  public void giveUp(Payment payment, Gateway gateway, Consumer<Tx> note) {
    giveUp(payment, abandon(gateway, payment), note, followUps.of(payment));
  }

  private static Gateway.Outcome abandon(Gateway gateway, Payment payment) {
    try {
      return gateway.abandon(payment.charge());
    } catch (RuntimeException e) {
      LOG.warn("The gateway did not give up a payment: {}", payment.id(), e);
      return new Gateway.Outcome.Unknown();
    }
  }

  private <R> void giveUp(
      Payment payment, Gateway.Outcome outcome, Consumer<Tx> note, PaymentFollowUp<R> followUp) {
    settle(payment, outcome, new GivenUp<>(followUp, note));
  }

  private <R> R settle(Payment payment, Gateway.Outcome outcome, PaymentFollowUp<R> followUp) {
    return transactions.write(
        payment.tenant(),
        tx ->
            switch (outcome) {
              case Gateway.Outcome.ActionRequired(var reference, var url) -> {
                var action = new Payment.Action(url, clock.instant().plus(patience(payment)));
                var kept = PaymentStore.wait(tx, payment.id(), reference, action);
                WorkQueue.again(tx, Kind.RESOLVE, payment.id(), clock.instant(), PAUSES);
                tx.send();
                kept.first().filter(one -> !one.already()).ifPresent(one -> tell(tx, payment, one));
                var waits = kept.first().map(PaymentStore.Waiting::action);
                var result = followUp.unknown(tx, waits.map(payment::waitingFor).orElse(payment));
                tx.commit();
                yield result;
              }
              case Gateway.Outcome.Unknown() -> {
                PaymentStore.unknown(tx, payment.id());
                WorkQueue.again(tx, Kind.RESOLVE, payment.id(), clock.instant(), PAUSES);
                var result = followUp.unknown(tx, payment);
                tx.commit();
                yield result;
              }
              case Gateway.Outcome.Succeeded _ ->
                  known(tx, payment, outcome, followUp, PaymentFollowUp.Known::succeeded);
              case Gateway.Outcome.Declined(var why) ->
                  known(tx, payment, outcome, followUp, known -> known.declined(why));
            });
  }

  private void tell(Tx tx, Payment payment, PaymentStore.Waiting waiting) {
    var event =
        PaymentEvents.actionRequired(ids.next(), payment, waiting.action().until(), payment.at());
    Events.write(tx, List.of(event));
  }

  /// What a customer sits before is not kept waiting for days, and what it reserves neither.
  private static Duration patience(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForChange _ -> PATIENCE_OF_A_CHANGE;
      case Payment.Purpose.ForDocument _ -> PATIENCE_OF_A_DOCUMENT;
    };
  }

  private <R> R known(
      Tx tx,
      Payment payment,
      Gateway.Outcome outcome,
      PaymentFollowUp<R> followUp,
      Function<PaymentFollowUp.Known<R>, R> follow) {
    var known = followUp.known(tx, payment);
    var closed = PaymentStore.finish(tx, payment.id(), outcome);
    WorkQueue.done(tx, Kind.RESOLVE, List.of(payment.id().uuid()));
    tx.send();
    var result =
        closed.first().isPresent()
            ? follow.apply(known)
            : known.earlier(late(tx, payment, outcome));
    tx.commit();
    return result;
  }

  /// Somebody else has closed it. Where that was as declined, and the money has come all the same,
  /// it is not lost.
  private Payment late(Tx tx, Payment payment, Gateway.Outcome outcome) {
    var now = asItIs(tx, payment);
    if (!now.isDeclined() || !(outcome instanceof Gateway.Outcome.Succeeded(var reference))) {
      return now;
    }
    var revived = PaymentStore.revive(tx, payment.id(), reference);
    tx.send();
    if (revived.first().isPresent()) {
      followUps.late().arrived(tx, now.succeeded());
    }
    return asItIs(tx, payment);
  }

  private static Payment asItIs(Tx tx, Payment payment) {
    var now = PaymentStore.find(tx, payment.tenant(), payment.id());
    tx.send();
    return now.first().orElseThrow();
  }
}
