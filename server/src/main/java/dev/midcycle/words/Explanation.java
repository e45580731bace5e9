package dev.midcycle.words;

import static java.util.stream.Collectors.joining;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import java.util.List;

/// Says in words what a line is for and how its amount came about, by API and in scenarios. What a
/// PDF document says is put together by [PaperLines].
public final class Explanation {
  private static final Phrases WORDS = Phrases.of("lines");

  private Explanation() {}

  /// How the amount came about: `unused 15 of 30 days of 40.00`.
  public static String sentence(Line line) {
    return switch (line.why()) {
      case Derivation.Prorated share -> times(line.rate(), share(share));
      case Derivation.Flat(var price, var quantity) ->
          WORDS.say("flat", "quantity", quantity, "price", price);
      case Derivation.Metered metered -> metered(metered);
      case Derivation.Shortfall(var minimum, var reached, var less) ->
          elsewhere(less, WORDS.say("minimum_spend", "minimum", minimum, "reached", reached));
      case Derivation.TakenBack(var billed, var discount) ->
          discounted(discount, WORDS.say("credit_for_all", "billed", billed));
      case Derivation.Reduced reduced -> reduced(reduced);
    };
  }

  private static String share(Derivation.Prorated share) {
    var of = part(share);
    return share.credit()
        ? discounted(
            share.discount(), WORDS.say(isAll(share) ? "unused_all" : "unused_part", "of", of))
        : of;
  }

  private static String part(Derivation.Prorated share) {
    long part = share.toPart() - share.fromPart();
    return isAll(share)
        ? WORDS.say(
            switch (share.unit()) {
              case DAYS -> "all_days";
              case SECONDS -> "all_seconds";
            },
            "part",
            part,
            "whole",
            share.whole())
        : WORDS.say(
            switch (share.unit()) {
              case DAYS -> "part_of_days";
              case SECONDS -> "part_of_seconds";
            },
            "part",
            part,
            "parts",
            share.parts(),
            "whole",
            share.whole());
  }

  private static boolean isAll(Derivation.Prorated share) {
    return share.toPart() - share.fromPart() == share.parts();
  }

  private static String discounted(Money discount, String text) {
    return discount.isZero()
        ? text
        : WORDS.say("less_discount", "text", text, "discount", discount);
  }

  private static String times(Rate rate, String text) {
    return switch (rate) {
      case Rate.Fee fee when !fee.quantity().equals(Decimal.ONE) ->
          WORDS.say("times", "text", text, "quantity", fee.quantity(), "price", fee.unitPrice());
      case Rate.Fee _, Rate.Reckoned _, Rate.Discount _ -> text;
    };
  }

  /// `6000 units: 1000 × 0.3 + 4000 × 0.2 + 1000 × 0.1`; where the price is for a whole period,
  /// `112 × 12 / 28 days`.
  private static String metered(Derivation.Metered metered) {
    var slices = metered.slices().stream().map(Explanation::slice).collect(joining(" + "));
    var sum = slices.isEmpty() ? WORDS.say("nothing_to_charge") : slices;
    var text =
        metered.under() == 1 ? sum : WORDS.say("divided", "sum", sum, "parts", metered.under());
    var cut =
        metered.cut().isZero()
            ? text
            : WORDS.say("less_maximum", "text", text, "amount", metered.cut());
    var raised =
        metered.raised().isZero()
            ? cut
            : WORDS.say("plus_minimum", "text", cut, "amount", metered.raised());
    return elsewhere(metered.less(), raised);
  }

  private static String slice(Slice slice) {
    var units = WORDS.say("slice", "units", slice.units(), "price", slice.unit());
    if (slice.flat().isZero()) {
      return units;
    }
    return slice.units().isZero() || slice.unit().isZero()
        ? slice.flat().toString()
        : units + " + " + slice.flat();
  }

  private static String elsewhere(Money less, String text) {
    return less.isZero() ? text : WORDS.say("less_elsewhere", "text", text, "amount", less);
  }

  private static String reduced(Derivation.Reduced reduced) {
    return switch (reduced.off()) {
      case Derivation.Off.Percent(var percent) ->
          WORDS.say("percent", "percent", percent, "amount", reduced.on());
      case Derivation.Off.Most(var amount) ->
          WORDS.say("off", "off", amount, "amount", reduced.on());
    };
  }

  /// What the line is for: `Unused time on Team`, `Team: Seats`.
  public static String description(Line line, Catalogs catalogs) {
    var rate = line.rate();
    return switch (rate.item()) {
      case Item.OfCoupon coupon -> WORDS.say("discount", "coupon", coupon.key());
      case Item.OneOff once -> once.name();
      case Item.OfPlan _, Item.OfAddOn _ -> described(line, catalogs.at(rate.version()));
    };
  }

  private static String described(Line line, Catalog catalog) {
    var name = name(line.rate(), catalog);
    return switch (line.why()) {
      case Derivation.Prorated share when share.credit() -> WORDS.say("unused_time", "name", name);
      case Derivation.Shortfall _ -> WORDS.say("minimum", "name", name);
      case Derivation.Metered _ when line.isCredit() -> WORDS.say("corrected", "name", name);
      case Derivation.TakenBack _ -> WORDS.say("credited", "name", name);
      case Derivation.Prorated _, Derivation.Flat _, Derivation.Metered _, Derivation.Reduced _ ->
          name;
    };
  }

  /// What is priced by `rate`, as its catalogue calls it: `Team: Seats`.
  public static String name(Rate rate, Catalog catalog) {
    return switch (rate.item()) {
      case Item.OfPlan(var key) -> {
        var plan = catalog.plan(key);
        yield named(plan.name(), plan.charges(), rate.charge());
      }
      case Item.OfAddOn(var key) -> {
        var addOn = catalog.addOn(key);
        yield named(addOn.name(), addOn.charges(), rate.charge());
      }
      case Item.OfCoupon coupon -> coupon.key();
      case Item.OneOff once -> once.name();
    };
  }

  private static String named(String carrier, List<Charge> charges, ChargeKey key) {
    return charges.stream()
        .filter(charge -> charge.key().equals(key))
        .map(Charge::name)
        .filter(name -> !name.equals(carrier) && !name.equals(key.value()))
        .findFirst()
        .map(name -> WORDS.say("of", "carrier", carrier, "name", name))
        .orElse(carrier);
  }
}
