package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.TermChange;
import dev.midcycle.api.view.TermsWords;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Terms;
import java.time.ZoneId;
import java.util.List;

/// What was scheduled and is taken back.
///
/// @param after what is had without it
record Withdrawals(TermsWords words, Terms after, ZoneId zone) {
  Told of(Fact fact) {
    var day = Words.date(fact.at(), zone);
    var about = About.NOTHING.date(Words.day(fact.at(), zone));
    return switch (fact.happening()) {
      case Fact.Happening.Cancelled _ ->
          withdrawn("Your cancellation for %s is withdrawn.", day, about.why("cancel"));
      case Fact.Happening.Changed changed ->
          withdrawn(words.of(changed.change(), after), day, about.why("change"));
      case Fact.Happening.Paused _ ->
          withdrawn("Your pause on %s is withdrawn.", day, about.why("pause"));
      case Fact.Happening.Reactivated _ ->
          withdrawn("Your new start on %s is withdrawn.", day, about.why("reactivate"));
      case Fact.Happening.Resumed _,
          Fact.Happening.Started _,
          Fact.Happening.Undone _,
          Fact.Happening.CouponApplied _,
          Fact.Happening.ChargedOnce _ ->
          withdrawn("What was scheduled for %s is withdrawn.", day, about);
    };
  }

  private static Told withdrawn(String message, String day, About about) {
    return new Told("withdrawn", message.formatted(day), about);
  }

  private static Told withdrawn(List<TermChange> changes, String day, About about) {
    var message =
        "%s on %s %s withdrawn."
            .formatted(
                Words.capital(TermsWords.named(changes)), day, changes.size() == 1 ? "is" : "are");
    return new Told("withdrawn", message, about.changes(changes));
  }
}
