package dev.midcycle.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Proration;
import dev.midcycle.simulate.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioFilesTest {
  private static final String LIFE =
      """
      scenario: A life
      catalog:
        catalog: example
        currency: USD
        timezone: America/New_York
        billing: {proration: second, net_days: 7}
        plans: {a: {family: f, rank: 1, prices: {month: 10}}, b: {family: f, rank: 2, prices: {month: 20}}}
      billing: {proration: day, usage_grace: PT0S}
      steps:
        - {at: 2026-03-01, subscribe: {plan: a}}
        - {at: 2026-03-08T12:00, change: {plan: b}}
        - {at: 2026-03-09T12:00:00Z, cancel: {when: now}, expect: {total: -1.00}}
      until: 2026-04-01
      expect: {documents: [{date: 2026-03-01, total: 10.00}]}
      """;

  private static Reading<Scenario> read(String text) {
    return ScenarioFiles.parse("life.yaml", text, Fixtures.EXAMPLES);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          instead of | stands | line | problem
          scenario: A life | note: A life | 1 | the file needs `scenario`
          until: 2026-04-01 | until: 2026-02-30 | 13 | until is `2026-02-30`, which is not a date between 1970 and 2199
          until: 2026-04-01 | until: 2026-03-02 | 13 | until is earlier than the last step; use the date of the last step or a later one
          until: 2026-04-01 | until: tomorrow | 13 | until must be a date such as 2026-04-01, or a date and time
          at: 2026-03-01 | at: 2026-03-31 | 11 | steps[1] is earlier than the step before it; sort the steps by time
          subscribe: {plan: a} | subscribe: {plan: c} | 10 | steps[0].subscribe.plan: unknown plan `c`; did you mean `a` or `b`?
          subscribe: {plan: a} | subscribe: {plan: a, addons: [x]} | 10 | steps[0].subscribe.addons[0]: unknown add-on `x`
          subscribe: {plan: a} | subscribe: {plan: a, interval: 2 weeks, cycle: calendar} | 10 | steps[0].subscribe: the calendar has no periods of `2 weeks`; use day, week, month, quarter or year, or `cycle: anniversary`
          subscribe: {plan: a} | subscribe: {plan: a, interval: monthly} | 10 | steps[0].subscribe.interval must be day, week, month, quarter, year or a number of these such as 6 months, not `monthly`; did you mean `month`?
          subscribe: {plan: a} | subscribe: {plan: a, quantity: {seats: 1e10}} | 10 | steps[0].subscribe.quantity.seats must be a number from 0 to 1000000000, not `10000000000`
          subscribe: {plan: a} | subscribe: {plan: a, billing_day: 32} | 10 | steps[0].subscribe.billing_day must be a day of the month from 1 to 31, not `32`
          subscribe: {plan: a} | subscribe: {plan: a, coupon: TEN} | 10 | steps[0].subscribe.coupon: unknown coupon `TEN`
          change: {plan: b} | change: {plan: b, when: date} | 11 | steps[1].change needs `date`: `when: date` is set
          change: {plan: b} | change: {plan: b, when: now, date: 2026-03-20} | 11 | `date` is not allowed in steps[1].change: it goes with `when: date`
          change: {plan: b} | cancel: {when: date} | 11 | steps[1].cancel needs `date`: `when: date` is set
          change: {plan: b} | change: {plan: b}, undo: {} | 11 | steps[1] has two actions, `change` and `undo`; split it into two steps
          change: {plan: b} | refused: no_change | 11 | steps[1] has no action; add one of
          change: {plan: b} | change: {plan: b}, refused: no_chang | 11 | steps[1].refused must be one of `no_change`
          change: {plan: b} | subscribe: {plan: b} | 11 | steps[1] adds a second subscription; give it a key
          change: {plan: b} | subscription: second, change: {plan: b} | 11 | steps[1].subscription: unknown subscription `second`
          change: {plan: b} | usage: {meter: m, value: 1} | 11 | steps[1].usage.meter: unknown meter `m`
          change: {plan: b} | usage: {meter: m, value: 1, count: 2} | 11 | steps[1].usage needs one of `value`, `each` and `count`
          change: {plan: b} | coupon: {code: T, percent: 10} | 11 | steps[1].coupon needs `duration`: it says how long the coupon applies
          total: -1.00 | total: -1.001 | 12 | steps[2].expect.total is `-1.001`, but amounts in USD have at most 2 decimals
          total: -1.00 | totl: -1.00 | 12 | unknown key `totl` in steps[2].expect; did you mean `total`?
          date: 2026-03-01 | date: 2026-02-29 | 14 | expect.documents[0].date is `2026-02-29`, which is not a date
          proration: day | proration: days | 8 | billing.proration must be one of `day`, `second`, `none`, not `days`; did you mean `day`?
          proration: day | invoice_lead_days: 3 | 7 | catalog.plans.a is paid in advance; `invoice_lead_days: 3` needs `pay: in_arrears`
          rank: 1 | rnk: 1 | 7 | unknown key `rnk` in catalog.plans.a; did you mean `rank`?
          """)
  void are_refused_with_the_line_and_the_reason(
      String instead, String stands, int line, String problem) {
    assertThat(LIFE).contains(instead);
    var text = LIFE.replaceFirst(Pattern.quote(instead), Matcher.quoteReplacement(stands));

    assertThat(Fixtures.problems(read(text)))
        .anySatisfy(one -> {
          assertThat(one.message()).startsWith(problem);
          assertThat(one.line()).isEqualTo(line);
        });
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          step | instant              | because
          0    | 2026-03-01T05:00:00Z | a date is midnight in the billing zone
          1    | 2026-03-08T16:00:00Z | a time without a zone is local there, and clocks went forward that morning
          2    | 2026-03-09T12:00:00Z | a time may name its zone
          """)
  void tell_time_in_the_billing_zone(int step, String instant, String because) {
    assertThat(Fixtures.valid(read(LIFE)).steps().get(step).at()).as(because).hasToString(instant);
  }

  @Test
  void override_the_billing_rules_of_the_catalogue_key_by_key() {
    var rules = Fixtures.valid(read(LIFE)).catalog().billing();

    assertThat(rules.proration()).isEqualTo(Proration.DAY);
    assertThat(rules.usageGrace()).isEqualTo(Duration.ZERO);
    assertThat(rules.netDays()).isEqualTo(7);
    assertThat(rules.cycle()).isEqualTo(BillingRules.Cycle.ANNIVERSARY);
  }

  @Test
  void find_their_catalogue_beside_themselves() {
    var text =
        """
        scenario: Of another file
        catalog: scout.yaml
        steps: [{at: 2026-04-01, subscribe: {plan: basic}}]
        until: 2026-05-01
        """;

    assertThat(Fixtures.valid(read(text)).catalog().key()).isEqualTo("scout");
    assertThat(Fixtures.problems(read(text.replace("scout", "scot"))))
        .extracting(Problem::toString)
        .containsExactly(
            "life.yaml, line 2: catalog: file `scot.yaml` not found at "
                + Path.of("..", "examples", "scot.yaml"));
  }

  @Test
  void tell_the_problems_of_their_catalogue_in_its_own_file() {
    var text =
        """
        scenario: On a broken catalogue
        catalog: scenarios/half-way-15-to-30.yaml
        steps: []
        until: 2026-05-01
        """;

    assertThat(Fixtures.problems(read(text)))
        .isNotEmpty()
        .allSatisfy(problem -> assertThat(problem.file()).endsWith("half-way-15-to-30.yaml"));
  }
}
