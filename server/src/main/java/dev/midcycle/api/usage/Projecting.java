package dev.midcycle.api.usage;

import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Foresight;
import dev.midcycle.drafting.Bill;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.usagestatement.Outlook;
import dev.midcycle.usagestatement.Outlook.Guess;
import dev.midcycle.usagestatement.Spending;
import dev.midcycle.usagestatement.Spendings;
import dev.midcycle.words.Phrases;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The running period as it may end, by the engine that bills it.
final class Projecting {
  private static final Phrases WORDS = Phrases.of("usage");

  private final Outlook outlook;
  private final Subscription one;
  private final List<Subscription> besides;
  private final Invoicing invoicing;
  private final Guesses<List<Spending>> ends;

  /// @param whole reaches back beyond the running period; nothing stands billed in it
  /// @param seen says what stands billed, and who is invoiced with it
  Projecting(Outlook outlook, BillingState whole, Subscriptions.Seen seen, LocalDate on) {
    this.outlook = outlook;
    this.one = seen.account().subscription().orElseThrow();
    this.besides = seen.besides();
    this.invoicing = seen.account().payer().invoicing();
    this.ends =
        Guesses.of(
                outlook,
                guess ->
                    Optional.of(Spendings.of(under(guess, whole).groundsAt(outlook.until()), on)))
            .orElseThrow();
  }

  /// Empty for a charge that will be gone by then.
  Optional<UsageView.Projection> of(Spending spending) {
    return Guesses.of(
            outlook,
            guess -> ends.under(guess).stream().filter(end -> isSame(spending, end)).findFirst())
        .map(end -> view(end, spending.days().size()));
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

  private BillingState under(Guess guess, BillingState state) {
    return state.with(outlook.with(guess, state.usage()));
  }

  /// Another's days to come are like its own last ones, as far as those are in its running period.
  private static BillingState goingOn(Guess guess, BillingState other) {
    return Outlook.of(other.groundsAt(other.advancedTo()))
        .map(days -> other.with(days.with(guess, other.usage())))
        .orElse(other);
  }

  private static boolean isSame(Spending one, Spending other) {
    return one.meter().key().equals(other.meter().key())
        && one.charge().key().equals(other.charge().key())
        && one.slot().equals(other.slot());
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
    var bills = besides.isEmpty() ? Guesses.of(outlook, this::next) : Guesses.ofEach(this::next);
    return bills.map(this::nextInvoice);
  }

  /// The whole document, also where it is for others too.
  private Optional<Bill> next(Guess guess) {
    var states =
        Stream.concat(
            Stream.of(under(guess, one.state())),
            besides.stream().map(other -> goingOn(guess, other.state())));
    return Foresight.of(states.toList(), invoicing).next(one.id()).map(Foresight.Foreseen::bill);
  }

  private UsageView.NextInvoice nextInvoice(Guesses<Bill> bills) {
    var totals = bills.costs(Bill::total);
    return new UsageView.NextInvoice(
        Words.day(bills.likely().at(), one.state().profile().zone()),
        Amount.of(totals.low()),
        Amount.of(totals.likely()),
        Amount.of(totals.high()),
        bills.likely().subscription().isPresent() ? Optional.empty() : Optional.of(share(bills)));
  }

  private UsageView.Share share(Guesses<Bill> bills) {
    var shares = bills.costs(this::own);
    return new UsageView.Share(
        Amount.of(shares.low()), Amount.of(shares.likely()), Amount.of(shares.high()));
  }

  private Money own(Bill bill) {
    return bill.of(one.id()).subtotal();
  }
}
