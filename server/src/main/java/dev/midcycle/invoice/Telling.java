package dev.midcycle.invoice;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Line;
import dev.midcycle.invoice.Subject.Kind;
import dev.midcycle.invoice.Subject.What;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Item;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Tells from what a document has on it what it is for.
final class Telling {
  private final Document document;
  private final List<Line> lines;

  Telling(Document document) {
    this.document = document;
    this.lines =
        document.lines().stream().filter(line -> !(line.rate() instanceof Rate.Discount)).toList();
  }

  Subject subject() {
    return switch (document.cause()) {
      case Cause.ByHand _ -> new Subject.Event(Kind.BY_HAND);
      case Cause.Ended _ -> new Subject.Event(Kind.CANCELLATION);
      case Cause.Together _ -> new Subject.Together(byLines(), subscriptions());
      case Cause.Period _, Cause.Happened _ ->
          document.happening().flatMap(this::happened).orElseGet(this::byLines);
    };
  }

  /// How many it is for.
  private int subscriptions() {
    return document.entries().stream().map(Bill.Of::subscription).collect(toSet()).size();
  }

  private Optional<Subject> happened(Fact.Happening happening) {
    return switch (happening) {
      case Fact.Happening.Started _ -> event(Kind.FIRST);
      case Fact.Happening.Changed changed -> event(change(changed.change()));
      case Fact.Happening.Cancelled _ -> event(Kind.CANCELLATION);
      case Fact.Happening.Paused _ -> event(Kind.PAUSE);
      case Fact.Happening.Tried _ -> event(Kind.TRIAL);
      case Fact.Happening.Resumed _ -> event(Kind.RESUMPTION);
      case Fact.Happening.Reactivated _ -> event(Kind.RESTART);
      case Fact.Happening.CouponApplied _, Fact.Happening.ChargedOnce _, Fact.Happening.Undone _ ->
          Optional.empty();
    };
  }

  private static Optional<Subject> event(Kind kind) {
    return Optional.of(new Subject.Event(kind));
  }

  private Kind change(Change change) {
    boolean another = change.plan().isPresent() && !isSamePlan();
    if (another) {
      return Kind.PLAN;
    }
    if (change.interval().isPresent()) {
      return Kind.INTERVAL;
    }
    var parts = parts(change);
    return parts.size() == 1 ? parts.getFirst() : Kind.SUBSCRIPTION;
  }

  /// What changes beside another plan and interval. The plan one has, said again, is its prices.
  private static List<Kind> parts(Change change) {
    var parts = new ArrayList<Kind>();
    if (change.own().isPresent() || change.plan().isPresent()) {
      parts.add(Kind.PRICES);
    }
    if (!change.quantities().isEmpty()) {
      parts.add(Kind.QUANTITY);
    }
    if (!change.add().isEmpty() || !change.remove().isEmpty()) {
      parts.add(Kind.ADD_ON);
    }
    if (change.date().isPresent()) {
      parts.add(Kind.BILLING_DATE);
    }
    return parts;
  }

  /// Whether what is taken back and what is charged is one plan's.
  private boolean isSamePlan() {
    var before = plans(Line::isCredit);
    return !before.isEmpty() && before.equals(plans(line -> !line.isCredit()));
  }

  private Set<PlanKey> plans(Predicate<Line> wanted) {
    return fees()
        .filter(wanted)
        .flatMap(line ->
            line.rate().item() instanceof Item.OfPlan(var plan) ? Stream.of(plan) : Stream.empty())
        .collect(toSet());
  }

  private Stream<Line> fees() {
    return lines.stream()
        .filter(line -> line.rate() instanceof Rate.ForPeriod)
        .filter(line -> !(line.rate().item() instanceof Item.OneOff));
  }

  private Subject byLines() {
    if (fees().anyMatch(line -> !line.isCredit())) {
      return interval()
          .<Subject>map(
              interval -> new Subject.Regular(interval, document.amounts().total().isNegative()))
          .orElseGet(this::others);
    }
    var reckoned = lines.stream().filter(line -> line.rate() instanceof Rate.Reckoned).toList();
    if (!reckoned.isEmpty() && reckoned.size() == lines.size()) {
      return used(reckoned);
    }
    var names =
        lines.stream()
            .flatMap(line ->
                line.rate().item() instanceof Item.OneOff once
                    ? Stream.of(once.name())
                    : Stream.empty())
            .toList();
    return !names.isEmpty() && names.size() == lines.size()
        ? new Subject.Named(names.stream().distinct().toList())
        : others();
  }

  private Subject others() {
    return new Subject.Event(document.amounts().total().isNegative() ? Kind.CREDIT : Kind.CHARGES);
  }

  private static Subject used(List<Line> lines) {
    var from = lines.stream().map(line -> during(line).from()).min(Instant::compareTo);
    var to = lines.stream().map(line -> during(line).to()).max(Instant::compareTo);
    boolean shortfall =
        lines.stream().allMatch(line -> line.rate().charge().equals(Charge.MINIMUM));
    var what =
        lines.stream().allMatch(Line::isCredit)
            ? What.USAGE_CORRECTED
            : shortfall ? What.MINIMUM : What.USAGE;
    return new Subject.Used(what, new Stretch(from.orElseThrow(), to.orElseThrow()));
  }

  /// The whole period of a correction; else the days of it that there were.
  private static Stretch during(Line line) {
    return line.isCredit() ? line.period() : line.stretch();
  }

  /// That of the plan's own fee, or else of the longest period; what is charged once is for a day.
  /// Of several subscriptions, that which all have.
  private Optional<Interval> interval() {
    var charged = fees().filter(line -> !line.isCredit()).toList();
    var own =
        charged.stream()
            .filter(line -> line.rate().charge().equals(Charge.BASE))
            .map(this::interval)
            .distinct()
            .count();
    if (document.subscription().isEmpty() && own > 1) {
      return Optional.empty();
    }
    return charged.stream()
        .filter(line -> line.rate().charge().equals(Charge.BASE))
        .findFirst()
        .map(this::interval)
        .or(() ->
            charged.stream()
                .map(this::interval)
                .filter(interval -> !interval.equals(Interval.DAY))
                .max(Interval::compareTo));
  }

  /// What was issued before lines knew it: that which a whole period is as long as.
  private Interval interval(Line line) {
    return line.interval()
        .orElseGet(() -> Interval.between(day(line.period().from()), day(line.period().to())));
  }

  private LocalDate day(Instant bound) {
    return LocalDate.ofInstant(bound, document.zone());
  }
}
