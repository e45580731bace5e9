package dev.midcycle.file;

import dev.midcycle.time.Interval;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a schema cannot say of intervals: that no length stands there twice, and that the calendar
/// has periods of those it is to bill by.
final class IntervalChecks {
  private IntervalChecks() {}

  /// Those that something by interval names.
  static Stream<Interval> named(Node byInterval) {
    return byInterval.members().keySet().stream().flatMap(key -> Interval.find(key).stream());
  }

  /// What stands under an interval, however that is written.
  static Optional<Node> under(Node byInterval, Interval interval) {
    return byInterval.members().entrySet().stream()
        .filter(member -> Interval.find(member.getKey()).filter(interval::equals).isPresent())
        .map(member -> member.getValue().value())
        .findFirst();
  }

  static void once(Findings findings, Node byInterval) {
    once(
        findings,
        byInterval,
        byInterval.members().entrySet().stream()
            .<Node>map(one -> new Node.Text(one.getValue().keyAt(), one.getKey()))
            .toList());
  }

  static void onceListed(Findings findings, Node list) {
    once(findings, list, list.items());
  }

  private static void once(Findings findings, Node whole, List<Node> words) {
    var taken = new HashMap<Interval, Node>();
    for (var word : words) {
      word.text()
          .flatMap(Interval::find)
          .flatMap(interval -> Optional.ofNullable(taken.putIfAbsent(interval, word)))
          .ifPresent(first ->
              findings.add(
                  word,
                  "%s has %s and %s, which are the same interval; keep one of them"
                      .formatted(whole.at().name(), first.shown(), word.shown())));
    }
  }

  /// @param place what is billed by the calendar, and the interval that it says
  static void ofCalendar(Findings findings, Node place, Node word) {
    word.text()
        .flatMap(Interval::find)
        .filter(interval -> !interval.isOfCalendar())
        .ifPresent(_ ->
            findings.add(
                word,
                "%s: the calendar has no periods of %s; use day, week, month, quarter or year, or `cycle: anniversary`"
                    .formatted(place.at().name(), word.shown())));
  }

  /// Of a catalogue whose cycle is the calendar: what plans are sold for, and what charges have of
  /// their own.
  static void ofCalendar(Findings findings, Node catalog) {
    if (!catalog
        .get("billing")
        .flatMap(billing -> billing.text("cycle"))
        .equals(Optional.of("calendar"))) {
      return;
    }
    for (Map.Entry<String, Node.Member> plan : catalog.members("plans").entrySet()) {
      var prices = plan.getValue().value().get("prices");
      prices.ifPresent(sold ->
          sold.members()
              .forEach(
                  (key, member) -> ofCalendar(findings, sold, new Node.Text(member.keyAt(), key))));
    }
    Stream.of("plans", "addons")
        .flatMap(section -> catalog.members(section).values().stream())
        .flatMap(owner -> owner.value().items("charges").stream())
        .forEach(
            charge -> charge.get("interval").ifPresent(own -> ofCalendar(findings, charge, own)));
  }
}
