package dev.midcycle.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Three customers have Basic by the month since 1 April, one Pro by the year; it is 16 April.
class CatalogPlansByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static final String SCOUT = Installation.text("scout");
  private Merchant merchant;

  @BeforeEach
  void four_customers() {
    merchant = installation.merchant("scout");
    for (int i = 0; i < 3; i++) {
      merchant.subscribe(merchant.payer("Basic " + i, "tok_success"), "basic", "month");
    }
    merchant.subscribe(merchant.payer("Pro", "tok_success"), "pro", "year");
    merchant.advance("2026-04-16");
  }

  private static String dearer() {
    return SCOUT.replace("prices: {month: 40.00,", "prices: {month: 45.00,");
  }

  private Answer plan(String text, String query) {
    var answer =
        merchant
            .caller()
            .with("Content-Type", "application/yaml")
            .post("/v1/catalog/plans" + query, text);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @Test
  void the_same_changes_nothing() {
    var plan = plan(SCOUT + "\n# only another comment\n", "");

    assertThat(plan.at("/changes")).isEqualTo("false");
    assertThat(plan.at("/version")).isEqualTo("1");
    assertThat(plan.json().at("/differences")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          none       | 0 more, 4 same, next 0.00, a year 0.00
          period_end | 3 more, 1 same, next 15.00, a year 180.00, from 2026-05-01
          now        | 3 more, 1 same, next 22.50, a year 180.00, from 2026-05-01
          """)
  void a_price_is_told_in_what_everybody_would_pay(String migrate, String told) {
    var before = installation.contents();

    var one = migration(plan(dearer(), ""), migrate);

    assertThat(told(one.at("/totals/0"))).isEqualTo(told);
    assertThat(installation.contents()).isEqualTo(before);
  }

  @Test
  void each_plan_has_its_sum_and_what_differs_is_named() {
    var plan = plan(dearer(), "?migrate=period_end");

    assertThat(plan.json().at("/differences").toString())
        .isEqualTo(
            "[{\"change\":\"changed\",\"section\":\"plan\",\"key\":\"basic\",\"name\":\"Scout Basic\","
                + "\"path\":\"prices.month.USD\",\"before\":\"40\",\"after\":\"45\"}]");
    assertThat(plan.json().at("/migrations").size()).isEqualTo(1);
    assertThat(plan.json().at("/migrations/0/plans").valueStream())
        .extracting(one ->
            one.at("/plan").asString()
                + " "
                + one.at("/interval").asString()
                + " "
                + one.at("/before/amount").asString()
                + " "
                + one.at("/after/amount").asString())
        .containsExactlyInAnyOrder("basic month 120.00 135.00", "pro year 700.00 700.00");
  }

  @Test
  void what_is_not_sold_any_more_is_kept_and_its_subscriptions_stay() {
    var without =
        SCOUT.substring(0, SCOUT.indexOf("  pro:"))
            + SCOUT.substring(SCOUT.indexOf("  enterprise:"));
    var text =
        without
            .replace("active_with: [pro]", "active_with: [basic]")
            .replaceAll("(?m)^ *- \\{.*(from|to): pro.*\\n", "");

    var plan = plan(text, "?migrate=now");

    assertThat(plan.at("/kept/0/key")).isEqualTo("pro");
    assertThat(plan.at("/kept/0/subscriptions")).isEqualTo("1");
    assertThat(plan.json().at("/migrations/0/totals/0/counts/refused").toString())
        .isEqualTo("{\"price_not_offered\":1}");
  }

  @Test
  void nobody_is_looked_at_where_nobody_is_moved() {
    assertThat(plan(dearer(), "?migrate=none").json().at("/migrations/0/plans")).isEmpty();
  }

  @Test
  void a_fault_is_told_with_its_line() {
    var answer =
        merchant
            .caller()
            .with("Content-Type", "application/yaml")
            .post("/v1/catalog/plans", SCOUT.replace("rank: 10", "rang: 10"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors").valueStream())
        .anyMatch(one -> one.at("/line").asInt() > 1);
  }

  private static JsonNode migration(Answer plan, String migrate) {
    return plan.json()
        .at("/migrations")
        .valueStream()
        .filter(one -> one.at("/migrate").asString().equals(migrate))
        .findFirst()
        .orElseThrow();
  }

  private static String told(JsonNode total) {
    var counts = total.at("/counts");
    var from = counts.at("/from");
    return "%s more, %s same, next %s, a year %s%s"
        .formatted(
            counts.at("/more").asInt(),
            counts.at("/same").asInt(),
            total.at("/next/amount").asString(),
            total.at("/a_year/amount").asString(),
            from.isMissingNode() ? "" : ", from " + from.asString());
  }
}
