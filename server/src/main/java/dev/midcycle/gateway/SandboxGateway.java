package dev.midcycle.gateway;

import dev.midcycle.gateway.SandboxCards.Behaviour;
import dev.midcycle.gateway.SandboxCards.TestCard;
import dev.midcycle.id.CustomerId;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Moves no money: what becomes of a charge is what its card is for ([SandboxCards]).
public final class SandboxGateway implements Gateway {
  private final InstantSource clock;
  private final Duration hangs;
  private final Supplier<String> base;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(Instant at, Behaviour behaviour) {}

  /// A bank that keeps some charges waiting, and whose page is at an address without a beginning.
  ///
  /// @param hangs how long a hanging card leaves its outcome open
  public SandboxGateway(InstantSource clock, Duration hangs) {
    this(clock, hangs, () -> "");
  }

  /// @param base what links begin with
  public SandboxGateway(InstantSource clock, Duration hangs, Supplier<String> base) {
    this.clock = clock;
    this.hangs = hangs;
    this.base = base;
  }

  @Override
  public Outcome charge(Charge charge) {
    var behaviour = behaviour(charge);
    return switch (behaviour) {
      case Behaviour.NeverAnswers() -> new Outcome.Unknown();
      case Behaviour.NeedsApproval(), Behaviour.IsDeclinedAllTheSame _ -> page(charge);
      case Behaviour.Succeeds(),
          Behaviour.IsDisputed(),
          Behaviour.Expires(),
          Behaviour.IsDeclined _,
          Behaviour.Hangs() ->
          outcome(
              charge,
              seen.computeIfAbsent(charge.key(), key -> new Seen(clock.instant(), behaviour)));
    };
  }

  @Override
  public Outcome find(Charge charge) {
    if (needsApproval(charge)) {
      return page(charge);
    }
    var first = seen.get(charge.key());
    return first == null
        ? new Outcome.Declined(
            new Decline("never_received", "The bank never received this payment."))
        : outcome(charge, first);
  }

  @Override
  public Outcome abandon(Charge charge) {
    return needsApproval(charge)
        ? new Outcome.Declined(
            new Decline("authentication_abandoned", "The payment was not confirmed with the bank."))
        : find(charge);
  }

  @Override
  public Outcome approved(Charge charge) {
    return behaviour(charge) instanceof Behaviour.IsDeclinedAllTheSame(var why)
        ? new Outcome.Declined(why)
        : succeeded(charge);
  }

  @Override
  public Optional<Card> describe(String token) {
    return SandboxCards.of(token).map(TestCard::card);
  }

  @Override
  public Optional<Known> take(CustomerId customer, String token, Instant at) {
    return SandboxCards.of(token)
        .map(card ->
            card.behaviour() instanceof Behaviour.Expires
                ? SandboxCards.expiring(card, at)
                : new Known(Optional.empty(), token, card.card()));
  }

  @Override
  public boolean isDisputedAtWill(Charge charge) {
    return behaviour(charge) instanceof Behaviour.IsDisputed;
  }

  private static boolean needsApproval(Charge charge) {
    return switch (behaviour(charge)) {
      case Behaviour.NeedsApproval(), Behaviour.IsDeclinedAllTheSame _ -> true;
      case Behaviour.Succeeds(),
          Behaviour.IsDeclined _,
          Behaviour.Hangs(),
          Behaviour.NeverAnswers(),
          Behaviour.Expires(),
          Behaviour.IsDisputed() ->
          false;
    };
  }

  private static Behaviour behaviour(Charge charge) {
    return SandboxCards.charged(charge.token())
        .map(TestCard::behaviour)
        .orElseGet(SandboxCards::declined);
  }

  /// The page on which the payer approves the payment.
  private Outcome page(Charge charge) {
    return new Outcome.ActionRequired(
        reference(charge),
        "%s/portal/bank/%s?tenant=%s".formatted(base.get(), charge.key(), charge.tenant()));
  }

  private Outcome outcome(Charge charge, Seen first) {
    return switch (first.behaviour()) {
      case Behaviour.Succeeds(), Behaviour.IsDisputed() -> succeeded(charge);
      case Behaviour.IsDeclined(var why) -> new Outcome.Declined(why);
      case Behaviour.Hangs() ->
          clock.instant().isBefore(first.at().plus(hangs))
              ? new Outcome.Unknown()
              : succeeded(charge);
      case Behaviour.Expires() ->
          SandboxCards.isExpired(charge.token(), charge.at())
              ? new Outcome.Declined(SandboxCards.EXPIRED)
              : succeeded(charge);
      case Behaviour.NeedsApproval(), Behaviour.IsDeclinedAllTheSame _ -> page(charge);
      case Behaviour.NeverAnswers() -> new Outcome.Unknown();
    };
  }

  private static Outcome succeeded(Charge charge) {
    return new Outcome.Succeeded(reference(charge));
  }

  private static String reference(Charge charge) {
    return "sandbox_" + charge.key();
  }
}
