package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.Told;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Fact;
import dev.midcycle.words.Phrases;

/// What is charged once, beside the plan.
final class Extras {
  private static final Phrases WORDS = Phrases.of("quotes");

  private Extras() {}

  static Told of(Fact.Happening.ChargedOnce charged) {
    boolean credits = charged.amount().compareTo(Decimal.ZERO) < 0;
    return new Told(
        credits ? "credited_once" : "charged_once",
        WORDS.say(credits ? "credited_once" : "charged_once", "item", charged.name()),
        About.NOTHING.item(charged.name()));
  }
}
