package dev.midcycle.usagestatement;

import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Meter;
import dev.midcycle.charging.Allowance;
import dev.midcycle.charging.Rate;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one usage charge has come to in one period.
///
/// @param item what carries the charge on the last of the days
/// @param terms those of the last of the days
/// @param period what there is of it: a stub from where its billing dates are counted, and up to
///   where others took their place
/// @param slot the whole period of the billing dates, by which it is billed
/// @param allowance as it is on the last of the days; empty where the first unit costs something
/// @param used before anything is included
/// @param beyond what is above the allowance
/// @param billable the quantity that an invoice has: beyond what the charge includes
/// @param amount what the days so far cost, before discounts and tax
/// @param parts what each rate has of it, first the earliest
public record Spending(
    Item item,
    Charge.Usage charge,
    Meter meter,
    Terms terms,
    Stretch period,
    Stretch slot,
    Optional<Allowance> allowance,
    Decimal used,
    Decimal beyond,
    Decimal billable,
    Money amount,
    List<Day> days,
    List<Part> parts) {
  public Spending {
    days = List.copyOf(days);
    parts = List.copyOf(parts);
  }

  /// A day: what lies within the allowance, and what is above it.
  public record Day(LocalDate date, Decimal used, Decimal over) {
    public Decimal included() {
      return used.minus(over);
    }
  }

  /// What one rate has charged.
  public record Part(Rate rate, Stretch stretch, Decimal quantity, Money amount) {}

  /// How far the allowance is used: of what there is for the period, or on the fullest day.
  public Decimal reached() {
    return allowance
        .map(one ->
            switch (one.per()) {
              case DAY -> days.stream().map(Day::used).reduce(Decimal.ZERO, Decimal::max);
              case PERIOD -> used;
            })
        .orElse(Decimal.ZERO);
  }
}
