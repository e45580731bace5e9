package dev.midcycle.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the file of settings: one mapping of keys to words, numbers or lists of them.
public final class SettingsFiles {
  private SettingsFiles() {}

  /// One setting as the file has it; a list with commas between.
  ///
  /// @param line where the key stands, from 1
  public record Said(String key, String text, int line) {}

  /// What can be read, and all that is wrong.
  public record Read(List<Said> said, List<Problem> problems) {
    public Read {
      said = List.copyOf(said);
      problems = List.copyOf(problems);
    }
  }

  /// Every key must be one of `keys`.
  public static Read read(Path file, Collection<String> keys) {
    var root = TextFiles.read(file).then(text -> YamlText.parse(file.toString(), text));
    return switch (root) {
      case Reading.Invalid<Node>(var problems) -> new Read(List.of(), problems);
      case Reading.Valid<Node>(var value) -> settings(value, keys);
    };
  }

  private static Read settings(Node root, Collection<String> keys) {
    var findings = new Findings();
    if (!(root instanceof Node.Mapping || root instanceof Node.Nothing)) {
      findings.add(root, "a settings file must have lines such as `port: 8080`");
    }
    var all = new ArrayList<Said>();
    root.members()
        .forEach((key, member) -> {
          if (keys.contains(key)) {
            said(key, member, findings).ifPresent(all::add);
          } else {
            findings.add(member.keyAt(), "unknown setting `" + key + "`" + Nearest.hint(key, keys));
          }
        });
    return new Read(all, findings.problems());
  }

  private static Optional<Said> said(String key, Node.Member member, Findings findings) {
    var text = text(member.value());
    if (text.isEmpty()) {
      findings.add(
          member.keyAt(),
          "`%s` must be a word, a number or a list, not %s; leave it out to use the default"
              .formatted(key, member.value().shown()));
    }
    return text.map(value -> new Said(key, value, member.keyAt().line()));
  }

  private static Optional<String> text(Node value) {
    var items = value.items();
    if (items.isEmpty()) {
      return value.text();
    }
    return items.stream().allMatch(item -> item.text().isPresent())
        ? Optional.of(
            items.stream().flatMap(item -> item.text().stream()).collect(Collectors.joining(",")))
        : Optional.empty();
  }
}
