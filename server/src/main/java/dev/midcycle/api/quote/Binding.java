package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.catalog.PlanTerm;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.util.Optional;

/// For how long a quote binds whoever confirms it, where it begins a term.
record Binding(QuotedChange change, Catalogs catalogs) {
  private static final Phrases WORDS = Phrases.of("quotes");

  Optional<Told> told() {
    var after = change.step().after();
    return after.status() == Status.TRIAL && after.term().isEmpty()
        ? catalogs.plan(after.plan()).term().filter(_ -> isNew(after)).map(this::afterTrial)
        : after
            .boundAt(change.effective())
            .filter(_ -> isNew(after))
            .map(running -> running(running, after.term().orElseThrow().rule()));
  }

  /// Whether it is not what binds without the quote, too.
  private boolean isNew(Terms after) {
    return change
        .step()
        .before()
        .filter(before -> before.term().equals(after.term()) && before.plan().equals(after.plan()))
        .isEmpty();
  }

  private Told afterTrial(PlanTerm rule) {
    return new Told(
        "term_follows",
        WORDS.say("term_follows", "length", rule.length()),
        About.NOTHING.length(rule.length().toString()).why(Words.code(rule.then())));
  }

  private Told running(Stretch term, PlanTerm rule) {
    var zone = change.profile().zone();
    var until = English.lastDay(term.to(), zone);
    var about = About.NOTHING.until(Words.dayUntil(term.to(), zone));
    return switch (rule.then()) {
      case RENEW ->
          new Told(
              "term_renews",
              WORDS.say("term_renews", "until", until, "length", rule.length()),
              about.length(rule.length().toString()));
      case EVERGREEN -> new Told("term_runs", WORDS.say("term_runs", "until", until), about);
      case END -> new Told("term_ends", WORDS.say("term_ends", "until", until), about);
    };
  }
}
