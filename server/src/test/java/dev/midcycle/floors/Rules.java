package dev.midcycle.floors;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.midcycle.floors.Floors.APP;
import static dev.midcycle.floors.Floors.DOORS;
import static dev.midcycle.floors.Floors.GROUND;
import static dev.midcycle.floors.Floors.HTTP;
import static dev.midcycle.floors.Floors.PLUMBING;
import static dev.midcycle.floors.Floors.RECKONING;
import static dev.midcycle.floors.Floors.RECORDS;
import static dev.midcycle.floors.Floors.STORIES;
import static dev.midcycle.floors.Floors.WORDS;
import static dev.midcycle.floors.Floors.union;
import static dev.midcycle.floors.Floors.without;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/// The rules by their names, for the packages below one root.
final class Rules {
  private static final Set<String> BELOW_STORIES =
      union(RECORDS, RECKONING, WORDS, PLUMBING, GROUND);

  private final Floors floors;
  private final Map<String, ArchRule> rules = new LinkedHashMap<>();

  private Rules(Floors floors) {
    this.floors = floors;
  }

  static Map<String, ArchRule> below(String root) {
    var rules = new Rules(new Floors(root));
    rules.arrows();
    rules.whoMayTouchWhat();
    rules.everyClass();
    return rules.rules;
  }

  private void arrows() {
    mayKnow("ground knows only ground", GROUND, GROUND);
    mayKnow("plumbing knows only plumbing and ground", PLUMBING, union(PLUMBING, GROUND));
    mayKnow(
        "reckoning knows no plumbing, story or door", RECKONING, union(RECKONING, RECORDS, GROUND));
    mayKnow(
        "reckoning goes one way: terms",
        Set.of("terms"),
        without(
            Floors.all(),
            "charging",
            "usagestatement",
            "drafting",
            "billing",
            "offer",
            "repricing"));
    mayKnow(
        "reckoning goes one way: charging",
        Set.of("charging"),
        without(Floors.all(), "usagestatement", "drafting", "billing", "offer", "repricing"));
    mayKnow(
        "reckoning goes one way: drafting",
        Set.of("drafting"),
        without(Floors.all(), "usagestatement", "billing", "offer", "repricing"));
    mayKnow(
        "what is shown of usage is not billed",
        Set.of("billing"),
        without(Floors.all(), "usagestatement", "offer", "repricing"));
    mayKnow(
        "what bills keeps no books",
        Set.of("rating", "terms", "charging", "drafting", "billing"),
        without(Floors.all(), "bookkeeping", "dunning"));
    mayKnow(
        "what may be had is not billed",
        Set.of("usagestatement", "subscription", "invoice"),
        without(Floors.all(), "offer"));
    mayKnow(
        "the machinery of HTTP knows who calls, and no subject",
        HTTP,
        union(HTTP, Set.of("access"), PLUMBING, GROUND));
    mayKnow(
        "records know no story and no door", RECORDS, union(RECORDS, RECKONING, PLUMBING, GROUND));
    mayKnow(
        "what is counted knows no subscription",
        Set.of("usage"),
        without(Floors.all(), "subscription", "invoice", "event"));
    mayKnow(
        "records know nothing of how events come in",
        without(RECORDS, "event"),
        without(Floors.all(), "event"));
    mayKnow(
        "words say what is known, and store nothing",
        WORDS,
        union(WORDS, RECORDS, RECKONING, GROUND));
    mayKnow("stories know no door", STORIES, union(STORIES, BELOW_STORIES));
    mayKnow("doors know nothing above them", DOORS, union(DOORS, HTTP, STORIES, BELOW_STORIES));
    strangers("stories do not know each other", without(STORIES, "simulate"), STORIES);
    strangers("doors do not know each other", DOORS, DOORS);
    rules.put(
        "subjects of the API go one way",
        slices().matching(floors.root() + ".api.(*)..").should().beFreeOfCycles());
  }

  /// Each of `who` knows itself and none of `others`.
  private void strangers(String name, Set<String> who, Set<String> others) {
    rules.put(
        name,
        classes()
            .that(floors.in(who))
            .should(Conditions.knowOnlyItsOwnOf(floors, others))
            .allowEmptyShould(true));
  }

  private void mayKnow(String name, Set<String> who, Set<String> whom) {
    var rule = noClasses().that(floors.in(who)).should().dependOnClassesThat(floors.outside(whom));
    rules.put(name, rule.allowEmptyShould(true));
  }

  private void whoMayTouchWhat() {
    rules.put(
        "only app reads the system's clock",
        classes()
            .that(floors.outside(APP))
            .should(Calls.none(Calls.OF_THE_CLOCK))
            .allowEmptyShould(true));
    rules.put(
        "only app reads the environment",
        classes()
            .that(floors.outside(union(APP, Set.of("db"))))
            .should(Calls.none(Calls.OF_THE_ENVIRONMENT))
            .allowEmptyShould(true));
    rules.put(
        "reckoning has no clock and no log",
        noClasses()
            .that(floors.in(RECKONING))
            .should()
            .dependOnClassesThat(named("java.time.Clock", "java.time.InstantSource", "org.slf4j."))
            .allowEmptyShould(true));
    rules.put(
        "only stores and plumbing speak SQL",
        noClasses()
            .that(floors.outside(PLUMBING))
            .and(describe("are no store", type -> !isStore(type)))
            .should()
            .dependOnClassesThat(SQL)
            .allowEmptyShould(true));
    rules.put(
        "only stores and plumbing add statements",
        classes()
            .that(floors.outside(PLUMBING))
            .and(describe("are no store", type -> !isStore(type)))
            .should(Calls.none(Calls.OF_A_STATEMENT))
            .allowEmptyShould(true));
    rules.put(
        "routes hand on the transaction of their call",
        classes()
            .that(floors.in(Set.of("api")))
            .should(Calls.none(Calls.OF_ANOTHER_TRANSACTION))
            .allowEmptyShould(true));
    rules.put(
        "HTTP and YAML stay in the doors",
        noClasses()
            .that(floors.outside(union(DOORS, HTTP, APP)))
            .should()
            .dependOnClassesThat(WIRE)
            .allowEmptyShould(true));
    rules.put(
        "JSON stays in the doors and where it is stored",
        noClasses()
            .that(floors.outside(union(DOORS, HTTP, APP, Set.of("stored"))))
            .and(describe("store none", type -> !isStore(type) && !isStoredJson(type)))
            .should()
            .dependOnClassesThat(JSON)
            .allowEmptyShould(true));
  }

  private void everyClass() {
    rules.put(
        "no method takes more than five values",
        classes().should(new FewParameters()).allowEmptyShould(true));
    rules.put(
        "money knows no floating point",
        classes()
            .that(floors.in(union(RECKONING, Set.of("money", "invoice"))))
            .should(new NoFloatingPoint())
            .allowEmptyShould(true));
    rules.put(
        "every package is null-marked",
        classes()
            .should()
            .beAnnotatedWith(NullMarked.class)
            .orShould(
                Conditions.hold(
                    "live in a null-marked package",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))));
    rules.put(
        "every package has its floor",
        classes()
            .should(
                Conditions.hold("live on a floor", type -> floors.in(Floors.all()).test(type))));
  }

  private static final DescribedPredicate<JavaClass> SQL =
      named("java.sql.", "javax.sql.", "org.postgresql.", "com.zaxxer.", "org.flywaydb.");

  private static final DescribedPredicate<JavaClass> WIRE =
      named(
          "io.javalin.",
          "org.eclipse.jetty.",
          "jakarta.servlet.",
          "java.net.http.",
          "com.networknt.",
          "org.snakeyaml.");

  private static final DescribedPredicate<JavaClass> JSON =
      named("tools.jackson.", "com.fasterxml.jackson.");

  private static DescribedPredicate<JavaClass> named(String... starts) {
    return describe(
        "be named " + String.join(", ", starts),
        type -> List.of(starts).stream().anyMatch(type.getName()::startsWith));
  }

  private static boolean isStore(JavaClass type) {
    return outermost(type).endsWith("Store");
  }

  /// The spelling of a record in a `jsonb` column, which stores share.
  private static boolean isStoredJson(JavaClass type) {
    return outermost(type).endsWith("Json");
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
