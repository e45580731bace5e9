package dev.midcycle.words;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one subject in one language: a file of `words`, by key.
public final class Phrases {
  private static final Map<String, Optional<Phrases>> READ = new ConcurrentHashMap<>();

  private final String file;
  private final Map<String, Text> texts;

  private Phrases(String file, Map<String, Text> texts) {
    this.file = file;
    this.texts = texts;
  }

  /// @param names what has to be given
  private record Text(Message message, Set<String> names) {
    static Text of(String written, Locale language) {
      var message = Message.of(written, language);
      return new Text(message, message.names());
    }
  }

  /// In English.
  public static Phrases of(String subject) {
    return read(subject, Locale.ENGLISH)
        .orElseThrow(() -> new IllegalStateException("the build left words/" + subject + " out"));
  }

  /// In the language, or else in English.
  public static Phrases of(String subject, Locale locale) {
    var language = Locale.of(locale.getLanguage());
    return read(subject + "_" + language, language).orElseGet(() -> of(subject));
  }

  /// A text with what it speaks of in its places: a name, then its value, and so on. All of its
  /// names are given, and no others.
  public String say(String key, Object... named) {
    var text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no " + key + " in " + file);
    }
    var values = values(named);
    if (!text.names().equals(values.keySet())) {
      throw new IllegalArgumentException(
          key + " in " + file + " takes " + text.names() + ", not " + values.keySet());
    }
    return text.message().with(values);
  }

  private static Map<String, Object> values(Object... named) {
    var values = new HashMap<String, Object>();
    for (int i = 0; i < named.length; i += 2) {
      values.put((String) named[i], named[i + 1]);
    }
    return values;
  }

  /// What has to be given of each key.
  Map<String, Set<String>> names() {
    return texts.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().names()));
  }

  private static Optional<Phrases> read(String file, Locale language) {
    return READ.computeIfAbsent(file, _ -> fromFile(file, language));
  }

  private static Optional<Phrases> fromFile(String file, Locale language) {
    try (var stream = Phrases.class.getResourceAsStream("/words/" + file + ".properties")) {
      if (stream == null) {
        return Optional.empty();
      }
      var texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return Optional.of(
          new Phrases(
              file,
              texts.stringPropertyNames().stream()
                  .collect(toMap(key -> key, key -> Text.of(texts.getProperty(key), language)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
