package dev.midcycle.words;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What customers read is in one room, whole, and used as it is written.
class PhrasesTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/midcycle");
  private static final Path ENGINE = Path.of("../engine/src/main/java/dev/midcycle");
  private static final Path TEXTS = Path.of("src/main/resources/words");

  /// Where something is shown to customers. What `api.event`, `api.operator` and `api.catalog` say,
  /// programs and their developers read.
  private static final List<String> SHOWN =
      List.of(
          "api/customer",
          "api/document",
          "api/payment",
          "api/portal",
          "api/quote",
          "api/subscription",
          "api/usage",
          "api/view",
          "alert",
          "change",
          "collect",
          "credit",
          "entitlement",
          "invoice",
          "paper",
          "pdf",
          "sales",
          "words");

  private static List<Spoken> spoken = List.of();

  @BeforeAll
  static void read() throws IOException {
    spoken = Spoken.in(SOURCES);
  }

  static List<String> subjects() throws IOException {
    try (var files = Files.list(TEXTS)) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .filter(name -> !name.contains("_"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void each_key_is_used_and_given_what_it_names(String subject) {
    assertThat(breaches(subject, spoken)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void each_language_says_the_same(String subject) throws IOException {
    for (var language : List.of("de", "fr", "es", "ja", "ar")) {
      if (Files.exists(TEXTS.resolve(subject + "_" + language + ".properties"))) {
        assertThat(Phrases.of(subject, Locale.of(language)).names())
            .isEqualTo(Phrases.of(subject).names());
      }
    }
  }

  /// A name alone, as `Invoice`, may stand in two.
  @Test
  void what_is_said_with_values_is_written_once() throws IOException {
    var places = new TreeMap<String, List<String>>();
    for (var subject : subjects()) {
      texts(subject)
          .forEach((key, text) ->
              places
                  .computeIfAbsent(text.toString().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                  .add(subject + "." + key));
    }
    places.keySet().removeIf(text -> !text.contains("{"));

    assertThat(places.values()).filteredOn(found -> found.size() > 1).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void no_text_breaks_off(String subject) throws IOException {
    assertThat(texts(subject).values()).noneMatch(text -> text.toString().endsWith(","));
  }

  private static Properties texts(String subject) throws IOException {
    var texts = new Properties();
    try (var reader = Files.newBufferedReader(TEXTS.resolve(subject + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }

  @Test
  void no_other_room_holds_a_sentence_for_customers() {
    assertThat(spoken.stream().filter(PhrasesTest::isShown).flatMap(PhrasesTest::sentences))
        .isEmpty();
  }

  @Test
  void what_decides_money_speaks_in_codes_and_values() throws IOException {
    assertThat(Spoken.in(ENGINE).stream().flatMap(PhrasesTest::sentences)).isEmpty();
  }

  private static boolean isShown(Spoken one) {
    return !one.file().endsWith("Store.java") && SHOWN.stream().anyMatch(one.file()::startsWith);
  }

  private static Stream<String> sentences(Spoken one) {
    return one.sentences().stream().map(text -> one.file() + ": " + text);
  }

  /// Each breach, planted.
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WORDS.say("times", "number", 1, "price", 2)                      |
          WORDS.say(a ? "times" : "off", "number", 1, "price", 2)          | off is given [number, price], not [amount, off]
          WORDS.say("times", "number", 1)                                  | times is given [number], not [number, price]
          WORDS.say("times", "number", 1, "price", 2, "flat", 3)           | times is given [flat, number, price], not [number, price]
          WORDS.say("no_such_text")                                        | no_such_text is not there
          WORDS.say(key)                                                   |
          column("times"); WORDS.say(key)                                  | times is handed on, and has names
          WORDS.say("tim" + "es", "number", 1, "price", 2)                 |
          """)
  void a_wrong_use_is_found(String said, String breach) {
    var planted = Spoken.of("Planted.java", planted(said));
    var found = breaches("lines", List.of(planted)).stream().filter(b -> !b.endsWith("not used"));

    if (breach == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).contains(breach);
    }
    assertThat(breaches("lines", List.of(planted))).contains("unused is not used");
  }

  /// Whoever has the words, and however many a source has.
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Phrases texts = Phrases.of("lines")                                       | texts.say("gone")                    | gone is not there
          Phrases texts = Phrases.of("lines")                                       | this.texts.say("gone")               | gone is not there
          Phrases texts = Phrases.of("lines")                                       | texts().say("gone")                  | gone is not there
          Phrases texts; { texts = Phrases.of("lines"); }                           | texts.say("gone")                    | gone is not there
          int one                                                                   | Phrases.of("lines").say("gone")      | gone is not there
          int one                                                                   | Phrases.of("prices").say("free")     | -
          PaperWords paper; Phrases lines = Phrases.of("lines")                     | paper.say("total")                   | -
          Phrases lines = Phrases.of("lines"), prices = Phrases.of("prices")        | lines.say("gone"); prices.say("free") | gone is not there
          Phrases lines = Phrases.of("lines"), prices = Phrases.of("prices")        | lines.say("off"); prices.say("free") | off is given [], not [amount, off]
          Phrases lines = Phrases.of("lines"), prices = Phrases.of("prices")        | lines.say(key); prices.say("free")   | -
          Phrases lines = Phrases.of("lines"), prices = Phrases.of("prices")        | handed.say("free")                   | free is not there
          Phrases lines = Phrases.of("lines")                                       | SalesStore.say("free")               | -
          """)
  void a_wrong_use_is_found_whoever_has_the_words(
      String fields, String said, @Nullable String breach) {
    var planted = Spoken.of("Planted.java", planted(fields, said));
    var found = breaches("lines", List.of(planted)).stream().filter(b -> !b.endsWith("not used"));

    assertThat(found).isEqualTo(breach == null ? List.of() : List.of(breach));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          new Told("stays", "You stay on %s.")             | You stay on %s.
          "Spend: " + price + " per month"                 | per month
          title.equals("Pay as you go")                    | Pay as you go
          "%s is added"                                    | %s is added
          new IllegalStateException("just allowed, now")   |
          Problem.invalid("/to", "is required here")       |
          div("line strong", words.say("sum"))             |
          "invoice_lead_days" + "2026-04-01" + "d MMM uuuu" |
          """)
  void a_sentence_elsewhere_is_found(String said, String sentence) {
    var found = Spoken.of("Planted.java", planted(said)).sentences();

    assertThat(found.stream().map(String::strip))
        .isEqualTo(sentence == null ? List.of() : List.of(sentence));
  }

  private static String planted(String said) {
    return planted("static final Phrases WORDS = Phrases.of(\"lines\")", said);
  }

  private static String planted(String fields, String said) {
    return "class Planted { "
        + fields
        + "; void planted() { of("
        + said.replace("; ", "); of(")
        + "); } }";
  }

  private static List<String> breaches(String subject, List<Spoken> spoken) {
    var texts = Phrases.of(subject).names();
    var unused = new TreeSet<>(texts.keySet());
    var breaches = new ArrayList<String>();
    for (var one : spoken) {
      var uses = one.uses().stream().filter(use -> use.isOf(subject)).toList();
      unused.removeAll(said(uses, one.literals()));
      breaches.addAll(breaches(uses, one.literals(), texts));
    }
    unused.stream().map(key -> key + " is not used").forEach(breaches::add);
    return breaches;
  }

  private static List<String> breaches(
      List<Spoken.Use> uses, Set<String> literals, Map<String, Set<String>> texts) {
    var breaches = new ArrayList<String>();
    for (var use : uses) {
      for (var key : use.keys()) {
        if (!texts.containsKey(key)) {
          breaches.add(key + " is not there");
        } else if (!use.names().equals(texts.get(key))) {
          breaches.add(key + " is given " + use.names() + ", not " + texts.get(key));
        }
      }
    }
    if (uses.stream().anyMatch(Spoken.Use::isHandedOn)) {
      texts.forEach((key, names) -> {
        if (literals.contains(key) && !direct(uses).contains(key) && !names.isEmpty()) {
          breaches.add(key + " is handed on, and has names");
        }
      });
    }
    return breaches;
  }

  /// Where keys are handed on, every text between quotation marks may be one.
  private static Set<String> said(List<Spoken.Use> uses, Set<String> literals) {
    return uses.stream().anyMatch(Spoken.Use::isHandedOn) ? literals : direct(uses);
  }

  private static Set<String> direct(List<Spoken.Use> uses) {
    return uses.stream().flatMap(use -> use.keys().stream()).collect(toCollection(TreeSet::new));
  }
}
