package dev.midcycle.payment;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.job.Taken;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.Worker;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// Payments whose outcome is not known: the gateway is asked what became of each, until it says.
/// And refunds that the gateway is to be asked for.
public final class UnknownPayments implements Worker {
  private final Payments payments;
  private final PaymentAttempts attempts;
  private final RefundCalls refunds;
  private final Gateways gateways;
  private final WorkQueue queue;
  private final Runner runner;
  private final InstantSource clock;

  public UnknownPayments(
      Payments payments,
      PaymentAttempts attempts,
      RefundCalls refunds,
      Gateways gateways,
      WorkQueue queue,
      Runner runner,
      InstantSource clock) {
    this.payments = payments;
    this.attempts = attempts;
    this.refunds = refunds;
    this.gateways = gateways;
    this.queue = queue;
    this.runner = runner;
    this.clock = clock;
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
      ask(tenant, one);
    });
    return payment.isPresent();
  }

  /// One that somebody else has closed meanwhile is off the list; one of a tenant that has no
  /// gateway any more is looked at again, in case it gets one.
  private void ask(TenantId tenant, UUID object) {
    var payment = payments.find(UnitOfWork.of(tenant), new PaymentId(object));
    if (payment.isEmpty()) {
      refunds.ask(tenant, new RefundId(object));
    }
    payment
        .filter(Payment::isOpen)
        .ifPresent(open ->
            gateways
                .ofBegun(UnitOfWork.of(tenant))
                .ifPresent(gateway -> attempts.settle(open, asked(gateway, open))));
  }

  /// What the payer was to do and has not done in time is given up.
  private Gateway.Outcome asked(Gateway gateway, Payment payment) {
    boolean late =
        payment.action().filter(one -> one.until().isBefore(clock.instant())).isPresent();
    return late ? gateway.abandon(payment.charge()) : gateway.find(payment.charge());
  }
}
