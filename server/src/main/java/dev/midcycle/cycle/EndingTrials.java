package dev.midcycle.cycle;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Foresight;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.Bill;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.TrialNotice;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.ExpiringCards;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Payer;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Tells by events that a trial ends, what is to be paid then, and with which card.
///
/// An end that moves is told anew. Where the subscription ends with its trial nothing is told.
public final class EndingTrials implements Worker {
  private final BillingStates states;
  private final Gateways gateways;
  private final Runner runner;
  private final NewIds ids;

  public EndingTrials(BillingStates states, Gateways gateways, Runner runner, NewIds ids) {
    this.states = states;
    this.gateways = gateways;
    this.runner = runner;
    this.ids = ids;
  }

  /// All that is to be told, for every tenant by its own clock.
  public void runAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  /// All that is to be told for a tenant.
  public void run(TenantId tenant) {
    runner.run(tenant, this);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.TRIAL;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    boolean collects = gateways.of(UnitOfWork.of(tenant)).isPresent();
    return runner.doOne(
        tenant, this, taken, (tx, object) -> look(tx, new SubscriptionId(object), collects));
  }

  private void look(Tx tx, SubscriptionId id, boolean collects) {
    var asked = states.ask(tx, Selection.of(id), BillingStates.Lock.NONE);
    tx.send();
    var now = asked.now();
    WorkQueue.done(tx, kind(), List.of(id.uuid()));
    asked
        .account(now)
        .ifPresent(account -> {
          var subscription = account.subscription().orElseThrow();
          TrialNotice.end(subscription.state(), now)
              .ifPresent(end -> {
                var date = TrialNotice.date(end, account.zone());
                if (date.isAfter(now)) {
                  WorkQueue.add(tx, kind(), List.of(WorkQueue.Due.at(id, date)));
                } else {
                  tell(tx, account, subscription, new Ending(now, end, collects));
                }
              });
        });
  }

  private record Ending(Instant now, Instant end, boolean collects) {}

  private void tell(Tx tx, CustomerAccount account, Subscription one, Ending ending) {
    var fresh = TrialNotice.told(tx, one.id(), ending.end());
    var cards = ExpiringCards.cards(tx, account.customer());
    var others = besides(tx, account);
    tx.send();
    if (fresh.first().isEmpty()) {
      return;
    }
    var all =
        Stream.concat(account.subscriptions().stream(), others(others).stream())
            .map(Subscription::state)
            .toList();
    var next = Foresight.of(all, account.payer().invoicing()).next(one.id());
    var due = next.map(foreseen -> foreseen.settled(account.balance()).due());
    var card = cards.rows().stream().filter(PaymentMethod::isDefault).findFirst();
    boolean charged =
        ending.collects()
            && account.payer().collection().isAutomatic()
            && due.filter(amount -> amount.isPositive()).isPresent();
    Events.write(
        tx,
        List.of(
            Event.of(
                ids.next(),
                one.id(),
                account.customer(),
                ending.now(),
                new Occurrence.TrialEnding(
                    ending.end(),
                    due,
                    next.map(foreseen -> foreseen.bill().at()),
                    next.map(foreseen -> dueOn(foreseen.bill(), all, account.payer())),
                    card.filter(_ -> charged)
                        .map(PaymentMethod::card)
                        .map(shown -> new Occurrence.Card(shown.brand(), shown.last4())),
                    charged && card.isEmpty()))));
  }

  /// It is to be paid in the longest time that any of those has that it is for.
  private static LocalDate dueOn(Bill bill, List<BillingState> all, Payer payer) {
    int netDays =
        all.stream()
            .filter(one -> bill.isFor(one.id()))
            .mapToInt(one -> payer.netDays(one.billingRules()))
            .max()
            .orElseThrow();
    return LocalDate.ofInstant(bill.at(), payer.zone()).plusDays(netDays);
  }

  /// Those that are invoiced with it.
  private Optional<BillingStates.Asked> besides(Tx tx, CustomerAccount account) {
    return account.payer().invoicing() == Invoicing.TOGETHER
        ? Optional.of(
            states.askBesides(
                tx,
                List.of(account.customer()),
                account.subscriptions().stream().map(Subscription::id).toList(),
                BillingStates.Lock.NONE))
        : Optional.empty();
  }

  private static List<Subscription> others(Optional<BillingStates.Asked> asked) {
    return asked
        .flatMap(one -> one.account(one.now()))
        .map(CustomerAccount::subscriptions)
        .orElse(List.of());
  }
}
