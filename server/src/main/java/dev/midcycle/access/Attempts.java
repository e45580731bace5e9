package dev.midcycle.access;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Attempts that an idempotency key names: the first one runs, every later one is told the same.
///
/// An attempt is remembered with what it did, in one transaction; so a crash leaves neither or
/// both. One that came before is looked up with the first thing that the work reads, and the
/// attempt is written with the last thing that it writes: `docs/decisions/0029`.
public final class Attempts {
  /// How long an attempt in several steps may take before another may take it up.
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final InstantSource clock;

  public Attempts(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /// One attempt.
  ///
  /// @param route the method and the full path
  /// @param fingerprint of the body
  @SuppressWarnings("ArrayRecordComponent") // passed to the store, compared never
  public record Attempt(
      TenantId tenant, String principal, String route, String key, byte[] fingerprint) {
    public static Attempt of(Principal who, String route, String key, byte[] body) {
      return new Attempt(who.tenant(), who.name(), route, key, Secret.sha256(body));
    }
  }

  /// What was answered.
  ///
  /// @param again what a repeat is told: the same, without what is shown once
  @SuppressWarnings("ArrayRecordComponent") // passed on, compared never
  public record Answered(int status, String mediaType, byte[] body, byte[] again) {
    @Override
    public String toString() {
      return status + " " + new String(body, StandardCharsets.UTF_8);
    }
  }

  public sealed interface Outcome {
    record First(Answered answer) implements Outcome {}

    record Repeated(Answered answer) implements Outcome {}

    /// The key came before with another body.
    record Reused() implements Outcome {}

    /// The first attempt is not done yet.
    record Running() implements Outcome {}
  }

  /// Runs `work` as part of the transaction that remembers its answer. Of two that come at the same
  /// time both may run, and only one is kept: the other is taken back, and told what that one
  /// answered. So it is where the work fails because of what the first has done.
  public Outcome once(Attempt attempt, Function<UnitOfWork, Answered> work) {
    var tried = new AtomicInteger();
    try {
      return transactions.write(
          attempt.tenant(),
          tx ->
              tried.getAndIncrement() == 0
                  ? first(tx, attempt, work)
                  : told(tx, attempt).orElseGet(() -> run(tx, attempt, work)));
    } catch (CameBefore earlier) {
      return earlier.outcome;
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      return transactions.read(attempt.tenant(), tx -> told(tx, attempt)).orElseThrow(() -> e);
    }
  }

  /// Nobody is expected to have come before: whether somebody has is seen together with the first
  /// thing that the work reads, before it goes on.
  private Outcome first(Tx tx, Attempt attempt, Function<UnitOfWork, Answered> work) {
    var earlier = AttemptStore.earlier(tx, attempt);
    tx.whenAnswered(() ->
        earlier
            .first()
            .ifPresent(outcome -> {
              throw new CameBefore(outcome);
            }));
    return run(tx, attempt, work);
  }

  private Outcome run(Tx tx, Attempt attempt, Function<UnitOfWork, Answered> work) {
    var now = clock.instant();
    var answer = work.apply(UnitOfWork.within(tx));
    AttemptStore.insert(tx, attempt, answer, now);
    tx.commit();
    return new Outcome.First(answer);
  }

  private static Optional<Outcome> told(Tx tx, Attempt attempt) {
    var earlier = AttemptStore.earlier(tx, attempt);
    tx.send();
    return earlier.first();
  }

  /// Ends the work of an attempt that was made before.
  private static final class CameBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    private CameBefore(Outcome outcome) {
      super("came before", null, false, false);
      this.outcome = outcome;
    }
  }

  /// Runs `work` in transactions of its own. It is safe to run again, should nobody come to
  /// remember its answer.
  public Outcome inSteps(Attempt attempt, Supplier<Answered> work) {
    var now = clock.instant();
    boolean first =
        transactions.write(attempt.tenant(), tx -> isClaimed(tx, attempt, now, now.minus(LEASE)));
    if (!first) {
      return transactions
          .read(attempt.tenant(), tx -> told(tx, attempt))
          .orElseGet(Outcome.Running::new);
    }
    try {
      var answer = work.get();
      write(attempt.tenant(), tx -> AttemptStore.answer(tx, attempt, answer));
      return new Outcome.First(answer);
    } catch (RuntimeException e) {
      write(attempt.tenant(), tx -> AttemptStore.release(tx, attempt));
      throw e;
    }
  }

  /// Runs `work` in transactions of its own, which carry the attempt: the first claims it, the last
  /// remembers its answer. It is safe to run again, should nobody come to that.
  public Outcome carried(Attempt attempt, Consumer<CarriedAttempt> work) {
    var now = clock.instant();
    var carried = new CarriedAttempt(attempt, now, now.minus(LEASE));
    try {
      work.accept(carried);
      return carried.outcome();
    } catch (CarriedAttempt.CameBefore _) {
      return transactions
          .read(attempt.tenant(), tx -> told(tx, attempt))
          .orElseGet(Outcome.Running::new);
    } catch (RuntimeException e) {
      if (carried.isClaimed()) {
        write(attempt.tenant(), tx -> AttemptStore.release(tx, attempt));
      }
      throw e;
    }
  }

  private static boolean isClaimed(Tx tx, Attempt attempt, Instant now, Instant leftBefore) {
    var claimed = AttemptStore.claim(tx, attempt, now, leftBefore);
    tx.send();
    return claimed.first().isPresent();
  }

  private void write(TenantId tenant, Consumer<Tx> what) {
    transactions.write(
        tenant,
        tx -> {
          what.accept(tx);
          tx.commit();
          return tenant;
        });
  }

  /// Forgets a tenant's attempts that are older than `age`; gives how many.
  public int forget(TenantId tenant, Duration age) {
    var before = clock.instant().minus(age);
    return transactions.write(
        tenant,
        tx -> {
          var gone = AttemptStore.deleteBefore(tx, before);
          tx.commit();
          return gone.rows().getFirst();
        });
  }
}
