package dev.midcycle.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.TenantId;
import dev.midcycle.ledger.WrittenOff;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.Installation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the check finds where the books were tampered with, or something else without them.
class LedgerCheckTest {
  private static TestDatabase database;
  private static LedgerCheck check;
  private static TenantId tenant;

  @BeforeAll
  static void live() {
    database = TestDatabase.fresh();
    var transactions = database.transactions();
    check = new LedgerCheck(transactions);
    new Lives((clock, gateway) -> Application.build(transactions, clock, gateway).services())
        .live(WrittenOff.scenario());
    tenant =
        new TenantId(
            UUID.fromString(
                Installation.rows(database.login(), "select id::text from tenant").getFirst()));
    for (var table : List.of("ledger_entry", "ledger_earning", "document", "credit_entry")) {
      database.execute("alter table %s disable trigger user".formatted(table));
    }
    database.execute(
        "alter table document drop constraint document_status_of, drop constraint document_left");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /// One cent more than there should be.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          where there is more                                      | found
          ledger_entry: amount, cause = 'paid'                     | [CASH 10.01/10.00, RECEIVABLE -0.01/0.00]
          ledger_entry: amount, cause = 'written_off'              | [BAD_DEBT 0.01/0.00, RECEIVABLE -0.01/0.00]
          ledger_entry: amount, credit = 'customer_credit'         | [CUSTOMER_CREDIT 5.01/5.00, RECEIVABLE 0.01/0.00]
          ledger_earning: whole, whole > 0                         | [DEFERRED_REVENUE 5.00/5.01]
          document: open, kind = 'invoice'                         | [RECEIVABLE 0.00/0.01]
          document: written_off, kind = 'invoice'                  | [BAD_DEBT 0.00/0.01]
          payment: amount, state = 'succeeded'                     | [CASH 10.00/10.01]
          credit_entry: amount, kind = 'credited'                  | [CUSTOMER_CREDIT 5.00/5.01]
          """)
  void what_does_not_agree_is_found(String where, String found) {
    var words = where.split("[:,] ", 3);
    var change =
        "update %s set %s = %s %%s 1 where %s".formatted(words[0], words[1], words[1], words[2]);
    assertThat(found()).isEmpty();

    database.execute(change.formatted("+"));

    assertThat(found()).hasToString(found);
    database.execute(change.formatted("-"));
  }

  private static List<String> found() {
    return check.of(tenant).breaches().stream()
        .map(one -> "%s %s/%s".formatted(one.account(), one.books(), one.records()))
        .sorted()
        .toList();
  }
}
