package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the books say of every scenario of the examples, beside what its documents and its credit
/// balance say.
class LawsOfBooksTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("midcycle.scenarios", "../examples/scenarios"));

  /// After it all service that was billed has been rendered.
  private static final Duration AGES = Duration.ofDays(366 * 40);

  static Stream<String> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_books_say_what_documents_and_balances_say(String file) {
    var scenario = scenario(file);
    var world = new MemoryWorld(scenario);
    Simulation.in(scenario, world);
    var end = scenario.until().plus(Duration.ofDays(40));

    assertThat(balances(world, end)).isEqualTo(expected(world, scenario));
    assertThat(world.ledger(end.plus(AGES)).of(Account.Type.DEFERRED_REVENUE).isZero()).isTrue();
    everyDayAddsUp(world, scenario.until(), end);
  }

  /// What is rendered and what is deferred are together what was billed, on every day.
  private static void everyDayAddsUp(World world, Instant from, Instant end) {
    var billed = billed(world, end);
    for (var at = from.plus(Duration.ofDays(35));
        at.isBefore(end);
        at = at.plus(Duration.ofHours(13))) {
      assertThat(billed(world, at)).as("%s", at).isEqualTo(billed);
    }
  }

  private static Money billed(World world, Instant at) {
    var books = world.ledger(at);
    return books.of(Account.Type.REVENUE).plus(books.of(Account.Type.DEFERRED_REVENUE));
  }

  private static List<String> balances(World world, Instant at) {
    var books = world.ledger(at);
    return List.of(
        "receivable " + books.of(Account.Type.RECEIVABLE),
        "customer_credit " + books.of(Account.Type.CUSTOMER_CREDIT),
        "tax " + books.of(Account.Type.TAX_PAYABLE),
        "billed " + billed(world, at));
  }

  private static List<String> expected(World world, Scenario scenario) {
    var none = Money.zero(scenario.customer().currency());
    var standing =
        world.documents().stream()
            .filter(one -> one.status() != ExpectedDocument.Status.VOID)
            .toList();
    Function<Function<Issued, Money>, Money> sum =
        part -> standing.stream().map(part).reduce(none, Money::plus);
    return List.of(
        "receivable " + sum.apply(Issued::open),
        "customer_credit " + world.creditBalance(),
        "tax " + sum.apply(Issued::tax),
        "billed " + sum.apply(one -> one.total().minus(one.tax())));
  }

  private static Scenario scenario(String file) {
    return switch (ScenarioFiles.read(FOLDER.resolve(file))) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) ->
          throw new AssertionError(List.copyOf(problems));
    };
  }
}
