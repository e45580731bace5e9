package dev.midcycle.access;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Contents;
import dev.midcycle.http.Route;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every route that changes something: repeated, mixed up, sent many times at once.
class RepeatsByHttpTest {
  private static final Set<String> SESSIONS =
      Set.of("POST /v1/session/logout", "POST /v1/session/switch");
  private static final int THREADS = 6;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private Samples samples;

  @BeforeEach
  void a_merchant() {
    merchant = installation.merchant("scout");
    samples = new Samples(merchant);
  }

  /// Once somebody has logged out, or gone on as another member, a repeat is not theirs.
  private static Stream<Route> routes() {
    return Samples.routes(installation.application).stream()
        .filter(route -> !SESSIONS.contains(route.toString()));
  }

  private static Stream<Route> routesWithBody() {
    return routes()
        .filter(route -> !new Samples(installation.merchant("scout")).of(route).body().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("routes")
  @Requirement(20)
  void a_repeat_has_the_first_answer_and_no_effect(Route route) {
    var sample = samples.of(route);
    var first = sample.send("the-attempt");
    var before = installation.contents();

    var again = sample.send("the-attempt");

    assertThat(first.status()).as(first.text()).isBetween(200, 299);
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.text()).isEqualTo(withoutSecret(first));
    assertThat(again.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(installation.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("routesWithBody")
  void the_same_key_with_another_body_is_refused_and_has_no_effect(Route route) {
    var sample = samples.of(route);
    sample.send("the-attempt");
    var before = installation.contents();

    var other =
        sample
            .caller()
            .with("Idempotency-Key", "the-attempt")
            .changing(route.method().name(), sample.path(), sample.body() + " ");

    assertThat(other.status()).as(other.text()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency_key_reused");
    assertThat(other.at("/param")).isEqualTo("Idempotency-Key");
    assertThat(installation.contents()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("routes")
  @Requirement(20)
  void many_at_once_with_one_key_have_the_effect_of_one(Route route) throws Exception {
    // Only the first of its kind begins what a tenant has one of: a counter, a look at all it has.
    samples.of(route).send();
    var alone = samples.of(route);
    var rows = rows();
    alone.send();
    var one = added(rows);
    var sample = samples.of(route);
    var key = UUID.randomUUID().toString();
    rows = rows();

    var answers = atOnce(() -> sample.send(key));

    assertThat(added(rows)).isEqualTo(one);
    var done = answers.stream().filter(answer -> answer.status() < 300).collect(toSet());
    var told = done.stream().map(RepeatsByHttpTest::withoutSecret).collect(toSet());
    assertThat(told).as("%s", answers).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() >= 300).map(Answer::code))
        .allMatch("idempotency_key_in_use"::equals);
    assertThat(sample.send(key).text()).isEqualTo(told.iterator().next());
  }

  /// A key is shown once, and a repeat is told the rest.
  private static String withoutSecret(Answer answer) {
    return answer.text().replaceAll(",\"secret\":\"[^\"]+\"", "");
  }

  private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var answers = new ArrayList<Answer>();
      for (var future : threads.invokeAll(Collections.nCopies(THREADS, call))) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  /// How many rows each table has.
  private static Map<String, Integer> rows() {
    var rows = new TreeMap<String, Integer>();
    Contents.of(installation.database.login(), Set.of())
        .forEach((table, content) ->
            rows.put(table, Integer.parseInt(content.substring(0, content.indexOf(' ')))));
    return rows;
  }

  private static Map<String, Integer> added(Map<String, Integer> before) {
    var added = rows();
    before.forEach((table, count) -> added.merge(table, -count, Integer::sum));
    added.values().removeIf(count -> count == 0);
    return added;
  }
}
