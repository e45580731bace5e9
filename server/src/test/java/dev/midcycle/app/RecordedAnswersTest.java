package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.PortalScenes.Scene;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.PrettyJson;
import dev.midcycle.testkit.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the portal's own tests take for the server's answers is what the server answers. Every
/// answer is held to the published contract on the way.
class RecordedAnswersTest {
  private static final Path FOLDER = Path.of("../web/test/recorded");
  private static final String HOW =
      "Record anew, and look at what differs: mvn -pl server -am test -Dtest=RecordedAnswersTest -Drecord";
  private static final JsonMapper JSON = new JsonMapper();
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);

  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new SandboxGateway(CLOCK, Duration.ofHours(1)));

  static List<Scene> scenes() {
    return PortalScenes.all();
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void what_is_recorded_is_what_the_server_answers(Scene scene) throws IOException {
    var file = FOLDER.resolve(scene + ".json");
    var now = record(scene);
    if (System.getProperty("record") != null) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, PrettyJson.of(now));
    }

    var recorded = Files.readString(file);

    if (!JSON.readTree(recorded).equals(now)) {
      throw new AssertionError(
          file + " is out of date. " + HOW + "\n" + firstDifference(recorded, PrettyJson.of(now)));
    }
  }

  @Test
  void nothing_is_recorded_that_is_no_scene() throws IOException {
    try (var files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              scenes().stream().map(scene -> scene + ".json").toList());
    }
  }

  private static String firstDifference(String recorded, String now) {
    var before = recorded.lines().toList();
    var after = now.lines().toList();
    return IntStream.range(0, Math.max(before.size(), after.size()))
        .filter(line -> !line(before, line).equals(line(after, line)))
        .mapToObj(line ->
            "line %d: recorded %s, now %s"
                .formatted(line + 1, line(before, line).strip(), line(after, line).strip()))
        .findFirst()
        .orElse("");
  }

  private static String line(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "nothing";
  }

  /// Each way begins in a world of its own, which looks like that of the others.
  private static JsonNode record(Scene scene) {
    var recorded = JSON.createObjectNode().put("scene", scene.name()).put("shows", scene.shows());
    var reads = recorded.putObject("reads");
    var ways = recorded.putArray("ways");
    if (scene.ways().isEmpty()) {
      scene.begins().apply(installation).begin().forEach(reads::set);
    }
    for (var way : scene.ways().entrySet()) {
      var visit = scene.begins().apply(installation);
      if (reads.isEmpty()) {
        visit.begin().forEach(reads::set);
      }
      assertThat(JSON.<JsonNode>valueToTree(visit.begin())).as(way.getKey()).isEqualTo(reads);
      way.getValue().accept(visit);
      ways.addObject().put("way", way.getKey()).putArray("steps").addAll(visit.steps());
    }
    return recorded;
  }
}
