package dev.midcycle.webhook;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.webhook.Delivery.Attempt;
import dev.midcycle.webhook.DeliveryStore.Outcome;
import dev.midcycle.webhook.Sender.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What follows of an answer, or of none: for a delivery, and for its endpoint.
public final class Verdicts {
  private static final int GONE = 410;

  private final InstantSource clock;
  private final NewIds ids;
  private final RandomGenerator dice;

  public Verdicts(InstantSource clock, NewIds ids, RandomGenerator dice) {
    this.clock = clock;
    this.ids = ids;
    this.dice = dice;
  }

  Outcome outcome(Delivery delivery, Instant at, Answer answer) {
    return switch (answer) {
      case Answer.Answered(var status, var text) when status >= 200 && status < 300 ->
          new Outcome(
              delivery.id(),
              attempt(delivery, at, Optional.of(status), text),
              Delivery.State.DELIVERED,
              Optional.empty(),
              true);
      case Answer.Answered(var status, var text) ->
          failed(delivery, attempt(delivery, at, Optional.of(status), text));
      case Answer.None(var why) -> failed(delivery, attempt(delivery, at, Optional.empty(), why));
    };
  }

  /// The event is not kept any more.
  Outcome forgotten(Delivery delivery, Instant at) {
    return new Outcome(
        delivery.id(),
        attempt(delivery, at, Optional.empty(), "The event is not kept any more."),
        Delivery.State.FAILED,
        Optional.empty(),
        false);
  }

  private Attempt attempt(Delivery delivery, Instant at, Optional<Integer> status, String text) {
    var took = Duration.between(at, clock.instant());
    int millis = (int) Math.max(0, Math.min(took.toMillis(), Integer.MAX_VALUE));
    return new Attempt(delivery.attempts() + 1, at, millis, status, text);
  }

  private Outcome failed(Delivery delivery, Attempt attempt) {
    var next = Schedule.after(delivery.tries() + 1, dice.nextDouble()).map(clock.instant()::plus);
    return new Outcome(
        delivery.id(),
        attempt,
        next.isPresent() ? Delivery.State.PENDING : Delivery.State.FAILED,
        next,
        true);
  }

  /// Whether others of the batch are better left for later.
  boolean isAway(Outcome outcome) {
    return outcome.asked()
        && outcome.state() != Delivery.State.DELIVERED
        && outcome.attempt().status().filter(status -> status != GONE).isEmpty();
  }

  /// One that answers is well; one to which nothing arrives any more is given up in the end. What
  /// was not even sent, because we have forgotten it, says nothing of the endpoint.
  void follow(Tx tx, Endpoint endpoint, List<Outcome> all) {
    var now = clock.instant();
    var outcomes = all.stream().filter(Outcome::asked).toList();
    if (outcomes.isEmpty()) {
      return;
    }
    if (outcomes.stream()
        .anyMatch(one -> one.attempt().status().filter(s -> s == GONE).isPresent())) {
      disable(tx, endpoint, "The endpoint answered 410 Gone.");
    } else if (outcomes.stream().anyMatch(one -> one.state() == Delivery.State.DELIVERED)) {
      EndpointStore.failing(tx, endpoint.id(), Optional.empty());
    } else if (endpoint
        .failingSince()
        .filter(since -> !since.plus(Schedule.PATIENCE).isAfter(now))
        .isPresent()) {
      disable(tx, endpoint, "Nothing has arrived at the endpoint for three days.");
    } else {
      EndpointStore.failing(tx, endpoint.id(), Optional.of(now));
    }
  }

  /// Staff is told, by an event and by an activity, where somebody has not disabled it before.
  private void disable(Tx tx, Endpoint endpoint, String why) {
    var now = clock.instant();
    var disabled = EndpointStore.disable(tx, endpoint.id(), Optional.of(why));
    tx.send();
    if (disabled.rows().isEmpty()) {
      return;
    }
    Events.write(
        tx,
        List.of(
            Event.of(
                ids.next(),
                endpoint.id(),
                now,
                new Occurrence.EndpointDisabled(endpoint.place(), why))));
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), now, Actor.SYSTEM, Action.WEBHOOK_DISABLED, endpoint.id())
                .details(Map.of("url", endpoint.place(), "reason", why))));
  }
}
