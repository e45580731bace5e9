package dev.midcycle.words;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Special;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// Says of a line what reads the same in an answer and on paper: what it is for, and the parts of
/// how its amount came about. Amounts come written: bare in an answer, with their currency on
/// paper.
record LineWords(Phrases words) {
  static final LineWords ENGLISH = in(Locale.ENGLISH);

  static LineWords in(Locale locale) {
    return new LineWords(Phrases.of("lines", locale));
  }

  String description(Line line, Catalogs catalogs) {
    return switch (line.rate().item()) {
      case Item.OfCoupon coupon -> words.say("discount", "coupon", coupon.key());
      case Item.OneOff _, Item.OfPlan _, Item.OfAddOn _ ->
          described(line, name(line.rate(), catalogs));
    };
  }

  private String described(Line line, String name) {
    return switch (line.why()) {
      case Derivation.Prorated share when share.credit() -> words.say("unused", "name", name);
      case Derivation.Shortfall _ -> words.say("minimum", "name", name);
      case Derivation.Metered _ when line.isCredit() -> words.say("corrected", "name", name);
      case Derivation.TakenBack _, Derivation.ByHand _ -> words.say("taken_back", "name", name);
      case Derivation.Prorated _,
          Derivation.Flat _,
          Derivation.Ordered _,
          Derivation.Metered _,
          Derivation.Reduced _ ->
          name;
    };
  }

  /// What is priced by `rate`, as its catalogue calls it: `Team: Seats`.
  String name(Rate rate, Catalogs catalogs) {
    return switch (rate.item()) {
      case Item.OfPlan(var key) -> {
        var plan = catalog(rate, catalogs).plan(key);
        yield named(plan.name(), plan.charges(), rate.charge());
      }
      case Item.OfAddOn(var key) -> {
        var addOn = catalog(rate, catalogs).addOn(key);
        yield named(addOn.name(), addOn.charges(), rate.charge());
      }
      case Item.OfCoupon coupon -> coupon.key();
      case Item.OneOff once -> once.name();
    };
  }

  private static Catalog catalog(Rate rate, Catalogs catalogs) {
    return catalogs.at(rate.version());
  }

  private String named(String carrier, List<Charge> charges, ChargeKey key) {
    return charges.stream()
        .filter(charge -> charge.key().equals(key))
        .map(Charge::name)
        .filter(name -> !name.equals(carrier) && !name.equals(key.value()))
        .findFirst()
        .map(name -> words.say("of", "carrier", carrier, "name", name))
        .orElse(carrier);
  }

  /// `15 of 30 days of 40.00`
  String part(Derivation.Prorated share, String whole) {
    return words.say(
        switch (share.unit()) {
          case DAYS -> "part_of_days";
          case SECONDS -> "part_of_seconds";
        },
        "part",
        share.toPart() - share.fromPart(),
        "parts",
        share.parts(),
        "whole",
        whole);
  }

  static boolean isAll(Derivation.Prorated share) {
    return share.toPart() - share.fromPart() == share.parts();
  }

  String times(String number, String price) {
    return words.say("times", "number", number, "price", price);
  }

  /// What `times` its units, a price for all of them, or both come to.
  static String slice(Slice slice, String times, String flat) {
    if (slice.flat().isZero()) {
      return times;
    }
    return slice.units().isZero() || slice.unit().isZero() ? flat : times + " + " + flat;
  }

  /// How what is ordered by number was priced: `50 included`, `50 × 20.00`, `43 × 17.50`.
  List<String> ordered(
      OrderedFee.Priced priced, Function<Decimal, String> number, Function<Decimal, String> price) {
    var parts = new ArrayList<String>();
    if (!priced.included().isZero()) {
      parts.add(words.say("included", "number", number.apply(priced.included())));
    }
    priced.slices().stream()
        .map(slice ->
            slice(
                slice,
                times(number.apply(slice.units()), price.apply(slice.unit())),
                price.apply(slice.flat())))
        .forEach(parts::add);
    if (!priced.cut().isZero()) {
      parts.add(lessMaximum(price.apply(new Decimal(priced.cut().amount()))));
    }
    if (!priced.raised().isZero()) {
      parts.add(plusMinimum(price.apply(new Decimal(priced.raised().amount()))));
    }
    return parts;
  }

  /// Why a price is not the usual one: `intro price until 30 Jun 2026`
  String special(Special special, Function<LocalDate, String> date) {
    return switch (special) {
      case Special.InPhase(var phase, var until) ->
          words.say("in_phase", "phase", English.name(phase.value()), "until", date.apply(until));
      case Special.Agreed() -> words.say("agreed");
    };
  }

  String credited(String amount, String left) {
    return words.say("credited", "amount", amount, "left", left);
  }

  /// Of days that are charged again.
  String creditedBefore(String amount) {
    return words.say("credited_before", "amount", amount);
  }

  String minimumSpend(String minimum, String reached) {
    return words.say("minimum_spend", "minimum", minimum, "reached", reached);
  }

  String percentOf(String percent, String amount) {
    return words.say("percent_of", "percent", percent, "amount", amount);
  }

  String off(String off, String amount) {
    return words.say("off", "off", off, "amount", amount);
  }

  String lessMaximum(String amount) {
    return words.say("less_maximum", "amount", amount);
  }

  String plusMinimum(String amount) {
    return words.say("plus_minimum", "amount", amount);
  }

  String lessElsewhere(String amount) {
    return words.say("less_elsewhere", "amount", amount);
  }
}
