package dev.midcycle.pdf;

import static dev.midcycle.pdf.Element.div;
import static dev.midcycle.pdf.Element.tag;

import dev.midcycle.drafting.UsageDays;
import dev.midcycle.money.Decimal;
import dev.midcycle.words.PaperWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One row a day: what was counted, what of it is included, and what is billed; with a bar.
final class UsageTable {
  /// How long the longest bar is, in tenths of a millimetre.
  private static final int BAR = 360;

  private final PaperWords words;
  private final UsageDays usage;
  private final boolean isDaily;
  private final boolean isCorrection;
  private final Decimal most;

  private UsageTable(PaperWords words, UsageDays usage, UsageCharge charge) {
    this.words = words;
    this.usage = usage;
    this.isDaily = charge.isDaily();
    this.isCorrection = usage.days().values().stream().anyMatch(day -> !day.before().isZero());
    this.most =
        usage.days().values().stream()
            .map(day -> day.number().max(day.part()))
            .reduce(Decimal.ONE, Decimal::max);
  }

  static Element.Tag of(PaperWords words, UsageDays usage, UsageCharge charge) {
    return new UsageTable(words, usage, charge).table();
  }

  private Element.Tag table() {
    var rows = new ArrayList<Element.Tag>();
    usage.days().forEach((date, day) -> rows.add(row(date, day)));
    rows.add(sum());
    return tag("table", tag("thead", head()), tag("tbody", rows)).styled("days");
  }

  private Element.Tag head() {
    var columns = new ArrayList<Element.Tag>();
    columns.add(column("day", "day"));
    columns.add(column("bar", "chart"));
    columns.add(column("number", "counted"));
    if (isDaily) {
      columns.add(column("number", "included"));
    }
    columns.add(column("number", "beyond"));
    if (isCorrection) {
      columns.add(column("number", "billed_before"));
      columns.add(column("number", "difference"));
    }
    return tag("tr", columns);
  }

  private Element.Tag column(String style, String key) {
    return tag("th", words.say(key)).styled(style).with("scope", "col");
  }

  private Element.Tag row(LocalDate date, UsageDays.Day day) {
    var cells = new ArrayList<Element.Tag>();
    cells.add(
        tag("th", words.weekday(date) + " " + words.day(date)).styled("day").with("scope", "row"));
    cells.add(tag("td", bars(day)).styled("bar"));
    cells.add(number(day.number()));
    if (isDaily) {
      cells.add(number(day.number().minus(day.part())));
    }
    cells.add(number(day.part()));
    if (isCorrection) {
      cells.add(number(day.before()));
      cells.add(number(day.billed()));
    }
    return tag("tr", cells);
  }

  private Element.Tag number(Decimal number) {
    return tag("td", words.number(number)).styled("number");
  }

  /// What is included in a muted part, what is beyond it in a solid one.
  private List<Element.Tag> bars(UsageDays.Day day) {
    var within = day.number().minus(day.part()).max(Decimal.ZERO);
    return List.of(bar("within", within), bar("over", day.part().max(Decimal.ZERO)));
  }

  private Element.Tag bar(String style, Decimal number) {
    var length =
        number
            .value()
            .multiply(BigDecimal.valueOf(BAR))
            .divide(most.value(), 0, RoundingMode.HALF_UP)
            .movePointLeft(1);
    return div(style, "").with("style", "width: " + length.toPlainString() + "mm");
  }

  private Element.Tag sum() {
    var cells = new ArrayList<Element.Tag>();
    cells.add(tag("th", words.say("sum")).styled("day").with("scope", "row"));
    int between = 2 + (isDaily ? 1 : 0) + (isCorrection ? 2 : 0);
    for (int i = 0; i < between; i++) {
      cells.add(tag("td", ""));
    }
    cells.add(number(usage.sum()));
    return tag("tr", cells).styled("sum-row");
  }
}
