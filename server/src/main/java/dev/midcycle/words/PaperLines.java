package dev.midcycle.words;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Special;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says in a paper's language what a line is for and how its amount came about.
public record PaperLines(PaperWords words, Catalogs catalogs) {

  public String description(Line line) {
    return lines().description(line, catalogs);
  }

  public String name(Rate rate) {
    return lines().name(rate, catalogs);
  }

  private LineWords lines() {
    return words.lines();
  }

  /// How the amount came about, where quantity times price does not say it.
  public List<String> reasons(Line line) {
    var currency = line.amount().currency();
    return switch (line.why()) {
      case Derivation.Prorated share -> list(share(line, share), special(share.special()));
      case Derivation.Ordered(var priced, var special) ->
          list(ordered(priced).stream().toList(), special(special));
      case Derivation.Flat flat -> list(List.of(), special(flat.special()));
      case Derivation.TakenBack _ -> List.of();
      case Derivation.Metered metered -> metered(metered, currency);
      case Derivation.Shortfall(var minimum, var counted, var less) ->
          list(
              List.of(
                  English.capital(
                      lines().minimumSpend(words.money(minimum), words.money(counted)))),
              less(less));
      case Derivation.ByHand(var amount, var left, var reason) ->
          list(
              List.of(lines().credited(words.money(amount), words.money(left))),
              Optional.of(reason).filter(text -> !text.isEmpty()));
      case Derivation.Reduced(var on, var off) ->
          List.of(
              switch (off) {
                case Derivation.Off.Percent(var percent) ->
                    lines().percentOf(words.percent(percent.over(100)), words.money(on));
                case Derivation.Off.Most(var amount) ->
                    lines().off(words.money(amount), words.money(on));
              });
    };
  }

  private List<String> share(Line line, Derivation.Prorated share) {
    var reasons = new ArrayList<String>();
    ordered(line).flatMap(this::ordered).ifPresent(reasons::add);
    if (!LineWords.isAll(share)) {
      reasons.add(lines().part(share, words.money(share.whole())));
    }
    if (!share.credit() && !share.discount().isZero()) {
      reasons.add(lines().creditedBefore(words.money(share.discount())));
    }
    return reasons;
  }

  private static Optional<OrderedFee.Priced> ordered(Line line) {
    return switch (line.rate()) {
      case Rate.Ordered ordered -> Optional.of(ordered.priced(line.amount().currency()));
      case Rate.Fee _, Rate.Reckoned _, Rate.Discount _ -> Optional.empty();
    };
  }

  private Optional<String> ordered(OrderedFee.Priced priced) {
    var currency = priced.cut().currency();
    var parts = lines().ordered(priced, words::number, price -> words.price(currency, price));
    return unitPrice(priced).isPresent() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }

  /// The price of one, where the number times it is all.
  private static Optional<Decimal> unitPrice(OrderedFee.Priced priced) {
    boolean bare =
        priced.included().isZero()
            && priced.cut().isZero()
            && priced.raised().isZero()
            && priced.slices().size() == 1
            && priced.slices().getFirst().flat().isZero();
    return bare ? Optional.of(priced.slices().getFirst().unit()) : Optional.empty();
  }

  private List<String> metered(Derivation.Metered metered, Currency currency) {
    var reasons = new ArrayList<String>();
    if (metered.under() != 1 || metered.slices().size() > 1 || unitPrice(metered).isEmpty()) {
      metered.slices().forEach(slice -> reasons.add(slice(slice, metered.under(), currency)));
    }
    if (!metered.cut().isZero()) {
      reasons.add(lines().lessMaximum(words.money(metered.cut())));
    }
    if (!metered.raised().isZero()) {
      reasons.add(lines().plusMinimum(words.money(metered.raised())));
    }
    special(metered.special()).ifPresent(reasons::add);
    less(metered.less()).ifPresent(reasons::add);
    return reasons;
  }

  private String slice(Slice slice, long under, Currency currency) {
    var units = words.number(slice.units());
    var unit = words.price(currency, slice.unit());
    var times =
        under == 1
            ? lines().times(units, unit)
            : words.say("for_days", "units", units, "price", unit, "days", under);
    return LineWords.slice(slice, times, words.price(currency, slice.flat()));
  }

  private Optional<String> less(Money elsewhere) {
    return elsewhere.isZero()
        ? Optional.empty()
        : Optional.of(lines().lessElsewhere(words.money(elsewhere)));
  }

  private Optional<String> special(Optional<Special> special) {
    return special.map(why -> lines().special(why, words::day));
  }

  private static List<String> list(List<String> some, Optional<String> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /// The price of one, where there is just one.
  public Optional<String> unitPrice(Line line) {
    var currency = line.amount().currency();
    return switch (line.rate()) {
      case Rate.Fee fee -> Optional.of(words.price(currency, fee.unitPrice()));
      case Rate.Ordered ordered ->
          unitPrice(ordered.priced(currency)).map(price -> words.price(currency, price));
      case Rate.Discount _ -> Optional.empty();
      case Rate.Reckoned _ ->
          line.why() instanceof Derivation.Metered metered
              ? shared(metered, currency).map(price -> words.price(currency, price))
              : Optional.empty();
    };
  }

  /// The price of one; of one for a day, where the price is for one that is there all the period:
  /// with so many decimals that the number times it is the amount.
  private static Optional<Decimal> shared(Derivation.Metered metered, Currency currency) {
    return metered.under() == 1
        ? unitPrice(metered)
        : unitPrice(metered).map(price -> shared(metered, price.value(), Money.decimals(currency)));
  }

  private static Decimal shared(Derivation.Metered metered, BigDecimal price, int decimals) {
    var units = metered.slices().getFirst().units().value();
    var under = BigDecimal.valueOf(metered.under());
    var amount = units.multiply(price).divide(under, decimals, HALF_UP);
    return IntStream.range(decimals + 2, PaperWords.PRICE_DECIMALS)
        .mapToObj(places -> price.divide(under, places, HALF_UP))
        .filter(one -> units.multiply(one).setScale(decimals, HALF_UP).compareTo(amount) == 0)
        .findFirst()
        .map(Decimal::new)
        .orElseGet(() -> new Decimal(price.divide(under, PaperWords.PRICE_DECIMALS, HALF_UP)));
  }

  private static Optional<Decimal> unitPrice(Derivation.Metered metered) {
    return metered.slices().size() == 1 && metered.slices().getFirst().flat().isZero()
        ? Optional.of(metered.slices().getFirst().unit())
        : Optional.empty();
  }

  /// `71`, or `71 unit-days` where the price of each is one for a day.
  private String quantity(String number, Derivation.Metered metered) {
    return metered.under() != 1 && unitPrice(metered).isPresent()
        ? words.say("unit_days", "number", number)
        : number;
  }

  public Optional<String> quantity(Line line) {
    return switch (line.rate()) {
      case Rate.ForPeriod fee -> Optional.of(words.number(fee.quantity()));
      case Rate.Discount _ -> Optional.empty();
      case Rate.Reckoned _ ->
          line.why() instanceof Derivation.Metered metered
              ? Optional.of(quantity(words.number(line.quantity()), metered))
              : Optional.empty();
    };
  }
}
