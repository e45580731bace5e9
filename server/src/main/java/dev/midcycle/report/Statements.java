package dev.midcycle.report;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What customers owed, and what became of it.
public final class Statements {
  /// More than that is not shown at once.
  private static final int MOST = 2_000;

  private final Transactions transactions;

  public Statements(Transactions transactions) {
    this.transactions = transactions;
  }

  /// What a customer owes, less its credit balance: below zero where the merchant owes it.
  ///
  /// @param opening before the first of the days
  /// @param owed of the closing balance, what is open
  /// @param credit of the closing balance, what the customer has
  public record Statement(
      Money opening, List<Movement> movements, Money closing, Money owed, Money credit) {
    public Statement {
      movements = List.copyOf(movements);
    }
  }

  /// One thing that happened.
  ///
  /// @param cause why, as `ledger.LedgerCause` has it
  /// @param number of the document
  /// @param amount above zero where more is owed
  /// @param balance after it
  public record Movement(
      Instant at,
      String cause,
      Optional<DocumentId> document,
      Optional<String> number,
      Optional<PaymentId> payment,
      Money amount,
      Money balance) {}

  public sealed interface Outcome {
    record Told(Statement statement) implements Outcome {}

    record NotFound() implements Outcome {}

    /// More happened than is shown at once.
    record TooMany(int most) implements Outcome {}
  }

  public Outcome of(UnitOfWork unit, CustomerId customer, Days days) {
    return transactions.read(
        unit,
        tx -> {
          var opening = StatementStore.before(tx, customer, days.begin());
          var movements = StatementStore.movements(tx, customer, days, MOST + 1);
          var closing = StatementStore.before(tx, customer, days.end());
          tx.send();
          if (opening.first().isEmpty()) {
            return new Outcome.NotFound();
          }
          if (movements.rows().size() > MOST) {
            return new Outcome.TooMany(MOST);
          }
          var before = opening.first().get();
          var after = closing.first().orElseThrow();
          return new Outcome.Told(
              new Statement(
                  before.balance(),
                  StatementStore.running(before.balance(), movements.rows()),
                  after.balance(),
                  after.owed(),
                  after.credit()));
        });
  }
}
