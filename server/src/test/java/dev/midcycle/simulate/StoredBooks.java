package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Money;
import dev.midcycle.reconcile.LedgerCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The books of lives in the stores: the same as in memory, on every day, and in agreement with
/// documents, payments and balances.
final class StoredBooks {
  private static final Duration A_WHILE = Duration.ofDays(17);

  /// After it all service that was billed has been rendered.
  private static final Duration AGES = Duration.ofDays(366 * 40);

  private final TestDatabase database;

  StoredBooks(TestDatabase database) {
    this.database = database;
  }

  /// @param world the last that was begun in the stores
  void areTheSame(Scenario scenario, World world, World memory) {
    var end = scenario.until();
    scenario.steps().stream()
        .map(Step::at)
        .filter(at -> at.isBefore(end))
        .distinct()
        .forEach(at ->
            assertThat(sums(world, at, StoredBooks::paidSoon))
                .as("books at %s", at)
                .isEqualTo(sums(memory, at, StoredBooks::paidSoon)));
    Stream.of(A_WHILE, A_WHILE.multipliedBy(2), AGES)
        .map(end::plus)
        .forEach(at ->
            assertThat(sums(world, at, StoredBooks::paid))
                .as("books at %s", at)
                .isEqualTo(sums(memory, at, StoredBooks::paid)));
    assertThat(new LedgerCheck(database.transactions()).of(last()).breaches()).isEmpty();
  }

  /// Who has the money is not told apart in memory.
  private static Account paid(Account account) {
    return account instanceof Account.Cash ? new Account.Cash("") : account;
  }

  /// What is owed and paid at once may be paid a moment later in the stores, when the clock moves
  /// on.
  private static Account paidSoon(Account account) {
    return account instanceof Account.Cash ? new Account.Receivable() : account;
  }

  private static Map<Account, Money> sums(World world, Instant at, UnaryOperator<Account> merged) {
    var sums = new HashMap<Account, Money>();
    world
        .ledger(at)
        .debits()
        .forEach((account, debit) -> sums.merge(merged.apply(account), debit, Money::plus));
    sums.values().removeIf(Money::isZero);
    return sums;
  }

  private TenantId last() {
    return database
        .transactions()
        .across(tx -> {
          var found =
              tx.ask(
                  """
                  select id
                  from tenant
                  order by created_at desc, id desc
                  limit 1
                  """,
                  row -> new TenantId(row.uuid("id")));
          tx.send();
          return found.first().orElseThrow();
        });
  }
}
