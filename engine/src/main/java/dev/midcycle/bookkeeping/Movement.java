package dev.midcycle.bookkeeping;

import dev.midcycle.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What happens to money after a document, and what each puts into the books.
public sealed interface Movement {
  List<Transfer> transfers();

  /// Credit is given away.
  record Granted(Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.GrantedCredit(), new Account.CustomerCredit(), amount);
    }
  }

  /// Granted credit that was not used in time is gone.
  record Expired(Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.CustomerCredit(), new Account.GrantedCredit(), amount);
    }
  }

  /// The credit balance pays what is open.
  record Applied(Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.CustomerCredit(), new Account.Receivable(), amount);
    }
  }

  /// A payment arrives.
  ///
  /// @param open what of it pays what is open
  /// @param writtenOff what of it pays what was written off
  /// @param over the rest, which becomes credit
  record Paid(String by, Money open, Money writtenOff, Money over) implements Movement {
    /// Pays what is open first, then what was written off; what is more than both becomes credit.
    public static Paid of(String by, Money amount, Money open, Money writtenOff) {
      var paid = amount.min(open);
      var recovered = amount.minus(paid).min(writtenOff);
      return new Paid(by, paid, recovered, amount.minus(paid).minus(recovered));
    }

    /// Without what is more than was owed.
    public Paid exactly() {
      return new Paid(by, open, writtenOff, Money.zero(over.currency()));
    }

    /// All of it.
    public Money amount() {
      return open.plus(writtenOff).plus(over);
    }

    @Override
    public List<Transfer> transfers() {
      var cash = new Account.Cash(by);
      return list(
          Stream.of(
              Transfer.of(cash, new Account.Receivable(), open),
              Transfer.of(cash, new Account.BadDebt(), writtenOff),
              Transfer.of(cash, new Account.CustomerCredit(), over)));
    }
  }

  /// Money goes back to the customer.
  ///
  /// @param credit what of it was credit balance
  /// @param open the rest, which is open again on what it had paid
  record Refunded(String by, Money credit, Money open) implements Movement {
    @Override
    public List<Transfer> transfers() {
      var cash = new Account.Cash(by);
      return list(
          Stream.of(
              Transfer.of(new Account.CustomerCredit(), cash, credit),
              Transfer.of(new Account.Receivable(), cash, open)));
    }
  }

  /// The payer's bank takes money back for the time of a dispute.
  record Disputed(String by, Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.Disputed(by), new Account.Cash(by), amount);
    }
  }

  /// A dispute is won: the money is there again.
  record DisputeWon(String by, Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.Cash(by), new Account.Disputed(by), amount);
    }
  }

  /// A dispute is lost: the money is gone.
  record DisputeLost(String by, Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.BadDebt(), new Account.Disputed(by), amount);
    }
  }

  /// Money arrives, and nobody knows whose it is.
  record Unallocated(String by, Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.Cash(by), new Account.UnallocatedCash(by), amount);
    }
  }

  /// It is known by now, so that a payment brings it, or it is sent back.
  record Released(String by, Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.UnallocatedCash(by), new Account.Cash(by), amount);
    }
  }

  /// What is open is given up.
  record WrittenOff(Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.BadDebt(), new Account.Receivable(), amount);
    }
  }

  /// A document takes back some of what was written off: there is so much less to give up.
  record Recovered(Money amount) implements Movement {
    @Override
    public List<Transfer> transfers() {
      return list(new Account.Receivable(), new Account.BadDebt(), amount);
    }
  }

  private static List<Transfer> list(Account debit, Account credit, Money amount) {
    return list(Stream.of(Transfer.of(debit, credit, amount)));
  }

  private static List<Transfer> list(Stream<Optional<Transfer>> some) {
    return some.flatMap(Optional::stream).toList();
  }
}
