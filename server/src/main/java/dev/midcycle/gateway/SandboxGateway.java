package dev.midcycle.gateway;

import dev.midcycle.payment.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Moves no money: some cards succeed, some are declined, and one is only answered later.
public final class SandboxGateway implements Gateway {
  /// What a card of the sandbox does.
  public enum Behaviour {
    SUCCEEDS,
    IS_DECLINED,
    HANGS
  }

  /// A card to try things with.
  public record TestCard(String token, String label, Card card, Behaviour behaviour) {}

  public static final List<TestCard> CARDS =
      List.of(
          new TestCard(
              "tok_success",
              "Always succeeds",
              new Card("Visa", "4242", 12, 2034),
              Behaviour.SUCCEEDS),
          new TestCard(
              "tok_decline",
              "Always declined",
              new Card("Visa", "0002", 12, 2034),
              Behaviour.IS_DECLINED),
          new TestCard(
              "tok_hang",
              "Answers late, then succeeds",
              new Card("Mastercard", "3220", 12, 2034),
              Behaviour.HANGS));

  private final InstantSource clock;
  private final Duration hangs;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(Instant at, Behaviour behaviour) {}

  /// A bank that keeps some charges waiting.
  ///
  /// @param hangs how long a hanging card leaves its outcome open
  public SandboxGateway(InstantSource clock, Duration hangs) {
    this.clock = clock;
    this.hangs = hangs;
  }

  @Override
  public Outcome charge(Charge charge) {
    var behaviour = card(charge.token()).map(TestCard::behaviour).orElse(Behaviour.IS_DECLINED);
    var first = seen.computeIfAbsent(charge.key(), key -> new Seen(clock.instant(), behaviour));
    return outcome(charge, first);
  }

  @Override
  public Outcome find(Charge charge) {
    var first = seen.get(charge.key());
    return first == null
        ? new Outcome.Declined("The bank never received this payment.")
        : outcome(charge, first);
  }

  @Override
  public Optional<Card> describe(String token) {
    return card(token).map(TestCard::card);
  }

  private Outcome outcome(Charge charge, Seen first) {
    return switch (first.behaviour()) {
      case SUCCEEDS -> new Outcome.Succeeded("sandbox_" + charge.key());
      case IS_DECLINED -> new Outcome.Declined("The card was declined.");
      case HANGS ->
          clock.instant().isBefore(first.at().plus(hangs))
              ? new Outcome.Unknown()
              : new Outcome.Succeeded("sandbox_" + charge.key());
    };
  }

  private static Optional<TestCard> card(String token) {
    return CARDS.stream().filter(card -> card.token().equals(token)).findFirst();
  }
}
