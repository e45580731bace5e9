package dev.midcycle.bookkeeping;

import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.money.Money;
import dev.midcycle.time.Ruler;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What an issued document puts into the books, and what its lines become.
///
/// @param day of the document; what is rendered before it is revenue at once
/// @param earnings what of it turns from deferred revenue to revenue as days pass
public record Posting(LocalDate day, List<Transfer> transfers, List<Earning> earnings) {
  public Posting {
    transfers = List.copyOf(transfers);
    earnings = List.copyOf(earnings);
  }

  /// What a document charges and takes back.
  ///
  /// @param taxes by rate
  public record Charged(Instant at, List<Line> lines, List<Draft.TaxSum> taxes) {
    public Charged {
      lines = List.copyOf(lines);
      taxes = List.copyOf(taxes);
    }

    static Charged of(Bill bill) {
      return new Charged(bill.at(), bill.lines(), bill.taxes());
    }
  }

  /// What credit has to do with a document.
  ///
  /// @param applied what the balance pays of it
  /// @param credited what it adds to the balance
  /// @param relieved what it takes off that which was written off
  public record Settled(Money applied, Money credited, Money relieved) {
    static Settled of(AccountBalance.Settlement settled) {
      var relieved =
          settled.relieved().stream()
              .map(AccountBalance.Open::amount)
              .reduce(Money.zero(settled.due().currency()), Money::plus);
      return new Settled(settled.creditApplied(), settled.credited(), relieved);
    }
  }

  /// A document with its settlement: what it charges or takes back, its tax, and what credit has to
  /// do with it.
  ///
  /// @param zone in which its days are counted
  public static Posting of(Bill bill, AccountBalance.Settlement settled, ZoneId zone) {
    return of(Charged.of(bill), Settled.of(settled), zone);
  }

  /// The same of one that is kept.
  public static Posting of(Charged charged, Settled settled, ZoneId zone) {
    var document = of(charged, zone);
    var all = new ArrayList<>(document.transfers);
    add(all, new Account.CustomerCredit(), new Account.Receivable(), settled.applied());
    add(all, new Account.Receivable(), new Account.CustomerCredit(), settled.credited());
    add(all, new Account.Receivable(), new Account.BadDebt(), settled.relieved());
    return new Posting(document.day, all, document.earnings);
  }

  /// The document alone: together its transfers change what the customer owes by its total.
  public static Posting of(Bill bill, ZoneId zone) {
    return of(Charged.of(bill), zone);
  }

  private static Posting of(Charged charged, ZoneId zone) {
    var day = LocalDate.ofInstant(charged.at(), zone);
    var transfers = new ArrayList<Transfer>();
    var earnings = new ArrayList<Earning>();
    for (var one : NetLine.of(charged.lines())) {
      earn(one, day, zone, transfers, earnings);
    }
    for (var tax : charged.taxes()) {
      add(transfers, new Account.Receivable(), new Account.TaxPayable(tax.rate()), tax.amount());
    }
    return new Posting(day, transfers, earnings);
  }

  /// What takes it back, as if it had never been: what has become revenue of it too.
  public Posting reversed() {
    return new Posting(
        day,
        transfers.stream().map(Transfer::reversed).toList(),
        earnings.stream().map(Earning::negated).toList());
  }

  private static void earn(
      NetLine one, LocalDate day, ZoneId zone, List<Transfer> transfers, List<Earning> earnings) {
    var earning = Earning.of(one.line(), one.net(), zone);
    if (earning.portions().isEmpty()) {
      return; // A coupon took all of it off.
    }
    var rendered = isRendered(one.line(), zone) ? one.net() : earning.before(day);
    var deferred = one.net().minus(rendered);
    var sold = earning.sold();
    add(transfers, new Account.Receivable(), new Account.Revenue(sold), rendered);
    add(transfers, new Account.Receivable(), new Account.DeferredRevenue(sold), deferred);
    if (earning.last().isAfter(day) && !isRendered(one.line(), zone)) {
      earnings.add(earning);
    }
  }

  /// Usage is billed when it has been used, and what is charged once when it is done. Fees are for
  /// days, which may be still to come.
  private static boolean isRendered(Line line, ZoneId zone) {
    return switch (line.rate()) {
      case Rate.Reckoned _ -> true;
      case Rate.ForPeriod _ -> isOnce(line, zone);
      case Rate.Discount _ -> throw new IllegalArgumentException("not sold: " + line.rate());
    };
  }

  /// Of what a document takes back by itself it is not known how often it was charged: only a fee
  /// that is not shared can have been charged once.
  private static boolean isOnce(Line line, ZoneId zone) {
    return line.interval().isEmpty()
        && !(line.why() instanceof Derivation.Prorated)
        && new Ruler.Days(zone).length(line.stretch()) <= 1;
  }

  private static void add(List<Transfer> all, Account debit, Account credit, Money amount) {
    Transfer.of(debit, credit, amount).ifPresent(all::add);
  }
}
