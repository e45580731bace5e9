package dev.midcycle.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Months of books that are closed: of two who pay 40.00 a month for Scout Basic, one from 1 April
/// 2026 on, one from 10 April. It is 2 June.
class ClosedMonthsByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private Caller key;

  @BeforeEach
  void two_months_of_two_customers() {
    scout = installation.merchant("scout");
    key = scout.caller();
    key.patch("/v1/ledger/settings", "{\"timezone\":\"America/New_York\"}");
    scout.subscribe(scout.payer("First", "tok_success"), "basic", "month");
    scout.advance("2026-04-10");
    scout.subscribe(scout.payer("Second", "tok_success"), "basic", "month");
    scout.advance("2026-06-02");
  }

  private Answer close(String month) {
    return key.post("/v1/ledger/periods/" + month + "/close", "{}");
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

  private List<String> balances() {
    return Stream.of("2026-04-15", "2026-04-30", "2026-05-01", "2026-05-31", "2026-06-02")
        .map(day -> key.get("/v1/reports/trial-balance?date=" + day).text())
        .toList();
  }

  private void theBooksAgree() {
    var found = installation.application.ledger().check().of(scout.id());
    assertThat(found.breaches()).isEmpty();
    assertThat(found.misdated()).isEmpty();
  }

  @Test
  void days_that_have_passed_are_posted_and_balances_of_any_day_stay() {
    var before = balances();
    var revenue = key.get("/v1/reports/revenue?from=2026-04&to=2026-06").text();
    var shown = key.get("/v1/ledger/periods/2026-04");
    assertThat(shown.at("/status")).isEqualTo("open");

    var closed =
        key.post(
            "/v1/ledger/periods/2026-04/close",
            "{\"fingerprint\":\"%s\"}".formatted(shown.at("/fingerprint")));

    assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    assertThat(lines(closed.json().at("/recognised"), "/item", "/amount/amount"))
        .containsExactly("basic 68.00");
    assertThat(balances()).isEqualTo(before);
    theBooksAgree();
    assertThat(close("2026-05").status()).isEqualTo(200);
    assertThat(balances()).isEqualTo(before);
    assertThat(key.get("/v1/reports/revenue?from=2026-04&to=2026-06").text()).isEqualTo(revenue);
    theBooksAgree();
    assertThat(key.get("/v1/ledger/periods/2026-04").json().at("/recognised"))
        .isEqualTo(shown.json().at("/recognised"));
    assertThat(
            lines(key.get("/v1/ledger/periods").json().at("/data"), "/month", "/status", "/ends"))
        .containsExactly(
            "2026-05 closed 2026-06-01T04:00:00Z", "2026-04 closed 2026-05-01T04:00:00Z");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          closed before | month   | says
          2026-04       | 2026-04 | 2026-04 is closed already
                        | 2026-05 | close 2026-04 first
                        | 2026-03 | close 2026-04 first
          2026-04       | 2026-06 | 2026-06 is not over before 2026-07-01T04:00:00Z
                        | 2026-06 | 2026-06 is not over
          """)
  void what_cannot_be_closed_is_refused_with_what_to_do(String before, String month, String says) {
    if (before != null) {
      assertThat(close(before).status()).isEqualTo(200);
    }
    var rows = installation.contents();

    var refused = close(month);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("not_allowed");
    assertThat(refused.at("/detail")).contains(says);
    assertThat(installation.contents()).isEqualTo(rows);
    if (!month.equals("2026-04")) {
      assertThat(key.get("/v1/ledger/periods/" + month).at("/why_not")).contains(says);
    }
  }

  @Test
  void what_has_changed_since_it_was_shown_is_shown_again() {
    var other = "{\"fingerprint\":\"%s\"}".formatted("0".repeat(64));

    var stale = key.post("/v1/ledger/periods/2026-04/close", other);

    assertThat(stale.code()).isEqualTo("stale_preview");
    assertThat(lines(stale.json().at("/preview/recognised"), "/item", "/amount/amount"))
        .containsExactly("basic 68.00");
  }

  @Test
  void an_empty_merchant_has_nothing_to_close() {
    var other = installation.merchant("scout").caller();

    assertThat(other.post("/v1/ledger/periods/2026-03/close", "{}").at("/detail"))
        .contains("nothing in the books");
  }

  @Test
  void books_stay_in_their_zone_once_a_month_is_closed() {
    close("2026-04");

    var refused = key.patch("/v1/ledger/settings", "{\"timezone\":\"UTC\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/detail")).contains("closed in America/New_York");
    assertThat(key.patch("/v1/ledger/settings", "{\"timezone\":\"America/New_York\"}").status())
        .isEqualTo(200);
  }

  /// The server was down on 10 June, and June was closed before the bill of that day was made.
  @Test
  void what_comes_later_is_of_the_open_month_and_says_when_it_happened() {
    close("2026-04");
    close("2026-05");
    installation.database.execute(
        "update tenant set clock = '2026-07-02T04:00:00Z' where id = '%s'"
            .formatted(scout.id().uuid()));
    assertThat(close("2026-06").status()).isEqualTo(200);
    var june = key.get("/v1/reports/trial-balance?date=2026-06-30").text();

    scout.advance("2026-07-03");

    assertThat(key.get("/v1/reports/trial-balance?date=2026-06-30").text()).isEqualTo(june);
    var entries = key.get("/v1/reports/journal?from=2026-07-01&to=2026-07-01").json().at("/data");
    assertThat(lines(entries, "/at", "/cause", "/number", "/happened_at"))
        .contains("2026-07-01T04:00:00Z issued INV-000007 2026-06-10T05:00:00Z");
    theBooksAgree();
    scout.advance("2026-08-02");
    var july = close("2026-07");
    assertThat(lines(july.json().at("/recognised"), "/item", "/amount/amount"))
        .as("and of 10 June up to 1 July")
        .containsExactly("basic 108.39");
    theBooksAgree();
  }

  @Test
  void what_is_taken_back_is_so_in_the_open_month() {
    var owing = scout.payer("Owing", "tok_decline");
    scout.subscribe(owing, "basic", "month");
    scout.advance("2026-07-02");
    close("2026-04");
    close("2026-05");
    close("2026-06");
    var june = key.get("/v1/reports/trial-balance?date=2026-06-30").text();
    var first =
        key.get("/v1/customers/" + owing + "/documents")
            .json()
            .at("/data")
            .valueStream()
            .map(one -> one.at("/id").asString())
            .toList()
            .getLast();

    assertThat(
            key.post("/v1/documents/" + first + "/void", "{\"reason\":\"x\",\"waive\":true}")
                .status())
        .isEqualTo(200);

    assertThat(key.get("/v1/reports/trial-balance?date=2026-06-30").text()).isEqualTo(june);
    theBooksAgree();
    scout.advance("2026-08-02");
    assertThat(close("2026-07").status()).isEqualTo(200);
    theBooksAgree();
  }

  @Test
  void postgresql_takes_no_entry_of_a_closed_month() {
    close("2026-04");

    for (var table : List.of("ledger_entry", "ledger_earning")) {
      var key = table.equals("ledger_entry") ? "id" : "document";
      var copy =
          """
          insert into %1$s
          select (jsonb_populate_record(r, jsonb_build_object(
            '%2$s', gen_random_uuid(), 'at', timestamptz '2026-04-30T12:00:00Z', 'happened_at', null))).*
          from %1$s r
          where tenant = '%3$s'
          limit 1
          """
              .formatted(table, key, scout.id().uuid());
      assertThatThrownBy(() ->
              installation.database.execute(
                  "set midcycle.tenant = '%s'".formatted(scout.id().uuid()), copy))
          .hasStackTraceContaining("a closed month takes no entry");
    }
  }

  @Test
  void the_journal_has_the_merchants_codes() {
    key.patch(
        "/v1/ledger/settings",
        """
        {"accounts": [{"account": "receivable", "code": "1400"}, {"account": "revenue", "code": "8400"},
          {"account": "revenue", "part": "basic", "code": "8410"}, {"account": "cash", "part": "card", "code": "1360"}]}
        """);
    close("2026-04");

    var csv = key.get("/v1/reports/journal-csv?from=2026-04-01&to=2026-04-30");

    assertThat(csv.header("Content-Disposition")).contains("journal-2026-04-01-2026-04-30.csv");
    var rows =
        CsvReader.builder().ofNamedCsvRecord(csv.text()).stream()
            .map(row ->
                Stream.of("date", "cause", "document", "debit_code", "credit_code", "amount")
                    .map(row::getField)
                    .collect(Collectors.joining(" ")))
            .toList();
    assertThat(rows)
        .containsExactlyInAnyOrder(
            "2026-04-01 issued INV-000001 1400 deferred_revenue 40.00",
            "2026-04-01 paid INV-000001 1360 1400 40.00",
            "2026-04-10 issued INV-000002 1400 deferred_revenue 40.00",
            "2026-04-10 paid INV-000002 1360 1400 40.00",
            "2026-04-30 recognised  deferred_revenue 8410 40.00",
            "2026-04-30 recognised  deferred_revenue 8410 28.00");
    var pages = key.get("/v1/reports/journal?from=2026-04-01&to=2026-04-30&limit=4");
    assertThat(pages.json().at("/data")).hasSize(4);
    assertThat(
            key.get(
                    "/v1/reports/journal?from=2026-04-01&to=2026-04-30&limit=4&cursor="
                        + pages.at("/next_cursor"))
                .json()
                .at("/data"))
        .hasSize(2);
  }
}
