package dev.midcycle.charging;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Pay;
import dev.midcycle.catalog.Proration;
import dev.midcycle.terms.Priced;
import dev.midcycle.terms.Special;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What should have been billed of a subscription at a billing date, `asOf`, as far as it is known
/// when it is asked: usage after that is not looked at, fees are due up to `asOf`.
public final class ExpectedCharges {
  private final ChargingInput input;
  private final Timeline timeline;
  private final Instant asOf;
  private final Map<Slot, List<Stretch>> shared = new LinkedHashMap<>();
  private final Map<Slot, FeeOf> told = new HashMap<>();
  private final WholeFees wholeFees = new WholeFees();
  private final Minimums minimums;
  private final List<PeriodAmount> whole = new ArrayList<>();

  private ExpectedCharges(ChargingInput input, Instant asOf) {
    this.input = input;
    this.timeline = input.timeline();
    this.asOf = asOf;
    this.minimums = new Minimums(input, asOf);
  }

  /// All of it.
  ///
  /// @param shared by slot, the stretches whose fees are due: in advance from where they begin, in
  ///   arrears up to where the period ended or everything was settled
  /// @param told how often the fee of a slot is charged, and why its price is not the usual one
  /// @param whole what is due and not shared
  public record Expected(
      Map<Slot, Coverage> shared, Map<Slot, FeeOf> told, List<PeriodAmount> whole) {

    /// Why the price of a slot is not the usual one. Of one that nothing is due of any more it is
    /// not known.
    public Optional<Special> why(Slot slot) {
      return Optional.ofNullable(told.get(slot)).flatMap(FeeOf::special);
    }
  }

  public static Expected of(ChargingInput input, Instant asOf) {
    return new ExpectedCharges(input, asOf).expected();
  }

  private Expected expected() {
    timeline.priced().forEach(this::fees);
    usage();
    whole.addAll(wholeFees.periodAmounts());
    whole.addAll(Occasions.due(input, asOf));
    whole.addAll(minimums.missing());
    var covered = new LinkedHashMap<Slot, Coverage>();
    shared.forEach((slot, stretches) -> covered.put(slot, Coverage.of(stretches)));
    return new Expected(covered, told, whole);
  }

  private void fees(Priced priced) {
    minimums.commit(priced);
    for (var charging : Charging.under(priced.terms(), input.catalogs())) {
      switch (charging.charge()) {
        case Charge.Recurring recurring -> fee(priced, charging, recurring);
        case Charge.Usage usage -> {}
        case Charge.OneTime once -> {}
      }
    }
  }

  private void fee(Priced priced, Charging charging, Charge.Recurring recurring) {
    var schedule = charging.schedule(priced.terms());
    var from = priced.during().from();
    for (long k = schedule.numberOf(from); begins(schedule.boundary(k), priced); k++) {
      var period = schedule.period(k);
      var due = due(charging.pay(recurring), period, priced);
      if (due.isPresent()) {
        fee(priced, charging, recurring, period, due.get());
      }
    }
  }

  private void fee(
      Priced priced, Charging charging, Charge.Recurring recurring, Stretch period, Stretch due) {
    var currency = input.currency();
    var price = charging.price(recurring, priced.terms(), period, currency);
    var rate = charging.rate(recurring, price, priced.terms(), currency);
    if (!rate.whole(currency).isZero()) {
      var slot = new Slot(rate, period);
      var how = new FeeOf(price.interval(), price.special());
      told.put(slot, how);
      add(priced, recurring, slot, due, how);
    }
  }

  private void add(
      Priced priced, Charge.Recurring recurring, Slot slot, Stretch stretch, FeeOf how) {
    var fee = slot.fee(input.currency(), input.ruler());
    if (isShared(recurring)) {
      shared.computeIfAbsent(slot, key -> new ArrayList<>()).add(stretch);
      minimums.count(priced.terms(), fee, stretch);
    } else {
      wholeFees.add(slot, sinceBegun(slot.period()), input.currency(), how);
      minimums.count(PlanPeriod.at(slot.period().from(), priced.terms()), fee.whole());
    }
  }

  /// A fee that is not shared is for its whole period, which may have begun before it was paid for.
  private Stretch sinceBegun(Stretch period) {
    return new Stretch(Stretch.later(period.from(), input.begun()), period.to());
  }

  private boolean isShared(Charge.Recurring recurring) {
    return recurring.proration().orElse(input.history().rules().rules().proration())
        != Proration.NONE;
  }

  private boolean begins(Instant periodStart, Priced priced) {
    return !periodStart.isAfter(asOf) && periodStart.isBefore(priced.during().to());
  }

  private Optional<Stretch> due(Pay pay, Stretch period, Priced priced) {
    var served = period.and(priced.during());
    return switch (pay) {
      case IN_ADVANCE -> served.filter(stretch -> !stretch.from().isAfter(asOf));
      case IN_ARREARS ->
          served.flatMap(stretch -> priced.dueInArrears(period, asOf).flatMap(stretch::before));
    };
  }

  private void usage() {
    for (var chain : Metering.of(input, asOf).values()) {
      var due = new TreeMap<Stretch, List<Metering.Day>>();
      for (var day : chain.values()) {
        Metering.due(day, timeline, input.known(), asOf)
            .ifPresent(
                one -> due.computeIfAbsent(one.period(), period -> new ArrayList<>()).add(one));
      }
      due.forEach(this::usage);
    }
  }

  private void usage(Stretch period, List<Metering.Day> days) {
    var outcome = UsageReckoning.of(input, period, days);
    whole.addAll(outcome.periodAmounts());
    outcome.byPlan().forEach(minimums::count);
  }
}
