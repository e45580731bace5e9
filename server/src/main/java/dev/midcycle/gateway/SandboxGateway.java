package dev.midcycle.gateway;

import dev.midcycle.payment.Decline;
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
  public sealed interface Behaviour {
    record Succeeds() implements Behaviour {}

    record IsDeclined(Decline why) implements Behaviour {}

    /// It answers late, and then it has succeeded.
    record Hangs() implements Behaviour {}
  }

  /// A card to try things with.
  public record TestCard(String token, String label, Card card, Behaviour behaviour) {}

  private static final Decline NO = Decline.of("The card was declined.");

  public static final List<TestCard> CARDS =
      List.of(
          new TestCard(
              "tok_success",
              "Always succeeds",
              new Card("Visa", "4242", 12, 2034),
              new Behaviour.Succeeds()),
          declined("tok_decline", "Always declined", "0002", NO),
          new TestCard(
              "tok_hang",
              "Answers late, then succeeds",
              new Card("Mastercard", "3220", 12, 2034),
              new Behaviour.Hangs()),
          declined(
              "tok_insufficient_funds",
              "Declined: not enough money",
              "9995",
              new Decline("insufficient_funds", "The card has not enough money.")),
          declined(
              "tok_expired",
              "Declined: expired",
              "0069",
              new Decline("expired_card", "The card has expired.")),
          declined(
              "tok_stolen",
              "Declined for good: stolen",
              "9979",
              new Decline("stolen", "The card was reported stolen.")));

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
    var behaviour =
        card(charge.token()).map(TestCard::behaviour).orElse(new Behaviour.IsDeclined(NO));
    var first = seen.computeIfAbsent(charge.key(), key -> new Seen(clock.instant(), behaviour));
    return outcome(charge, first);
  }

  @Override
  public Outcome find(Charge charge) {
    var first = seen.get(charge.key());
    return first == null
        ? new Outcome.Declined(
            new Decline("never_received", "The bank never received this payment."))
        : outcome(charge, first);
  }

  @Override
  public Optional<Card> describe(String token) {
    return card(token).map(TestCard::card);
  }

  private Outcome outcome(Charge charge, Seen first) {
    return switch (first.behaviour()) {
      case Behaviour.Succeeds() -> new Outcome.Succeeded("sandbox_" + charge.key());
      case Behaviour.IsDeclined(var why) -> new Outcome.Declined(why);
      case Behaviour.Hangs() ->
          clock.instant().isBefore(first.at().plus(hangs))
              ? new Outcome.Unknown()
              : new Outcome.Succeeded("sandbox_" + charge.key());
    };
  }

  private static TestCard declined(String token, String label, String last4, Decline why) {
    return new TestCard(
        token, label, new Card("Visa", last4, 12, 2034), new Behaviour.IsDeclined(why));
  }

  private static Optional<TestCard> card(String token) {
    return CARDS.stream().filter(card -> card.token().equals(token)).findFirst();
  }
}
