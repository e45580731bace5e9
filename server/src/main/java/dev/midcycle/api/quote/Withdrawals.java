package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.TermChange;
import dev.midcycle.api.view.TermsWords;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Terms;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// What was scheduled and is taken back.
///
/// @param after what is had without it
record Withdrawals(TermsWords words, Terms after, ZoneId zone) {
  private static final Phrases WORDS = Phrases.of("quotes");

  Told of(Fact fact) {
    var day = English.date(fact.at(), zone);
    var about = About.NOTHING.date(Words.day(fact.at(), zone));
    return switch (fact.happening()) {
      case Fact.Happening.Cancelled _ ->
          withdrawn(WORDS.say("cancellation_withdrawn", "date", day), about.why("cancel"));
      case Fact.Happening.Changed changed ->
          withdrawn(changes(changed, fact), day, about.why("change"));
      case Fact.Happening.CouponApplied(var coupon, _) ->
          withdrawn(List.of(TermChange.coupon(coupon)), day, about.why("change"));
      case Fact.Happening.Paused _ ->
          withdrawn(WORDS.say("pause_withdrawn", "date", day), about.why("pause"));
      case Fact.Happening.Reactivated _ ->
          withdrawn(WORDS.say("restart_withdrawn", "date", day), about.why("reactivate"));
      case Fact.Happening.Resumed _,
          Fact.Happening.Tried _,
          Fact.Happening.Started _,
          Fact.Happening.Undone _,
          Fact.Happening.ChargedOnce _ ->
          withdrawn(WORDS.say("withdrawn", "date", day), about);
    };
  }

  private List<TermChange> changes(Fact.Happening.Changed changed, Fact fact) {
    return Stream.concat(
            words.of(changed.change(), after, fact.at()).stream(),
            changed.coupon().stream().map(TermChange::coupon))
        .toList();
  }

  private static Told withdrawn(String message, About about) {
    return new Told("withdrawn", message, about);
  }

  private static Told withdrawn(List<TermChange> changes, String day, About about) {
    var message =
        WORDS.say(
            "changes_withdrawn",
            "what",
            English.capital(TermsWords.named(changes)),
            "date",
            day,
            "number",
            changes.size());
    return withdrawn(message, about.changes(changes));
  }
}
