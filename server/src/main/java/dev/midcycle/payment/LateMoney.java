package dev.midcycle.payment;

import dev.midcycle.db.Tx;

/// What becomes of money that has moved although the gateway had said that it would not: it is the
/// customer's.
@FunctionalInterface
public interface LateMoney {
  /// In the transaction that notes it. It leaves the commit to others.
  void arrived(Tx tx, Payment payment);
}
