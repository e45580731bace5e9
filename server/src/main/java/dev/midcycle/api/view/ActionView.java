package dev.midcycle.api.view;

import dev.midcycle.payment.Payment;

/// What the payer has to do before a payment is made: to confirm it with their bank.
///
/// @param url the page to go to
/// @param until when the payment is given up
public record ActionView(String url, String until) {
  public static ActionView of(Payment.Action action) {
    return new ActionView(action.url(), action.until().toString());
  }
}
