package dev.midcycle.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.id.TenantId;
import dev.midcycle.ledger.WrittenOff;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the check finds where the books were tampered with, or something else without them.
class LedgerCheckTest {
  private static TestDatabase database;
  private static LedgerCheck check;
  private static DocumentCheck documents;
  private static TenantId tenant;

  @BeforeAll
  static void live() {
    database = TestDatabase.fresh();
    var transactions = database.transactions();
    var built = new ArrayList<Application>();
    new Lives(
            (clock, gateway) -> {
              built.add(Application.build(transactions, clock, gateway));
              return built.getFirst().services();
            })
        .live(WrittenOff.scenario());
    check = built.getFirst().ledger().check();
    documents = built.getFirst().ledger().documents();
    tenant =
        new TenantId(
            UUID.fromString(
                Installation.rows(database.login(), "select id::text from tenant").getFirst()));
    for (var table :
        List.of("ledger_entry", "ledger_earning", "document", "document_line", "credit_entry")) {
      database.execute("alter table %s disable trigger user".formatted(table));
    }
    database.execute(
        "alter table document drop constraint document_status_of, drop constraint document_left",
        "alter table document drop constraint document_total, drop constraint document_settled");
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
          ledger_earning: whole, whole > 0                         | [DEFERRED_REVENUE 5.00/5.01, REVENUE 0.00/-0.01]
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

  /// What goes wrong between two systems that keep the same money.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          difference | planted                                                                                   | found
          missing    | delete from ledger_entry where cause = 'paid'                                             | [CASH 0.00/10.00, RECEIVABLE 10.00/0.00]
          extra      | insert into ledger_entry %1$s from kept where cause = 'paid'                              | [CASH 20.00/10.00, RECEIVABLE -10.00/0.00]
          amount     | update ledger_entry set amount = 900 where cause = 'paid'                                 | [CASH 9.00/10.00, RECEIVABLE 1.00/0.00]
          fee        | insert into ledger_entry %2$s from kept where cause = 'paid'                              | [BAD_DEBT 0.30/0.00, CASH 9.70/10.00]
          date shift | update ledger_entry set at = at + interval '1 day' where cause = 'issued' and sold is not null | [misdated, misdated]
          earned     | update ledger_earning set day = day - 1, at = at - interval '1 day' where whole > 0       | [misdated]
          """)
  void a_planted_difference_is_found(String difference, String planted, String found) {
    var copy = "select (jsonb_populate_record(kept, '{\"id\":\"%s\"%s}'::jsonb)).*";
    var fresh = "00000000-0000-0000-0000-0000000000ff";
    var fee = ",\"debit\":\"bad_debt\",\"credit\":\"cash\",\"amount\":30";
    database.execute(
        "create table kept as table ledger_entry", "create table earned as table ledger_earning");
    assertThat(found()).isEmpty();

    database.execute(
        planted
            .replace("%1$s", copy.formatted(fresh, ""))
            .replace("%2$s", copy.formatted(fresh, fee)));

    assertThat(found()).as(difference).hasToString(found);
    database.execute(
        "delete from ledger_entry",
        "delete from ledger_earning",
        "insert into ledger_entry select * from kept",
        "insert into ledger_earning select * from earned",
        "drop table kept, earned");
  }

  /// One cent less than the numbers of its lines come to, or a currency that is not its own.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          planted                                                                   | mended                                                                   | found
          document set tax = -1 where kind = 'invoice'                              | document set tax = 0 where kind = 'invoice'                              | [TAX -0.01/0.00]
          document set total = total - 1 where kind = 'invoice'                     | document set total = total + 1 where kind = 'invoice'                    | [TOTAL 29.99/30.00]
          document_line set content = jsonb_set(content, '{amount, minor}', '2999') where content @> '{"amount": {"minor": 3000}}' | document_line set content = jsonb_set(content, '{amount, minor}', '3000') where content @> '{"amount": {"minor": 2999}}' | [LINE 29.99/30.00, TOTAL 30.00/29.99]
          document_line set content = jsonb_set(content, '{amount, currency}', '"EUR"') where content @> '{"amount": {"minor": 3000}}' | document_line set content = jsonb_set(content, '{amount, currency}', '"USD"') where content @> '{"amount": {"minor": 3000}}' | [incalculable]
          """)
  void what_does_not_add_up_is_found(String planted, String mended, String found) {
    assertThat(miscalculated()).isEmpty();

    database.execute("update " + planted);

    assertThat(miscalculated()).hasToString(found);
    database.execute("update " + mended);
  }

  private static List<String> miscalculated() {
    var found = documents.of(tenant, DocumentCheck.Which.ALL, () -> true);
    assertThat(found.looked()).isEqualTo(2);
    return Stream.concat(
            found.miscalculated().stream()
                .map(one -> "%s %s/%s".formatted(one.part(), one.stored(), one.again())),
            found.incalculable().stream().map(_ -> "incalculable"))
        .toList();
  }

  private static List<String> found() {
    var found = check.of(tenant);
    assertThat(found.looked()).isEqualTo(1);
    return Stream.concat(
            found.breaches().stream()
                .map(one -> "%s %s/%s".formatted(one.account(), one.books(), one.records())),
            found.misdated().stream().map(_ -> "misdated"))
        .sorted()
        .toList();
  }
}
