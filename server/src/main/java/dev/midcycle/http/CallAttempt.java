package dev.midcycle.http;

import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.CarriedAttempt;
import dev.midcycle.db.Tx;
import java.util.Optional;
import java.util.function.Function;

/// The attempt of a call whose route carries it ([Route#carryingItsAttempt]).
public final class CallAttempt {
  private final CarriedAttempt carried;
  private final Function<Answer, Answered> written;

  CallAttempt(CarriedAttempt carried, Function<Answer, Answered> written) {
    this.carried = carried;
    this.written = written;
  }

  /// Adds the claim, to the first message of the route's first transaction. Where the call came
  /// before, that message ends it.
  public void begin(Tx tx) {
    carried.begin(tx);
  }

  /// Adds the answer, to the last message of the route's last transaction.
  ///
  /// @param blank what of it only the database knows
  public void end(Tx tx, Answer answer, Optional<CarriedAttempt.Blank> blank) {
    carried.end(tx, written.apply(answer), blank);
  }
}
