package dev.midcycle.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Ruler;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Span;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Coupons beside months from 1 January 2026.
class AttachedTest {
  private static final Schedule MONTHS = months("2026-01-01");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          lasts     | given      | ends       | because
          forever   | 2026-01-10 | never      |
          once      | 2026-01-10 | never      | which period it reduces is found where it is billed
          1 period  | 2026-02-01 | 2026-03-01 | given as the period begins
          1 period  | 2026-02-02 | 2026-04-01 | the first whole period is March
          3 periods | 2026-01-10 | 2026-05-01 | February, March and April
          1 month   | 2026-01-31 | 2026-02-28 | on the calendar
          2 weeks   | 2026-01-10 | 2026-01-24 |
          """)
  void reduces_service_that_begins_in_its_time(
      String lasts, String given, String ends, @Nullable String because) {
    var coupon = given(lasts, given);

    assertThat(coupon.service().map(Stretch::to))
        .as(because)
        .isEqualTo(ends.equals("never") ? Optional.empty() : Optional.of(at(ends)));
    assertThat(coupon.service().map(Stretch::from))
        .isEqualTo(ends.equals("never") ? Optional.empty() : Optional.of(at(given)));
    assertThat(coupon.isOnce()).isEqualTo(lasts.equals("once"));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          lasts    | on         | after | reduces | alive | because
          1 period | 2026-01-31 | false | false   | true  | before it was given
          1 period | 2026-02-01 | true  | true    | true  | the instant at which it was
          1 period | 2026-02-28 | true  | true    | true  | its last day
          1 period | 2026-03-01 | true  | false   | false | its end does not count
          forever  | 2026-01-31 | false | true    | true  | whatever is billed from now on
          forever  | 2036-01-31 | true  | true    | true  |
          """)
  void counts_from_when_it_was_given(
      String lasts,
      String on,
      boolean after,
      boolean reduces,
      boolean alive,
      @Nullable String because) {
    var coupon = given(lasts, "2026-02-01");

    assertThat(coupon.isGivenBy(at(on))).as(because).isEqualTo(after);
    assertThat(coupon.reduces(at(on))).as(because).isEqualTo(reduces);
    assertThat(coupon.isAliveAt(at(on))).as(because).isEqualTo(alive);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          lasts    | from       | to         | ends in it | because
          1 month  | 2026-02-01 | 2027-02-01 | 2026-03-01 | a year that reaches beyond it
          1 month  | 2026-02-01 | 2026-03-01 |            | a month that ends with it
          1 month  | 2026-02-01 | 2026-02-15 |            | all of it is reduced
          1 period | 2026-02-01 | 2027-02-01 |            | periods are reduced whole
          forever  | 2026-02-01 | 2027-02-01 |            |
          """)
  void ends_inside_a_period(
      String lasts, String from, String to, @Nullable String ends, @Nullable String because) {
    assertThat(given(lasts, "2026-02-01").endsIn(new Stretch(at(from), at(to))))
        .as(because)
        .isEqualTo(Optional.ofNullable(ends).map(AttachedTest::at));
  }

  /// Given on 10 January: months until then, and other dates from when they come.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          lasts     | before, from | since      | other dates come | after, from | ends       | because
          2 periods | 2026-01-01   | 2026-01-01 | 2026-01-20       | 2026-01-20  | 2026-03-20 | none was counted yet
          2 periods | 2026-01-01   | 2026-01-01 | 2026-02-10       | 2026-02-10  | 2026-04-10 | February is cut short, and was none
          2 periods | 2026-01-01   | 2026-01-01 | 2026-03-01       | 2026-03-01  | 2026-04-01 | one is left
          2 periods | 2026-01-01   | 2026-01-01 | 2026-02-10       | 2026-01-15  | 2026-04-15 | the days to 15 February are none
          2 periods | 2026-01-01   | 2026-01-01 | 2026-04-10       | 2026-04-10  | 2026-04-01 | it was over
          2 periods | 2026-01-15   | 2026-01-01 | 2026-03-15       | 2026-03-20  | 2026-04-20 | the month from 15 March begins in its time, although it ends later
          2 periods | 2026-01-25   | 2026-01-01 | 2026-03-28       | 2026-03-28  | 2026-04-28 | so does the one from 25 March, which is cut short
          1 period  | 2026-01-05   | 2026-01-01 | 2026-02-15       | 2026-02-15  | 2026-03-15 | so does the one from 5 February
          3 periods | 2026-01-15   | 2026-01-20 | 2026-02-01       | 2026-01-10  | 2026-05-10 | the days from 20 January to 15 February are none, and the dates move again
          3 periods | 2026-01-15   | 2026-01-20 | 2026-02-15       | 2026-02-20  | 2026-05-20 | the stub is over: all three are left
          """)
  void moves_with_the_billing_dates(
      String lasts,
      String before,
      String since,
      String on,
      String after,
      String ends,
      String because) {
    var dates = new Attached.Dates(months(before), at(since));

    var moved = given(lasts, "2026-01-10").moved(at(on), dates, months(after));

    assertThat(moved.service()).as(because).contains(new Stretch(at("2026-01-10"), at(ends)));
  }

  private static Schedule months(String from) {
    return Schedule.from(at(from), Interval.MONTH, new Ruler.Days(ZoneOffset.UTC));
  }

  private static Attached given(String lasts, String on) {
    var duration =
        switch (lasts) {
          case "once" -> new Coupon.Duration.Once();
          case "forever" -> new Coupon.Duration.Forever();
          default ->
              lasts.contains("period")
                  ? new Coupon.Duration.Repeating(Integer.parseInt(lasts.substring(0, 1)))
                  : new Coupon.Duration.For(Span.parse(lasts).orElseThrow());
        };
    var coupon =
        new Coupon(new CouponCode("TEN"), new Coupon.Off.Percent(Decimal.of(10)), duration);
    return Attached.of(new FactId(new UUID(0, 1)), coupon, at(on), MONTHS);
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
