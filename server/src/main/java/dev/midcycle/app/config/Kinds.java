package dev.midcycle.app.config;

import dev.midcycle.db.DatabaseProblem;
import dev.midcycle.http.Network;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How a value of each type is spelled.
final class Kinds {
  private static final Map<Class<?>, Kind> KINDS =
      Map.of(
          String.class, new Kind("a text", text -> text),
          Boolean.class, new Kind("true or false", Kinds::truth),
          boolean.class, new Kind("true or false", Kinds::truth),
          Network.class,
              new Kind("an address in numbers, or a range such as 10.0.0.0/8", Network::parse),
          Path.class, new Kind("a path", Path::of),
          Secret.class, new Kind("a text", Secret::new),
          PublicUrl.class, new Kind(PublicUrl.SHAPE, PublicUrl::new),
          MailAddress.class, new Kind(MailAddress.SHAPE, MailAddress::new),
          DatabaseUrl.class, new Kind("an address", DatabaseUrl::new));

  private Kinds() {}

  /// @param shape in words that follow "must be"
  /// @param reading throws for a text that is no such value
  private record Kind(String shape, Function<String, Object> reading) {}

  /// Says what is wrong in a clause that follows the setting's name.
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String clause) {
      super(clause);
    }

    String clause() {
      return String.valueOf(getMessage());
    }
  }

  static Object read(Class<?> type, Setting setting, String text) throws Unreadable {
    if (text.isBlank()) {
      throw new Unreadable(" is empty. Remove it to use the default.");
    }
    var kind = kind(type, setting);
    try {
      return kind.reading.apply(text.strip());
    } catch (DatabaseProblem e) {
      throw new Unreadable(": " + e.getMessage());
    } catch (IllegalArgumentException _) {
      throw new Unreadable(" is \"%s\", and must be %s.".formatted(text, kind.shape));
    }
  }

  private static Kind kind(Class<?> type, Setting setting) {
    if (type == int.class) {
      var shape = "a whole number from %d to %d".formatted(setting.least(), setting.most());
      return new Kind(shape, text -> bounded(setting, Integer.parseInt(text)));
    }
    return Optional.ofNullable(KINDS.get(type)).orElseGet(() -> choice(type));
  }

  private static int bounded(Setting setting, int number) {
    if (number < setting.least() || number > setting.most()) {
      throw new IllegalArgumentException("out of bounds: " + number);
    }
    return number;
  }

  private static boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Kind choice(Class<?> type) {
    var choices =
        Optional.ofNullable(type.getEnumConstants())
            .map(List::of)
            .orElseThrow(() -> new IllegalStateException("no setting can be a " + type));
    return new Kind(
        String.join(", ", choices.stream().map(Kinds::name).toList()),
        text ->
            choices.stream()
                .filter(one -> name(one).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text)));
  }

  private static String name(Object choice) {
    return choice.toString().toLowerCase(Locale.ROOT);
  }
}
