package dev.midcycle.payment;

import dev.midcycle.db.Tx;
import java.util.function.Consumer;

/// What follows of a payment that somebody gives up.
///
/// @param usual what follows of it else
/// @param note writes down that it was given up: where it is declined, and nobody has closed it
///   before
record GivenUp<R>(PaymentFollowUp<R> usual, Consumer<Tx> note) implements PaymentFollowUp<R> {
  @Override
  public R unknown(Tx tx, Payment payment) {
    return usual.unknown(tx, payment);
  }

  @Override
  public Known<R> known(Tx tx, Payment payment) {
    return new Closing<>(tx, note, usual.known(tx, payment));
  }

  private record Closing<T>(Tx tx, Consumer<Tx> note, Known<T> usual) implements Known<T> {
    @Override
    public T succeeded() {
      return usual.succeeded();
    }

    @Override
    public T declined(Decline why) {
      note.accept(tx);
      return usual.givenUp(why);
    }

    @Override
    public T earlier(Payment payment) {
      return usual.earlier(payment);
    }
  }
}
