package dev.midcycle.customer;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The clocks of test tenants, and those of them that are on their way. None goes back.
public final class TenantClocks {
  private TenantClocks() {}

  /// A clock on its way.
  ///
  /// @param by who moves it
  public record Move(Instant from, Instant to, String by) {}

  /// The move of the transaction's tenant; empty when its clock stands.
  public static Optional<Move> move(Tx tx) {
    var found = askMove(tx);
    tx.send();
    return found.first();
  }

  /// Adds the move of the transaction's tenant.
  public static Answer<Move> askMove(Tx tx) {
    return TenantClockStore.move(tx);
  }

  /// Puts it on its way, or further than it was to go. Gives whether the caller is to move it, up
  /// to `until` alone; somebody else does otherwise.
  public static boolean begin(Tx tx, Move move, Instant now, Instant until) {
    TenantClockStore.begin(tx, move, now);
    return take(tx, now, until).isPresent();
  }

  /// Takes a move that nobody has any more.
  public static Optional<Move> take(Tx tx, Instant now, Instant until) {
    var taken = TenantClockStore.take(tx, now, until);
    tx.send();
    return taken.first();
  }

  /// Adds that it has come to `at`, and that whoever moves it has it up to `until`.
  public static void step(Tx tx, Instant at, Instant until) {
    TenantClockStore.step(tx, at, until);
  }

  /// Has come to `to`; gives where to it is to go now, if that is further.
  public static Optional<Instant> arrive(Tx tx, Instant to) {
    var further = TenantClockStore.arrive(tx, to);
    tx.send();
    return further.first().flatMap(one -> one);
  }

  /// Stays where it is.
  public static void stop(Tx tx) {
    TenantClockStore.stop(tx);
  }

  /// Those whose clock is on its way, with nobody who moves it.
  public static List<TenantId> left(Tx tx, Instant now) {
    var left = TenantClockStore.left(tx, now);
    tx.send();
    return left.rows();
  }
}
