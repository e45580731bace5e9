package dev.midcycle.api.usage;

import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Forecast;
import dev.midcycle.drafting.Draft;
import dev.midcycle.usagestatement.Outlook;
import dev.midcycle.usagestatement.Outlook.Guess;
import dev.midcycle.usagestatement.Spending;
import dev.midcycle.usagestatement.Spendings;
import dev.midcycle.words.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The running period as it may end, by the engine that bills it.
final class Projecting {
  private static final Phrases WORDS = Phrases.of("usage");

  private final Outlook outlook;
  private final BillingState state;
  private final Guesses<List<Spending>> ends;

  /// @param whole reaches back beyond the running period; nothing stands billed in it
  /// @param state says what stands billed
  Projecting(Outlook outlook, BillingState whole, BillingState state, LocalDate on) {
    this.outlook = outlook;
    this.state = state;
    this.ends =
        Guesses.of(
                outlook,
                guess ->
                    Optional.of(Spendings.of(under(guess, whole).groundsAt(outlook.until()), on)))
            .orElseThrow();
  }

  /// Empty for a charge that will be gone by then.
  Optional<UsageView.Projection> of(Spending one) {
    return Guesses.of(
            outlook,
            guess -> ends.under(guess).stream().filter(end -> isSame(one, end)).findFirst())
        .map(end -> view(end, one.days().size()));
  }

  /// @param past how many days of the period there are by now
  private static UsageView.Projection view(Guesses<Spending> ends, int past) {
    var costs = ends.costs(Spending::amount);
    return new UsageView.Projection(
        Amount.of(costs.low()),
        Amount.of(costs.likely()),
        Amount.of(costs.high()),
        ends.likely().used().toString(),
        ends.likely().days().stream()
            .skip(past)
            .map(day -> new UsageView.Ahead(day.date().toString(), day.used().toString()))
            .toList());
  }

  private BillingState under(Guess guess, BillingState one) {
    return one.with(outlook.with(guess, one.usage()));
  }

  private static boolean isSame(Spending one, Spending other) {
    return one.meter().key().equals(other.meter().key())
        && one.charge().key().equals(other.charge().key())
        && one.period().equals(other.period());
  }

  UsageView.Outlook view() {
    return new UsageView.Outlook(method(), nextInvoice());
  }

  private String method() {
    return outlook.days() == 1
        ? WORDS.say("like_one_day")
        : WORDS.say("like_last_days", "days", outlook.days());
  }

  private Optional<UsageView.NextInvoice> nextInvoice() {
    return Guesses.of(outlook, guess -> Forecast.next(under(guess, state))).map(this::nextInvoice);
  }

  private UsageView.NextInvoice nextInvoice(Guesses<Draft> drafts) {
    var totals = drafts.costs(Draft::total);
    return new UsageView.NextInvoice(
        Words.day(drafts.likely().at(), state.profile().zone()),
        Amount.of(totals.low()),
        Amount.of(totals.likely()),
        Amount.of(totals.high()));
  }
}
