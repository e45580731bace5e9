package dev.midcycle.change;

import dev.midcycle.customer.Labels;
import dev.midcycle.payment.Payment;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import java.util.Optional;

/// A change that waits for its payment, with what was decided for it. Nobody else touches its
/// subscription until the payment is known, so whoever asked the gateway need not decide again.
///
/// @param account when it was decided, with the subscription as it is stored
/// @param labels of the subscription
/// @param mayWin whether a request to sales waits that it may fulfil
record Reservation(
    Payment payment,
    Quote quote,
    CustomerAccount account,
    ChangePreview preview,
    Labels labels,
    boolean mayWin) {

  /// The subscription as it is stored. Empty where something fell due before the change and was
  /// written with the intent, or where others may be invoiced with it: what has become of that is
  /// to be read.
  Optional<Subscription> subscription() {
    return preview.runBroughtSomething() || !preview.others().isEmpty()
        ? Optional.empty()
        : account.subscription();
  }

  /// The change on the account as it is now. What it comes to is what was paid: a change brings one
  /// document at most, which is due less the credit that was set aside.
  ChangePreview on(CustomerAccount now) {
    var settled = preview.settledOn(now, payment.heldCredit());
    if (!settled.due().equals(payment.amount())) {
      throw new IllegalStateException(
          "what was paid by %s is not what %s comes to: %s"
              .formatted(payment.id(), quote.id(), settled.due()));
    }
    return settled;
  }
}
