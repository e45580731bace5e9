package dev.midcycle.invoice;

import dev.midcycle.outbox.Occurrence;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Fact.Happening;
import java.util.Optional;

/// What is told of a fact before it takes effect.
final class Schedulings {
  private Schedulings() {}

  static Optional<Occurrence> of(Fact fact) {
    if (fact.happening() instanceof Happening.Undone) {
      return Optional.of(new Occurrence.Unscheduled());
    }
    return fact.isScheduled()
        ? Optional.of(new Occurrence.Scheduled(word(fact.happening()), fact.at()))
        : Optional.empty();
  }

  private static String word(Happening happening) {
    return switch (happening) {
      case Happening.Started _ -> "start";
      case Happening.Changed _ -> "change";
      case Happening.Cancelled _ -> "cancellation";
      case Happening.Paused _ -> "pause";
      case Happening.Resumed _ -> "resumption";
      case Happening.Reactivated _ -> "reactivation";
      case Happening.Tried _ -> "trial";
      case Happening.CouponApplied _ -> "coupon";
      case Happening.ChargedOnce _ -> "charge";
      case Happening.Undone _ -> "undoing";
    };
  }
}
