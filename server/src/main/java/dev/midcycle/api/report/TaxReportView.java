package dev.midcycle.api.report;

import dev.midcycle.api.view.Amount;
import dev.midcycle.catalog.Country;
import dev.midcycle.report.Days;
import dev.midcycle.report.Taxes;
import java.util.List;
import java.util.Optional;

/// What was taxed in some days, by country and rate, and what was not taxed.
record TaxReportView(String from, String to, String timezone, List<Line> lines) {

  /// @param net without the tax
  record Line(
      Optional<String> country,
      String rate,
      boolean inclusive,
      Optional<String> untaxed,
      Amount net,
      Amount tax) {}

  static TaxReportView of(Days days, List<Taxes.Line> lines) {
    return new TaxReportView(
        days.from().toString(),
        days.to().toString(),
        days.zone().getId(),
        lines.stream().map(TaxReportView::of).toList());
  }

  private static Line of(Taxes.Line one) {
    var rate = one.rate();
    return new Line(
        rate.country().map(Country::code),
        rate.rate().toString(),
        rate.inclusive(),
        rate.untaxed().map(AccountView::code),
        Amount.of(one.net()),
        Amount.of(one.tax()));
  }
}
