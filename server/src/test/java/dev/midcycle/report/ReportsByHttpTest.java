package dev.midcycle.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// What the books of two customers of Scout Basic, at 40.00 a month from 1 April 2026, say.
///
/// Paying is in Germany, pays 47.60 each month by card. Owing never pays: of April 10.00 are
/// credited on 10 April, and 5.00 of credit were given before.
class ReportsByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static Caller key;
  private static Merchant scout;
  private static CustomerId owing;

  @BeforeAll
  static void three_months() {
    scout = installation.merchant("scout");
    key = scout.caller();
    var paying = scout.payer("Paying", "tok_success");
    key.patch(
        "/v1/customers/" + paying,
        "{\"tax\":{\"country\":\"DE\",\"rates\":[{\"rate\":\"0.19\"}]}}");
    scout.subscribe(paying, "basic", "month");
    owing = scout.payer("Owing", "tok_decline");
    key.post("/v1/customers/" + owing + "/credits", "{\"amount\":\"5.00\",\"note\":\"x\"}");
    scout.subscribe(owing, "basic", "month");
    scout.advance("2026-04-10");
    var april = key.get("/v1/customers/" + owing + "/documents").at("/data/0/id");
    key.post(
        "/v1/documents/" + april + "/credit-notes", "{\"amount\":\"10.00\",\"reason\":\"a test\"}");
    scout.advance("2026-06-16");
  }

  private static List<String> lines(JsonNode list, String... parts) {
    return list.valueStream()
        .map(one ->
            Stream.of(parts)
                .map(part -> one.at(part).asString())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")))
        .toList();
  }

  private static Answer got(String path) {
    var answer = key.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  /// 29 of 30 days of April have passed in New York where April ends in London.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          date       | total  | accounts
          2026-03-31 |        | []
          2026-04-01 | 87.60  | [receivable 35.00, cash card 47.60, deferred_revenue basic 80.00, tax_payable DE 7.60, granted_credit 5.00]
          2026-04-30 | 77.60  | [receivable 25.00, cash card 47.60, deferred_revenue basic 2.33, revenue basic 67.67, tax_payable DE 7.60, granted_credit 5.00]
          2026-05-15 | 165.20 | [receivable 65.00, cash card 95.20, deferred_revenue basic 43.88, revenue basic 106.12, tax_payable DE 15.20, granted_credit 5.00]
          """)
  void the_trial_balance_of_a_day(String date, String total, String accounts) {
    var books = got("/v1/reports/trial-balance?date=" + date).json().at("/currencies/0");
    var sides = new String[] {"/debit/amount", "/credit/amount"};
    assertThat(
            lines(
                books.at("/accounts"),
                "/account/type",
                "/account/item",
                "/account/country",
                "/account/held_by",
                sides[0],
                sides[1]))
        .hasToString(accounts);
    for (var side : sides) {
      assertThat(sum(books.at("/accounts"), side)).isEqualTo(total == null ? "0" : total);
    }
    assertThat(books.at("/total/amount").asString()).isEqualTo(total == null ? "" : total);
  }

  private static String sum(JsonNode list, String part) {
    return list.valueStream()
        .map(one -> one.at(part).asString())
        .filter(text -> !text.isEmpty())
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          date       | ages
          2026-04-01 | 35.00 0.00 0.00 0.00 0.00 35.00
          2026-04-02 | 0.00 35.00 0.00 0.00 0.00 35.00
          2026-04-10 | 0.00 25.00 0.00 0.00 0.00 25.00
          2026-05-31 | 0.00 40.00 25.00 0.00 0.00 65.00
          2026-06-16 | 0.00 40.00 40.00 25.00 0.00 105.00
          2026-08-01 | 0.00 0.00 0.00 40.00 65.00 105.00
          """)
  void since_when_what_is_open_is_due(String date, String ages) {
    var parts =
        new String[] {
          "/current/amount",
          "/days_1_30/amount",
          "/days_31_60/amount",
          "/days_61_90/amount",
          "/over_90/amount",
          "/total/amount"
        };
    var told = got("/v1/reports/ageing?date=" + date).json();
    assertThat(lines(told.at("/totals"), parts)).containsExactly(ages);
    assertThat(lines(told.at("/data"), parts)).containsExactly(ages);
    assertThat(told.at("/data/0/customer").asString()).isEqualTo(owing.text());
  }

  private static List<String> revenue(Caller of) {
    return of.get("/v1/reports/revenue?from=2026-04&to=2026-06")
        .json()
        .at("/months")
        .valueStream()
        .map(one ->
            one.at("/month").asString()
                + lines(one.at("/lines"), "/sold", "/item", "/earned/amount", "/deferred/amount"))
        .toList();
  }

  @Test
  void revenue_and_what_is_to_be_earned_month_by_month() {
    assertThat(revenue(key))
        .containsExactly(
            "2026-04[plan basic 67.67 2.33]",
            "2026-05[plan basic 79.75 2.58]",
            "2026-06[plan basic 42.58 40.00]");
  }

  /// What is sold on a day whose clock stands still is of that day, and a day that runs counts
  /// whole.
  @Test
  void the_running_month_and_the_trial_balance_of_today_agree() {
    var other = installation.merchant("scout");
    var customer = other.payer("Mover", "tok_success");
    var visitor =
        new Visitor(other.caller(), customer, other.subscribe(customer, "basic", "month"));
    other.advance("2026-04-16");
    visitor.make("\"change\":{\"plan\":\"pro\"}");

    var month = other.caller().get("/v1/reports/revenue").json().at("/months/0");
    var books = other.caller().get("/v1/reports/trial-balance").json();

    assertThat(month.at("/to").asString()).isEqualTo(books.at("/date").asString());
    assertThat(lines(month.at("/lines"), "/item", "/earned/amount", "/deferred/amount"))
        .hasSizeGreaterThan(1);
    for (var line : month.at("/lines")) {
      var item = line.at("/item").asString();
      assertThat(line.at("/earned/amount")).isEqualTo(of(books, "revenue", item));
      assertThat(line.at("/deferred/amount")).isEqualTo(of(books, "deferred_revenue", item));
    }
  }

  /// What was credited less what was debited.
  private static JsonNode of(JsonNode books, String type, String item) {
    return books
        .at("/currencies/0/accounts")
        .valueStream()
        .filter(one -> one.at("/account/type").asString().equals(type))
        .filter(one -> one.at("/account/item").asString().equals(item))
        .map(one -> one.at("/credit/amount"))
        .findFirst()
        .orElse(StringNode.valueOf("0.00"));
  }

  @Test
  void months_add_up_where_all_that_was_sold_is_taken_back() {
    var other = installation.merchant("scout");
    var customer = other.payer("Trained", "tok_success");
    var visitor =
        new Visitor(other.caller(), customer, other.subscribe(customer, "basic", "month"));
    visitor.make("\"charge\":{\"name\":\"Training\",\"amount\":\"30\",\"collect\":\"now\"}");
    var sold = other.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
    other.advance("2026-05-02");
    other
        .caller()
        .post(
            "/v1/documents/" + sold + "/credit-notes",
            "{\"amount\":\"30.00\",\"reason\":\"a test\"}");
    other.advance("2026-06-16");

    assertThat(revenue(other.caller()))
        .containsExactly(
            "2026-04[plan basic 38.67 1.33, one_off Training 30.00 0.00]",
            "2026-05[plan basic 40.04 1.29, one_off Training -30.00 0.00]",
            "2026-06[plan basic 21.29 20.00]");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          from       | to         | lines
          2026-04-01 | 2026-06-30 | [DE 0.19 120.00 22.80, 0 110.00 0.00]
          2026-04-01 | 2026-04-30 | [DE 0.19 40.00 7.60, 0 30.00 0.00]
          2026-04-02 | 2026-04-30 | [0 -10.00 0.00]
          2026-04-02 | 2026-04-09 | []
          """)
  void tax_by_country_and_rate_and_what_was_not_taxed(String from, String to, String lines) {
    var told = got("/v1/reports/tax?from=%s&to=%s".formatted(from, to)).json().at("/lines");
    assertThat(lines(told, "/country", "/rate", "/net/amount", "/tax/amount")).hasToString(lines);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          days                            | opening | movements                                                                                                             | closing
          from=2026-04-01&to=2026-04-30   | 0.00    | [2026-04-01 granted -5.00 -5.00, 2026-04-01 issued INV-000002 40.00 35.00, 2026-04-10 issued CN-000001 -10.00 25.00] | 25.00
          from=2026-05-01&to=2026-05-31   | 25.00   | [2026-05-01 issued INV-000004 40.00 65.00]                                                                            | 65.00
          from=2026-05-02&to=2026-05-31   | 65.00   | []                                                                                                                    | 65.00
          """)
  void a_statement_goes_on_from_the_one_before(
      String days, String opening, String movements, String closing) {
    var path = "/v1/customers/" + owing + "/statement?" + days;
    var told = got(path).json();
    assertThat(told.at("/opening/amount").asString()).isEqualTo(opening);
    assertThat(
            lines(
                told.at("/movements"),
                "/date",
                "/cause",
                "/number",
                "/amount/amount",
                "/balance/amount"))
        .hasToString(movements);
    assertThat(told.at("/closing/amount").asString()).isEqualTo(closing);
    assertThat(scout.as(Role.VIEWER, owing).get(path).json()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          path                                       | param
          reports/revenue?from=2026-07&to=2026-06    | from
          reports/revenue?from=2020-07&to=2026-06    | from
          reports/revenue?to=2026-13                 | to
          reports/tax?from=2026-07-01&to=2026-06-01  | to
          reports/trial-balance?date=yesterday       | date
          reports/journal?from=2026-07-01&to=2026-06-01 | to
          reports/journal-csv?to=never               | to
          """)
  void what_cannot_be_told_is_refused(String path, String param) {
    var answer = key.get("/v1/" + path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/param")).isEqualTo(param);
  }
}
