package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.collect.OpenStore.Open;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentAttempts;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.payment.Payments;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Collects what issued documents leave to be paid.
public final class DuePayments implements Worker {
  private static final Step UNDER_WAY = new Step.Over(new Outcome.UnderWay());

  private final Transactions transactions;
  private final PaymentAttempts attempts;
  private final PaidDocuments paid;
  private final Gateways gateways;
  private final Runner runner;
  private final InstantSource clock;
  private final NewIds ids;

  public DuePayments(
      Transactions transactions,
      PaymentAttempts attempts,
      PaidDocuments paid,
      Gateways gateways,
      Runner runner,
      InstantSource clock,
      NewIds ids) {
    this.transactions = transactions;
    this.attempts = attempts;
    this.paid = paid;
    this.gateways = gateways;
    this.runner = runner;
    this.clock = clock;
    this.ids = ids;
  }

  public sealed interface Outcome {
    record Paid(PaymentId payment) implements Outcome {}

    record Declined(PaymentId payment, Decline why) implements Outcome {}

    /// The gateway has not answered; it will be asked.
    record Unknown(PaymentId payment) implements Outcome {}

    /// It is paid, or does not exist.
    record NothingOpen() implements Outcome {}

    record NoMethod() implements Outcome {}

    /// The tenant has no gateway: the document stays open.
    record NoGateway() implements Outcome {}

    /// A payment for it is under way; it stays to be collected until what came of that is known.
    record UnderWay() implements Outcome {}
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
                  .map(one -> gateway.isPresent() ? take(tx, tenant, one) : leaveOpen(tx, one));
            });
    step.ifPresent(one -> go(one, gateway));
    return step.isPresent();
  }

  /// What is under way is looked at again in a minute.
  private Step take(Tx tx, TenantId tenant, DocumentId document) {
    var step = begin(tx, tenant, document);
    if (step.equals(UNDER_WAY)) {
      WorkQueue.later(tx, kind(), document, clock.instant().plus(WorkQueue.LEASE));
      tx.commit();
    }
    return step;
  }

  /// Tries again all that a customer still owes.
  public void retry(TenantId tenant, CustomerId customer) {
    transactions.read(tenant, tx -> open(tx, customer)).forEach(document -> pay(tenant, document));
  }

  /// Tries to collect one document now.
  public Outcome pay(TenantId tenant, DocumentId document) {
    var gateway = gateways.of(UnitOfWork.of(tenant));
    var step =
        transactions.write(
            tenant,
            tx -> {
              WorkQueue.lock(tx, kind(), document);
              return gateway.isPresent() ? begin(tx, tenant, document) : leaveOpen(tx, document);
            });
    return go(step, gateway);
  }

  private Outcome go(Step step, Optional<Gateway> gateway) {
    return switch (step) {
      case Step.Over(var outcome) -> outcome;
      case Step.ToPay(var payment) -> attempts.make(payment, gateway.orElseThrow(), paid);
    };
  }

  private static Step leaveOpen(Tx tx, DocumentId document) {
    done(tx, document);
    tx.commit();
    return new Step.Over(new Outcome.NoGateway());
  }

  private sealed interface Step {
    record Over(Outcome outcome) implements Step {}

    record ToPay(Payment payment) implements Step {}
  }

  /// It is not to be tried again by itself.
  private static void done(Tx tx, DocumentId document) {
    WorkQueue.done(tx, WorkQueue.Kind.COLLECT, List.of(document.uuid()));
  }

  private static List<DocumentId> open(Tx tx, CustomerId customer) {
    var found = OpenStore.open(tx, customer);
    tx.send();
    return found.rows();
  }

  private Step begin(Tx tx, TenantId tenant, DocumentId document) {
    var found = OpenStore.lock(tx, document, clock.instant());
    tx.send();
    var open = found.first().filter(one -> one.amount().isPositive());
    if (open.isEmpty()) {
      done(tx, document);
      tx.commit();
      return new Step.Over(new Outcome.NothingOpen());
    }
    if (open.get().underWay()) {
      return UNDER_WAY;
    }
    return method(tx, open.get().customer())
        .map(method -> begin(tx, tenant, open.get(), method))
        .orElseGet(() -> {
          done(tx, document);
          tx.commit();
          return new Step.Over(new Outcome.NoMethod());
        });
  }

  private static Optional<PaymentMethod> method(Tx tx, CustomerId customer) {
    var methods = Payments.askMethods(tx, customer);
    tx.send();
    return methods.rows().stream().filter(PaymentMethod::isDefault).findFirst();
  }

  private Step begin(Tx tx, TenantId tenant, Open open, PaymentMethod method) {
    var payment =
        new Payment(
            tenant,
            new PaymentId(ids.next()),
            open.customer(),
            method,
            new Payment.Purpose.ForDocument(open.document()),
            open.amount(),
            Money.zero(open.amount().currency()),
            Payment.State.STARTED,
            Optional.empty(),
            open.now());
    attempts.begin(tx, payment);
    done(tx, open.document());
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), open.now(), Actor.SYSTEM, Action.PAYMENT_STARTED, payment.id())
                .customer(payment.customer())
                .document(open.document())
                .details(payment.details())));
    tx.commit();
    return new Step.ToPay(payment);
  }
}
