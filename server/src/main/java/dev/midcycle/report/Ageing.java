package dev.midcycle.report;

import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Since when what is open is due.
public final class Ageing {
  private final Transactions transactions;

  public Ageing(Transactions transactions) {
    this.transactions = transactions;
  }

  /// What is open, by how many days ago it was to be paid.
  ///
  /// @param current what is not due yet, or is so on the very day
  public record Ages(Money current, Money to30, Money to60, Money to90, Money older) {
    public Money total() {
      return current.plus(to30).plus(to60).plus(to90).plus(older);
    }
  }

  public record OfCustomer(CustomerId customer, String name, Ages ages) {}

  /// What is open, of all and by customer.
  ///
  /// @param totals of all customers, one a currency
  /// @param customers who owe something, a page of them
  public record Aged(List<Ages> totals, Page<OfCustomer> customers) {
    public Aged {
      totals = List.copyOf(totals);
    }
  }

  /// As it was at the end of a day.
  public Aged at(UnitOfWork unit, LocalDate day, ZoneId zone, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var days = new Days(day, day, zone);
          var totals = AgeingStore.totals(tx, days);
          var customers = AgeingStore.customers(tx, days, slice);
          tx.send();
          return new Aged(
              totals.rows(), Page.of(customers.rows(), slice, one -> one.customer().uuid()));
        });
  }
}
