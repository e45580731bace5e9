package dev.midcycle.api.view;

import dev.midcycle.charging.Cause;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Line;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.words.Explanation;
import java.time.ZoneId;
import java.util.Optional;

/// One line of a bill.
///
/// @param subscription that it is for; told on issued documents
public record LineView(
    Optional<String> subscription,
    String item,
    String charge,
    String description,
    String from,
    String to,
    String quantity,
    Amount amount,
    Why why) {

  /// Why the amount is what it is.
  ///
  /// @param catalogVersion the one that the price is of
  public record Why(
      String sentence, DerivationView derivation, BecauseView because, int catalogVersion) {}

  /// What made the document: a billing date, or something that happened.
  public record BecauseView(String kind, String value) {
    static BecauseView of(Cause cause, ZoneId zone) {
      return switch (cause) {
        case Cause.Period(var start) -> new BecauseView("billing_date", Words.day(start, zone));
        case Cause.Ended(var at) -> new BecauseView("term_end", Words.day(at, zone));
        case Cause.Together(_, var start) ->
            new BecauseView("billing_date", Words.day(start, zone));
        case Cause.Happened(var fact) -> new BecauseView("fact", fact.text());
        case Cause.ByHand(var deed) -> new BecauseView("by_hand", deed.text());
      };
    }
  }

  /// A line of a document that `cause` made.
  public static LineView of(Line line, Cause cause, Catalogs catalogs, ZoneId zone) {
    return of(Optional.empty(), line, cause, catalogs, zone);
  }

  /// A line of a document that `cause` made, with whose it is.
  public static LineView of(Bill.Of of, Cause cause, Catalogs catalogs, ZoneId zone) {
    return of(Optional.of(of.subscription().text()), of.line(), cause, catalogs, zone);
  }

  private static LineView of(
      Optional<String> subscription, Line line, Cause cause, Catalogs catalogs, ZoneId zone) {
    return new LineView(
        subscription,
        line.rate().item().key(),
        line.rate().charge().value(),
        Explanation.description(line, catalogs),
        Words.day(line.stretch().from(), zone),
        Words.day(line.stretch().to(), zone),
        line.quantity().toString(),
        Amount.of(line.amount()),
        new Why(
            Explanation.sentence(line),
            DerivationView.of(line, zone),
            BecauseView.of(cause, zone),
            line.rate().version()));
  }
}
