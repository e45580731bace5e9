package dev.midcycle.bookkeeping;

import dev.midcycle.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The books of one customer in one currency: only ever added to, in time order.
///
/// @param zone in which days of service are counted
public record Books(Currency currency, ZoneId zone, List<Entry> entries, List<Running> running) {
  public Books {
    entries = List.copyOf(entries);
    running = List.copyOf(running);
  }

  /// A transfer, and when it was made.
  public record Entry(Instant at, Transfer transfer) {}

  /// What turns to revenue as days pass.
  ///
  /// @param day of its document; what was rendered before it is revenue by the document's own
  ///   transfers
  public record Running(Instant at, LocalDate day, Earning earning) {
    /// What of it was rendered from then until the beginning of `today`.
    Money since(LocalDate today) {
      return earning.before(today).minus(earning.before(day));
    }
  }

  public static Books blank(Currency currency, ZoneId zone) {
    return new Books(currency, zone, List.of(), List.of());
  }

  public Books with(Posting posting, Instant at) {
    var more = posting.earnings().stream().map(one -> new Running(at, posting.day(), one));
    return new Books(
        currency,
        zone,
        concat(entries, posting.transfers().stream().map(one -> new Entry(at, one))),
        concat(running, more));
  }

  public Books with(Movement movement, Instant at) {
    return new Books(
        currency,
        zone,
        concat(entries, movement.transfers().stream().map(one -> new Entry(at, one))),
        running);
  }

  /// What the accounts come to at `at`.
  public TrialBalance at(Instant at) {
    var day = LocalDate.ofInstant(at, zone);
    var made = entries.stream().filter(one -> !one.at().isAfter(at)).map(Entry::transfer);
    var passed =
        running.stream()
            .filter(one -> !one.at().isAfter(at))
            .flatMap(one -> earned(one, day).stream());
    return TrialBalance.of(currency, Stream.concat(made, passed).toList());
  }

  /// Days of service have passed.
  private static Optional<Transfer> earned(Running one, LocalDate day) {
    var sold = one.earning().sold();
    return Transfer.of(
        new Account.DeferredRevenue(sold), new Account.Revenue(sold), one.since(day));
  }

  private static <T> List<T> concat(List<T> before, Stream<T> more) {
    return Stream.concat(before.stream(), more).toList();
  }
}
