package dev.midcycle.api.payment;

import dev.midcycle.api.view.Amount;
import dev.midcycle.correction.Refunding.Outcome.Done;
import java.util.List;
import java.util.Optional;

/// Money that is paid back of a payment, or would be.
///
/// @param id once it is paid back
/// @param refundedBefore what of the payment was paid back before it
/// @param fromCredit what the credit balance has of it
/// @param reopened what is open again by it
/// @param fingerprint of what it comes to
record HandRefundView(
    Optional<String> id,
    String payment,
    Amount amount,
    Optional<Amount> refundedBefore,
    Optional<Amount> fromCredit,
    List<Again> reopened,
    String reason,
    String fingerprint) {

  /// What is open again of a document.
  record Again(String document, Amount amount) {}

  static HandRefundView preview(Done done) {
    return of(done, Optional.empty());
  }

  static HandRefundView done(Done done) {
    return of(done, Optional.of(done.refund().id().text()));
  }

  private static HandRefundView of(Done done, Optional<String> id) {
    var refund = done.refund();
    return new HandRefundView(
        id,
        done.payment().id().text(),
        Amount.of(refund.amount()),
        Amount.some(done.payment().refunded()),
        Amount.some(refund.fromCredit()),
        refund.reopened().stream()
            .map(one -> new Again(one.document().text(), Amount.of(one.amount())))
            .toList(),
        refund.reason(),
        done.fingerprint());
  }
}
