package dev.midcycle.api.payment;

import dev.midcycle.api.ByHandProblems;
import dev.midcycle.correction.Refunding.Why;
import dev.midcycle.http.Problem;
import dev.midcycle.words.Phrases;
import java.util.Optional;

/// Why a payment is not recorded or not paid back: what a person can do about it.
final class HandMoneyProblems {
  private static final Phrases WORDS = Phrases.of("corrections");

  private HandMoneyProblems() {}

  static Problem nothingToPay() {
    return ByHandProblems.notAllowed(WORDS.say("document_nothing_to_pay"), Optional.empty());
  }

  static Problem notPaidBack(Why why) {
    return switch (why) {
      case Why.NothingArrived() ->
          ByHandProblems.notAllowed(WORDS.say("refund_nothing_arrived"), Optional.empty());
      case Why.TooMuch(var left) ->
          ByHandProblems.notAllowed(
              WORDS.say("refund_too_much", "left", left), Optional.of("/amount"));
      case Why.Used() ->
          ByHandProblems.notAllowed(WORDS.say("refund_used"), Optional.of("/amount"));
    };
  }
}
