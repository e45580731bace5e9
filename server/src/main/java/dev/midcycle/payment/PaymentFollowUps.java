package dev.midcycle.payment;

/// Who follows up on what a payment is for.
///
/// @param late what becomes of money that nobody reckons with any more
public record PaymentFollowUps(
    PaymentFollowUp<?> ofChanges, PaymentFollowUp<?> ofDocuments, LateMoney late) {

  PaymentFollowUp<?> of(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForChange _ -> ofChanges;
      case Payment.Purpose.ForDocument _ -> ofDocuments;
    };
  }
}
