package dev.midcycle.words;

import static java.util.stream.Collectors.joining;

import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.rating.OrderedFee;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Special;
import java.util.Optional;

/// Says by API and in scenarios what a line is for, and in one sentence how its amount came about.
/// On paper [PaperLines] does; what both say is in [LineWords].
public final class Explanation {
  private static final Phrases WORDS = Phrases.of("explanations");
  private static final LineWords LINES = LineWords.ENGLISH;

  private Explanation() {}

  /// What the line is for: `Unused time on Team`, `Team: Seats`.
  public static String description(Line line, Catalogs catalogs) {
    return LINES.description(line, catalogs);
  }

  /// How the amount came about: `unused 15 of 30 days of 40.00`.
  public static String sentence(Line line) {
    return switch (line.why()) {
      case Derivation.Prorated share -> special(share.special(), priced(line, share(share)));
      case Derivation.Flat(var price, var quantity, var special) ->
          special(special, times(quantity, price));
      case Derivation.Ordered(var priced, var special) -> special(special, ordered(priced));
      case Derivation.Metered metered -> metered(metered);
      case Derivation.Shortfall(var minimum, var reached, var less) ->
          elsewhere(less, LINES.minimumSpend(minimum.toString(), reached.toString()));
      case Derivation.TakenBack(var billed, var discount) ->
          discounted(discount, WORDS.say("credit_for_all", "billed", billed));
      case Derivation.ByHand byHand -> byHand(byHand);
      case Derivation.Reduced reduced -> reduced(reduced);
    };
  }

  /// With why the price is not the usual one.
  private static String special(Optional<Special> special, String text) {
    return special.map(why -> and(text, LINES.special(why, English::date))).orElse(text);
  }

  private static String share(Derivation.Prorated share) {
    var of = part(share);
    return share.credit()
        ? discounted(
            share.discount(),
            WORDS.say(LineWords.isAll(share) ? "unused_all" : "unused_part", "of", of))
        : creditedBefore(share.discount(), of);
  }

  private static String part(Derivation.Prorated share) {
    return LineWords.isAll(share)
        ? WORDS.say(
            switch (share.unit()) {
              case DAYS -> "all_days";
              case SECONDS -> "all_seconds";
            },
            "part",
            share.parts(),
            "whole",
            share.whole())
        : LINES.part(share, share.whole().toString());
  }

  private static String creditedBefore(Money credited, String text) {
    return credited.isZero() ? text : and(text, LINES.creditedBefore(credited.toString()));
  }

  private static String discounted(Money discount, String text) {
    return discount.isZero() ? text : WORDS.say("discounted", "text", text, "discount", discount);
  }

  private static String priced(Line line, String text) {
    return switch (line.rate()) {
      case Rate.Fee fee when !fee.quantity().equals(Decimal.ONE) ->
          WORDS.say("priced", "text", text, "times", times(fee.quantity(), fee.unitPrice()));
      case Rate.Ordered ordered ->
          WORDS.say(
              "priced", "text", text, "times", ordered(ordered.priced(line.amount().currency())));
      case Rate.Fee _, Rate.Reckoned _, Rate.Discount _ -> text;
    };
  }

  /// `50 included, 50 × 20.00, 43 × 17.50`
  private static String ordered(OrderedFee.Priced priced) {
    int decimals = Money.decimals(priced.cut().currency());
    return String.join(
        ", ",
        LINES.ordered(priced, Decimal::toString, price -> price.scaled(decimals).toPlainString()));
  }

  /// `6000 units: 1000 × 0.3 + 4000 × 0.2 + 1000 × 0.1`; where the price is for a whole period,
  /// `112 × 12 / 28 days`.
  private static String metered(Derivation.Metered metered) {
    var slices = metered.slices().stream().map(Explanation::slice).collect(joining(" + "));
    var sum = slices.isEmpty() ? WORDS.say("nothing_to_charge") : slices;
    var text =
        metered.under() == 1 ? sum : WORDS.say("divided", "sum", sum, "parts", metered.under());
    var cut =
        metered.cut().isZero() ? text : and(text, LINES.lessMaximum(metered.cut().toString()));
    var raised =
        metered.raised().isZero() ? cut : and(cut, LINES.plusMinimum(metered.raised().toString()));
    return elsewhere(metered.less(), special(metered.special(), raised));
  }

  private static String slice(Slice slice) {
    return LineWords.slice(slice, times(slice.units(), slice.unit()), slice.flat().toString());
  }

  private static String times(Decimal number, Decimal price) {
    return LINES.times(number.toString(), price.toString());
  }

  private static String elsewhere(Money less, String text) {
    return less.isZero() ? text : and(text, LINES.lessElsewhere(less.toString()));
  }

  private static String and(String text, String more) {
    return WORDS.say("and", "text", text, "more", more);
  }

  private static String byHand(Derivation.ByHand byHand) {
    var text = LINES.credited(byHand.amount().toString(), byHand.left().toString());
    return byHand.reason().isEmpty()
        ? text
        : WORDS.say("because", "text", text, "reason", byHand.reason());
  }

  private static String reduced(Derivation.Reduced reduced) {
    var on = reduced.on().toString();
    return switch (reduced.off()) {
      case Derivation.Off.Percent(var percent) -> LINES.percentOf(percent + "%", on);
      case Derivation.Off.Most(var amount) -> LINES.off(amount.toString(), on);
    };
  }
}
