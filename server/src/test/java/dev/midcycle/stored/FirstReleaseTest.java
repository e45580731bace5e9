package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Scope;
import dev.midcycle.db.OldDatabase;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A database that the first release wrote: two merchants, fifty lives. `first-release/README.md`
/// says how it was made.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstReleaseTest {
  private static final String FOLDER = "/first-release/";

  @RegisterExtension
  static final Installation installation =
      Installation.on(OldDatabase.restored(FOLDER + "database.txt.gz", "7"));

  private static final Map<String, Caller> CALLERS = new HashMap<>();

  private record Shown(String merchant, String path, JsonNode answer) {
    static Shown of(String line) {
      var words = line.split(" ", 3);
      return new Shown(words[0], words[1], new JsonMapper().readTree(words[2]));
    }

    boolean isOf(String collection) {
      return path.startsWith("/v1/" + collection + "/");
    }

    String said(String part) {
      return answer.at(part).asString();
    }

    Caller.Answer now() {
      return caller(merchant).get(path);
    }
  }

  private static Stream<Shown> shown(String collection) {
    return OldDatabase.reader(FOLDER + "shown.txt.gz")
        .lines()
        .map(Shown::of)
        .filter(one -> one.isOf(collection));
  }

  private static Caller caller(String merchant) {
    return CALLERS.computeIfAbsent(
        merchant,
        name -> {
          var id =
              installation.rows("select id from tenant where key like '" + name + "%'").getFirst();
          var tenant = new TenantId(UUID.fromString(id));
          return installation.anonymous().withKey(installation.key(tenant, Scope.WRITE));
        });
  }

  /// What was said then and is not said now, as `path: then -> now`.
  private static List<String> differences(String path, JsonNode then, JsonNode now) {
    if (then.isObject() || then.isArray()) {
      var all = new ArrayList<String>();
      for (var name : then.isObject() ? then.propertyNames() : indexes(then)) {
        all.addAll(differences(path + "/" + name, then.at("/" + name), now.at("/" + name)));
      }
      return all;
    }
    return then.equals(now) ? List.of() : List.of(path + ": " + then + " -> " + now);
  }

  private static List<String> indexes(JsonNode array) {
    return Stream.iterate(0, i -> i + 1).limit(array.size()).map(String::valueOf).toList();
  }

  /// In other words where the words have changed since: sentences, names of lines, reasons.
  private static final Pattern WORDS =
      Pattern.compile(".*/(description|sentence|text|reason|price_text): .*");

  /// What is foretold of usage, and how it is laid out, has changed with its contract; what is
  /// billed of it is in documents and in the next invoice.
  private static final Pattern USAGE_SHOWN = Pattern.compile("[^:]*/usage/.*");

  private static List<String> differences(String collection) {
    return shown(collection)
        .flatMap(one -> differences(one.path(), one.answer(), one.now().json()).stream())
        .filter(difference -> !WORDS.matcher(difference).matches())
        .filter(difference -> !USAGE_SHOWN.matcher(difference).matches())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "subscriptions", "quotes"})
  void what_it_showed_is_shown_still(String collection) {
    assertThat(shown(collection)).hasSizeGreaterThan(90);
    assertThat(differences(collection)).isEmpty();
  }

  @Test
  void its_papers_are_made() {
    var failed =
        shown("documents")
            .filter(one -> caller(one.merchant()).get(one.path() + "/pdf").status() != 200)
            .map(Shown::path)
            .toList();

    assertThat(failed).isEmpty();
  }

  /// What was decided is not known any more, and rules have changed since: whoever confirms one is
  /// shown what the same comes to today, and that can be confirmed. Comes after all that only
  /// looks.
  @Test
  @Order(Integer.MAX_VALUE)
  void its_open_quotes_are_quoted_anew() {
    var open = shown("quotes").filter(one -> one.said("/state").equals("open")).toList();
    assertThat(open).hasSizeGreaterThan(10);

    var fresh = open.stream().map(FirstReleaseTest::quotedAnew).toList();
    var made = new ArrayList<String>();
    var customers = new HashSet<String>();
    for (int i = 0; i < fresh.size(); i++) {
      if (customers.add(open.get(i).said("/customer"))) {
        var path = "/v1/quotes/" + fresh.get(i).at("/quote/id") + "/confirm";
        var done = caller(open.get(i).merchant()).post(path, "");
        made.add(done.status() == 200 ? "made" : done.code());
      }
    }
    assertThat(made).containsOnly("made", "billing_details_required").contains("made");
    assertThat(open.stream().map(old -> old.now().at("/state")).distinct())
        .isSubsetOf("open", "expired");
  }

  private static Caller.Answer quotedAnew(Shown old) {
    var answer = caller(old.merchant()).post(old.path() + "/confirm", "");
    assertThat(answer.code()).as(answer.text()).isEqualTo("stale_quote");
    for (var part : List.of("/verb", "/timing", "/effective")) {
      assertThat(answer.at("/quote" + part)).as(old.path() + part).isEqualTo(old.said(part));
    }
    assertThat(answer.json().at("/quote/request")).isEqualTo(old.answer().at("/request"));
    return answer;
  }
}
