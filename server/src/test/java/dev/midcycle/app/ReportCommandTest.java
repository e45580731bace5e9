package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Scope;
import dev.midcycle.testkit.Installation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// `midcycle report`, of a customer who does not pay 40.00 a month for Basic, since 1 April.
class ReportCommandTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static String key = "";
  private static String customer = "";

  @BeforeAll
  static void a_customer_who_does_not_pay() {
    var merchant = installation.merchant("scout");
    var owing = merchant.payer("Owing", "tok_decline");
    merchant.subscribe(owing, "basic", "month");
    merchant.advance("2026-05-16");
    key = installation.key(merchant.id(), Scope.WRITE);
    customer = owing.text();
  }

  private static Run run(String command, String... more) {
    var arguments = new ArrayList<String>();
    if (!command.startsWith("ledger ")) {
      arguments.add("report");
    }
    for (var word : command.split(" ", -1)) {
      arguments.add(word.replace("CUSTOMER", customer));
    }
    arguments.addAll(List.of("--url", "http://127.0.0.1:" + installation.server.port()));
    arguments.addAll(List.of("--key", key));
    arguments.addAll(List.of(more));
    return Run.of(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          command                                     | says
          trial-balance --date 2026-04-30             | receivable USD 40.00
          trial-balance --date 2026-04-30             | total USD 40.00 40.00
          trial-balance --date 2026-03-30             | Nothing.
          statement CUSTOMER --from 2026-05-01        | 2026-05-01 issued INV-000002 40.00 80.00
          statement CUSTOMER --to 2026-04-30          | closing balance 40.00
          ageing                                      | total USD 0.00 40.00 40.00 0.00 0.00 80.00
          revenue --from 2026-04 --to 2026-04         | 2026-04 basic base USD 38.67 1.33
          tax                                         | 0 not taxed USD 40.00 0.00
          journal --from 2026-04-01 --to 2026-04-30   | ,deferred_revenue,deferred_revenue,40.00,USD,basic,base,
          journal --from 2026-04-01 --json            | "cause":"issued"
          """)
  void tells_what_the_books_say(String command, String says) {
    var run = run(command);

    assertThat(run.status()).as(run.toString()).isZero();
    assertThat(run.out().replaceAll(" +", " ")).contains(says);
  }

  @Test
  void tells_it_as_the_api_does() {
    var told = new JsonMapper().readTree(run("trial-balance --date 2026-04-30", "--json").out());

    assertThat(told.at("/currencies/0/total/amount").asString()).isEqualTo("40.00");
  }

  @Test
  void a_month_is_shown_and_closed() {
    var shown = run("ledger close 2026-04");
    assertThat(shown.status()).isEqualTo(2);
    assertThat(shown.out()).contains("2026-04 can be closed with --yes", "38.67");

    var other = run("ledger close 2026-05 --yes");
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.err()).contains("2026-05 is not over");

    assertThat(run("ledger set --timezone UTC --code revenue=8400 --code revenue:basic=8410").out())
        .contains("Months begin and end in UTC.", "revenue  basic  8410");
    assertThat(run("ledger close 2026-04 --yes").out()).contains("2026-04 is closed");
    assertThat(run("ledger close 2026-04").status()).isZero();
    assertThat(run("ledger periods").out()).contains("2026-04  2026-05-01T00:00:00Z");
    assertThat(run("journal --from 2026-04-30 --to 2026-04-30").out())
        .contains(",recognised,", ",8410,revenue,38.67,");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          command                                  | says
          statement cus_nobody                     | Unknown customer
          tax --from 100%                          | midcycle: from: must be a date
          journal --from 100%                      | midcycle: from: must be a date
          journal --from 2026-04-30&to=2026-04-01  | midcycle: from: must be a date
          journal --from 2026-04-01 --to #1 --json | midcycle: to: must be a date
          """)
  void what_is_refused_is_told(String command, String says) {
    var run = run(command);

    assertThat(run.status()).as(run.toString()).isEqualTo(1);
    assertThat(run.err()).contains(says);
  }
}
