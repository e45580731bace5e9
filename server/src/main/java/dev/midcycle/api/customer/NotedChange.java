package dev.midcycle.api.customer;

import dev.midcycle.time.Interval;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// Tells a change of a subscription that was made or scheduled.
///
/// @param at when somebody made it
record NotedChange(Noted noted, Instant at) {
  private static final Phrases WORDS = Phrases.of("activities");

  /// What was changed: `switched Scout Basic to Scout Pro and added Evidence Export`.
  String verbs() {
    var all = new ArrayList<String>();
    noted
        .of("plan_before")
        .ifPresent(before -> all.add(WORDS.say("switched", "before", before, "plan", plan())));
    noted
        .of("interval_before")
        .ifPresent(_ -> all.add(WORDS.say("changed_interval", "billing", billing("interval"))));
    all.addAll(
        quantities(
            (name, numbers) ->
                WORDS.say(
                    "changed_quantity",
                    "quantity",
                    name,
                    "before",
                    numbers.old,
                    "after",
                    numbers.now),
            (name, now) -> WORDS.say("set_quantity", "quantity", name, "after", now)));
    noted.of("added").ifPresent(names -> all.add(WORDS.say("added", "what", names)));
    noted.of("removed").ifPresent(names -> all.add(WORDS.say("removed", "what", names)));
    noted
        .of("prices")
        .map(which ->
            which.equals("agreed")
                ? WORDS.say("agreed_prices", "plan", plan())
                : WORDS.say("ended_prices", "plan", plan()))
        .ifPresent(all::add);
    noted
        .of("billing_date")
        .ifPresent(day -> all.add(WORDS.say("moved_billing_date", "date", date(day))));
    return all.isEmpty() ? WORDS.say("changed_plan", "plan", plan()) : English.and(all);
  }

  /// The same as things: `the switch to Scout Pro and 4 seats instead of 3`.
  String nouns() {
    var all = new ArrayList<String>();
    noted.of("plan_before").ifPresent(_ -> all.add(WORDS.say("the_switch", "plan", plan())));
    noted.of("interval_before").ifPresent(_ -> all.add(theChange(billing("interval"))));
    all.addAll(
        quantities(
            (name, numbers) ->
                WORDS.say(
                    "the_quantity", "after", numbers.now, "quantity", name, "before", numbers.old),
            (name, now) -> WORDS.say("the_number", "after", now, "quantity", name)));
    noted.of("added").ifPresent(names -> all.add(WORDS.say("adding", "items", names)));
    noted.of("removed").ifPresent(names -> all.add(WORDS.say("removing", "items", names)));
    noted
        .of("prices")
        .map(which ->
            which.equals("agreed")
                ? WORDS.say("the_agreed_prices", "plan", plan())
                : WORDS.say("the_usual_prices", "plan", plan()))
        .ifPresent(all::add);
    noted
        .of("billing_date")
        .ifPresent(day -> all.add(WORDS.say("the_billing_date_to", "date", date(day))));
    return all.isEmpty() ? theChange(plan()) : English.and(all);
  }

  private static String date(String day) {
    return English.date(LocalDate.parse(day));
  }

  private static String theChange(String what) {
    return WORDS.say("the_change", "what", what);
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
    var now = noted.of("quantity." + name).orElse("");
    var words = English.name(name);
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
    return all.isEmpty() ? Optional.empty() : Optional.of(English.and(all));
  }

  private static String withdrawn(String what) {
    if (what.startsWith("plan ")) {
      return WORDS.say("the_switch", "plan", what.substring("plan ".length()));
    }
    if (what.startsWith("interval ")) {
      return theChange(English.billing(Interval.of(what.substring("interval ".length()))));
    }
    return WORDS.say(
        switch (what) {
          case "cancellation" -> "the_cancellation";
          case "pause" -> "the_pause";
          case "restart" -> "the_restart";
          case "trial" -> "the_trial";
          case "quantities" -> "the_quantities";
          case "prices" -> "the_prices";
          case "billing_date" -> "the_billing_date";
          default -> "the_addons";
        });
  }

  String plan() {
    return noted.of("name").orElseGet(() -> WORDS.say("the_plan"));
  }

  private String billing(String name) {
    return noted.of(name).map(Interval::of).map(English::billing).orElse("");
  }

  /// With when it takes effect, where that is another day: `paused Pro as of 10 Apr 2026`, `the
  /// switch to Pro for 1 May 2026`.
  String when(String what) {
    return noted
        .effective()
        .filter(effective -> !day(effective).equals(day(at)))
        .map(effective ->
            WORDS.say(
                effective.isBefore(at) ? "as_of" : "for_day", "what", what, "date", day(effective)))
        .orElse(what);
  }

  /// The last day before it takes effect.
  Optional<String> lastDay() {
    return noted.effective().map(effective -> English.lastDay(effective, noted.zone()));
  }

  private String day(Instant instant) {
    return English.date(instant, noted.zone());
  }
}
