package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Scope;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `midcycle catalog`. Two customers have Basic by the month since 1 April, one has Pro by the
/// year; it is 16 April.
class CatalogCommandTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static final String SCOUT = Installation.text("scout");
  private static final String DEARER =
      SCOUT.replace("prices: {month: 40.00,", "prices: {month: 45.00,");

  @TempDir private Path folder = Path.of("");
  private Merchant merchant;
  private String key = "";

  @BeforeEach
  void three_customers_and_a_key() {
    merchant = installation.merchant("scout");
    for (int i = 0; i < 2; i++) {
      merchant.subscribe(merchant.payer("Basic", "tok_success"), "basic", "month");
    }
    merchant.subscribe(merchant.payer("Pro", "tok_success"), "pro", "year");
    merchant.advance("2026-04-16");
    key = installation.key(merchant.id(), Scope.WRITE);
  }

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("catalog.yaml"), text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Run run(String command, String text, String... options) {
    return run(command, file(text), options);
  }

  private Run run(String command, Path file, String... options) {
    var arguments = new ArrayList<>(List.of("catalog", command, file.toString()));
    arguments.addAll(List.of("--url", "http://127.0.0.1:" + installation.server.port()));
    arguments.addAll(List.of("--key", key));
    arguments.addAll(List.of(options));
    return Run.of(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          command | the file | exit status
          check   | same     | 0
          check   | dearer   | 0
          check   | wrong    | 1
          diff    | same     | 0
          diff    | dearer   | 2
          diff    | wrong    | 1
          plan    | same     | 0
          plan    | dearer   | 2
          plan    | wrong    | 1
          apply   | same     | 0
          apply   | dearer   | 1
          apply   | wrong    | 1
          """)
  void ends_with_what_it_found(String command, String which, int status) {
    var text =
        switch (which) {
          case "same" -> SCOUT;
          case "dearer" -> DEARER;
          default -> SCOUT.replace("rank: 10", "rang: 10");
        };

    var run = run(command, text);

    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(status);
  }

  @Test
  void a_fault_has_its_line_and_column_and_what_to_do() {
    var run =
        Run.of(List.of("catalog", "check", file(SCOUT.replace("rank: 10", "rang: 10")).toString()));

    assertThat(run.err())
        .containsPattern("catalog.yaml, line [0-9]+, column [0-9]+: .*rang.*")
        .contains("rank");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void what_differs_is_shown_by_subject() {
    var run = run("diff", DEARER);

    assertThat(run.out())
        .isEqualTo(
            """
            ~ plan basic (Scout Basic)
                prices.month.USD: 40 -> 45

            Compared with version 1 of scout.
            """);
  }

  @Test
  void the_plan_shows_money() {
    var run = run("plan", DEARER);

    assertThat(run.out())
        .isEqualTo(
            """
            Version 2 of scout:
              ~ plan basic (Scout Basic)
                  prices.month.USD: 40 -> 45

            What subscribers would pay, as of 2026-04-16T04:00:00Z:
                                                                   MORE  LESS  SAME  STAY  BY THE END OF THE PERIOD  A YEAR FROM THEN ON
              No subscription is moved (none)                         0     0     3     0                      0.00                 0.00  USD
              Each is moved at the end of its period (period_end)     2     0     1     0                    +10.00              +120.00  USD
              All are moved now (now)                                 2     0     1     0                    +15.00              +120.00  USD

            Each is moved at the end of its period (period_end):
              PLAN                      SUBSCRIPTIONS  MORE  LESS  SAME  STAY  NEXT DOCUMENTS  A PERIOD BEFORE   AFTER  DIFFERENCE       FROM
              Scout Basic, every month              2     2     0     0     0          +10.00            80.00   90.00      +10.00  USD  2026-05-01
              Scout Pro, every year                 1     0     0     1     0            0.00           700.00  700.00        0.00  USD

            All are moved now (now):
              PLAN                      SUBSCRIPTIONS  MORE  LESS  SAME  STAY  NEXT DOCUMENTS  A PERIOD BEFORE   AFTER  DIFFERENCE       FROM
              Scout Basic, every month              2     2     0     0     0          +15.00            80.00   90.00      +10.00  USD  2026-05-01
              Scout Pro, every year                 1     0     0     1     0            0.00           700.00  700.00        0.00  USD

            Amounts are totals of documents, with discounts and tax. Usage is not in them: how much there
            will be is not known yet.
            """);
  }

  @Test
  void the_plan_is_told_as_json_too() {
    assertThat(run("plan", DEARER, "--json").out())
        .startsWith("{\"catalog\":\"scout\",\"version\":2,\"changes\":true");
  }

  @Test
  void is_published_with_yes_and_moves_subscriptions_as_it_was_planned() {
    var run = run("apply", DEARER, "--yes", "--migrate", "period_end");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("Published version 2 of scout.")
        .contains("Scheduled the move of 3 subscriptions.");
    merchant.advance("2026-05-02");
    assertThat(
            installation.rows(
                "select total from document where tenant = '%s' and issued_at >= '2026-05-01'"
                    .formatted(merchant.id().uuid())))
        .containsExactly("4500", "4500");
    var again = run("apply", DEARER, "--yes", "--migrate", "period_end");
    assertThat(again.out())
        .contains("Scheduled the move of 0 subscriptions.")
        .contains("3 stay as they are: they have this version already.");
  }

  @Test
  void without_a_terminal_it_asks_nobody_and_publishes_nothing() {
    var run = run("apply", DEARER);

    assertThat(run.err()).contains("Use --yes");
    assertThat(merchant.caller().get("/v1/catalog").at("/version")).isEqualTo("1");
  }

  @Test
  void what_is_pulled_is_what_is_published() throws IOException {
    var file = folder.resolve("pulled.yaml");

    var run = run("pull", file);

    assertThat(run.out()).isEqualTo("Wrote version 1 of scout to " + file + ".\n");
    assertThat(run("plan", file).status()).as(Files.readString(file)).isZero();
  }

  @Test
  void says_what_is_missing_without_a_key_or_a_server() {
    var file = file(SCOUT).toString();

    assertThat(Run.of(List.of("catalog", "plan", file)).err()).contains("An API key is required");
    assertThat(
            Run.of(List.of("catalog", "plan", file, "--key", "k", "--url", "http://127.0.0.1:1"))
                .err())
        .contains("No answer from http://127.0.0.1:1");
  }
}
