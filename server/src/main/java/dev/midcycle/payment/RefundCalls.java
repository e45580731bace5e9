package dev.midcycle.payment;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.RefundId;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.WorkQueue;
import dev.midcycle.job.WorkQueue.Due;
import dev.midcycle.job.WorkQueue.Kind;
import dev.midcycle.money.Money;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A refund takes three steps, like a payment: [#begin] writes down that the gateway is to be
/// asked, in the transaction that writes the refund; the gateway that took the money is asked,
/// outside of any; and what it says is written down. Asked again it pays back nothing more, so
/// whoever dies between two steps leaves it to others.
public final class RefundCalls {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofHours(1),
          Duration.ofDays(1));

  private final Transactions transactions;
  private final Gateways gateways;
  private final InstantSource clock;
  private final FailedRefunds failed;

  public RefundCalls(
      Transactions transactions, Gateways gateways, InstantSource clock, FailedRefunds failed) {
    this.transactions = transactions;
    this.gateways = gateways;
    this.clock = clock;
    this.failed = failed;
  }

  /// How far it is.
  enum State {
    STARTED,
    /// On its way, or arrived.
    SUCCEEDED,
    FAILED;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What becomes of a refund that never arrives: the money is the merchant's again.
  @FunctionalInterface
  public interface FailedRefunds {
    /// In the transaction that notes it. It leaves the commit to others.
    void cameBack(Tx tx, RefundId refund, PaymentId payment);
  }

  /// The first step. Of money that staff has recorded nobody is asked.
  public static void begin(Tx tx, RefundId refund, PaymentId payment, Money amount) {
    RefundCallStore.insert(tx, refund, payment, amount);
    WorkQueue.add(tx, Kind.RESOLVE, List.of(Due.atOnce(refund)));
  }

  /// The second and third step; asks anew of one that is on its way. A gateway that fails in the
  /// middle leaves open whether it has paid back: it is failed work, and asked again.
  public void ask(TenantId tenant, RefundId refund) {
    var call = transactions.read(tenant, tx -> find(tx, refund));
    if (call.isEmpty() || call.get().state() == State.FAILED) {
      settle(tenant, refund, Optional.empty());
      return;
    }
    gateways
        .ofBegun(UnitOfWork.of(tenant))
        .ifPresent(
            gateway -> settle(tenant, refund, Optional.of(gateway.refund(call.get().asked()))));
  }

  private static Optional<RefundCallStore.Call> find(Tx tx, RefundId refund) {
    var found = RefundCallStore.find(tx, refund);
    tx.send();
    return found.first();
  }

  private void settle(TenantId tenant, RefundId refund, Optional<Gateway.RefundOutcome> outcome) {
    transactions.write(
        tenant,
        tx -> {
          var call = RefundCallStore.lock(tx, refund);
          tx.send();
          outcome.ifPresent(one -> settle(tx, refund, call.first().orElseThrow(), one));
          if (outcome.filter(Gateway.RefundOutcome.Unknown.class::isInstance).isEmpty()) {
            WorkQueue.done(tx, Kind.RESOLVE, List.of(refund.uuid()));
          }
          tx.commit();
          return refund;
        });
  }

  private void settle(
      Tx tx, RefundId refund, RefundCallStore.Call call, Gateway.RefundOutcome outcome) {
    switch (outcome) {
      case Gateway.RefundOutcome.Succeeded(var reference) -> {
        RefundCallStore.finish(
            tx, refund, State.SUCCEEDED, Optional.of(reference), Optional.empty());
        tx.send();
      }
      case Gateway.RefundOutcome.Failed(var reason) -> {
        var noted =
            RefundCallStore.finish(tx, refund, State.FAILED, Optional.empty(), Optional.of(reason));
        tx.send();
        if (noted.first().isPresent()) {
          failed.cameBack(tx, refund, call.payment());
        }
      }
      case Gateway.RefundOutcome.Unknown() ->
          WorkQueue.again(tx, Kind.RESOLVE, refund, clock.instant(), PAUSES);
    }
  }
}
