package dev.midcycle.payment;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Payments whose outcome is not known: the gateway is asked what became of each, until it says.
public final class UnknownPayments implements Worker {
  private final Payments payments;
  private final PaymentAttempts attempts;
  private final Gateways gateways;
  private final WorkQueue queue;
  private final Runner runner;

  public UnknownPayments(
      Payments payments,
      PaymentAttempts attempts,
      Gateways gateways,
      WorkQueue queue,
      Runner runner) {
    this.payments = payments;
    this.attempts = attempts;
    this.gateways = gateways;
    this.queue = queue;
    this.runner = runner;
  }

  /// Asks about all of every tenant whose time has come.
  public void askAll(BooleanSupplier goesOn) {
    runner.runAll(this, goesOn);
  }

  /// Asks about all of a tenant whose time has come.
  public void ask(TenantId tenant) {
    runner.run(tenant, this);
  }

  @Override
  public WorkQueue.Kind kind() {
    return WorkQueue.Kind.RESOLVE;
  }

  @Override
  public int atOnce() {
    return 1;
  }

  @Override
  public boolean work(TenantId tenant, int most, Taken taken) {
    var payment = queue.take(tenant, kind());
    payment.ifPresent(one -> {
      taken.are(List.of(one));
      ask(tenant, new PaymentId(one));
    });
    return payment.isPresent();
  }

  /// One that somebody else has closed meanwhile is off the list; one of a tenant that has no
  /// gateway any more is looked at again, in case it gets one.
  private void ask(TenantId tenant, PaymentId id) {
    payments
        .find(UnitOfWork.of(tenant), id)
        .filter(Payment::isOpen)
        .ifPresent(payment ->
            gateways
                .of(UnitOfWork.of(tenant))
                .ifPresent(gateway -> attempts.settle(payment, gateway.find(payment.charge()))));
  }
}
