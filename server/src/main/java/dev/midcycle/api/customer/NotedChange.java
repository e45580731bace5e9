package dev.midcycle.api.customer;

import dev.midcycle.api.view.Noted;
import dev.midcycle.api.view.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Tells a change of a subscription that was made or scheduled.
///
/// @param at when somebody made it
record NotedChange(Noted noted, Instant at) {

  /// What was changed: `switched Scout Basic to Scout Pro and added Evidence Export`.
  String verbs() {
    var all = new ArrayList<String>();
    noted
        .of("plan_before")
        .ifPresent(before -> all.add("switched %s to %s".formatted(before, plan())));
    noted.of("interval_before").ifPresent(_ -> all.add("changed to " + billing("interval")));
    all.addAll(
        quantities(
            (name, numbers) -> "changed %s from %s to %s".formatted(name, numbers.old, numbers.now),
            (name, now) -> "set %s to %s".formatted(name, now)));
    noted.of("added").ifPresent(names -> all.add("added " + names));
    noted.of("removed").ifPresent(names -> all.add("removed " + names));
    return all.isEmpty() ? "changed the plan to " + plan() : Words.and(all);
  }

  /// The same as things: `the switch to Scout Pro and 4 seats instead of 3`.
  String nouns() {
    var all = new ArrayList<String>();
    noted.of("plan_before").ifPresent(_ -> all.add("the switch to " + plan()));
    noted.of("interval_before").ifPresent(_ -> all.add("the change to " + billing("interval")));
    all.addAll(
        quantities(
            (name, numbers) -> "%s %s instead of %s".formatted(numbers.now, name, numbers.old),
            (name, now) -> "%s %s".formatted(now, name)));
    noted.of("added").ifPresent(names -> all.add("adding " + names));
    noted.of("removed").ifPresent(names -> all.add("removing " + names));
    return all.isEmpty() ? "the change to " + plan() : Words.and(all);
  }

  private record Numbers(String old, String now) {}

  private List<String> quantities(
      BiFunction<String, Numbers, String> changed, BiFunction<String, String, String> set) {
    return noted.details().keySet().stream()
        .filter(key -> key.startsWith("quantity."))
        .sorted()
        .map(key -> quantity(key.substring("quantity.".length()), changed, set))
        .toList();
  }

  private String quantity(
      String name,
      BiFunction<String, Numbers, String> changed,
      BiFunction<String, String, String> set) {
    var now = noted.say("%s", "quantity." + name);
    var words = Words.name(name);
    return noted
        .of("quantity_before." + name)
        .map(old -> changed.apply(words, new Numbers(old, now)))
        .orElseGet(() -> set.apply(words, now));
  }

  /// What was scheduled before and does not happen: `the switch to Starter and the cancellation`.
  Optional<String> withdrawn() {
    var all =
        IntStream.iterate(0, i -> i + 1)
            .mapToObj(i -> noted.of("withdrawn." + i))
            .takeWhile(Optional::isPresent)
            .flatMap(Optional::stream)
            .map(NotedChange::withdrawn)
            .distinct()
            .toList();
    return all.isEmpty() ? Optional.empty() : Optional.of(Words.and(all));
  }

  private static String withdrawn(String what) {
    if (what.startsWith("plan ")) {
      return "the switch to " + what.substring("plan ".length());
    }
    if (what.startsWith("interval ")) {
      return "the change to " + Words.billing(what.substring("interval ".length()));
    }
    return switch (what) {
      case "cancellation" -> "the cancellation";
      case "pause" -> "the pause";
      case "restart" -> "the restart";
      case "quantities" -> "the change of quantities";
      default -> "the change of add-ons";
    };
  }

  String plan() {
    return noted.of("name").orElse("the plan");
  }

  private String billing(String name) {
    return Words.billing(noted.say("%s", name));
  }

  /// When it takes effect, where that is another day: ` as of 10 Apr 2026`, ` for 1 May 2026`.
  String when() {
    return noted
        .effective()
        .filter(effective -> !day(effective).equals(day(at)))
        .map(effective -> (effective.isBefore(at) ? " as of " : " for ") + day(effective))
        .orElse("");
  }

  /// The last day before it takes effect.
  Optional<String> lastDay() {
    return noted.effective().map(effective -> day(effective.minusNanos(1)));
  }

  private String day(Instant instant) {
    return Words.date(instant, noted.zone());
  }
}
