package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Couponing;
import dev.midcycle.billing.Passage;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.CreditEntryId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.simulate.MemorySubscriptions.Decided;
import dev.midcycle.simulate.MemorySubscriptions.Granted;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.usagestatement.Consumption;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// One customer's life, folded in memory by the same pure functions that bill the real ones.
final class MemoryWorld implements World {
  private final Ids ids = new Ids(new Random(1));
  private final Scenario.Customer customer;
  private final MemorySubscriptions subscriptions;
  private final Set<String> triedFamilies = new HashSet<>();
  private final IssuedDocuments documents;
  private final LifeAccount account;
  private final SimulatedPayments payments;
  private final MemoryDeeds deeds;
  private final UnpaidDocuments unpaid;
  private final RedeemedCoupons redeemed = new RedeemedCoupons();

  private final RecordedUsage recorded;
  private Catalogs catalogs;

  /// When the last subscription was made.
  private Instant made = Instant.EPOCH;

  /// Ids in the order in which subscriptions are made, as the database has them.
  private final NewIds inOrder = new NewIds(ids, () -> made);

  MemoryWorld(Scenario scenario) {
    this.customer = scenario.taxed();
    this.documents = new IssuedDocuments(customer.timezone());
    this.recorded = new RecordedUsage(customer.timezone());
    this.catalogs = Catalogs.of(1, scenario.catalog());
    var credit = Money.exactly(customer.currency(), customer.credit().value());
    this.account = new LifeAccount(credit, customer.timezone());
    this.payments = new SimulatedPayments(customer, () -> catalogs.current().billing(), account);
    this.subscriptions = new MemorySubscriptions(customer.invoicing(), payments::isReserved);
    this.unpaid = new UnpaidDocuments(subscriptions, documents, payments);
    this.deeds = new MemoryDeeds(customer.currency(), subscriptions, documents, account, payments);
  }

  @Override
  public void advance(Instant until) {
    var reach = subscriptions.reach(until);
    for (var next = due(); next.filter(at -> !at.isAfter(reach)).isPresent(); next = due()) {
      payments.collectUntil(next.get());
      unpaid.endsBy(next.get(), this::asked).forEach(this::end);
      run(subscriptions.passage(), next.get());
      account.expire(next.get());
    }
    run(subscriptions.passage(), reach);
    payments.collectUntil(until);
  }

  /// Nobody pays for that first.
  private void end(UnpaidDocuments.End end) {
    if (!subscriptions.isHeld(end.subscription(), end.at())
        && decide(end.subscription(), end.request(), end.at())
            instanceof Decided.Allowed(var granted)) {
      carryOut(end.subscription(), granted, payments::settle);
    }
  }

  /// The next instant at which anything falls due, of any subscription, or a payment is tried.
  private Optional<Instant> due() {
    return Stream.of(subscriptions.passage().due(), payments.next(), account.expires())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  private void run(Passage passage, Instant until) {
    issue(subscriptions.run(passage, until), payments::settle);
  }

  @Override
  public Answer preview(String subscription, ChangeRequest request, Instant at) {
    return subscriptions.isHeld(subscription, at)
        ? Answer.Refused.PAYMENT_PENDING
        : switch (decide(subscription, request, at)) {
          case Decided.Refused(var code) -> new Answer.Refused(code);
          case Decided.Allowed(var granted) -> answer(granted);
        };
  }

  @Override
  public Answer carryOut(String subscription, ChangeRequest request, Instant at) {
    return subscriptions.isHeld(subscription, at)
        ? Answer.Refused.PAYMENT_PENDING
        : switch (decide(subscription, request, at)) {
          case Decided.Refused(var code) -> new Answer.Refused(code);
          case Decided.Allowed(var granted) ->
              isPaidFirst(granted)
                  ? payFirst(subscription, request, granted)
                  : settled(subscription, granted);
        };
  }

  /// A coupon counts with the changes that a payment is still to decide.
  private Decided decide(String subscription, ChangeRequest request, Instant at) {
    var usedUp =
        Couponing.of(request)
            .flatMap(coupon ->
                Couponing.usedUp(
                    request, redeemed.times(coupon.code()) + payments.held(coupon.code())));
    var decided =
        subscriptions.decide(
            asked(subscription, at), request, at, new FactId(ids.next(at.toEpochMilli())));
    return usedUp.isPresent() && decided.countsCoupon()
        ? new Decided.Refused(usedUp.get().code())
        : decided;
  }

  private BillingState asked(String subscription, Instant at) {
    var profile = profile(at);
    return subscriptions
        .find(subscription)
        .map(state -> state.with(profile, catalogs))
        .orElseGet(() -> blank(profile, at));
  }

  private BillingState blank(BillingProfile profile, Instant at) {
    made = at;
    var id = new SubscriptionId(inOrder.next());
    return BillingState.blank(id, profile, catalogs, at).with(recorded.shared());
  }

  private BillingProfile profile(Instant at) {
    return new BillingProfile(
        customer.currency(),
        customer.timezone(),
        customer.tax(),
        payments.isPastDue(at),
        triedFamilies,
        customer.key());
  }

  private boolean isPaidFirst(Granted granted) {
    return granted.change().payment() == Policy.Payment.REQUIRED
        && payments.isCharged()
        && answer(granted).dueNow().isPositive();
  }

  /// While it is not known whether it was paid, the other subscriptions go on without it, as far as
  /// no document is for both.
  private Answer payFirst(String subscription, ChangeRequest request, Granted granted) {
    var answer = answer(granted);
    switch (payments.attempt()) {
      case SUCCEED -> carryOut(subscription, payments.reserved(granted));
      case DECLINE -> {
        return Answer.Refused.PAYMENT_FAILED;
      }
      case UNKNOWN -> {
        var asked = asked(subscription, granted.change().fact().recordedAt());
        payments.reserve(subscription, MemorySubscriptions.reserved(granted, asked, request));
      }
    }
    return answer;
  }

  private Answer.Granted answer(Granted granted) {
    return new Answer.Granted(
        granted.released().stream()
            .flatMap(bill -> bill.parts().stream())
            .map(Bill.Part::draft)
            .toList(),
        granted.change().brought(),
        account.due(granted.released(), granted.brought()));
  }

  private Answer settled(String subscription, Granted granted) {
    var answer = answer(granted);
    carryOut(subscription, granted, payments::settle);
    return answer;
  }

  private void carryOut(String subscription, SimulatedPayments.Reserved paid) {
    carryOut(subscription, paid.change(), paid.heldCredit()::settle);
    paid.heldCredit().empty();
  }

  /// @param settling what settles a document, and answers what is left to pay, or is paid, of it
  private void carryOut(String subscription, Granted granted, Function<Bill, Money> settling) {
    var change = granted.change();
    subscriptions.carryOut(subscription, granted);
    redeemed.count(change.counting());
    change.triesOut().ifPresent(triedFamilies::add);
    issue(granted.released(), payments::settleFirst);
    issue(granted.brought(), settling);
    payments.collectUntil(change.fact().recordedAt());
  }

  private void issue(List<Bill> bills, Function<Bill, Money> settling) {
    bills.forEach(bill -> documents.add(bill, subscriptions::key, settling.apply(bill)));
  }

  @Override
  public void payments(Verb.Payment payment, Instant at) {
    payments.attempt(payment).forEach(this::carryOut);
    payments.collectUntil(at);
    advance(at);
  }

  @Override
  public void grant(Money amount, Optional<Instant> expires, Instant at) {
    account.grant(new CreditEntryId(ids.next(at.toEpochMilli())), amount, expires, at);
  }

  @Override
  public Answer byHand(Verb.ByHand deed, Instant at) {
    return deeds.carryOut(deed, new FactId(ids.next(at.toEpochMilli())), at);
  }

  @Override
  public void publish(Catalog catalog, Verb.Publish.Migration migration, Instant at) {
    catalogs = catalogs.with(catalogs.newest() + 1, catalog.after(catalogs.current()));
    migration.when().ifPresent(when -> migrate(when, at));
  }

  /// Those who cannot be moved keep what they have.
  private void migrate(Policy.When when, Instant at) {
    for (var key : subscriptions.keys()) {
      if (decide(key, new ChangeRequest.Migrate(when), at) instanceof Decided.Allowed allowed) {
        carryOut(key, allowed.granted(), payments::settle);
      }
    }
  }

  @Override
  public Answer use(Verb.Usage usage, Instant at) {
    return recorded.take(
            usage, Readings.of(usage, catalogs.current(), at, customer.timezone()), subscriptions)
        ? new Answer.Recorded()
        : new Answer.Refused("usage_closed");
  }

  @Override
  public Decimal used(String subscription, MeterKey meter, Instant at) {
    return Consumption.of(subscriptions.known(subscription).groundsAt(at), meter);
  }

  @Override
  public void finish() {
    issue(subscriptions.runOut(), payments::settle);
  }

  @Override
  public List<Issued> documents() {
    return documents.with(account.balance());
  }

  @Override
  public Money creditBalance() {
    return account.credit();
  }

  @Override
  public TrialBalance ledger(Instant at) {
    return account.books().at(at);
  }

  @Override
  public List<String> subscriptions() {
    return subscriptions.keys();
  }

  @Override
  public Optional<State> state(String subscription, Instant at) {
    return subscriptions
        .find(subscription)
        .map(state -> States.of(state, at, unpaid.late(state.id())));
  }
}
