package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;

/// Who confirms a quote, and how they are told what comes of it: by the transaction that does it,
/// so that what is done and what is remembered of the answer are there together.
///
/// @param <R> what they are told
public interface Confirming<R> {
  Actor who();

  /// Whether the quotes of a customer are theirs to confirm.
  boolean mayConfirm(CustomerId customer);

  /// Adds to the first message what is to be known before anything is done. It may end the
  /// confirmation ([Tx#whenAnswered]).
  void begin(Tx tx);

  /// What is told where the quote does not exist or belongs to another customer.
  R notFound();

  /// What they are told, which is not committed yet. What it adds goes last, with the commit; what
  /// it throws undoes it all.
  R told(Tx tx, Quote quote, ConfirmOutcome outcome);

  /// For whoever takes the outcome as it is.
  static Confirming<ConfirmOutcome> of(CustomerId customer, Actor who) {
    return new Plain(customer, who);
  }

  record Plain(CustomerId customer, Actor who) implements Confirming<ConfirmOutcome> {
    @Override
    public boolean mayConfirm(CustomerId other) {
      return customer.equals(other);
    }

    @Override
    public void begin(Tx tx) {}

    @Override
    public ConfirmOutcome notFound() {
      return new ConfirmOutcome.NotFound();
    }

    @Override
    public ConfirmOutcome told(Tx tx, Quote quote, ConfirmOutcome outcome) {
      return outcome;
    }
  }
}
