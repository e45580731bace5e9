package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.embedded.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateCommandTest {
  private static final Path EXAMPLE =
      Path.of("..", "examples", "scenarios", "basic-to-pro-half-way-through-a-30-day-month.yaml");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          written       | instead     | status | told
          total: 40.00  | total: 40.0 | 0      | 1 of 1 scenarios as expected
          total: 15.00  | total: 15.01| 1      | 0 of 1 scenarios as expected
          until:        | untill:     | 2      | 0 of 1 scenarios as expected; invalid files: 1
          """)
  void its_exit_status_says_how_it_went_in_memory_and_in_a_database(
      String written, String instead, int status, String told) throws IOException {
    assertThat(example()).contains(written);
    var file = folder.resolve("life.yaml");
    Files.writeString(file, example().replace(written, instead));

    var inMemory = simulate(file.toString());
    var inDatabase = simulate("--database", "--database-url", url(), file.toString());

    assertThat(inMemory.status()).as(inMemory.out() + inMemory.err()).isEqualTo(status);
    assertThat(inMemory.out()).contains(told);
    assertThat(inDatabase).isEqualTo(inMemory);
  }

  /// Lines that nobody stated are no differences: they say what the total is made of.
  @Test
  void a_wrong_total_is_one_difference_and_says_what_it_is_made_of() throws IOException {
    var unstated = example().replaceFirst(" +lines:\n( +- \\{item.*\n)+", "");
    Files.writeString(
        folder.resolve("life.yaml"), unstated.replace("total: 15.00", "total: 15.01"));

    assertThat(simulate(folder.toString()).out())
        .contains("1 difference")
        .contains(
            """
                  document 2 of 2026-04-16 (line 14)
                           expected  actual
                    total  15.01     15.00
                      basic base 2026-04-16/2026-05-01 -20.00, unused 15 of 30 days of 40.00
                      pro base 2026-04-16/2026-05-01 35.00, 15 of 30 days of 70.00
            """);
  }

  @Test
  void one_that_breaks_the_program_costs_only_itself() throws IOException {
    Files.writeString(folder.resolve("b.yaml"), example());
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        scenario: More than any number holds
        catalog:
          catalog: beyond
          currency: USD
          timezone: UTC
          plans:
            p:
              name: P
              family: f
              rank: 1
              prices: {month: 1}
              charges: [{key: seat, kind: recurring, quantity: seats, price: 999999999999}]
        steps: [{at: 2026-04-01, subscribe: {plan: p, quantity: {seats: 1000000000}}}]
        until: 2026-04-02
        """);

    var run = simulate(folder.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out())
        .contains("ok    Basic to Pro")
        .contains("1 of 2 scenarios as expected; failed: 1");
    assertThat(run.err()).contains("a.yaml").contains("AmountTooLarge");
  }

  @Test
  void a_run_leaves_no_database_behind() throws SQLException {
    assertThat(simulate("--database", "--database-url", url(), EXAMPLE.toString()).status())
        .isEqualTo(0);

    assertThat(databases()).isNotEmpty().noneMatch(name -> name.contains("scratch"));
  }

  private static String example() throws IOException {
    var catalog = EXAMPLE.resolveSibling(Path.of("..", "scout.yaml")).toAbsolutePath().toString();
    return Files.readString(EXAMPLE).replace("../scout.yaml", catalog);
  }

  private static Run simulate(String... arguments) {
    var all = new ArrayList<>(List.of("simulate"));
    all.addAll(List.of(arguments));
    return Run.of(all);
  }

  private static String url() {
    var login = TestServer.login();
    return login
        .jdbcUrl()
        .replaceFirst(
            "^jdbc:postgresql://", "postgresql://%s:%s@".formatted(login.user(), login.password()));
  }

  private static List<String> databases() throws SQLException {
    var login = TestServer.login();
    var names = new ArrayList<String>();
    try (var connection =
            DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
        var query = connection.prepareStatement("select datname from pg_database");
        var rows = query.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
