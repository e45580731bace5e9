package dev.midcycle.api.payment;

import dev.midcycle.api.view.Amount;
import dev.midcycle.correction.MadeRefunds;
import dev.midcycle.words.Phrases;
import java.util.Optional;

/// What was paid back of a payment, and how far it is.
///
/// @param fromCredit what the credit balance had of it
/// @param reason why staff paid it back
/// @param failure what the gateway says of one that failed
/// @param remedy what became of its money, and what staff can do
record MadeRefundView(
    String id,
    Amount amount,
    Optional<Amount> fromCredit,
    String status,
    String reason,
    Optional<String> failure,
    Optional<String> remedy,
    String createdAt) {
  private static final Phrases WORDS = Phrases.of("corrections");

  static MadeRefundView of(MadeRefunds.Made made) {
    var refund = made.refund();
    boolean failed = made.state() == MadeRefunds.State.FAILED;
    return new MadeRefundView(
        refund.id().text(),
        Amount.of(refund.amount()),
        Amount.some(refund.fromCredit()),
        status(made.state()),
        refund.reason(),
        made.failure().filter(_ -> failed),
        failed ? Optional.of(WORDS.say("refund_failed")) : Optional.empty(),
        refund.stamp().at().toString());
  }

  private static String status(MadeRefunds.State state) {
    return switch (state) {
      case BY_HAND -> "by_hand";
      case STARTED -> "pending";
      case SUCCEEDED -> "succeeded";
      case FAILED -> "failed";
    };
  }
}
