package dev.midcycle.payment;

import dev.midcycle.db.Tx;

/// What becomes of the thing that a payment is for, once it is known whether the money has moved.
///
/// @param <R> what those who pay are told
public interface PaymentFollowUp<R> {

  /// The gateway has not answered: nothing follows yet.
  R unknown(Tx tx, Payment payment);

  /// Locks and asks for all that what follows depends on. It goes in one message with what the
  /// gateway said; only after that one of the answer's methods is called.
  Known<R> known(Tx tx, Payment payment);

  /// What follows of each case. It may ask more, and leaves the commit to others.
  interface Known<R> {
    R succeeded();

    R declined(Decline why);

    /// It was declined since somebody gave it up.
    default R givenUp(Decline why) {
      return declined(why);
    }

    /// Somebody else was told first, and has done what follows.
    ///
    /// @param payment as it has been since then
    R earlier(Payment payment);
  }
}
