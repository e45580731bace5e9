package dev.midcycle.report;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.ledger.LedgerBalance;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What was earned in each month, and what was still to be earned at its end, by what was sold.
public final class Revenues {
  private static final Comparator<Line> ORDER =
      Comparator.comparing((Line one) -> one.earned().currency().getCurrencyCode())
          .thenComparing(one -> one.sold().kind())
          .thenComparing(one -> one.sold().key())
          .thenComparing(one -> one.sold().charge().value());

  private final LedgerBalance balance;

  public Revenues(LedgerBalance balance) {
    this.balance = balance;
  }

  /// What was sold.
  ///
  /// @param earned in the month
  /// @param deferred at its end
  public record Line(Account.Sold sold, Money earned, Money deferred) {}

  /// What a month came to.
  ///
  /// @param last its last day of which it tells: of the running one it is today
  public record Month(YearMonth month, LocalDate last, List<Line> lines) {
    public Month {
      lines = List.copyOf(lines);
    }
  }

  private record Place(Currency currency, Account.Sold sold) {}

  /// What stood of something.
  private record Standing(Money revenue, Money deferred) {
    static Standing in(Map<Place, Standing> all, Place place) {
      var none = Money.zero(place.currency());
      return all.getOrDefault(place, new Standing(none, none));
    }

    Standing and(Standing more) {
      return new Standing(revenue.plus(more.revenue), deferred.plus(more.deferred));
    }
  }

  /// Where months end: the running one with today, as the trial balance of today does.
  public record Until(ZoneId zone, LocalDate today) {
    Instant end(YearMonth month) {
      return last(month).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate last(YearMonth month) {
      var last = month.atEndOfMonth();
      return last.isAfter(today) ? today : last;
    }
  }

  /// From one month to another, both included.
  public List<Month> of(UnitOfWork unit, YearMonth from, YearMonth to, Until until) {
    var months = new ArrayList<Month>();
    var before = at(unit, until.end(from.minusMonths(1)));
    for (var month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      var after = at(unit, until.end(month));
      months.add(new Month(month, until.last(month), lines(before, after)));
      before = after;
    }
    return months;
  }

  private Map<Place, Standing> at(UnitOfWork unit, Instant end) {
    var all = new HashMap<Place, Standing>();
    balance.until(unit, end).forEach(one -> add(all, one));
    return all;
  }

  private static void add(Map<Place, Standing> all, TrialBalance books) {
    var none = Money.zero(books.currency());
    books
        .debits()
        .forEach((account, debit) -> {
          switch (account) {
            case Account.Revenue(var sold) ->
                all.merge(
                    new Place(books.currency(), sold),
                    new Standing(debit.negated(), none),
                    Standing::and);
            case Account.DeferredRevenue(var sold) ->
                all.merge(
                    new Place(books.currency(), sold),
                    new Standing(none, debit.negated()),
                    Standing::and);
            case Account.Receivable _,
                Account.Cash _,
                Account.TaxPayable _,
                Account.CustomerCredit _,
                Account.GrantedCredit _,
                Account.BadDebt _,
                Account.UnallocatedCash _,
                Account.Disputed _ -> {}
          }
        });
  }

  /// Of all that stood at the beginning, too: what was taken back whole stands at the end no more.
  private static List<Line> lines(Map<Place, Standing> before, Map<Place, Standing> after) {
    return Stream.of(before, after)
        .flatMap(some -> some.keySet().stream())
        .distinct()
        .map(place -> line(place, Standing.in(before, place), Standing.in(after, place)))
        .filter(one -> !one.earned().isZero() || !one.deferred().isZero())
        .sorted(ORDER)
        .toList();
  }

  private static Line line(Place place, Standing before, Standing after) {
    return new Line(place.sold(), after.revenue().minus(before.revenue()), after.deferred());
  }
}
