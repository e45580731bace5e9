package dev.midcycle.floors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the profile `mutation` names is there: a package or a test that was renamed would be left
/// out of it, and nobody would notice.
class MutationProfileTest {
  private static final Pattern NAME = Pattern.compile("<param>dev\\.midcycle\\.(.+?)</param>");
  private static final Pattern MONEY =
      Pattern.compile("<id>money</id>.*?<targetClasses>(.*?)</targetClasses>", Pattern.DOTALL);
  private static final Path ENGINE = Path.of("../engine/src/main/java/dev/midcycle");
  private static final List<Path> FOLDERS =
      List.of(ENGINE, Path.of("src/main/java/dev/midcycle"), Path.of("src/test/java/dev/midcycle"));

  @Test
  void every_name_is_of_something() throws IOException {
    var names = names(profile());

    assertThat(names).hasSizeGreaterThan(40);
    assertThat(names.stream().filter(isNowhere(sources()))).isEmpty();
  }

  @Test
  void all_of_the_engine_is_in_it() throws IOException {
    var money = MONEY.matcher(profile());
    var packages = new TreeSet<String>();
    try (var files = Files.list(ENGINE)) {
      files.forEach(file -> packages.add(file.getFileName() + ".*"));
    }

    assertThat(money.find()).isTrue();
    assertThat(new TreeSet<>(names(money.group(1)))).isEqualTo(packages);
  }

  @Test
  void a_name_of_nothing_is_found() throws IOException {
    assertThat(Stream.of("nowhere.*", "terms.NoSuchTest", "terms.*").filter(isNowhere(sources())))
        .containsExactly("nowhere.*", "terms.NoSuchTest");
  }

  private static String profile() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    return pom.substring(pom.indexOf("<id>mutation</id>"));
  }

  private static List<String> names(String text) {
    var names = new ArrayList<String>();
    NAME.matcher(text).results().forEach(name -> names.add(name.group(1)));
    return names;
  }

  private static Set<String> sources() throws IOException {
    var names = new TreeSet<String>();
    for (var folder : FOLDERS) {
      try (var files = Files.walk(folder)) {
        files
            .map(file -> folder.relativize(file).toString())
            .filter(file -> file.endsWith(".java"))
            .map(file -> file.substring(0, file.length() - ".java".length()).replace('/', '.'))
            .forEach(names::add);
      }
    }
    return names;
  }

  /// A star stands for the rest of a name.
  private static Predicate<String> isNowhere(Set<String> sources) {
    return name -> {
      var shape = Pattern.compile(name.replace(".", "\\.").replace("*", ".+"));
      return sources.stream().noneMatch(shape.asMatchPredicate());
    };
  }
}
