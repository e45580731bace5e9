package dev.midcycle.api.view;

import dev.midcycle.drafting.Explanation;
import dev.midcycle.drafting.Line;
import dev.midcycle.due.Derivation;
import dev.midcycle.due.Rate;
import dev.midcycle.terms.Catalogs;
import java.time.ZoneId;
import java.util.Optional;

/// One line of a bill.
public record LineView(
    String item,
    String charge,
    String description,
    String from,
    String to,
    String quantity,
    Amount amount,
    Why why) {

  /// Why the amount is what it is.
  public record Why(String sentence, Optional<Derived> derivation) {}

  /// The numbers it was made of.
  public record Derived(
      Amount price,
      String quantity,
      PeriodView period,
      long part,
      long whole,
      String unit,
      String rounding) {}

  public static LineView of(Line line, Catalogs catalogs, ZoneId zone) {
    return new LineView(
        line.rate().item().key(),
        line.rate().charge().value(),
        Explanation.description(line, catalogs),
        Words.day(line.stretch().from(), zone),
        Words.day(line.stretch().to(), zone),
        line.quantity().toString(),
        Amount.of(line.amount()),
        new Why(Explanation.sentence(line), derived(line, zone)));
  }

  /// The sentence says all there is to say of what is not a share.
  private static Optional<Derived> derived(Line line, ZoneId zone) {
    return switch (line.why()) {
      case Derivation.Share share when line.rate() instanceof Rate.Fee fee ->
          Optional.of(derived(line, share, fee, zone));
      case Derivation.Share share -> Optional.empty();
      case Derivation.Whole whole -> Optional.empty();
      case Derivation.Metered metered -> Optional.empty();
      case Derivation.Shortfall shortfall -> Optional.empty();
      case Derivation.TakenBack back -> Optional.empty();
      case Derivation.Reduced reduced -> Optional.empty();
    };
  }

  private static Derived derived(Line line, Derivation.Share share, Rate.Fee fee, ZoneId zone) {
    return new Derived(
        Amount.of(line.amount().currency(), fee.unitPrice()),
        fee.quantity().toString(),
        Words.period(share.period(), zone),
        share.toPart() - share.fromPart(),
        share.parts(),
        switch (share.unit()) {
          case DAYS -> "day";
          case SECONDS -> "second";
        },
        "half_up");
  }
}
