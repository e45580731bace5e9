package dev.midcycle.offer;

import dev.midcycle.billing.Refusal;
import java.util.Locale;
import java.util.Optional;

/// How the tables of this package spell answers.
final class Spelled {
  private Spelled() {}

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// `upgrade`, `unavailable past_due`.
  static String of(Availability availability) {
    var is =
        switch (availability) {
          case Availability.Current() -> "current";
          case Availability.Offered(var direction) -> code(direction);
          case Availability.BySales _ -> "sales";
          case Availability.Unavailable _ -> "unavailable";
        };
    return availability.refusal().map(why -> is + " " + why.code()).orElse(is);
  }

  /// `yes`, or the reason.
  static String of(Permission permission) {
    return switch (permission) {
      case Permission.Given() -> "yes";
      case Permission.Withheld(var why) ->
          switch (why) {
            case Permission.Reason.HeldBack(var by) -> code(by);
            case Permission.Reason.NothingToCancel() -> "nothing_to_cancel";
            case Permission.Reason.Refused(Refusal refusal) -> refusal.code();
          };
    };
  }

  /// `now`, `period_end to free`, or the reason.
  static String of(Cancellation cancellation) {
    var to = cancellation.to().map(plan -> " to " + plan.key()).orElse("");
    return cancellation.ends().map(Spelled::code).orElseGet(() -> of(cancellation.permission()))
        + to;
  }

  static String of(FeatureDifference difference) {
    return difference.feature().key()
        + " "
        + value(difference.before())
        + " > "
        + value(difference.after());
  }

  private static String value(Optional<FeatureValue> value) {
    return value
        .map(some ->
            switch (some) {
              case FeatureValue.Included() -> "all";
              case FeatureValue.UpTo(var most) -> most.toString();
              case FeatureValue.Unlimited() -> "unlimited";
              case FeatureValue.ByUse() -> "by use";
            })
        .orElse("none");
  }

  /// `by month: 5 month, 50 year`.
  static String of(AddOnOffer offer) {
    var fees = offer.fees().stream().map(fee -> fee.price() + " " + fee.interval()).toList();
    return (offer.isAttached() ? "has" : "may")
        + ", by "
        + offer.interval()
        + ": "
        + String.join(", ", fees);
  }
}
