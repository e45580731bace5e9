package dev.midcycle.requirements;

import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.TestClasses;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/// What tests say they prove.
final class Proofs {
  private static final Path CLASSES = TestClasses.folder();
  private static final Path BROWSER = Path.of("../e2e");

  /// A title that begins with numbers, in any of the three kinds of quotes.
  private static final Pattern TITLE =
      Pattern.compile("\\btest(?:\\.\\w+)*\\(\\s*['\"`]((?:R\\d+[ ,:]+)+)");

  private static final Pattern NUMBER = Pattern.compile("R(\\d+)");

  private Proofs() {}

  /// Such as `7 SomeTest.does_something`, of every annotated test.
  static SortedSet<String> byJUnit() throws Exception {
    var proofs = new TreeSet<String>();
    for (var type : testClasses()) {
      for (var method : type.getDeclaredMethods()) {
        var requirement = method.getAnnotation(Requirement.class);
        if (requirement != null) {
          if (!isTest(method)) {
            throw new AssertionError("proves nothing, since it is no test: " + method);
          }
          Arrays.stream(requirement.value())
              .forEach(n -> proofs.add(n + " " + type.getSimpleName() + "." + method.getName()));
        }
      }
    }
    return proofs;
  }

  private static boolean isTest(Method method) {
    return method.isAnnotationPresent(Test.class)
        || method.isAnnotationPresent(ParameterizedTest.class);
  }

  private static List<Class<?>> testClasses() throws IOException, ClassNotFoundException {
    try (var files = Files.walk(CLASSES)) {
      var names =
          files
              .map(CLASSES::relativize)
              .map(Path::toString)
              .filter(name -> name.startsWith("dev/midcycle/") && name.endsWith("Test.class"))
              .map(name -> name.replace(".class", "").replace('/', '.'))
              .toList();
      var types = new ArrayList<Class<?>>();
      for (var name : names) {
        types.add(Class.forName(name, false, Proofs.class.getClassLoader()));
      }
      return types;
    }
  }

  /// Such as `7 popup/change.spec.ts`, of every title.
  static SortedSet<String> byBrowser() throws IOException {
    var proofs = new TreeSet<String>();
    for (var file : browserTests()) {
      var name = BROWSER.relativize(file).toString();
      TITLE
          .matcher(Files.readString(file))
          .results()
          .flatMap(title -> NUMBER.matcher(title.group(1)).results())
          .forEach(number -> proofs.add(number.group(1) + " " + name));
    }
    return proofs;
  }

  private static List<Path> browserTests() throws IOException {
    try (var files = Files.walk(BROWSER)) {
      return files
          .filter(file -> file.toString().endsWith(".spec.ts"))
          .filter(file -> !file.toString().contains("node_modules"))
          .sorted()
          .toList();
    }
  }
}
