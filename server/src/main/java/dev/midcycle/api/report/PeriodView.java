package dev.midcycle.api.report;

import dev.midcycle.api.view.Amount;
import dev.midcycle.ledger.LedgerPeriods.Closing;
import dev.midcycle.ledger.LedgerPeriods.Period;
import dev.midcycle.ledger.LedgerPeriods.Recognised;
import dev.midcycle.ledger.LedgerPeriods.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A month of the books.
///
/// @param whyNot why it cannot be closed now
/// @param recognised what is posted with it
record PeriodView(
    String month,
    String status,
    String timezone,
    String ends,
    Optional<String> whyNot,
    Optional<String> closedAt,
    Optional<String> closedBy,
    Optional<List<Line>> recognised,
    Optional<String> fingerprint) {

  record Line(String sold, String item, String charge, Amount amount) {
    static Line of(Recognised one) {
      return new Line(
          AccountView.code(one.sold().kind()),
          one.sold().key(),
          one.sold().charge().value(),
          Amount.of(one.amount()));
    }
  }

  static PeriodView of(Period closed) {
    return new PeriodView(
        closed.month().toString(),
        "closed",
        closed.zone().getId(),
        closed.ends().toString(),
        Optional.empty(),
        Optional.of(closed.closedAt().toString()),
        Optional.of(closed.closedBy()),
        Optional.empty(),
        Optional.empty());
  }

  static PeriodView of(Shown shown) {
    var month = shown.closing().month();
    return of(
        shown.closing(), shown.closed(), shown.why().map(why -> PeriodProblems.text(why, month)));
  }

  static PeriodView of(Closing closing, Optional<Period> closed, Optional<String> whyNot) {
    return new PeriodView(
        closing.month().toString(),
        closed.isPresent() ? "closed" : "open",
        closing.zone().getId(),
        closing.ends().toString(),
        whyNot,
        closed.map(Period::closedAt).map(Instant::toString),
        closed.map(Period::closedBy),
        Optional.of(closing.recognised().stream().map(Line::of).toList()),
        Optional.of(closing.fingerprint()));
  }
}
