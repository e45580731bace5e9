package dev.midcycle.api.view;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// One of the things that a subscription consists of, as it will be.
///
/// @param name of the plan, interval, quantity or add-on; of a billing date, the first there will
///   be
/// @param before the number there was of a quantity, where that is known
/// @param after the number there will be of it; of a billing date by the month, its day
public record TermChange(Kind kind, String name, Optional<Long> before, Optional<Long> after) {
  private static final Phrases WORDS = Phrases.of("terms");

  /// What kind of thing it is.
  enum Kind {
    PLAN,
    INTERVAL,
    QUANTITY,
    ADDON_ADDED,
    ADDON_REMOVED,
    BILLING_DATE,
    /// What is agreed of prices; named by the plan they are for.
    PRICES,
    /// Nothing is agreed of them any more; named as those.
    USUAL_PRICES,
    /// One that comes with a change; named by its code.
    COUPON;

    @JsonValue
    String code() {
      return Words.code(this);
    }
  }

  TermChange(Kind kind, String name) {
    this(kind, name, Optional.empty(), Optional.empty());
  }

  public static TermChange quantity(String name, Optional<Long> before, long after) {
    return new TermChange(Kind.QUANTITY, name, before, Optional.of(after));
  }

  /// A coupon that comes with a change.
  public static TermChange coupon(Coupon coupon) {
    return new TermChange(Kind.COUPON, coupon.code().value());
  }

  /// Billing dates that lie on another grid from `at` on.
  static TermChange billingDate(Schedule schedule, Instant at) {
    var first = schedule.isBoundary(at) ? at : schedule.next(at);
    return new TermChange(
        Kind.BILLING_DATE,
        Words.day(first, schedule.zone()),
        Optional.empty(),
        Optional.of(schedule.interval())
            .filter(Interval.MONTH::equals)
            .map(_ -> (long) schedule.day()));
  }

  /// `you have 4 seats instead of 3`
  public String said() {
    return switch (kind) {
      case PLAN -> WORDS.say("has_plan", "plan", name);
      case INTERVAL -> WORDS.say("has_interval", "often", English.often(Interval.of(name)));
      case QUANTITY ->
          WORDS.say(
              "has_quantity",
              "after",
              after.orElseThrow(),
              "quantity",
              English.name(name),
              "before",
              before.orElse(0L));
      case ADDON_ADDED -> WORDS.say("has_addon", "item", name);
      case ADDON_REMOVED -> WORDS.say("has_no_addon", "item", name);
      case PRICES -> WORDS.say("has_prices", "plan", name);
      case USUAL_PRICES -> WORDS.say("has_usual_prices", "plan", name);
      case COUPON -> WORDS.say("has_coupon", "item", name);
      case BILLING_DATE -> {
        var date = English.date(LocalDate.parse(name));
        yield after
            .map(day -> WORDS.say("has_billing_day", "day", day, "date", date))
            .orElseGet(() -> WORDS.say("has_billing_date", "date", date));
      }
    };
  }

  /// `your change to 4 seats`
  public String named() {
    return switch (kind) {
      case PLAN -> WORDS.say("the_plan", "plan", name);
      case INTERVAL -> WORDS.say("the_interval", "billing", English.billing(Interval.of(name)));
      case QUANTITY ->
          WORDS.say("the_quantity", "after", after.orElseThrow(), "quantity", English.name(name));
      case ADDON_ADDED -> WORDS.say("the_addon", "item", name);
      case ADDON_REMOVED -> WORDS.say("the_removal", "item", name);
      case PRICES -> WORDS.say("the_prices", "plan", name);
      case USUAL_PRICES -> WORDS.say("the_usual_prices", "plan", name);
      case COUPON -> WORDS.say("the_coupon", "item", name);
      case BILLING_DATE -> WORDS.say("the_billing_date");
    };
  }
}
