package dev.midcycle.api.payment;

import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.DeclineWords;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.collect.DuePayments.Outcome;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Problem;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Decline;
import dev.midcycle.words.Phrases;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Why something that is open was not paid: what a person can do about it.
public final class CollectingProblems {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final int PAYMENT_REQUIRED = 402;
  private static final int CONFLICT = 409;

  private CollectingProblems() {}

  /// What came of paying one document.
  ///
  /// @param made shows a payment that was made, also where its outcome is not known yet
  public static Answer answer(Outcome outcome, Function<PaymentId, Answer> made) {
    return switch (outcome) {
      case Outcome.Paid(var id) -> made.apply(id);
      case Outcome.Unknown(var id) -> made.apply(id);
      case Outcome.Declined _,
          Outcome.NothingOpen _,
          Outcome.NoMethod _,
          Outcome.Refused _,
          Outcome.NoGateway _,
          Outcome.UnderWay _,
          Outcome.Moved _,
          Outcome.Passed _ ->
          new Answer.Refused(of(outcome));
    };
  }

  /// Of one that was not paid.
  static Problem of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Declined(_, var why) -> declined(why);
      case Outcome.NothingOpen() -> new Problem.Refused("nothing_open", WORDS.say("nothing_open"));
      case Outcome.NoMethod() ->
          new Problem.Refused("no_payment_method", WORDS.say("no_payment_method"));
      case Outcome.Refused() ->
          new Problem.Refused("payment_method_refused", WORDS.say("payment_method_refused"));
      case Outcome.NoGateway() ->
          new Problem.Refused(NoGateway.CODE, NoGateway.STAYS_OPEN.message());
      case Outcome.UnderWay() -> conflict("payment_pending", WORDS.say("payment_under_way"));
      case Outcome.Moved(var open) -> moved(open);
      case Outcome.Paid _, Outcome.Unknown _, Outcome.Passed _ ->
          throw new IllegalArgumentException("nothing is wrong with " + outcome);
    };
  }

  private static Problem declined(Decline why) {
    return new Problem.Refused(
        PAYMENT_REQUIRED,
        "payment_failed",
        WORDS.say("payment_of_document_failed", "reason", DeclineWords.of(why)),
        Optional.empty(),
        Map.of("decline_code", why.code()));
  }

  static Problem moved(Money open) {
    return new Problem.Refused(
        CONFLICT,
        "amount_moved",
        WORDS.say("amount_moved"),
        Optional.of("/amount"),
        Map.of("open", Amount.of(open)));
  }

  static Problem notPastDue() {
    return new Problem.Refused("not_past_due", WORDS.say("not_past_due"));
  }

  private static Problem conflict(String code, String words) {
    return new Problem.Refused(CONFLICT, code, words, Optional.empty(), Map.of());
  }
}
