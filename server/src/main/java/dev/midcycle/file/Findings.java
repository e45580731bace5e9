package dev.midcycle.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Collects problems, in the words the checks share.
final class Findings {
  private final List<Problem> problems = new ArrayList<>();

  List<Problem> problems() {
    return problems;
  }

  void add(Place at, String message) {
    problems.add(at.problem(message));
  }

  void add(Node at, String message) {
    add(at.at(), message);
  }

  /// The key that `node` spells is one of `known`, which are called `what`.
  void named(Node node, Collection<String> known, String what) {
    node.text()
        .filter(key -> !known.contains(key))
        .ifPresent(key ->
            add(
                node,
                "%s: unknown %s `%s`".formatted(node.at().name(), what, key)
                    + Nearest.hint(key, known)));
  }

  /// Keys of `mapping` that are out of place because of what else it says.
  void outOfPlace(Node mapping, Collection<String> keys, String why) {
    for (Map.Entry<String, Node.Member> member : mapping.members().entrySet()) {
      if (keys.contains(member.getKey())) {
        add(
            member.getValue().keyAt(),
            "`%s` is not allowed in %s: %s".formatted(member.getKey(), mapping.at().name(), why));
      }
    }
  }

  /// A key that has to be there; one that is there misspelt is the schema's to tell.
  void needed(Node mapping, String key, String why) {
    if (!mapping.has(key) && Nearest.to(key, mapping.members().keySet()).isEmpty()) {
      add(mapping, "%s needs `%s`: %s".formatted(mapping.at().name(), key, why));
    }
  }
}
