package dev.midcycle.report;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import java.util.List;

/// What was taxed, where and at which rate.
public final class Taxes {
  private final Transactions transactions;

  public Taxes(Transactions transactions) {
    this.transactions = transactions;
  }

  /// What was taxed at one rate, or, where it is zero without a reason and of no country, what was
  /// not taxed at all. All of them add up to what was issued.
  ///
  /// @param net what was taxed, without the tax, by documents
  /// @param tax by the books
  public record Line(Tax rate, Money net, Money tax) {}

  /// What was issued in some days, less what became void in them.
  public List<Line> of(UnitOfWork unit, Days days) {
    return transactions.read(
        unit,
        tx -> {
          var lines = TaxStore.ask(tx, days);
          tx.send();
          return lines.rows();
        });
  }
}
