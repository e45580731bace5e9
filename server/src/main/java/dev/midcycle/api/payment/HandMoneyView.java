package dev.midcycle.api.payment;

import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.ReceivedView;
import dev.midcycle.collect.HandPayments.Outcome.Recorded;
import dev.midcycle.payment.Payment.Purpose;
import java.util.Optional;

/// A payment that staff records, or would.
///
/// @param payment its id, once it is recorded
/// @param paid what it pays of that which is open
/// @param recovered what it takes back of that which was written off
/// @param credited what is more than that
/// @param open what is left to be paid of the document
/// @param fingerprint of what it comes to
record HandMoneyView(
    Optional<String> payment,
    Optional<String> document,
    Amount amount,
    Optional<ReceivedView> received,
    Amount paid,
    Optional<Amount> recovered,
    Optional<Amount> credited,
    Amount open,
    String fingerprint) {

  static HandMoneyView preview(Recorded done) {
    return of(done, Optional.empty());
  }

  static HandMoneyView done(Recorded done) {
    return of(done, Optional.of(done.payment().id().text()));
  }

  private static HandMoneyView of(Recorded done, Optional<String> id) {
    var payment = done.payment();
    var used = done.used();
    return new HandMoneyView(
        id,
        payment.purpose() instanceof Purpose.ForDocument(var document)
            ? Optional.of(document.text())
            : Optional.empty(),
        Amount.of(payment.amount()),
        payment.byHand().map(ReceivedView::of),
        Amount.of(used.paid()),
        Amount.some(used.recovered()),
        Amount.some(used.credited()),
        Amount.of(used.open()),
        done.fingerprint());
  }
}
