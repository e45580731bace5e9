package dev.midcycle.usagestatement;

import static dev.midcycle.usagestatement.Using.NOW;
import static dev.midcycle.usagestatement.Using.asked;
import static dev.midcycle.usagestatement.Using.at;
import static dev.midcycle.usagestatement.Using.begun;
import static dev.midcycle.usagestatement.Using.by;
import static dev.midcycle.usagestatement.Using.change;
import static dev.midcycle.usagestatement.Using.changed;
import static dev.midcycle.usagestatement.Using.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.charging.Allowance;
import dev.midcycle.time.Interval;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What usage charges have come to. The subscription of [Using] begins on 1 April; on each day from
/// then on, at noon, 1, 2, 3, 4, 5, 6, 7, 1, 2 ... are used.
class SpendingsTest {
  private static String days(Spending spending) {
    return spending.days().stream()
        .map(day -> day.used() + (day.over().isZero() ? "" : ">" + day.over()))
        .collect(Collectors.joining(" "));
  }

  /// `4>1` is a day with four used, of which one is above what may be used.
  @ParameterizedTest(name = "{0} by the evening of the 5th")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          # plan | allowance | used | beyond | billable | amount | reached | days             | because
          sum    | 8         | 15   | 7      | 7        | 14.00  | 15      | 1 2 3 4>2 5>5    | eight of the period are included
          days   | 3 a day   | 15   | 3      | 3        | 6.00   | 5       | 1 2 3 4>1 5>2    | three of each day are
          peak   | 4         | 5    | 1      | 1        | 2.00   | 5       | 0 0 0 0 5>1      | the highest decides
          busiest| -         | 5    | 5      | 5        | 10.00  | 0       | 1>1 2>2 3>3 4>4 5>5 | nothing is included
          tiers  | 10        | 15   | 5      | 15       | 10.00  | 15      | 1 2 3 4 5>5      | two tiers are free
          steep  | -         | 15   | 15     | 15       | 23.00  | 0       | 1>1 2>2 3>3 4>4 5>5 | a flat fee is none
          """)
  void says_what_is_used_included_and_over(
      String plan,
      @Nullable String allowance,
      String used,
      String beyond,
      String billable,
      String amount,
      String reached,
      String days,
      String because) {
    var spending = Spendings.running(by(used(begun(plan), 30), "2026-04-05T20:00:00Z")).getFirst();

    assertThat(
            spending
                .allowance()
                .map(one -> one.amount() + (one.per() == Allowance.Per.DAY ? " a day" : "")))
        .isEqualTo(Optional.ofNullable(allowance));
    assertThat(spending.used()).hasToString(used);
    assertThat(spending.beyond()).as(because).hasToString(beyond);
    assertThat(spending.billable()).hasToString(billable);
    assertThat(spending.amount()).hasToString(amount);
    assertThat(spending.reached()).hasToString(reached);
    assertThat(days(spending)).as(because).isEqualTo(days);
    assertThat(spending.days().getLast().included().plus(spending.days().getLast().over()))
        .isEqualTo(spending.days().getLast().used());
  }

  @Test
  void what_is_shown_of_a_period_is_what_its_document_charges() {
    for (var plan : new String[] {"sum", "days", "peak", "busiest", "tiers", "steep"}) {
      var issued = Lifecycle.advance(used(begun(plan), 40), at("2026-05-01T02:00:00Z"));
      var charged =
          issued.documents().stream()
              .flatMap(document -> document.lines().stream())
              .filter(line -> line.rate().charge().value().equals("u"))
              .toList();
      var shown =
          Spendings.of(
              issued.state().groundsAt(at("2026-05-01T02:00:00Z")), LocalDate.of(2026, 4, 9));

      assertThat(shown).hasSize(1);
      assertThat(charged).as(plan).hasSize(1);
      assertThat(shown.getFirst().amount()).as(plan).isEqualTo(charged.getFirst().amount());
      assertThat(shown.getFirst().billable()).as(plan).isEqualTo(charged.getFirst().quantity());
    }
  }

  @Test
  void each_rate_of_a_changed_plan_has_its_own_days() {
    var state = changed(used(begun("sum"), 30), "dear", "2026-04-04");

    var spending = Spendings.running(by(state, "2026-04-05T20:00:00Z")).getFirst();

    assertThat(spending.item().key()).isEqualTo("dear");
    assertThat(days(spending)).isEqualTo("1 2 3 4>2 5>5");
    assertThat(spending.parts())
        .extracting(part -> part.rate().item().key() + " " + part.quantity() + " " + part.amount())
        .containsExactly("sum 0 0.00", "dear 7 35.00");
  }

  @ParameterizedTest(name = "{0}, from the 4th on {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # first | then  | days            | because
          small   | sum   | 1 2>1 3>3 4>2 5>5 | two of the sum are included, then eight
          sum     | small | 1 2 3 4>4 5>5   | eight, then two
          bare    | sum   | 4 5>1           | there was none before
          sum     | bare  | 1 2 3           | there is none any more
          """)
  void each_day_has_the_allowance_of_its_rate(
      String first, String then, String days, String because) {
    var state = changed(used(begun(first), 30), then, "2026-04-04");
    var input = by(state, "2026-04-05T20:00:00Z");

    for (int on = 1; on <= 5; on++) {
      var spending = Spendings.of(input, LocalDate.of(2026, 4, on));

      assertThat(days(spending.getFirst())).as(because).isEqualTo(days);
    }
  }

  /// The second period of all is May.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what     | periods                 | because
          nothing    | 05-01/06-01 04-01/05-01 | as billed
          dear       | 05-01/06-01 04-01/05-01 | another plan leaves the billing dates
          sums       | 05-10/05-10 05-01/05-10 04-01/05-01 | those of a year take their place
          cancel     | 05-01/05-10 04-01/05-01 | nothing is served any more
          """)
  void a_period_ends_where_others_take_its_place(String what, String periods, String because) {
    var state = used(begun("sum"), 60);
    var day = "2026-05-10T00:00:00Z";
    var then =
        switch (what) {
          case "nothing" -> state;
          case "cancel" -> asked(state, new ChangeRequest.Cancel(NOW, ""), day);
          case "sums" -> asked(state, change(what, Optional.of(Interval.YEAR)), day);
          default -> changed(state, what, "2026-05-10");
        };

    assertThat(
            Spendings.periods(by(then, "2026-05-20T20:00:00Z")).stream()
                .map(one ->
                    one.from().toString().substring(5, 10)
                        + "/"
                        + one.to().toString().substring(5, 10)))
        .as(because)
        .containsExactly(periods.split(" "));
  }

  /// What was settled in the evening is billed with the period that ended; the one that began that
  /// evening has the day to show until it has one of its own.
  @Test
  void a_day_that_was_settled_shows_where_it_was_billed() {
    var evening = "2026-04-05T18:00:00Z";
    var ended = asked(used(begun("sum"), 30), new ChangeRequest.Cancel(NOW, ""), evening);
    var again =
        asked(ended, new ChangeRequest.Reactivate(Optional.empty()), "2026-04-05T19:00:00Z");

    var first = by(again, "2026-04-05T20:00:00Z");
    var later = by(again, "2026-04-07T20:00:00Z");

    assertThat(days(Spendings.running(first).getFirst())).isEqualTo("5");
    assertThat(days(Spendings.of(first, LocalDate.of(2026, 4, 4)).getFirst()))
        .isEqualTo("1 2 3 4>2 5>5");
    assertThat(days(Spendings.running(later).getFirst())).isEqualTo("6 7>5");
  }

  @Test
  void with_the_rate_of_the_last_day_all_days_have_its_allowance() {
    var state = changed(used(begun("sum"), 30), "last", "2026-04-04");

    var spending = Spendings.running(by(state, "2026-04-07T20:00:00Z")).getFirst();

    assertThat(days(spending)).isEqualTo("1 2 3 4 5 6>1 7>7");
    assertThat(spending.parts())
        .extracting(part -> part.rate().item().key() + " " + part.quantity() + " " + part.amount())
        .containsExactly("last 8 8.00");
  }

  @Test
  void use_in_a_trial_is_free() {
    var spending = Spendings.running(by(used(begun("tried"), 30), "2026-04-05T20:00:00Z"));

    assertThat(spending).hasSize(1);
    assertThat(days(spending.getFirst())).isEqualTo("1 2 3 4 5");
    assertThat(spending.getFirst().amount().isZero()).isTrue();
    assertThat(spending.getFirst().used()).hasToString("15");
    assertThat(spending.getFirst().allowance()).isEmpty();
  }

  @Test
  void the_periods_are_told_the_newest_first_and_a_foreign_day_has_none() {
    var input = by(used(begun("sum"), 70), "2026-06-02T20:00:00Z");

    assertThat(Spendings.periods(input))
        .extracting(period -> period.from().toString().substring(0, 10))
        .containsExactly("2026-06-01", "2026-05-01", "2026-04-01");
    assertThat(Spendings.of(input, LocalDate.of(2026, 3, 31))).isEmpty();
    assertThat(Spendings.of(input, LocalDate.of(2026, 4, 30)).getFirst().days()).hasSize(30);
    assertThat(Spendings.running(by(begun("bare"), "2026-04-05T20:00:00Z"))).isEmpty();
  }
}
