package dev.midcycle.ledger;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.NewIds;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a merchant keeps its books: in which zone their months are, and what its own books call
/// accounts.
public final class LedgerSettings {
  /// Of a merchant who has not said.
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");

  private final Transactions transactions;
  private final NewIds ids;

  public LedgerSettings(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// How the books are kept.
  ///
  /// @param zone in which days and months of the books are
  public record Kept(ZoneId zone, AccountCodes codes) {}

  public sealed interface Outcome {
    record Set(Kept kept) implements Outcome {}

    /// Months are closed in another zone.
    record ZoneIsFixed(ZoneId zone) implements Outcome {}
  }

  /// The zone of the books; none where the merchant has not said.
  public static Answer<ZoneId> askZone(Tx tx) {
    return SettingStore.zone(tx);
  }

  public Kept find(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var zone = SettingStore.zone(tx);
          var codes = SettingStore.codes(tx);
          tx.send();
          return new Kept(zone.first().orElse(DEFAULT_ZONE), new AccountCodes(codes.rows()));
        });
  }

  /// What is empty stays as it was.
  public Outcome set(
      UnitOfWork unit, Optional<ZoneId> zone, Optional<AccountCodes> codes, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          PeriodStore.lock(tx);
          var before = SettingStore.zone(tx);
          var closed = PeriodStore.closed(tx, 1);
          tx.send();
          var old = before.first().orElse(DEFAULT_ZONE);
          if (!closed.rows().isEmpty() && zone.filter(one -> !one.equals(old)).isPresent()) {
            return new Outcome.ZoneIsFixed(old);
          }
          zone.ifPresent(one -> SettingStore.setZone(tx, one));
          codes.ifPresent(some -> SettingStore.replace(tx, some));
          Activities.write(
              tx,
              List.of(
                  Activity.of(ids.next(), stamp, Action.BOOKS_SET, unit.tenant())
                      .details(
                          Map.of(
                              "timezone",
                              zone.orElse(old).getId(),
                              "accounts",
                              codes.map(AccountCodes::toString).orElse("as before")))));
          var after = SettingStore.codes(tx);
          tx.send();
          tx.commit();
          return new Outcome.Set(new Kept(zone.orElse(old), new AccountCodes(after.rows())));
        });
  }
}
