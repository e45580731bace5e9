package dev.midcycle.payment;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.GatewayNews.OfDispute;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What is known of disputes.
public final class DisputeRecords {
  private DisputeRecords() {}

  /// Adds what of a payment its payer's bank has taken back.
  public static Answer<Money> askTaken(Tx tx, PaymentId payment) {
    return DisputeStore.taken(tx, payment);
  }

  /// Writes down how a dispute stands. Gives what is new of it, in its order: that it was opened,
  /// and how it ended. Nothing for what was told before, whatever comes late.
  public static List<OfDispute.State> note(
      Tx tx, Payment payment, OfDispute dispute, NewIds ids, Instant now) {
    var found = DisputeStore.lock(tx, payment.id(), dispute.reference());
    tx.send();
    var fresh = new ArrayList<OfDispute.State>();
    var id = found.first().map(DisputeStore.Known::id).orElseGet(ids::next);
    if (found.first().isEmpty()) {
      DisputeStore.insert(tx, id, payment, dispute, now);
      fresh.add(OfDispute.State.OPEN);
    }
    boolean isOpen = found.first().filter(one -> one.state() != OfDispute.State.OPEN).isEmpty();
    if (isOpen && dispute.state() != OfDispute.State.OPEN) {
      DisputeStore.close(tx, id, dispute.state(), now);
      fresh.add(dispute.state());
    }
    return List.copyOf(fresh);
  }
}
