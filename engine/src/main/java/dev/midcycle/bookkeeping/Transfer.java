package dev.midcycle.bookkeeping;

import dev.midcycle.money.Money;
import java.util.Optional;

/// So much from the credit of one account to the debit of another: what the one has less, or owes
/// more, the other has more, or owes less. It balances by being one row.
public record Transfer(Account debit, Account credit, Money amount) {
  public Transfer {
    if (!amount.isPositive()) {
      throw new IllegalArgumentException("a transfer is above zero: " + amount);
    }
    if (debit.equals(credit)) {
      throw new IllegalArgumentException("a transfer has two accounts: " + debit);
    }
  }

  /// The other way round below zero; empty for nothing.
  public static Optional<Transfer> of(Account debit, Account credit, Money amount) {
    if (amount.isZero()) {
      return Optional.empty();
    }
    return Optional.of(
        amount.isPositive()
            ? new Transfer(debit, credit, amount)
            : new Transfer(credit, debit, amount.negated()));
  }

  /// What takes it back.
  public Transfer reversed() {
    return new Transfer(credit, debit, amount);
  }
}
