package dev.midcycle.collect;

import dev.midcycle.audit.Actor;
import dev.midcycle.collect.Attempts.Step;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentAttempts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Collects what issued documents leave to be paid, by itself and where somebody asks for it.
public final class DuePayments implements Worker {
  private final Transactions transactions;
  private final PaymentAttempts attempts;
  private final PaidDocuments paid;
  private final Gateways gateways;
  private final Ending ending;
  private final Runner runner;
  private final InstantSource clock;
  private final Attempts begun;

  /// @param ending ends what nobody has paid
  public DuePayments(
      Transactions transactions,
      PaymentAttempts attempts,
      PaidDocuments paid,
      Gateways gateways,
      Ending ending,
      Runner runner,
      Failures failures,
      InstantSource clock,
      NewIds ids) {
    this.transactions = transactions;
    this.attempts = attempts;
    this.paid = paid;
    this.gateways = gateways;
    this.ending = ending;
    this.runner = runner;
    this.clock = clock;
    this.begun = new Attempts(attempts, failures, clock, ids);
  }

  /// Does with the subscriptions of a document what is to be done when nobody has paid it. It looks
  /// itself whether that is still so, and is done once however often it is called.
  @FunctionalInterface
  public interface Ending {
    void end(TenantId tenant, DocumentId document);
  }

  /// By what something is to be paid.
  public sealed interface By {
    record DefaultMethod() implements By {}

    record Named(PaymentMethodId method) implements By {}

    /// A card that somebody has entered for this payment alone.
    record Entered(Gateway.Known card) implements By {}

    static By maybe(Optional<PaymentMethodId> named) {
      return named.<By>map(Named::new).orElseGet(DefaultMethod::new);
    }
  }

  /// What somebody asks for.
  ///
  /// @param seen what was told to be open: no other amount is charged
  public record Asked(DocumentId document, By by, Optional<Money> seen, Actor who) {
    /// By the default method, whatever is open.
    public static Asked of(DocumentId document, Actor who) {
      return new Asked(document, new By.DefaultMethod(), Optional.empty(), who);
    }
  }

  /// All that is open of a customer in a currency.
  ///
  /// @param seen what was told to be open in all
  public record AllAsked(CustomerId customer, Money seen, By by, Actor who) {}

  /// What came of one of several.
  public record OfOne(DocumentId document, Outcome outcome) {}

  /// What came of all.
  public sealed interface OfAll {
    /// Of each that was tried; those after one that was not paid were not.
    record Tried(List<OfOne> documents) implements OfAll {
      public Tried {
        documents = List.copyOf(documents);
      }
    }

    /// Another amount is open than was seen.
    record Moved(Money open) implements OfAll {}
  }

  public sealed interface Outcome {
    record Paid(PaymentId payment) implements Outcome {}

    record Declined(PaymentId payment, Decline why) implements Outcome {}

    /// The gateway has not answered; it will be asked.
    record Unknown(PaymentId payment) implements Outcome {}

    /// It is paid, or does not exist.
    record NothingOpen() implements Outcome {}

    /// The customer has none, or not the one that was named.
    record NoMethod() implements Outcome {}

    /// The method will never pay it.
    record Refused() implements Outcome {}

    /// The tenant has no gateway: the document stays open, and comes again if it is past due.
    record NoGateway() implements Outcome {}

    /// A payment for it is under way, or something else of its customer's; it stays to be collected
    /// until what came of that is known.
    record UnderWay() implements Outcome {}

    /// Another amount is open than was seen.
    record Moved(Money open) implements Outcome {}

    /// It is not its time, or its time was passed over; or it has ended unpaid.
    record Passed() implements Outcome {}
  }

  /// Everything that is to be collected, for every tenant by its own clock.
  public void runAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  /// Everything that is to be collected for a tenant. Each document is tried once; what is declined
  /// stays open.
  public void run(TenantId tenant) {
    runner.run(tenant, this);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.COLLECT;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  /// Takes one and begins its payment in one transaction: whoever takes it and dies has taken
  /// nothing, or has left a payment that is asked about.
  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    var gateway = gateways.of(UnitOfWork.of(tenant));
    var step =
        transactions.write(
            tenant,
            tx -> {
              var claimed = WorkQueue.claim(tx, kind(), clock.instant(), 1);
              tx.send();
              taken.are(claimed.rows());
              return claimed
                  .first()
                  .map(DocumentId::new)
                  .map(one -> gateway.isPresent() ? begun.due(tx, one) : begun.leave(tx, one));
            });
    step.ifPresent(one -> go(tenant, one, gateway));
    return step.isPresent();
  }

  /// Tries to collect one document now.
  public Outcome pay(UnitOfWork unit, Asked asked) {
    var gateway = gateways.of(unit);
    var step =
        transactions.write(
            unit,
            tx ->
                gateway.isPresent()
                    ? begun.asked(tx, asked)
                    : new Step.Over(new Outcome.NoGateway()));
    return go(unit.tenant(), step, gateway);
  }

  /// Pays all that is open, a document at a time, as long as they are paid.
  public OfAll payAll(UnitOfWork unit, AllAsked asked) {
    var currency = asked.seen().currency();
    var open =
        transactions.read(
            unit,
            tx -> {
              var found = OpenStore.open(tx, asked.customer(), currency);
              tx.send();
              return found.rows();
            });
    var sum = open.stream().map(OpenStore.Amount::open).reduce(Money.zero(currency), Money::plus);
    return sum.equals(asked.seen()) ? each(unit, asked, open) : new OfAll.Moved(sum);
  }

  private OfAll each(UnitOfWork unit, AllAsked asked, List<OpenStore.Amount> open) {
    var done = new ArrayList<OfOne>();
    for (var one : open) {
      var wanted = new Asked(one.document(), asked.by(), Optional.of(one.open()), asked.who());
      var outcome = pay(unit, wanted);
      done.add(new OfOne(one.document(), outcome));
      if (!(outcome instanceof Outcome.Paid)) {
        break;
      }
    }
    return new OfAll.Tried(done);
  }

  private Outcome go(TenantId tenant, Step step, Optional<Gateway> gateway) {
    return switch (step) {
      case Step.Over(var outcome) -> outcome;
      case Step.ToPay(var payment) -> attempts.make(payment, gateway.orElseThrow(), paid);
      case Step.ToEnd(var document) -> {
        ending.end(tenant, document);
        yield new Outcome.Passed();
      }
    };
  }
}
