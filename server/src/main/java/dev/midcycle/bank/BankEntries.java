package dev.midcycle.bank;

import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The entries of bank statements.
public final class BankEntries {
  private final Transactions transactions;

  public BankEntries(Transactions transactions) {
    this.transactions = transactions;
  }

  /// One under the name by which it is known again.
  public record Keyed(String key, BankEntry entry) {}

  /// Those of these names that are there.
  public static Answer<String> askKnown(Tx tx, String account, List<String> keys) {
    return BankEntryStore.known(tx, account, keys);
  }

  /// Adds those that are not there yet, whoever else is adding them; gives their ids.
  public static Answer<BankEntryId> add(Tx tx, List<Keyed> some) {
    return BankEntryStore.insert(tx, some);
  }

  /// It has paid nothing for another reason.
  public static void because(Tx tx, BankEntryId id, BankEntry.Why why) {
    BankEntryStore.because(tx, id, why);
  }

  /// A payment was made of it.
  public static void paid(Tx tx, BankEntryId id, PaymentId payment, Instant at) {
    BankEntryStore.settle(
        tx, id, new BankEntryStore.Settled(BankEntry.State.PAID, Optional.of(payment), "", at));
  }

  /// Staff says that it is nobody's payment.
  ///
  /// @param state returned or ignored
  public static void settle(
      Tx tx, BankEntryId id, BankEntry.State state, String reason, Instant at) {
    BankEntryStore.settle(tx, id, new BankEntryStore.Settled(state, Optional.empty(), reason, at));
  }

  /// Holds one.
  public static Answer<BankEntry> lock(Tx tx, BankEntryId id) {
    return BankEntryStore.lock(tx, id);
  }

  public Optional<BankEntry> find(UnitOfWork unit, BankEntryId id) {
    return transactions.read(
        unit,
        tx -> {
          var found = BankEntryStore.find(tx, id);
          tx.send();
          return found.first();
        });
  }

  /// By the day on which they were booked, the latest first.
  public Page<BankEntry> list(UnitOfWork unit, Optional<BankEntry.State> state, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var found = BankEntryStore.list(tx, state, slice);
          tx.send();
          return Page.of(found.rows(), slice, one -> one.id().uuid());
        });
  }
}
