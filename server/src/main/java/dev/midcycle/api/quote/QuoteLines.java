package dev.midcycle.api.quote;

import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Derivation;
import dev.midcycle.drafting.Line;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Terms;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The lines of a quote, and what each of them is for.
record QuoteLines(List<Line> all) {
  Stream<Line> stream() {
    return all.stream();
  }

  Optional<Line> first(Predicate<Line> wanted) {
    return stream().filter(wanted).findFirst();
  }

  static boolean isCharge(Line line) {
    return !line.amount().isNegative();
  }

  /// Of a fee, not a discount, which is below zero as well.
  static boolean isUnused(Line line) {
    return line.why() instanceof Derivation.Prorated share && share.credit();
  }

  static boolean isFor(Line line, Terms terms) {
    return line.rate().item() instanceof Item.OfPlan(PlanKey plan)
        && plan.equals(terms.plan().plan());
  }

  /// Empty where a period is shared by seconds.
  static Optional<Integer> days(Line line) {
    return switch (line.why()) {
      case Derivation.Prorated share when share.unit() == Derivation.Unit.DAYS ->
          Optional.of(Math.toIntExact(share.toPart() - share.fromPart()));
      case Derivation.Prorated _,
          Derivation.Flat _,
          Derivation.Ordered _,
          Derivation.Metered _,
          Derivation.Shortfall _,
          Derivation.TakenBack _,
          Derivation.ByHand _,
          Derivation.Reduced _ ->
          Optional.empty();
    };
  }
}
