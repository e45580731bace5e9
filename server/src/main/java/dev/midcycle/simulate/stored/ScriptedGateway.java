package dev.midcycle.simulate.stored;

import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.Verb.Payment.Attempt;
import java.util.Optional;

/// Answers every charge, and every question about one, as the life says at the time.
final class ScriptedGateway implements Gateway {
  static final String TOKEN = "the life's card";
  private static final Decline NO = Decline.of("The card was declined.");
  private static final Card CARD = new Card("Visa", "4242", 12, 2099);

  private Attempt attempt = Attempt.SUCCEED;
  private Decline why = NO;

  void is(Verb.Payment now) {
    attempt = now.attempt();
    why = now.code().map(code -> new Decline(code, NO.reason())).orElse(NO);
  }

  @Override
  public Outcome charge(Charge charge) {
    return find(charge);
  }

  @Override
  public Outcome find(Charge charge) {
    return switch (attempt) {
      case SUCCEED -> new Outcome.Succeeded(charge.key());
      case DECLINE -> new Outcome.Declined(why);
      case UNKNOWN -> new Outcome.Unknown();
    };
  }

  @Override
  public Optional<Card> describe(String token) {
    return Optional.of(CARD);
  }
}
