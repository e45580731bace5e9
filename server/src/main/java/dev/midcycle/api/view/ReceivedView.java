package dev.midcycle.api.view;

import dev.midcycle.payment.Payment;

/// How money arrived that staff recorded.
///
/// @param way such as `bank_transfer`
public record ReceivedView(String way, String on, String note) {
  public static ReceivedView of(Payment.ByHand how) {
    return new ReceivedView(how.way(), how.receivedOn().toString(), how.note());
  }
}
