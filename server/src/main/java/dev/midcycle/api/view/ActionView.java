package dev.midcycle.api.view;

import dev.midcycle.id.PaymentId;
import dev.midcycle.payment.Payment;
import java.util.Optional;

/// What the payer has to do before a payment is made: to confirm it with their bank.
///
/// @param payment that waits for it
/// @param url the page to go to
/// @param until when the payment is given up
public record ActionView(String payment, String url, String until) {
  /// Empty for a payment that waits for nobody.
  public static Optional<ActionView> of(Payment payment) {
    return payment.action().map(action -> of(payment.id(), action));
  }

  public static ActionView of(PaymentId payment, Payment.Action action) {
    return new ActionView(payment.text(), action.url(), action.until().toString());
  }
}
