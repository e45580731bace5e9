package dev.midcycle.floors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import dev.midcycle.testkit.TestClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FloorPlanTest {
  private static final Map<String, ArchRule> RULES = Rules.below("dev.midcycle");
  private static final Map<String, ArchRule> PLANTED_RULES = Rules.below("planted");
  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");
  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(FloorPlanTest::isProduct)
          .importPackages("dev.midcycle");

  private static boolean isProduct(Location location) {
    return !location.contains(TestClasses.folder() + "/");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps_its_rules(String name, ArchRule rule) {
    assertThat(breaches(rule, HOUSE)).as(name).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          rule                                                  | broken by
          ground knows only ground                              | planted.money.KnowsARecord
          plumbing knows only plumbing and ground               | planted.db.KnowsARecord
          reckoning knows no plumbing, story or door            | planted.rating.KnowsTheDatabase
          reckoning goes one way: terms                         | planted.terms.KnowsACharge
          reckoning goes one way: charging                      | planted.charging.KnowsADraft
          reckoning goes one way: drafting                      | planted.drafting.KnowsABillingState
          what is shown of usage is not billed                  | planted.billing.KnowsWhatIsShown
          what bills keeps no books                             | planted.drafting.KeepsBooks
          what may be had is not billed                         | planted.invoice.KnowsAnOffer
          the machinery of HTTP knows who calls, and no subject | planted.http.KnowsAnInvoice
          records know no story and no door                     | planted.invoice.KnowsAStory
          what is counted knows no subscription                 | planted.usage.KnowsASubscription
          records know nothing of how events come in            | planted.invoice.KnowsHowEventsComeIn
          words say what is known, and store nothing            | planted.words.KnowsTheDatabase
          stories know no door                                  | planted.cycle.KnowsADoor
          doors know nothing above them                         | planted.api.KnowsTheApp
          stories do not know each other                        | planted.change.KnowsAnotherStory
          doors do not know each other                          | planted.portal.KnowsAnotherDoor
          subjects of the API go one way                        | planted.api.one.KnowsTheOther
          only app reads the system's clock                     | planted.customer.ReadsTheClock
          only app reads the environment                        | planted.customer.ReadsTheEnvironment
          reckoning has no clock and no log                     | planted.billing.HoldsAClock
          only stores and plumbing speak SQL                    | planted.sales.SpeaksSql
          only stores and plumbing add statements               | planted.sales.AddsAStatement
          routes hand on the transaction of their call          | planted.api.OpensATransaction
          HTTP and YAML stay in the doors                       | planted.collect.SpeaksHttp
          JSON stays in the doors and where it is stored        | planted.collect.ReadsATree
          money knows no floating point                         | planted.invoice.HoldsADouble
          money knows no floating point                         | planted.money.CallsADouble
          no method takes more than five values                 | planted.sales.TakesSix
          every package is null-marked                          | planted.credit.HasNoMark
          every package has its floor                           | planted.elsewhere.HasNoFloor
          """)
  void each_rule_finds_what_was_planted(String rule, String brokenBy) {
    var found = breaches(requireNonNull(PLANTED_RULES.get(rule), rule), PLANTED);

    assertThat(found).as(rule).anyMatch(breach -> breach.contains(brokenBy));
    assertThat(found).as("what is lawful").noneMatch(breach -> breach.contains("Lawful"));
  }

  /// A rule without a planted breach has never been seen to bite.
  @Test
  void every_rule_is_in_the_table() throws NoSuchMethodException {
    var table =
        FloorPlanTest.class
            .getDeclaredMethod("each_rule_finds_what_was_planted", String.class, String.class)
            .getAnnotation(CsvSource.class)
            .textBlock();

    assertThat(RULES.keySet()).allMatch(rule -> table.contains(rule + " "));
  }

  @Test
  void the_whole_house_is_looked_at() {
    var seen = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());

    assertThat(seen).contains("dev.midcycle.money", "dev.midcycle.billing", "dev.midcycle.app");
  }

  /// Its module has no library at all, so what is in it cannot come to know one.
  @Test
  void what_decides_money_is_compiled_in_the_engine() {
    var sources = Path.of("dev", "midcycle");

    assertThat(Floors.ENGINE)
        .allSatisfy(name -> {
          assertThat(Path.of("../engine/src/main/java").resolve(sources).resolve(name))
              .isDirectory();
          assertThat(Path.of("src/main/java").resolve(sources).resolve(name)).doesNotExist();
        });
  }

  static Stream<Object[]> rules() {
    return RULES.entrySet().stream().map(rule -> new Object[] {rule.getKey(), rule.getValue()});
  }

  private static List<String> breaches(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
