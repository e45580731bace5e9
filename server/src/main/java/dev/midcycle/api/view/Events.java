package dev.midcycle.api.view;

import dev.midcycle.billing.Coming;
import dev.midcycle.change.Quote;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What happens by a quote and when, told of what the subscription comes to with all that is
/// scheduled beside it.
final class Events {
  private final Quote quote;
  private final Terms before;
  private final Terms after;
  private final Instant effective;
  private final TermsWords words;

  private Events(Quote quote) {
    var decision = quote.decision();
    this.quote = quote;
    this.effective = decision.effective();
    this.words = new TermsWords(decision.book().catalogs());
    this.after =
        isPast(quote) ? decision.book().termsAt(effective).orElseThrow() : decision.after();
    this.before =
        (isPast(quote) ? decision.book().termsAt(effective.minusNanos(1)) : decision.before())
            .orElse(after);
  }

  static String of(Quote quote) {
    var events = new Events(quote);
    return Stream.concat(Stream.of(events.event()), events.stays())
        .collect(Collectors.joining(" "));
  }

  /// Whether it is dated back to an earlier day.
  static boolean isPast(Quote quote) {
    var zone = quote.standing().zone();
    return Words.day(quote.decision().effective(), zone).compareTo(Words.day(quote.instant(), zone))
        < 0;
  }

  private String event() {
    return switch (quote.decision().fact().happening()) {
      case Fact.Happening.Started _ -> started();
      case Fact.Happening.Changed _ -> changed();
      case Fact.Happening.Cancelled _ -> cancelled();
      case Fact.Happening.Undone _ -> undone();
      case Fact.Happening.Paused _ ->
          "%s is paused %s. Nothing is billed until it is resumed.".formatted(name(), when());
      case Fact.Happening.Resumed _ -> "%s goes on %s.".formatted(name(), when());
      case Fact.Happening.Reactivated _ -> "%s starts again %s.".formatted(name(), when());
      case Fact.Happening.Given given ->
          "The coupon %s reduces what is billed from now on.".formatted(given.coupon().code());
      case Fact.Happening.Charged charged ->
          (charged.amount().compareTo(Decimal.ZERO) < 0
                  ? "%s is credited once."
                  : "%s is charged once.")
              .formatted(charged.name());
    };
  }

  private String started() {
    return after.status() == Status.TRIAL
        ? "Your trial of %s starts %s. You pay nothing before it ends.".formatted(name(), when())
        : "%s starts %s, billed by the %s.".formatted(name(), when(), interval());
  }

  private String changed() {
    if (after.status() == Status.CANCELLED) {
      return "%s ends before this takes effect. Take back the cancellation if you want it."
          .formatted(name());
    }
    if (quote.decision().isScheduled()) {
      return isUntouched()
          ? "You keep %s%s until %s. From then on %s."
              .formatted(
                  words.name(before), isAnotherPlan() ? "" : " as it is", date(), differences())
          : "From %s on %s.".formatted(date(), differences());
    }
    return atOnce() + since();
  }

  /// What later changes make of one that is dated back.
  private String since() {
    var today = quote.decision().after();
    if (!isPast(quote) || today.plan().plan().equals(after.plan().plan())) {
      return "";
    }
    return " What was changed later stays: today you have %s.".formatted(words.name(today));
  }

  private String atOnce() {
    var more = words.details(before, after);
    var from = isPast(quote) ? "As of " + date() : "From today";
    var rest = more.isEmpty() ? "" : " %s %s.".formatted(from, Words.and(more));
    if (isAnotherPlan()) {
      return (isAnotherInterval()
              ? "You switch to %s %s, and a new %s starts %s."
                  .formatted(name(), now(), interval(), isPast(quote) ? "then" : "today")
              : "You switch to %s %s.".formatted(name(), now()))
          + rest;
    }
    return isAnotherInterval()
        ? "A new %s of %s starts %s.".formatted(interval(), name(), when()) + rest
        : "You stay on %s.".formatted(name()) + rest;
  }

  private String cancelled() {
    return quote.decision().isScheduled()
        ? "You keep %s until %s. Then it ends.".formatted(name(), date())
        : "%s ends %s.".formatted(words.name(before), now());
  }

  private String undone() {
    var withdrawn = quote.decision().replaced().stream().map(this::withdrawn).toList();
    return "You stay on %s. %s".formatted(name(), String.join(" ", withdrawn));
  }

  private String withdrawn(Fact fact) {
    var day = Words.date(fact.at(), zone());
    return switch (fact.happening()) {
      case Fact.Happening.Cancelled _ -> "Your cancellation for %s is withdrawn.".formatted(day);
      case Fact.Happening.Changed changed -> withdrawn(words.named(changed.change(), after), day);
      case Fact.Happening.Paused _ -> "The pause on %s is withdrawn.".formatted(day);
      case Fact.Happening.Reactivated _ -> "The new start on %s is withdrawn.".formatted(day);
      case Fact.Happening.Resumed _,
          Fact.Happening.Started _,
          Fact.Happening.Undone _,
          Fact.Happening.Given _,
          Fact.Happening.Charged _ ->
          "What was scheduled for %s is withdrawn.".formatted(day);
    };
  }

  private static String withdrawn(List<String> named, String day) {
    return "%s on %s %s withdrawn."
        .formatted(Words.capital(Words.and(named)), day, named.size() == 1 ? "is" : "are");
  }

  /// What was scheduled before, and still is.
  private Stream<String> stays() {
    return switch (quote.decision().fact().happening()) {
      case Fact.Happening.Changed _,
          Fact.Happening.Undone _,
          Fact.Happening.Paused _,
          Fact.Happening.Resumed _ ->
          coming().filter(one -> !one.at().equals(effective)).map(this::stays);
      case Fact.Happening.Started _,
          Fact.Happening.Cancelled _,
          Fact.Happening.Reactivated _,
          Fact.Happening.Given _,
          Fact.Happening.Charged _ ->
          Stream.empty();
    };
  }

  private String stays(Coming coming) {
    var day = Words.date(coming.at(), zone());
    if (coming.isEnd()) {
      return "%s still ends on %s.".formatted(words.name(coming.before()), day);
    }
    var differences = words.differences(coming.before(), coming.after());
    return differences.isEmpty()
        ? "What is scheduled for %s stays.".formatted(day)
        : "As scheduled, from %s %s.".formatted(day, Words.and(differences));
  }

  private Stream<Coming> coming() {
    return Coming.after(quote.decision().book(), quote.instant()).stream();
  }

  /// Whether nothing else takes effect before it.
  private boolean isUntouched() {
    return coming().noneMatch(one -> one.at().isBefore(effective));
  }

  private String differences() {
    var all = words.differences(before, after);
    return all.isEmpty() ? "it stays as it is" : Words.and(all);
  }

  private boolean isAnotherPlan() {
    return differs(terms -> terms.plan().plan().equals(after.plan().plan()));
  }

  private boolean isAnotherInterval() {
    return differs(terms -> terms.interval() == after.interval());
  }

  private boolean differs(Predicate<Terms> same) {
    return Optional.of(before).filter(same.negate()).isPresent();
  }

  private String when() {
    return isPast(quote) ? now() : quote.decision().isScheduled() ? "on " + date() : "today";
  }

  private String now() {
    return isPast(quote) ? "as of " + date() : "right now";
  }

  private String date() {
    return Words.date(effective, zone());
  }

  private String interval() {
    return Words.code(after.interval());
  }

  private String name() {
    return words.name(after);
  }

  private ZoneId zone() {
    return quote.standing().zone();
  }
}
