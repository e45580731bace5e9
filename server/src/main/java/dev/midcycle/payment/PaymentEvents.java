package dev.midcycle.payment;

import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Occurrence;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What others are told of a payment.
public final class PaymentEvents {
  private PaymentEvents() {}

  /// The money has moved.
  public static Event succeeded(UUID id, Payment payment, Instant at) {
    return event(id, payment, at, succeeded(payment));
  }

  /// It has not, and will not by this attempt.
  public static Event failed(UUID id, Payment payment, Instant at, Decline why) {
    return event(id, payment, at, failed(payment, why));
  }

  /// The payer's bank asks them for something before it pays.
  static Event actionRequired(UUID id, Payment payment, Instant until, Instant at) {
    return event(id, payment, at, new Occurrence.PaymentActionRequired(paying(payment), until));
  }

  public static Occurrence succeeded(Payment payment) {
    return new Occurrence.PaymentSucceeded(paying(payment));
  }

  public static Occurrence failed(Payment payment, Decline why) {
    return new Occurrence.PaymentFailed(paying(payment), why.code(), why.reason());
  }

  private static Event event(UUID id, Payment payment, Instant at, Occurrence what) {
    return Event.of(id, payment.id(), payment.customer(), at, what);
  }

  private static Occurrence.Paying paying(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForDocument(var document) ->
          new Occurrence.Paying(payment.amount(), Optional.of(document), Optional.empty());
      case Payment.Purpose.ForChange(var subscription, _) ->
          new Occurrence.Paying(payment.amount(), Optional.empty(), Optional.of(subscription));
    };
  }
}
