package dev.midcycle.api.usage;

import dev.midcycle.alert.Alert;
import dev.midcycle.alert.SpendingRule;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.PeriodView;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.charging.Allowance;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.invoice.BilledUsage;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
import dev.midcycle.usagestatement.Outlook;
import dev.midcycle.usagestatement.Spending;
import dev.midcycle.usagestatement.Spendings;
import dev.midcycle.words.PriceWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Shows what a subscription has used in one period.
public final class UsageShowing {
  private final BillingState whole;
  private final ChargingInput input;
  private final Subscriptions.Seen seen;
  private final Instant now;
  private final LocalDate on;
  private final Beside beside;
  private final ZoneId zone;

  private UsageShowing(Subscriptions.Life life, LocalDate on, Beside beside) {
    this.whole = life.whole();
    this.seen = life.seen();
    this.now = seen.now();
    this.input = whole.groundsAt(now);
    this.on = on;
    this.beside = beside;
    this.zone = whole.profile().zone();
  }

  /// What is shown beside the usage itself.
  ///
  /// @param lines what documents charge for usage
  /// @param alerts those of the running period
  public record Beside(List<BilledUsage> lines, List<Alert> alerts, SpendingRule rule) {}

  /// The period that holds a day; without one, the running period.
  public static UsageView of(Subscriptions.Life life, Optional<LocalDate> day, Beside beside) {
    var today = LocalDate.ofInstant(life.seen().now(), life.whole().profile().zone());
    return new UsageShowing(life, day.orElse(today), beside).view();
  }

  private UsageView view() {
    var spendings = Spendings.of(input, on);
    boolean running = spendings.stream().allMatch(one -> one.period().contains(now));
    var ahead =
        running
            ? Outlook.of(input).map(outlook -> new Projecting(outlook, whole, seen, on))
            : Optional.<Projecting>empty();
    return new UsageView(
        now.toString(),
        zone.getId(),
        running,
        whole.termsAt(now).flatMap(Terms::trialEnd).isPresent(),
        periods(spendings),
        Amount.of(
            spendings.stream()
                .map(Spending::amount)
                .reduce(Money.zero(whole.profile().currency()), Money::plus)),
        spendings.stream().map(one -> metered(one, ahead)).toList(),
        ahead.map(Projecting::view),
        SpendingRuleView.of(beside.rule()),
        beside.alerts().stream()
            .map(alert -> AlertView.of(alert, zone, whole.profile().currency()))
            .toList());
  }

  /// A trial is none of the periods that are billed, but may be looked at while it runs.
  private List<PeriodView> periods(List<Spending> spendings) {
    var billed = Spendings.periods(input);
    var all =
        billed.isEmpty() ? spendings.stream().map(Spending::period).distinct().toList() : billed;
    return all.stream().map(one -> Words.period(one, zone)).distinct().toList();
  }

  private UsageView.Metered metered(Spending one, Optional<Projecting> ahead) {
    var catalog = catalog(one.terms().plan().version());
    var words = words(one, catalog);
    return new UsageView.Metered(
        one.item().key(),
        name(one.item(), catalog),
        one.charge().key().value(),
        words.title(one.charge()),
        one.meter().key().value(),
        one.meter().name(),
        Words.period(one.period(), zone),
        words.alone(one.charge()),
        counted(one.meter()),
        one.used().toString(),
        one.allowance().map(Allowance::amount).orElse(one.charge().included()).toString(),
        Words.code(one.allowance().map(Allowance::per).orElse(per(one.meter()))),
        one.beyond().toString(),
        one.billable().toString(),
        Amount.of(one.amount()),
        one.days().stream().map(UsageShowing::day).toList(),
        one.parts().stream().map(this::part).toList(),
        billed(one),
        ahead.flatMap(it -> it.of(one)));
  }

  private Catalog catalog(int version) {
    return whole.catalogs().at(version);
  }

  private PriceWords words(Spending one, Catalog catalog) {
    return new PriceWords(catalog, one.terms().interval(), whole.profile().currency());
  }

  private static String name(Item item, Catalog catalog) {
    return switch (item) {
      case Item.OfPlan(var plan) -> catalog.plan(plan).name();
      case Item.OfAddOn(var addOn) -> catalog.addOn(addOn).name();
      case Item.OfCoupon coupon -> coupon.key();
      case Item.OneOff once -> once.name();
    };
  }

  /// `sum`, `max`, `avg` or `latest` of the days; `period` where they are not looked at one by one.
  private static String counted(Meter meter) {
    return switch (meter.window()) {
      case DAY -> Words.code(meter.combine());
      case PERIOD -> "period";
    };
  }

  private static Allowance.Per per(Meter meter) {
    return switch (meter.window()) {
      case DAY -> Allowance.Per.DAY;
      case PERIOD -> Allowance.Per.PERIOD;
    };
  }

  private static UsageView.Day day(Spending.Day day) {
    return new UsageView.Day(
        day.date().toString(),
        day.used().toString(),
        day.included().toString(),
        day.over().toString());
  }

  private UsageView.Part part(Spending.Part part) {
    return new UsageView.Part(
        part.rate().item().key(),
        name(part.rate().item(), catalog(part.rate().version())),
        Words.day(part.stretch().from(), zone),
        Words.day(part.stretch().to(), zone),
        part.quantity().toString(),
        Amount.of(part.amount()));
  }

  private Optional<UsageView.Billed> billed(Spending one) {
    var own =
        beside.lines().stream().filter(line -> isFor(line, one.charge(), one.slot())).toList();
    var sum = own.stream().map(line -> line.line().amount()).reduce(Money::plus);
    return sum.map(amount ->
        new UsageView.Billed(
            Amount.of(amount),
            own.stream()
                .map(line ->
                    new UsageView.Document(line.document().text(), line.number().toString()))
                .distinct()
                .toList()));
  }

  private static boolean isFor(BilledUsage line, Charge.Usage charge, Stretch slot) {
    return line.line().rate().charge().equals(charge.key()) && line.line().period().equals(slot);
  }
}
