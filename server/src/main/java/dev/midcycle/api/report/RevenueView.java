package dev.midcycle.api.report;

import dev.midcycle.api.view.Amount;
import dev.midcycle.report.Revenues;
import java.time.ZoneId;
import java.util.List;

/// What was earned and what was still to be earned, month by month.
record RevenueView(String timezone, List<Month> months) {

  /// @param to the last day of which it tells, the whole of it: of the running month today
  record Month(String month, String to, List<Line> lines) {}

  /// @param earned in the month
  /// @param deferred at the end of that day
  record Line(String sold, String item, String charge, Amount earned, Amount deferred) {}

  static RevenueView of(List<Revenues.Month> months, ZoneId zone) {
    return new RevenueView(zone.getId(), months.stream().map(RevenueView::of).toList());
  }

  private static Month of(Revenues.Month one) {
    return new Month(
        one.month().toString(),
        one.last().toString(),
        one.lines().stream().map(RevenueView::of).toList());
  }

  private static Line of(Revenues.Line one) {
    return new Line(
        AccountView.code(one.sold().kind()),
        one.sold().key(),
        one.sold().charge().value(),
        Amount.of(one.earned()),
        Amount.of(one.deferred()));
  }
}
