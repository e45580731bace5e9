package dev.midcycle.pdf;

import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Explanation;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// Says in a paper's language what a line is for and how its amount came about.
record LineWords(Wording words, Catalogs catalogs) {

  String description(Line line) {
    return switch (line.rate().item()) {
      case Item.OfCoupon coupon -> words.of("discount", coupon.key());
      case Item.OneOff once -> once.name();
      case Item.OfPlan _, Item.OfAddOn _ -> described(line);
    };
  }

  String name(Rate rate) {
    return Explanation.name(rate, catalogs.at(rate.version()));
  }

  private String described(Line line) {
    var name = name(line.rate());
    return switch (line.why()) {
      case Derivation.Prorated share when share.credit() -> words.of("unused", name);
      case Derivation.Shortfall _ -> words.of("minimum", name);
      case Derivation.Metered _ when line.isCredit() -> words.of("corrected", name);
      case Derivation.TakenBack _ -> words.of("taken_back", name);
      case Derivation.Prorated _, Derivation.Flat _, Derivation.Metered _, Derivation.Reduced _ ->
          name;
    };
  }

  /// How the amount came about, where quantity times price does not say it.
  List<String> reasons(Line line) {
    var currency = line.amount().currency();
    return switch (line.why()) {
      case Derivation.Prorated share -> share(share);
      case Derivation.Flat _, Derivation.TakenBack _ -> List.of();
      case Derivation.Metered metered -> metered(metered, currency);
      case Derivation.Shortfall(var minimum, var counted, var less) ->
          list(words.of("committed", words.money(minimum), words.money(counted)), less(less));
      case Derivation.Reduced(var on, var off) ->
          List.of(
              switch (off) {
                case Derivation.Off.Percent(var percent) ->
                    words.of("share_of", words.percent(percent.over(100)), words.money(on));
                case Derivation.Off.Most(var amount) ->
                    words.of("off", words.money(amount), words.money(on));
              });
    };
  }

  private List<String> share(Derivation.Prorated share) {
    long part = share.toPart() - share.fromPart();
    if (part == share.parts()) {
      return List.of();
    }
    var name =
        switch (share.unit()) {
          case DAYS -> "part_of_days";
          case SECONDS -> "part_of_seconds";
        };
    return List.of(words.of(name, part, share.parts(), words.money(share.whole())));
  }

  private List<String> metered(Derivation.Metered metered, Currency currency) {
    var reasons = new ArrayList<String>();
    if (metered.under() != 1 || metered.slices().size() > 1 || unitPrice(metered).isEmpty()) {
      metered.slices().forEach(slice -> reasons.add(slice(slice, metered.under(), currency)));
    }
    if (!metered.cut().isZero()) {
      reasons.add(words.of("at_most", words.money(metered.cut())));
    }
    if (!metered.raised().isZero()) {
      reasons.add(words.of("to_minimum", words.money(metered.raised())));
    }
    less(metered.less()).ifPresent(reasons::add);
    return reasons;
  }

  private String slice(Slice slice, long under, Currency currency) {
    var units = words.number(slice.units());
    var unit = words.price(currency, slice.unit());
    var times =
        under == 1 ? words.of("times", units, unit) : words.of("for_days", units, unit, under);
    if (slice.flat().isZero()) {
      return times;
    }
    var flat = words.price(currency, slice.flat());
    return slice.units().isZero() || slice.unit().isZero() ? flat : times + " + " + flat;
  }

  private Optional<String> less(Money elsewhere) {
    return elsewhere.isZero()
        ? Optional.empty()
        : Optional.of(words.of("less_billed", words.money(elsewhere)));
  }

  private static List<String> list(String first, Optional<String> second) {
    return second.map(more -> List.of(first, more)).orElse(List.of(first));
  }

  /// The price of one, where there is just one.
  Optional<String> unitPrice(Line line) {
    var currency = line.amount().currency();
    return switch (line.rate()) {
      case Rate.Fee fee -> Optional.of(words.price(currency, fee.unitPrice()));
      case Rate.Discount _ -> Optional.empty();
      case Rate.Reckoned _ ->
          line.why() instanceof Derivation.Metered metered
              ? unitPrice(metered).map(price -> words.price(currency, price))
              : Optional.empty();
    };
  }

  private static Optional<Decimal> unitPrice(Derivation.Metered metered) {
    return metered.slices().size() == 1 && metered.slices().getFirst().flat().isZero()
        ? Optional.of(metered.slices().getFirst().unit())
        : Optional.empty();
  }

  Optional<String> quantity(Line line) {
    return switch (line.rate()) {
      case Rate.Fee fee -> Optional.of(words.number(fee.quantity()));
      case Rate.Discount _ -> Optional.empty();
      case Rate.Reckoned _ ->
          line.why() instanceof Derivation.Metered
              ? Optional.of(words.number(line.quantity()))
              : Optional.empty();
    };
  }
}
