package dev.midcycle.ledger;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.Fingerprints;
import dev.midcycle.id.NewIds;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The months of the books, closed one after another. What becomes revenue in a month is posted
/// when it is closed; what comes later is of the open month.
public final class LedgerPeriods {
  /// Of so many years they are told.
  private static final int MOST = 240;

  private final Transactions transactions;
  private final NewIds ids;

  public LedgerPeriods(Transactions transactions, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
  }

  /// A month that is closed.
  public record Period(
      YearMonth month, Instant ends, ZoneId zone, Instant closedAt, String closedBy) {}

  /// What of deferred revenue becomes revenue in a month.
  public record Recognised(Account.Sold sold, Money amount) {}

  /// A month that is closed, or would be.
  ///
  /// @param recognised what is posted with it
  public record Closing(YearMonth month, ZoneId zone, Instant ends, List<Recognised> recognised) {
    public Closing {
      recognised = List.copyOf(recognised);
    }

    /// Of what it comes to.
    public String fingerprint() {
      return Fingerprints.of(month, ends, recognised);
    }
  }

  /// Why a month is not closed.
  public sealed interface Why {
    record IsClosed() implements Why {}

    /// Another is to be closed before.
    record NotItsTurn(YearMonth next) implements Why {}

    record NotOver(Instant ends) implements Why {}

    /// Books of customers from before are still to be made.
    record BooksMissing() implements Why {}

    /// There is nothing in the books.
    record NothingThere() implements Why {}
  }

  public sealed interface Outcome {
    record Closed(Closing closing, Period period) implements Outcome {}

    /// It comes to something else than what was shown.
    record Stale(Closing fresh) implements Outcome {}

    record NotAllowed(Why why) implements Outcome {}
  }

  /// A month as it is shown.
  ///
  /// @param closed by whom and when, if it is
  /// @param why it cannot be closed now
  public record Shown(Closing closing, Optional<Period> closed, Optional<Why> why) {}

  /// Latest first.
  public List<Period> closed(UnitOfWork unit) {
    return transactions.read(
        unit,
        tx -> {
          var closed = PeriodStore.closed(tx, MOST);
          tx.send();
          return closed.rows();
        });
  }

  /// What was posted when a month was closed, or would be now.
  public Shown show(UnitOfWork unit, YearMonth month, Instant now) {
    return transactions.write(
        unit,
        tx -> {
          var standing = new Standing(tx);
          var closed = standing.closed(month);
          var closing = standing.closing(tx, month, closed);
          return new Shown(
              closing, closed, standing.refusal(month, now).filter(_ -> closed.isEmpty()));
        });
  }

  /// Closes a month.
  ///
  /// @param shown the fingerprint of what was shown before; nothing else is done then
  public Outcome close(UnitOfWork unit, YearMonth month, Optional<String> shown, Stamp stamp) {
    return transactions.write(
        unit,
        tx -> {
          PeriodStore.lock(tx);
          var standing = new Standing(tx);
          var refused = standing.refusal(month, stamp.at());
          if (refused.isPresent()) {
            return new Outcome.NotAllowed(refused.get());
          }
          var closing = standing.closing(tx, month, Optional.empty());
          if (shown.filter(print -> !print.equals(closing.fingerprint())).isPresent()) {
            return new Outcome.Stale(closing);
          }
          var period =
              new Period(month, closing.ends(), closing.zone(), stamp.at(), stamp.who().name());
          PeriodStore.recognise(tx, standing.begins(month), closing.ends());
          PeriodStore.insert(tx, period, standing.last().map(Period::month));
          Activities.write(
              tx,
              List.of(
                  Activity.of(ids.next(), stamp, Action.MONTH_CLOSED, unit.tenant())
                      .details(Map.of("month", month.toString()))));
          tx.commit();
          return new Outcome.Closed(closing, period);
        });
  }

  /// How far the books are closed.
  private static final class Standing {
    private final List<Period> periods;
    private final Optional<Instant> first;
    private final boolean late;
    private final ZoneId zone;

    Standing(Tx tx) {
      var closed = PeriodStore.closed(tx, MOST);
      var begin = PeriodStore.first(tx);
      var missing = PeriodStore.late(tx);
      Answer<ZoneId> books = SettingStore.zone(tx);
      tx.send();
      this.periods = closed.rows();
      this.first = begin.first();
      this.late = missing.first().orElse(false);
      this.zone = books.first().orElse(LedgerSettings.DEFAULT_ZONE);
    }

    Optional<Period> last() {
      return periods.stream().findFirst();
    }

    Optional<Period> closed(YearMonth month) {
      return periods.stream().filter(one -> one.month().equals(month)).findFirst();
    }

    Instant end(YearMonth month) {
      return month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    }

    /// Up to where all that passed is revenue already.
    Instant begins(YearMonth month) {
      return periods.stream()
          .filter(one -> one.month().isBefore(month))
          .findFirst()
          .map(Period::ends)
          .orElse(Instant.MIN);
    }

    Optional<Why> refusal(YearMonth month, Instant now) {
      if (first.isEmpty()) {
        return Optional.of(new Why.NothingThere());
      }
      var next =
          last()
              .map(one -> one.month().plusMonths(1))
              .orElseGet(() -> YearMonth.from(first.get().atZone(zone)));
      if (month.isBefore(next)) {
        return Optional.of(last().isPresent() ? new Why.IsClosed() : new Why.NotItsTurn(next));
      }
      if (end(month).isAfter(now)) {
        return Optional.of(new Why.NotOver(end(month)));
      }
      if (month.isAfter(next)) {
        return Optional.of(new Why.NotItsTurn(next));
      }
      return late ? Optional.of(new Why.BooksMissing()) : Optional.empty();
    }

    Closing closing(Tx tx, YearMonth month, Optional<Period> closed) {
      var ends = closed.map(Period::ends).orElseGet(() -> end(month));
      var recognised = PeriodStore.recognised(tx, begins(month), ends);
      tx.send();
      return new Closing(month, closed.map(Period::zone).orElse(zone), ends, recognised.rows());
    }
  }
}
