package dev.midcycle.correction;

import dev.midcycle.db.Transactions;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import java.util.List;
import java.util.Optional;

/// What was paid back of payments, and how far each is.
public final class MadeRefunds {
  private final Transactions transactions;

  public MadeRefunds(Transactions transactions) {
    this.transactions = transactions;
  }

  /// One, without what is open again by it.
  ///
  /// @param failure what the gateway says of one that failed
  public record Made(Refund refund, State state, Optional<String> failure) {}

  /// How far the money is.
  public enum State {
    /// No gateway is asked: staff pays it back.
    BY_HAND,
    /// The gateway is to be asked, or has not answered.
    STARTED,
    SUCCEEDED,
    /// It was refused or came back: the money is as if it had been paid again.
    FAILED
  }

  /// Oldest first.
  public List<Made> of(TenantId tenant, PaymentId payment) {
    return transactions.read(
        tenant,
        tx -> {
          var found = RefundStore.of(tx, payment);
          tx.send();
          return found.rows();
        });
  }
}
