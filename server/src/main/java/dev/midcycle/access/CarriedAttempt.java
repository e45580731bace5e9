package dev.midcycle.access;

import dev.midcycle.access.Attempts.Answered;
import dev.midcycle.access.Attempts.Attempt;
import dev.midcycle.access.Attempts.Outcome;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An attempt that the transactions of its work carry: the first claims it, the last remembers what
/// was answered. So it costs no transaction of its own, and what is done and what is remembered of
/// it are there together.
public final class CarriedAttempt {
  private final Attempt attempt;
  private final Instant now;
  private final Instant leftBefore;
  private boolean claimed;
  private Optional<Supplier<Answered>> told = Optional.empty();

  CarriedAttempt(Attempt attempt, Instant now, Instant leftBefore) {
    this.attempt = attempt;
    this.now = now;
    this.leftBefore = leftBefore;
  }

  /// What is left out of an answer because only the database knows it, and not before it writes.
  ///
  /// @param marks what stands in its places; nothing else in the answer is like it
  /// @param filling gives one for each mark, as an array `texts`, once the statements before have
  ///   been carried out
  public record Blank(List<String> marks, Subquery filling) {
    static final String NAME = "filling";

    public Blank {
      marks = List.copyOf(marks);
      filling = new Subquery(NAME, filling.sql(), filling.values());
    }
  }

  /// Adds the claim, to the first message of the first transaction. Where the key came before, that
  /// message ends the work.
  public void begin(Tx tx) {
    var claim = AttemptStore.claim(tx, attempt, now, leftBefore);
    tx.whenAnswered(() -> {
      claimed = claim.first().isPresent();
      if (!claimed) {
        throw new CameBefore();
      }
    });
  }

  /// Adds what is answered, to the last message of the last transaction.
  ///
  /// @param blank of it, if there is one; what the statements before do is known to it
  public void end(Tx tx, Answered answer, Optional<Blank> blank) {
    if (blank.isPresent()) {
      var filled = AttemptStore.answer(tx, attempt, answer, blank.get());
      told =
          Optional.of(() -> {
            var body = filled.first().orElseThrow();
            return new Answered(answer.status(), answer.mediaType(), body, body);
          });
    } else {
      AttemptStore.answer(tx, attempt, answer);
      told = Optional.of(() -> answer);
    }
  }

  boolean isClaimed() {
    return claimed;
  }

  Outcome outcome() {
    return new Outcome.First(
        told.orElseThrow(() -> new IllegalStateException("nothing was answered: " + attempt))
            .get());
  }

  /// Ends the work of an attempt that was made before.
  static final class CameBefore extends RuntimeException {
    private static final long serialVersionUID = 1;

    private CameBefore() {
      super("came before", null, false, false);
    }
  }
}
