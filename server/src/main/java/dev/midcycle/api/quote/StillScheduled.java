package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.TermsWords;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.Coming;
import dev.midcycle.words.English;
import dev.midcycle.words.Phrases;
import java.time.ZoneId;

/// What was scheduled before, and still is.
record StillScheduled(TermsWords words, ZoneId zone) {
  private static final Phrases WORDS = Phrases.of("quotes");

  Told of(Coming coming) {
    return coming.isEnd() ? end(coming) : coming.isPause() ? pause(coming) : change(coming);
  }

  private Told pause(Coming coming) {
    var name = words.name(coming.after());
    return new Told(
        "still_pauses",
        WORDS.say("still_pauses", "plan", name, "date", English.date(coming.at(), zone)),
        about(coming).plan(name));
  }

  private Told end(Coming coming) {
    var name = words.name(coming.before());
    return new Told(
        "still_ends",
        WORDS.say("still_ends", "plan", name, "until", English.lastDay(coming.at(), zone)),
        about(coming).plan(name).until(Words.dayUntil(coming.at(), zone)));
  }

  private Told change(Coming coming) {
    var day = English.date(coming.at(), zone);
    var changes = words.differences(coming.before(), coming.after(), coming.at());
    return new Told(
        "still_changes",
        changes.isEmpty()
            ? WORDS.say("still_scheduled", "date", day)
            : WORDS.say("still_changes", "date", day, "then", TermsWords.said(changes)),
        about(coming).changes(changes));
  }

  private About about(Coming coming) {
    return About.NOTHING.date(Words.day(coming.at(), zone));
  }
}
