package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What people read in errors, help and views is plain English.
class PlainTextsTest {
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern BANNED =
      Pattern.compile(
          "There is no such|[Cc]an not be|its time is over|made to measure|this is no |shown this once");

  @Test
  void no_text_has_to_be_translated() throws IOException {
    for (var room : List.of("api", "file", "app", "pdf")) {
      try (var files = Files.walk(Path.of("src/main/java/dev/midcycle", room))) {
        for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
          assertThat(breaches(Files.readString(file))).as(file.toString()).isEmpty();
        }
      }
    }
  }

  @Test
  void a_planted_one_is_found() {
    assertThat(breaches("say(\"This can not be had.\"); /// can not be")).hasSize(1);
  }

  private static List<String> breaches(String source) {
    return LITERAL
        .matcher(source)
        .results()
        .map(MatchResult::group)
        .filter(text -> BANNED.matcher(text).find())
        .toList();
  }
}
