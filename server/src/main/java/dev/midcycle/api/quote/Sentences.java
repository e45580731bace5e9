package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Terms;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a quote comes to, as one would tell it to a person: what happens and when, then the money.
public final class Sentences {
  private static final Phrases WORDS = Phrases.of("quotes");

  private final QuotedChange change;
  private final Catalogs catalogs;
  private final Terms after;
  private final QuoteLines lines;

  private Sentences(QuotedChange change, Catalogs catalogs) {
    this.change = change;
    this.catalogs = catalogs;
    this.after = change.after();
    this.lines =
        new QuoteLines(
            change.documents().stream()
                .flatMap(settled -> settled.draft().lines().stream())
                .toList());
  }

  static List<Told> of(QuotedChange change, Catalogs catalogs) {
    return Stream.concat(Events.of(change, catalogs), new Sentences(change, catalogs).money())
        .toList();
  }

  /// One after the other. That a plan stays is said where nothing else of it changes.
  public static String text(List<Told> told) {
    return IntStream.range(0, told.size())
        .filter(i -> !told.get(i).code().equals("stays") || !isFollowed(told, i))
        .mapToObj(i -> told.get(i).message())
        .collect(Collectors.joining(" "));
  }

  private static boolean isFollowed(List<Told> told, int place) {
    return place + 1 < told.size() && told.get(place + 1).code().equals("changes");
  }

  private Stream<Told> money() {
    if (total().isNegative()) {
      return Stream.of(owed());
    }
    return total().isZero()
        ? Stream.of(new Told("nothing_due", WORDS.say("nothing_due")))
        : Stream.concat(due().stream(), credit().stream());
  }

  private Optional<Told> due() {
    if (Events.isPast(change)) {
      return Optional.of(new Told("difference_due", WORDS.say("difference_due")));
    }
    return isCutShort() ? Optional.of(cut()) : taken();
  }

  /// What of it the customer does not pay, for there is credit.
  private Optional<Told> credit() {
    var used = sum(settled(QuotedDocument::creditApplied));
    if (used.isZero()) {
      return Optional.empty();
    }
    boolean all = used.equals(total());
    return Optional.of(
        new Told(
            "credit_pays",
            all
                ? WORDS.say("credit_pays_all")
                : WORDS.say("credit_pays", "amount", English.money(used)),
            About.NOTHING.why(all ? "all" : "part").amount(Amount.of(used))));
  }

  /// What is owed to the customer first lowers what is still open; only the rest becomes credit.
  private Told owed() {
    var credited = sum(settled(QuotedDocument::credited));
    var lowered = total().negated().minus(credited);
    var about = origin().amount(Amount.of(total().negated())).credited(Amount.of(credited));
    return lowered.isPositive()
        ? new Told("lowers_open", lowersOpen(total().negated(), credited), about)
        : new Told("becomes_credit", becomesCredit(English.money(credited)), about);
  }

  private String becomesCredit(String amount) {
    return switch (left()) {
      case NONE -> WORDS.say("becomes_credit", "amount", amount);
      case UNUSED -> WORDS.say("unused_becomes_credit", "amount", amount);
      case UNUSED_PLAN ->
          WORDS.say("unused_part_becomes_credit", "plan", before(), "amount", amount);
      case OVER -> WORDS.say("left_over_becomes_credit", "plan", before(), "amount", amount);
    };
  }

  private String lowersOpen(Money owed, Money credited) {
    var lowers = lowersOpen(English.money(owed));
    return credited.isPositive()
        ? lowers + " " + WORDS.say("rest_becomes_credit", "amount", English.money(credited))
        : lowers;
  }

  private String lowersOpen(String amount) {
    return switch (left()) {
      case NONE -> WORDS.say("lowers_open", "amount", amount);
      case UNUSED -> WORDS.say("unused_lowers_open", "amount", amount);
      case UNUSED_PLAN -> WORDS.say("unused_part_lowers_open", "plan", before(), "amount", amount);
      case OVER -> WORDS.say("left_over_lowers_open", "plan", before(), "amount", amount);
    };
  }

  private List<Money> settled(Function<QuotedDocument, Money> part) {
    return change.documents().stream().map(part).toList();
  }

  private About origin() {
    var about = About.NOTHING.why(Words.code(left()));
    return isAnotherPlan() ? about.before(before()) : about;
  }

  /// Where what is owed to the customer comes from.
  private enum Left {
    /// From no plan, or from days that are over.
    NONE,
    /// What will not be used of the plan that ends or goes on.
    UNUSED,
    /// What will not be used of the plan that is left.
    UNUSED_PLAN,
    /// The same, after it has paid for the new plan.
    OVER
  }

  private Left left() {
    if (Events.isPast(change)) {
      return Left.NONE;
    }
    if (!isAnotherPlan()) {
      return lines.stream().anyMatch(QuoteLines::isUnused) ? Left.UNUSED : Left.NONE;
    }
    return lines.stream().anyMatch(QuoteLines::isCharge) ? Left.OVER : Left.UNUSED_PLAN;
  }

  /// The rest of a period that goes on: the same days on both plans.
  private Told cut() {
    var line =
        lines.first(one -> QuoteLines.isCharge(one) && QuoteLines.isFor(one, after)).orElseThrow();
    var days = QuoteLines.days(line).orElseThrow();
    var message =
        WORDS.say(
            change.takesBackOpen() ? "rest_due_open" : "rest_due",
            "days",
            WORDS.say("days", "days", days),
            "until",
            English.lastDay(line.stretch(), zone()),
            "plan",
            name(),
            "before",
            before());
    return new Told(
        "rest_due",
        message,
        About.NOTHING
            .days(days)
            .until(Words.dayUntil(line.stretch().to(), zone()))
            .plan(name())
            .before(before())
            .paid(!change.takesBackOpen()));
  }

  private boolean isCutShort() {
    var charge =
        lines
            .first(one -> QuoteLines.isCharge(one) && QuoteLines.isFor(one, after))
            .flatMap(QuoteLines::days);
    var credit =
        change
            .before()
            .flatMap(terms ->
                lines.first(one -> QuoteLines.isUnused(one) && QuoteLines.isFor(one, terms)))
            .flatMap(QuoteLines::days);
    return isAnotherPlan() && !isAnotherInterval() && credit.isPresent() && credit.equals(charge);
  }

  private Optional<Told> taken() {
    if (!unused().isZero()) {
      return Optional.of(unusedOff(unused().negated()));
    }
    return isOldOneBilled()
        ? Optional.of(
            new Told(
                "used_billed",
                WORDS.say("used_billed", "plan", before()),
                About.NOTHING.before(before())))
        : Optional.empty();
  }

  /// Of the plan, where it is the plan's alone: add-ons may be left as well.
  private Told unusedOff(Money amount) {
    var about = About.NOTHING.amount(Amount.of(amount));
    boolean ofPlan =
        change
            .before()
            .filter(terms ->
                lines.stream()
                    .filter(QuoteLines::isUnused)
                    .allMatch(line -> QuoteLines.isFor(line, terms)))
            .isPresent();
    return new Told(
        "unused_off",
        ofPlan
            ? WORDS.say("unused_off_plan", "amount", English.money(amount), "plan", before())
            : WORDS.say("unused_off", "amount", English.money(amount)),
        ofPlan ? about.before(before()) : about);
  }

  /// Where a plan is paid afterwards, leaving it settles what was used.
  private boolean isOldOneBilled() {
    boolean left = isAnotherPlan() || change.fact().happening() instanceof Fact.Happening.Cancelled;
    return left
        && change
            .before()
            .flatMap(terms ->
                lines.first(one -> QuoteLines.isCharge(one) && QuoteLines.isFor(one, terms)))
            .isPresent();
  }

  private Money unused() {
    return sum(lines.stream().filter(QuoteLines::isUnused).map(Line::amount).toList());
  }

  private Money total() {
    return sum(change.documents().stream().map(settled -> settled.draft().total()).toList());
  }

  private Money sum(List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(change.profile().currency()), Money::plus);
  }

  private boolean isAnotherPlan() {
    return differs(terms -> terms.plan().plan().equals(after.plan().plan()));
  }

  private boolean isAnotherInterval() {
    return differs(terms -> terms.interval().equals(after.interval()));
  }

  private boolean differs(Predicate<Terms> same) {
    return change.before().filter(same.negate()).isPresent();
  }

  private String name() {
    return name(after);
  }

  private String before() {
    return name(change.before().orElse(after));
  }

  private String name(Terms terms) {
    return catalogs.plan(terms.plan()).name();
  }

  private ZoneId zone() {
    return change.profile().zone();
  }
}
