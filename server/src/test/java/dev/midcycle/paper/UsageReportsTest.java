package dev.midcycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Stamp;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Requirement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The usage report that goes with every invoice. Everybody begins on 2026-04-01 at noon of New
/// York; a further camera costs 12.00 a month on Basic and 20.00 on Pro.
class UsageReportsTest {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE MMM d, uuuu", Locale.US);

  private static Installation installation;

  @BeforeAll
  static void open() {
    installation = new Installation();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  private static WatchedCameras on(String example, String plan) {
    return WatchedCameras.on(installation.merchant(example), plan);
  }

  /// The rows of a report, such as `2026-04-03 3 1 2`: counted, included, billed.
  private static List<String> days(List<String> report, LocalDate first, LocalDate last) {
    var days = new ArrayList<String>();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      var written = DAY.format(day);
      for (var line : report) {
        if (line.startsWith(written)) {
          days.add(day + line.substring(written.length()));
        }
      }
    }
    return days;
  }

  @Test
  @Requirement({37, 40, 41, 42})
  void each_day_has_its_number_and_all_of_them_are_what_is_billed() {
    var life = on("scout", "basic");
    life.until("2026-04-30T22:00:00Z");
    var seen = List.of(0, 1, 3, 3, 3, 2, 1);
    for (int day = 0; day < seen.size(); day++) {
      life.cameras(LocalDate.of(2026, 4, 1).plusDays(day), seen.get(day));
    }

    life.until("2026-05-02T00:00:00Z");

    assertThat(life.usageLines(life.documents().getLast())).containsExactly("cameras-basic 7 2.80");
    assertThat(life.report())
        .contains("Sum 7", "Quantity on the invoice: 7", "7 × $12.00 / 30 days")
        .contains("Amount on the invoice: $2.80")
        .contains("Usage Apr 1, 2026 – Apr 30, 2026", "Fees May 1, 2026 – May 31, 2026");
    assertThat(days(life.report(), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 8)))
        .containsExactly(
            "2026-04-01 0 0 0",
            "2026-04-02 1 1 0",
            "2026-04-03 3 1 2",
            "2026-04-04 3 1 2",
            "2026-04-05 3 1 2",
            "2026-04-06 2 1 1",
            "2026-04-07 1 1 0",
            "2026-04-08 0 0 0");
  }

  @Test
  @Requirement({41, 42, 43})
  void a_change_of_plan_gives_each_rate_its_own_days_and_sum() {
    var life = on("scout", "basic");
    life.until("2026-04-16T04:30:00Z");
    life.cameras(1, 15, 4);
    life.visitor().make("\"change\":{\"plan\":\"pro\"}");
    life.until("2026-04-30T22:00:00Z");
    life.cameras(16, 30, 4);

    life.until("2026-05-02T00:00:00Z");

    assertThat(life.usageLines(life.documents().getLast()))
        .containsExactlyInAnyOrder("cameras-basic 45 18.00", "cameras-pro 45 30.00");
    assertThat(life.report())
        .containsSubsequence(
            "Additional Camera Usage - Basic",
            "Sum 45",
            "Amount on the invoice: $18.00",
            "Additional Camera Usage - Pro",
            "Sum 45",
            "Amount on the invoice: $30.00");
    assertThat(days(life.report(), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)))
        .as("each day of the period once")
        .hasSize(30)
        .allMatch(day -> day.endsWith(" 4 1 3"));
    assertThat(life.report(life.documents().get(1)).text())
        .as("with the change itself no usage was billed")
        .contains("This document bills no usage");
  }

  /// On so many days of a month so many cameras, one of which is included.
  @ParameterizedTest(name = "{1} cameras on {2} days of {0}: {3} camera-days, {4}")
  @CsvSource({
    "2026-04, 5, 30, 120, 48.00",
    "2026-05, 5, 31, 124, 48.00",
    "2027-02, 5, 28, 112, 48.00",
    "2028-02, 5, 29, 116, 48.00",
    "2026-04, 4, 20,  60, 24.00",
    "2026-05, 4, 20,  60, 23.23",
    "2027-02, 4, 20,  60, 25.71",
  })
  @Requirement({41, 42})
  void a_month_of_any_length_costs_the_same_and_the_price_of_a_day_is_not_rounded(
      YearMonth month, int cameras, int days, int sum, String amount) {
    var life = on("scout", "basic");
    life.until(month.atEndOfMonth() + "T22:00:00Z");
    life.cameras(month.atDay(1), month.atDay(days), cameras);

    life.until(month.plusMonths(1).atDay(2) + "T00:00:00Z");

    assertThat(life.usageLines(life.documents().getLast()))
        .containsExactly("cameras-basic %d %s".formatted(sum, amount));
    assertThat(life.report())
        .contains("Sum " + sum, "Quantity on the invoice: " + sum)
        .contains("%d × $12.00 / %d days".formatted(sum, month.lengthOfMonth()))
        .contains("Amount on the invoice: $" + amount);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "the old add-on is kept    | ''",
        "the old add-on is removed | ,\"remove_addons\":[\"cameras-basic\"]",
      })
  @Requirement({41, 43})
  void no_day_is_billed_by_two_add_ons(String name, String removal) {
    var life = on("scout", "basic");
    life.until("2026-04-16T04:30:00Z");
    life.cameras(1, 15, 4);
    life.visitor().make("\"change\":{\"plan\":\"pro\"%s}".formatted(removal));
    life.until("2026-04-30T22:00:00Z");
    life.cameras(16, 30, 4);

    life.until("2026-05-02T00:00:00Z");

    var billed =
        life.documents().stream().flatMap(document -> life.usageLines(document).stream()).toList();
    assertThat(billed).containsExactlyInAnyOrder("cameras-basic 45 18.00", "cameras-pro 45 30.00");
    var reported =
        life.documents().stream()
            .flatMap(document -> life.report(document).lines().stream())
            .filter(line -> line.startsWith("Amount on the invoice"))
            .toList();
    assertThat(reported)
        .containsExactlyInAnyOrder(
            "Amount on the invoice: $18.00", "Amount on the invoice: $30.00");
  }

  @Test
  @Requirement({40, 43})
  void every_invoice_has_every_day_of_its_period_once_also_without_any_usage() {
    var life = on("scout", "basic");

    life.until("2028-03-02T12:00:00Z");

    var documents = life.documents();
    assertThat(documents).as("the first, and 23 months").hasSize(24);
    for (int month = 1; month < documents.size(); month++) {
      var period = YearMonth.of(2026, 3).plusMonths(month);
      var report = life.report(documents.get(month));
      var days = days(report.lines(), period.atDay(1), period.atEndOfMonth());
      assertThat(days)
          .as("%s, where the clock goes forward and back too", period)
          .hasSize(period.lengthOfMonth())
          .allMatch(day -> day.endsWith(" 0 0 0"));
      assertThat(report.lines())
          .filteredOn(line -> line.matches("\\w+ \\w+ \\d+, 20\\d\\d \\d+ .*"))
          .as("%s, and no other day", period)
          .hasSize(period.lengthOfMonth());
      assertThat(report.pages()).as("%s", period).isEqualTo(1);
      assertThat(report.lines()).contains("Sum 0", "Nothing is charged for it.");
    }
  }

  @Test
  @Requirement(44)
  void late_usage_alters_no_report_and_is_on_the_next_as_a_difference() {
    var life = on("scout", "basic");
    life.until("2026-04-30T22:00:00Z");
    life.cameras(10, 11, 3);
    life.until("2026-05-02T00:00:00Z");
    var read = life.documents().getLast();
    var before = life.report(read).content();
    var unread = on("scout", "basic");
    unread.until("2026-04-30T22:00:00Z");
    unread.cameras(10, 11, 3);
    unread.until("2026-05-02T00:00:00Z");

    life.cameras(11, 11, 6);
    unread.cameras(11, 11, 6);
    installation.application.usage().folding().foldAll(() -> true);
    life.until("2026-06-02T00:00:00Z");

    assertThat(life.report(read).content()).as("the same bytes").isEqualTo(before);
    assertThat(days(unread.report(), LocalDate.of(2026, 4, 10), LocalDate.of(2026, 4, 12)))
        .as("first asked for after more has come")
        .containsExactly("2026-04-10 3 1 2", "2026-04-11 3 1 2", "2026-04-12 0 0 0");
    assertThat(life.usageLines(life.documents().getLast())).containsExactly("cameras-basic 3 1.20");
    assertThat(days(life.report(), LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)))
        .as("counted, included, billed, billed before, difference")
        .containsExactly("2026-04-11 6 1 5 2 3");
    assertThat(days(life.report(), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)))
        .hasSize(31);
  }

  @Test
  @Requirement(44)
  void what_is_on_it_stays_though_names_change() {
    var life = on("scout", "basic");
    life.until("2026-05-02T00:00:00Z");
    life.merchant().caller().patch("/v1/customers/" + life.customer(), "{\"name\": \"Renamed\"}");
    var catalog = Installation.text("scout").replace("Additional Camera Usage", "Renamed too");
    installation
        .application
        .core()
        .catalogs()
        .publish(
            UnitOfWork.of(life.merchant().id()),
            Installation.catalog(catalog),
            new Stamp(dev.midcycle.audit.Actor.OPERATOR, Installation.BEGIN));

    assertThat(life.report())
        .contains("Additional Camera Usage - Basic")
        .noneMatch(line -> line.contains("Renamed"));
  }

  @Test
  void the_days_are_kept_where_all_came_to_zero_and_no_document_was_issued() {
    var free = Installation.text("scout").replace("{month: 40.00, year: 400.00}", "{month: 0}");
    var life = WatchedCameras.on(installation.merchant(Installation.catalog(free)), "basic");

    life.until("2026-06-02T00:00:00Z");

    assertThat(life.documents()).isEmpty();
    assertThat(
            installation.rows(
                """
                select at at time zone 'UTC', document, jsonb_array_length(usage) > 0
                from paper_source
                where customer = '%s'
                order by at
                """
                    .formatted(life.customer().uuid())))
        .containsExactly("2026-05-01 05:00:00.0 null true", "2026-06-01 05:00:00.0 null true");
  }
}
