package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.TermsWords;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.Coming;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What happens by a quote and when, told of what the subscription comes to with all that is
/// scheduled beside it.
public final class Events {
  private static final Phrases WORDS = Phrases.of("quotes");

  private final QuotedChange change;
  private final Terms before;
  private final Terms after;
  private final Instant effective;
  private final TermsWords words;

  private Events(QuotedChange change, Catalogs catalogs) {
    this.change = change;
    this.effective = change.effective();
    this.words = new TermsWords(catalogs);
    var step = change.datedBack().filter(_ -> isPast(change)).orElse(change.step());
    this.after = step.after();
    this.before = step.before().orElse(after);
  }

  public static Stream<Told> of(QuotedChange change, Catalogs catalogs) {
    var events = new Events(change, catalogs);
    var binding = new Binding(change, catalogs).told().stream();
    var coupon = new CouponWords(change, events.dated()).told().stream();
    return Stream.of(events.event(), coupon, binding, events.stays()).flatMap(told -> told);
  }

  /// Whether it is dated back to an earlier day.
  static boolean isPast(QuotedChange change) {
    var zone = change.profile().zone();
    return Words.day(change.effective(), zone).compareTo(Words.day(change.decidedAt(), zone)) < 0;
  }

  private Stream<Told> event() {
    return switch (change.fact().happening()) {
      case Fact.Happening.Started _ -> Stream.of(started());
      case Fact.Happening.Changed _ -> changed();
      case Fact.Happening.Cancelled _ -> Stream.of(cancelled());
      case Fact.Happening.Undone _ -> undone();
      case Fact.Happening.Paused _ ->
          told("paused", WORDS.say("paused", "plan", name(), "when", when()));
      case Fact.Happening.Tried _ -> Stream.of(tried());
      case Fact.Happening.Resumed _ ->
          told("resumed", WORDS.say("resumes", "plan", name(), "when", when()));
      case Fact.Happening.Reactivated _ ->
          told("starts_again", WORDS.say("starts_again", "plan", name(), "when", when()));
      case Fact.Happening.CouponApplied _ -> Stream.empty();
      case Fact.Happening.ChargedOnce charged -> Stream.of(Extras.of(charged));
    };
  }

  /// Of the plan and when.
  private Stream<Told> told(String code, String message) {
    return Stream.of(new Told(code, message, dated().plan(name())));
  }

  private Told started() {
    return after.status() == Status.TRIAL
        ? new Told(
            "trial_starts",
            WORDS.say("trial_starts", "plan", name(), "when", when()),
            dated().plan(name()))
        : new Told(
            "starts",
            WORDS.say(
                "starts", "plan", name(), "when", when(), "often", English.often(after.interval())),
            dated().plan(name()).interval(interval()));
  }

  private Told tried() {
    var end = change.after().trialEnd();
    return end.map(day ->
            new Told(
                "trial_runs",
                WORDS.say("trial_runs", "plan", name(), "until", lastDay(day)),
                dated().plan(name()).until(until(day))))
        .orElseGet(() ->
            new Told("stays", WORDS.say("stays", "plan", name()), About.NOTHING.plan(name())));
  }

  private Stream<Told> changed() {
    if (after.status() == Status.CANCELLED) {
      return Stream.of(
          new Told(
              "ends_before", WORDS.say("ends_before", "plan", name()), About.NOTHING.plan(name())));
    }
    return change.isScheduled()
        ? Stream.of(scheduled())
        : Stream.concat(Stream.of(atOnce()), Stream.concat(details(), since()));
  }

  private Told scheduled() {
    var changes = words.differences(before, after, effective);
    var then = changes.isEmpty() ? WORDS.say("stays_as_it_is") : TermsWords.said(changes);
    var about = dated().changes(changes);
    return isUntouched()
        ? new Told(
            "stays_until",
            isAnotherPlan()
                ? WORDS.say(
                    "runs_until",
                    "plan",
                    words.name(before),
                    "until",
                    lastDay(effective),
                    "date",
                    date(),
                    "then",
                    then)
                : WORDS.say("until_then", "date", date(), "then", then),
            about.before(words.name(before)).until(until(effective)))
        : new Told("changes", WORDS.say("from_day", "date", date(), "then", then), about);
  }

  /// What later changes make of one that is dated back.
  private Stream<Told> since() {
    var today = change.after();
    if (!isPast(change) || today.plan().plan().equals(after.plan().plan())) {
      return Stream.empty();
    }
    return Stream.of(
        new Told(
            "later_changes_stay",
            WORDS.say("later_changes_stay", "plan", words.name(today)),
            About.NOTHING.plan(words.name(today))));
  }

  private Told atOnce() {
    if (!isAnotherPlan()) {
      return isAnotherInterval()
          ? new Told(
              "new_interval",
              WORDS.say(
                  "new_interval",
                  "period",
                  English.period(after.interval()),
                  "plan",
                  name(),
                  "when",
                  when()),
              dated().plan(name()).interval(interval()))
          : new Told("stays", WORDS.say("stays", "plan", name()), About.NOTHING.plan(name()));
    }
    var about = dated().plan(name());
    return isAnotherInterval()
        ? new Told(
            "switches",
            WORDS.say(
                "switches_interval",
                "plan",
                name(),
                "when",
                now(),
                "period",
                English.period(after.interval()),
                "starts",
                WORDS.say(isPast(change) ? "then" : "today")),
            about.interval(interval()))
        : new Told("switches", WORDS.say("switches", "plan", name(), "when", now()), about);
  }

  private Stream<Told> details() {
    var more = words.details(before, after, effective);
    var then = TermsWords.said(more);
    var message =
        isPast(change)
            ? WORDS.say("as_of_day", "date", date(), "then", then)
            : WORDS.say("from_today", "then", then);
    return more.isEmpty()
        ? Stream.empty()
        : Stream.of(new Told("changes", message, dated().changes(more)));
  }

  private Told cancelled() {
    return change.isScheduled()
        ? new Told(
            "ends",
            WORDS.say("ends_after", "plan", name(), "until", lastDay(effective)),
            dated().plan(name()).until(until(effective)))
        : new Told(
            "ends",
            WORDS.say("ends", "plan", words.name(before), "when", now()),
            dated().plan(words.name(before)));
  }

  private Stream<Told> undone() {
    return Stream.concat(
        Stream.of(
            new Told("stays", WORDS.say("stays", "plan", name()), About.NOTHING.plan(name()))),
        change.replaced().stream().map(new Withdrawals(words, after, zone())::of));
  }

  /// What was scheduled before, and still is.
  private Stream<Told> stays() {
    return switch (change.fact().happening()) {
      case Fact.Happening.Changed _,
          Fact.Happening.Undone _,
          Fact.Happening.Paused _,
          Fact.Happening.Tried _,
          Fact.Happening.Resumed _ ->
          coming()
              .filter(one -> !one.at().equals(effective))
              .map(new StillScheduled(words, zone())::of);
      case Fact.Happening.Started _,
          Fact.Happening.Cancelled _,
          Fact.Happening.Reactivated _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _ ->
          Stream.empty();
    };
  }

  private Stream<Coming> coming() {
    return change.coming().stream();
  }

  /// Whether nothing else takes effect before it.
  private boolean isUntouched() {
    return coming().noneMatch(one -> one.at().isBefore(effective));
  }

  private boolean isAnotherPlan() {
    return differs(terms -> terms.plan().plan().equals(after.plan().plan()));
  }

  private boolean isAnotherInterval() {
    return differs(terms -> terms.interval().equals(after.interval()));
  }

  private boolean differs(Predicate<Terms> same) {
    return Optional.of(before).filter(same.negate()).isPresent();
  }

  private String until(Instant end) {
    return Words.dayUntil(end, zone());
  }

  /// The last day before something ends, as it is said.
  private String lastDay(Instant end) {
    return English.lastDay(end, zone());
  }

  private About dated() {
    var when =
        isPast(change)
            ? About.When.PAST
            : change.isScheduled() ? About.When.SCHEDULED : About.When.TODAY;
    return About.NOTHING.on(when, Words.day(effective, zone()));
  }

  private String when() {
    return isPast(change)
        ? now()
        : change.isScheduled() ? WORDS.say("on_day", "date", date()) : WORDS.say("today");
  }

  private String now() {
    return isPast(change) ? WORDS.say("as_of", "date", date()) : WORDS.say("right_now");
  }

  private String date() {
    return English.date(effective, zone());
  }

  private String interval() {
    return Words.code(after.interval());
  }

  private String name() {
    return words.name(after);
  }

  private ZoneId zone() {
    return change.profile().zone();
  }
}
