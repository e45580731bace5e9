package dev.midcycle.subscription;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Pending;
import dev.midcycle.charging.Billed;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.Spent;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.drafting.Waived;
import dev.midcycle.rating.Usage;
import dev.midcycle.stored.Form;
import dev.midcycle.stored.Format;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Opening;
import java.util.Set;

/// How what billing knows is stored: facts, lines, what stands billed, where a billing state
/// begins, what waits. `BillingTypes` has the names.
///
/// SQL looks into these texts as well, by the names of version 1: `at` of an opening, `kind` of
/// what is pending and of a line's `rate`, `days` of what stands billed. A step that takes one of
/// them away comes with a migration.
public final class BillingJson {
  private static final Format FORMAT = new Format(BillingTypes.types());

  public static final Form<Fact.Happening> HAPPENING =
      FORMAT.form(Fact.Happening.class, HappeningJson::whichLeftTheCalendar);
  public static final Form<Line> LINE = FORMAT.form(Line.class);
  public static final Form<Billed> BILLED = FORMAT.form(Billed.class);
  public static final Form<Opening> OPENING =
      FORMAT.form(Opening.class, OpeningJson::withItsZoneAsText);
  public static final Form<Pending> PENDING = FORMAT.form(Pending.class);
  public static final Form<Spent> SPENT = FORMAT.form(Spent.class);
  public static final Form<Waived> WAIVED = FORMAT.form(Waived.class);
  public static final Form<UsageDays> USAGE_DAYS = FORMAT.form(UsageDays.class);
  public static final Form<ChangeRequest> REQUEST = FORMAT.form(ChangeRequest.class);
  public static final Form<Usage> USAGE = FORMAT.form(Usage.class);
  public static final Form<MeterLevels> LEVELS =
      FORMAT.form(MeterLevels.class, MeterLevelsJson::underOneName);

  private BillingJson() {}

  /// The catalogue versions that `value` names.
  public static Set<Integer> versionsIn(Object value) {
    return FORMAT.numbers(value, "version", "rulesVersion");
  }
}
