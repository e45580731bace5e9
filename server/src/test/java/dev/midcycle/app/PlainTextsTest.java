package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What people read is plain English of the field: in errors, help, logs and views, in the message
/// bundles, the schemas, the contract and its page of problems.
class PlainTextsTest {
  /// Text blocks first: what is quoted in one is a part of it.
  private static final Pattern TEXT =
      Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*//.*$");

  /// Words that a reader of the field has to translate.
  private static final Pattern BANNED =
      Pattern.compile(
          String.join(
              "|",
              "There is no such",
              "\\b[Nn]o such ",
              "[Cc]an not",
              "\\b(is|are) no (?!longer|more\\b)",
              "its time is over",
              "[Mm]ade to measure",
              "shown this once",
              "[Aa]fresh",
              "\\b[Aa]new\\b",
              "\\b[Ll]ives\\b",
              "\\bbe had\\b",
              "[Ss]omebody|[Nn]obody|[Ww]hoever",
              "\\b[Gg]oes on\\b",
              "\\b(taken|takes?|took) back\\b",
              "in words of your own",
              "Make it so|Work on it|Who is here",
              "\\b[Uu]se (goes|was|is|stops)\\b",
              "\\b[Bb]eyond (the|what)\\b",
              "\\b(has|was|be) begun\\b",
              "for ever\\b"));

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "../engine/src/main/java"})
  void no_text_of_the_program_has_to_be_translated(String sources) throws IOException {
    for (var file : files(sources, ".java")) {
      assertThat(breaches(Files.readString(file))).as(file.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".properties", ".json"})
  void no_text_of_its_resources_has_to_be_translated(String ending) throws IOException {
    var files = files("src/main/resources", ending);

    assertThat(files).hasSizeGreaterThan(1);
    for (var file : files) {
      assertThat(lines(file, _ -> true)).as(file.toString()).isEmpty();
    }
  }

  /// Examples have what somebody may send.
  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "problems.md"})
  void no_text_of_the_contract_has_to_be_translated(String name) throws IOException {
    assertThat(lines(Path.of("../docs/api", name), line -> !line.contains("example:"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 | say("This can not be had."); // can not
          0 | // say("This can not be had.");
          1 | help(\"""   There is no such file.   \""");
          0 | say("This is no longer available.");
          2 | say("It lives here", "it is no word");
          """)
  void a_planted_one_is_found(int found, String source) {
    assertThat(breaches(source)).hasSize(found);
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (var files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static List<String> lines(Path file, Predicate<String> read) throws IOException {
    return banned(Files.readString(file).lines().filter(read));
  }

  private static List<String> breaches(String source) {
    return banned(
        TEXT.matcher(COMMENT.matcher(source).replaceAll(""))
            .results()
            .map(MatchResult::group)
            .filter(text -> text.contains(" ")));
  }

  private static List<String> banned(Stream<String> texts) {
    return texts.filter(text -> BANNED.matcher(text).find()).toList();
  }
}
