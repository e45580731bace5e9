package dev.midcycle.payment;

/// Who follows up on what a payment is for.
public record PaymentFollowUps(PaymentFollowUp<?> ofChanges, PaymentFollowUp<?> ofDocuments) {

  PaymentFollowUp<?> of(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForChange _ -> ofChanges;
      case Payment.Purpose.ForDocument _ -> ofDocuments;
    };
  }
}
