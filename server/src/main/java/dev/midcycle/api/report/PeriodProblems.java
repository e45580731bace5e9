package dev.midcycle.api.report;

import dev.midcycle.api.ByHandProblems;
import dev.midcycle.http.Problem;
import dev.midcycle.ledger.LedgerPeriods.Why;
import dev.midcycle.words.Phrases;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/// Why a month is not closed, and what to do instead.
final class PeriodProblems {
  private static final Phrases WORDS = Phrases.of("books");

  private PeriodProblems() {}

  static Problem notAllowed(Why why, YearMonth month) {
    return ByHandProblems.notAllowed(text(why, month), Optional.empty());
  }

  static Problem zoneIsFixed(ZoneId zone) {
    return ByHandProblems.notAllowed(
        WORDS.say("zone_is_fixed", "zone", zone.getId()), Optional.empty());
  }

  static String text(Why why, YearMonth month) {
    return switch (why) {
      case Why.IsClosed() -> WORDS.say("month_is_closed", "month", month.toString());
      case Why.NotItsTurn(var next) ->
          WORDS.say("month_not_its_turn", "next", next.toString(), "month", month.toString());
      case Why.NotOver(var ends) ->
          WORDS.say("month_not_over", "month", month.toString(), "ends", ends.toString());
      case Why.BooksMissing() -> WORDS.say("books_missing");
      case Why.NothingThere() -> WORDS.say("nothing_in_the_books");
    };
  }
}
