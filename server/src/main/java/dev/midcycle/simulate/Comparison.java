package dev.midcycle.simulate;

import static java.util.stream.Collectors.joining;

import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.drafting.Draft;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.words.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Collects where a life is not as its author expected it.
final class Comparison {
  private final Scenario scenario;
  private final LineMatch lines;
  private final List<Result.Difference> differences = new ArrayList<>();

  /// Where something differs.
  ///
  /// @param line of the scenario's file; 0 where no line says it
  private record Place(String name, int line) {}

  Comparison(Scenario scenario) {
    this.scenario = scenario;
    this.lines = new LineMatch(scenario.customer().timezone(), scenario.tolerance());
  }

  List<Result.Difference> differences() {
    return differences;
  }

  void ended(Step step, String expected, String actual) {
    if (!expected.equals(actual)) {
      add(where(step), step.verb().word(), expected, actual, "");
    }
  }

  void state(Step step, Check check, Optional<World.State> state) {
    same(step, "plan", check.plan(), state.map(World.State::plan));
    same(step, "interval", check.interval(), state.map(World.State::interval));
    same(step, "status", check.status().map(Comparison::word), state.map(s -> word(s.status())));
    check
        .nextAttempt()
        .ifPresent(expected ->
            same(
                step,
                "next_attempt",
                Optional.of(expected),
                state.flatMap(World.State::nextAttempt)));
    check
        .scheduled()
        .ifPresent(expected -> scheduled(step, expected, state.map(World.State::scheduled)));
  }

  void balance(Step step, Check check, Money balance) {
    check
        .creditBalance()
        .ifPresent(expected -> money(where(step), "credit_balance", expected, balance));
  }

  void ledger(Step step, Check check, TrialBalance books) {
    check
        .ledger()
        .forEach((type, expected) ->
            money(where(step), "ledger, " + type.word(), expected, books.of(type)));
  }

  void granted(Step step, Check check, World.Answer.Granted granted) {
    check.dueNow().ifPresent(due -> money(where(step), "due_now", due, granted.dueNow()));
    var total =
        granted.documents().stream()
            .map(Draft::total)
            .reduce(Money.zero(granted.dueNow().currency()), Money::plus);
    check.total().ifPresent(expected -> money(where(step), "total", expected, total));
    var all =
        granted.documents().stream()
            .flatMap(draft -> draft.lines().stream())
            .map(line -> new Issued.Entry(step.subscription(), line))
            .toList();
    check.lines().ifPresent(expected -> lines(where(step), expected, all));
  }

  void outcome(Scenario.Outcome expected, List<Issued> documents, Money balance) {
    var match = new DocumentMatch(lines, scenario.tolerance());
    expected
        .documents()
        .map(
            all -> expected.partial() ? match.partial(all, documents) : match.whole(all, documents))
        .orElse(List.of())
        .forEach(this::pair);
    expected
        .creditBalance()
        .ifPresent(credit -> money(new Place("at the end", 0), "credit_balance", credit, balance));
  }

  private void pair(DocumentMatch.Pair pair) {
    switch (pair) {
      case DocumentMatch.Pair.Missing(var expected) ->
          add(
              new Place("document in line " + expected.line(), expected.line()),
              "document",
              DocumentMatch.text(expected),
              "none",
              "");
      case DocumentMatch.Pair.Extra(var actual, var number) ->
          add(
              new Place("document " + number, 0),
              "document",
              "none",
              DocumentMatch.text(actual),
              why(actual.lines()));
      case DocumentMatch.Pair.Both(var expected, var actual, var number) ->
          document(
              new Place("document " + number + " of " + actual.date(), expected.line()),
              expected,
              actual);
    }
  }

  private void document(Place where, ExpectedDocument expected, Issued actual) {
    same(where, "date", expected.date(), Optional.of(actual.date()));
    same(where, "subscription", expected.subscription(), actual.subscription());
    same(where, "kind", expected.kind().map(Comparison::word), Optional.of(word(actual.kind())));
    expected
        .total()
        .filter(total -> !isNear(total, actual.total()))
        .ifPresent(total ->
            add(
                where,
                "total",
                LineMatch.money(total, actual.total().currency()),
                actual.total().toString(),
                expected.lines().isEmpty() ? parts(actual.lines()) : ""));
    expected.tax().ifPresent(tax -> money(where, "tax", tax, actual.tax()));
    expected.taxes().ifPresent(all -> taxes(where, all, actual));
    expected.due().ifPresent(due -> money(where, "due", due, actual.due()));
    same(
        where,
        "status",
        expected.status().map(Comparison::word),
        Optional.of(word(actual.status())));
    expected.open().ifPresent(open -> money(where, "open", open, actual.open()));
    expected.lines().ifPresent(all -> lines(where, all, actual.lines()));
  }

  /// Of a rate of zero nothing need be said.
  private void taxes(Place where, List<ExpectedDocument.AtRate> expected, Issued actual) {
    expected.forEach(
        one -> money(where, "tax at " + one.rate(), one.tax(), actual.taxAt(one.rate())));
    var told = expected.stream().map(ExpectedDocument.AtRate::rate).toList();
    actual.taxes().stream()
        .map(one -> one.rate().rate())
        .filter(rate -> !rate.isZero() && !told.contains(rate))
        .distinct()
        .forEach(rate -> add(where, "tax at " + rate, "none", actual.taxAt(rate).toString(), ""));
  }

  /// What a total is made of, a line of text for each line of the document.
  private String parts(List<Issued.Entry> lines) {
    return lines.stream()
        .map(Issued.Entry::line)
        .map(one -> this.lines.text(one) + ", " + Explanation.sentence(one))
        .collect(joining("\n"));
  }

  private void lines(Place where, List<ExpectedLine> expected, List<Issued.Entry> actual) {
    for (var pair : lines.unmatched(expected, actual)) {
      var left = pair.expected().map(lines::text).orElse("none");
      var right = pair.actual().map(one -> lines.text(one, pair.expected())).orElse("none");
      var why = pair.actual().map(one -> Explanation.sentence(one.line())).orElse("");
      add(where, "line", left, right, why);
    }
  }

  void usage(Step step, MeterKey meter, Decimal expected, Decimal actual) {
    if (!expected.equals(actual)) {
      add(where(step), "usage of " + meter, expected.toString(), actual.toString(), "");
    }
  }

  private void scheduled(Step step, Check.Scheduled expected, Optional<Check.Scheduled> state) {
    var actual = state.orElseGet(Check.Scheduled.None::new);
    boolean fits =
        switch (expected) {
          case Check.Scheduled.None none -> actual.equals(none);
          case Check.Scheduled.Change(var plan, var interval, var date) ->
              actual instanceof Check.Scheduled.Change(var toPlan, var toInterval, var on)
                  && fits(plan, toPlan)
                  && fits(interval, toInterval)
                  && fits(date, on);
          case Check.Scheduled.End(var date) ->
              actual instanceof Check.Scheduled.End(var on) && fits(date, on);
        };
    if (!fits) {
      add(where(step), "scheduled", text(expected), text(actual), "");
    }
  }

  private static <T> boolean fits(Optional<T> expected, Optional<T> actual) {
    return expected.isEmpty() || expected.equals(actual);
  }

  private static String text(Check.Scheduled scheduled) {
    return switch (scheduled) {
      case Check.Scheduled.None() -> "none";
      case Check.Scheduled.Change(var plan, var interval, var date) ->
          (plan.map(Object::toString).orElse("")
                  + " "
                  + interval.map(Object::toString).orElse("")
                  + " "
                  + date.map(Object::toString).orElse(""))
              .strip();
      case Check.Scheduled.End(var date) ->
          ("cancel " + date.map(Object::toString).orElse("")).strip();
    };
  }

  private void money(Place where, String what, Decimal expected, Money actual) {
    if (!isNear(expected, actual)) {
      add(where, what, LineMatch.money(expected, actual.currency()), actual.toString(), "");
    }
  }

  private boolean isNear(Decimal expected, Money actual) {
    return LineMatch.isNear(expected, new Decimal(actual.amount()), scenario.tolerance());
  }

  private void same(Step step, String what, Optional<?> expected, Optional<?> actual) {
    same(where(step), what, expected, actual);
  }

  private void same(Place where, String what, Optional<?> expected, Optional<?> actual) {
    if (expected.isPresent() && !expected.equals(actual)) {
      add(where, what, expected.get().toString(), actual.map(Object::toString).orElse("none"), "");
    }
  }

  private void add(Place where, String what, String expected, String actual, String why) {
    differences.add(new Result.Difference(where.name(), where.line(), what, expected, actual, why));
  }

  private static String why(List<Issued.Entry> lines) {
    return String.join("; ", lines.stream().map(one -> Explanation.sentence(one.line())).toList());
  }

  private Place where(Step step) {
    return new Place(step.verb().word() + " at " + lines.text(step.at()), step.line());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
