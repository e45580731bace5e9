package dev.midcycle.subscription;

import static dev.midcycle.subscription.SampleValues.APRIL;
import static dev.midcycle.subscription.SampleValues.AUDIT;
import static dev.midcycle.subscription.SampleValues.BASE;
import static dev.midcycle.subscription.SampleValues.BEGUN;
import static dev.midcycle.subscription.SampleValues.COUPON;
import static dev.midcycle.subscription.SampleValues.DAY;
import static dev.midcycle.subscription.SampleValues.DAYS;
import static dev.midcycle.subscription.SampleValues.DISCOUNTS;
import static dev.midcycle.subscription.SampleValues.END;
import static dev.midcycle.subscription.SampleValues.FACT;
import static dev.midcycle.subscription.SampleValues.FEE;
import static dev.midcycle.subscription.SampleValues.FIRST;
import static dev.midcycle.subscription.SampleValues.HAPPENED;
import static dev.midcycle.subscription.SampleValues.MIDDLE;
import static dev.midcycle.subscription.SampleValues.OTHER;
import static dev.midcycle.subscription.SampleValues.PERCENT;
import static dev.midcycle.subscription.SampleValues.RECKONED;
import static dev.midcycle.subscription.SampleValues.REST;
import static dev.midcycle.subscription.SampleValues.SEATS;
import static dev.midcycle.subscription.SampleValues.SMS;
import static dev.midcycle.subscription.SampleValues.SPENT;
import static dev.midcycle.subscription.SampleValues.STANDS;
import static dev.midcycle.subscription.SampleValues.TAX;
import static dev.midcycle.subscription.SampleValues.TEAM;
import static dev.midcycle.subscription.SampleValues.TOGETHER;
import static dev.midcycle.subscription.SampleValues.usd;

import dev.midcycle.billing.Pending;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanTerm;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Slice;
import dev.midcycle.rating.Tally;
import dev.midcycle.rating.Usage;
import dev.midcycle.rating.Used;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Sample;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Term;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Schedule;
import dev.midcycle.time.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Samples of what was billed and why: lines, rows, openings, drafts and usage.
final class DocumentSamples {
  private final List<Sample<?>> all = new ArrayList<>();

  private DocumentSamples() {}

  static List<Sample<?>> all() {
    var samples = new DocumentSamples();
    samples.lines();
    samples.books();
    return samples.all;
  }

  private <T> void add(String name, Form<T> form, T value) {
    all.add(new Sample<>(name, form, value));
  }

  private void lines() {
    line(
        "share",
        FEE,
        new Derivation.Prorated(usd(8750), APRIL, 15, 29, 30, Derivation.Unit.DAYS, usd(9), true),
        Optional.of(BEGUN));
    line(
        "seconds",
        FEE,
        new Derivation.Prorated(
            usd(8750), APRIL, 3600, 7200, 2592000, Derivation.Unit.SECONDS, usd(0), false),
        Optional.empty());
    line(
        "whole",
        new Rate.Fee(new Item.OneOff(FACT, "Training"), BASE, 3, Decimal.of("12.5"), Decimal.of(7)),
        new Derivation.Flat(Decimal.of("12.5"), Decimal.of(8)),
        Optional.empty());
    line(
        "metered",
        RECKONED,
        new Derivation.Metered(
            Decimal.of(6000),
            List.of(new Slice(Decimal.of(1000), Decimal.of("0.3"), Decimal.of(5))),
            28,
            usd(11),
            usd(12),
            usd(13)),
        Optional.empty());
    line(
        "shortfall",
        RECKONED,
        new Derivation.Shortfall(usd(9000), usd(8000), usd(700)),
        Optional.empty());
    line(
        "taken_back",
        RECKONED,
        new Derivation.TakenBack(usd(1500), usd(300)),
        Optional.of(HAPPENED));
    line(
        "reduced",
        new Rate.Discount(COUPON, new ChargeKey("coupon"), 9),
        new Derivation.Reduced(usd(4000), new Derivation.Off.Percent(Decimal.of("12.5"))),
        Optional.empty());
    line(
        "reduced.most",
        new Rate.Discount(COUPON, new ChargeKey("coupon"), 9),
        new Derivation.Reduced(usd(4000), new Derivation.Off.Most(usd(450))),
        Optional.empty());
    add(
        "line.without_its_tax",
        BillingJson.LINE,
        new Line(
            FEE,
            APRIL,
            REST,
            Decimal.ONE,
            usd(-1500),
            List.of(),
            TAX,
            new Derivation.TakenBack(usd(1500), usd(300)),
            Optional.of(BEGUN),
            Optional.empty()));
    add(
        "billed.shared",
        BillingJson.BILLED,
        new Billed.Prorated(FEE, APRIL, REST, usd(4375), DISCOUNTS, TAX, HAPPENED));
    add(
        "billed.together",
        BillingJson.BILLED,
        new Billed.Prorated(FEE, APRIL, REST, usd(4375), DISCOUNTS, TAX, TOGETHER));
    add("billed.whole", BillingJson.BILLED, STANDS);
    add(
        "billed.whole.of_one_document",
        BillingJson.BILLED,
        new Billed.Flat(
            RECKONED,
            APRIL,
            APRIL,
            usd(2000),
            List.of(),
            TAX,
            BEGUN,
            Decimal.of(21),
            new TreeMap<>()));
    add("spent", BillingJson.SPENT, SPENT);
    add("usage_days", BillingJson.USAGE_DAYS, DAYS);
  }

  private void line(String name, Rate rate, Derivation why, Optional<Cause> takesBack) {
    add("line." + name, BillingJson.LINE, line(rate, why, takesBack));
  }

  static Line line(Rate rate, Derivation why, Optional<Cause> takesBack) {
    return new Line(
        rate,
        APRIL,
        REST,
        Decimal.of(17),
        usd(-1500),
        DISCOUNTS,
        TAX,
        why,
        takesBack,
        takesBack.map(_ -> usd(250)));
  }

  private void books() {
    add("opening.unborn", BillingJson.OPENING, new Opening.Unborn());
    add(
        "opening.checkpoint",
        BillingJson.OPENING,
        new Opening.Checkpoint(
            MIDDLE,
            terms(Status.TRIAL, Optional.of(END)),
            5,
            Optional.of(BillingRules.Cycle.CALENDAR),
            List.of(new Attached(OTHER, PERCENT, Optional.of(REST), Optional.of(FIRST)))));
    add(
        "opening.with_a_coupon_of_before",
        BillingJson.OPENING,
        new Opening.Checkpoint(
            MIDDLE,
            terms(Status.ACTIVE, Optional.empty()),
            5,
            Optional.empty(),
            List.of(new Attached(OTHER, PERCENT, Optional.empty(), Optional.empty()))));
    for (var status : List.of(Status.FUTURE, Status.ACTIVE, Status.PAUSED, Status.CANCELLED)) {
      add(
          "opening." + status.name().toLowerCase(Locale.ROOT),
          BillingJson.OPENING,
          new Opening.Checkpoint(
              MIDDLE, terms(status, Optional.empty()), 5, Optional.empty(), List.of()));
    }
    for (var then : PlanTerm.Then.values()) {
      add(
          "opening.term_" + then.name().toLowerCase(Locale.ROOT),
          BillingJson.OPENING,
          new Opening.Checkpoint(MIDDLE, bound(then), 5, Optional.empty(), List.of()));
    }
    var draft =
        new Draft(
            HAPPENED,
            END,
            List.of(line(FEE, new Derivation.Flat(Decimal.ONE, Decimal.of(8)), Optional.empty())),
            List.of(),
            usd(1000),
            List.of(new Draft.TaxSum(TAX, usd(900), usd(150))),
            usd(151),
            usd(1151),
            List.of(new Draft.Whole(STANDS, true)),
            List.of(DAYS),
            List.of(SPENT));
    add("pending.calculated", BillingJson.PENDING, new Pending.Calculated(draft));
    add(
        "pending.ended",
        BillingJson.PENDING,
        new Pending.Waiting(Draft.blank(new Cause.Ended(MIDDLE), END, usd(1).currency())));
    add("pending.waiting", BillingJson.PENDING, new Pending.Waiting(draft));
    add(
        "usage",
        BillingJson.USAGE,
        new Usage(
            Map.of(
                new MeterKey("calls"),
                new TreeMap<>(
                    Map.of(
                        DAY,
                        List.of(
                            new Used(
                                MIDDLE,
                                new Tally(
                                    8,
                                    Decimal.of(41),
                                    Optional.of(Decimal.of(1)),
                                    Optional.of(Decimal.of(9)),
                                    Optional.of(new Tally.Seen(END, Decimal.of(6))),
                                    Set.of("b", "a"))))))),
            Map.of(new MeterKey("storage"), Decimal.of("77.5"))));
    add(
        "levels",
        BillingJson.LEVELS,
        new MeterLevels(
            Map.of(new MeterKey("storage"), Decimal.of("77.5"), new MeterKey("v"), Decimal.of(3))));
  }

  static Terms terms(Status status, Optional<Instant> until) {
    return terms(status, until, Optional.empty());
  }

  private static Terms bound(PlanTerm.Then then) {
    var term =
        new Term(
            FIRST, new PlanTerm(new Span(12, Span.Unit.MONTH), then), ZoneId.of("Europe/Berlin"));
    return terms(Status.ACTIVE, Optional.empty(), Optional.of(term));
  }

  private static Terms terms(Status status, Optional<Instant> until, Optional<Term> term) {
    return new Terms(
        status,
        until,
        new PlanRef(TEAM, 6),
        Interval.MONTH,
        SEATS,
        new TreeSet<>(Set.of(SMS, AUDIT)),
        new Schedule(
            Interval.MONTH,
            LocalDate.of(2026, 1, 30),
            31,
            LocalTime.of(13, 45, 30),
            ZoneId.of("America/New_York")),
        term);
  }
}
