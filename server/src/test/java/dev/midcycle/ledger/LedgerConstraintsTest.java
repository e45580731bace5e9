package dev.midcycle.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.simulate.stored.Lives;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What PostgreSQL itself refuses of the books, even from the owner.
class LedgerConstraintsTest {
  private static TestDatabase database;

  @BeforeAll
  static void live() {
    database = TestDatabase.fresh();
    var transactions = database.transactions();
    new Lives((clock, gateway) -> Application.build(transactions, clock, gateway).services())
        .live(WrittenOff.scenario());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /// A copy of the entry of a fee, or of what is earned of it, with something else.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          table           | with                                                                | constraint
          ledger_entry    | {"id":"%1$s","amount":0}                                           | ledger_entry_amount_check
          ledger_entry    | {"id":"%1$s","debit":"deferred_revenue"}                           | ledger_entry_two_accounts
          ledger_entry    | {"id":"%1$s","credit":"income"}                                    | ledger_entry_credit_check
          ledger_entry    | {"id":"%1$s","sold":null}                                          | ledger_entry_sold
          ledger_entry    | {"id":"%1$s","credit":"tax_payable","sold":null,"item":null,"charge":null} | ledger_entry_taxed
          ledger_entry    | {"id":"%1$s","debit":"cash"}                                       | ledger_entry_held
          ledger_entry    | {"id":"%1$s","document":null}                                      | ledger_entry_of_document
          ledger_entry    | {"id":"%1$s","cause":"guess"}                                      | ledger_entry_cause_check
          ledger_earning  | {"position":1,"parts":29}                                          | ledger_earning_parts
          ledger_earning  | {"position":1,"document":"%1$s"}                                   | ledger_earning_tenant_document_fkey
          """)
  void a_wrong_row_is_refused(String table, String with, String constraint) {
    var fresh = with.replace("%1$s", "00000000-0000-0000-0000-0000000000ff");
    var copy =
        """
        insert into %1$s
        select (jsonb_populate_record(r, '%2$s'::jsonb)).*
        from %1$s r
        where sold is not null
        order by at
        limit 1
        """
            .formatted(table, fresh);

    assertThatThrownBy(() -> database.execute(copy, "set constraints all immediate"))
        .hasStackTraceContaining("\"" + constraint);
  }

  /// Months are closed one after another, from the first on.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          months                                                         | constraint
          2026-01-02, null, 2026-02-01, 2026-03-01                       | ledger_period_month_check
          2026-01-01, null, 2026-02-01, 2026-01-31                       | ledger_period_check
          2026-01-01, 2025-12-01, 2026-02-01, 2026-03-01                 | the month before is not closed
          2026-01-01, null, 2026-02-01, 2026-03-01; 2026-02-01, null, 2026-03-01, 2026-03-01 | ledger_period_first
          2026-01-01, null, 2026-02-01, 2026-03-01; 2026-03-01, 2026-01-01, 2026-04-01, 2026-04-01 | ledger_period_follows
          2026-01-01, null, 2026-02-01, 2026-03-01; 2026-01-01, null, 2026-02-01, 2026-03-01 | ledger_period_pkey
          """)
  void months_follow_one_another(String months, String constraint) {
    var rows =
        Pattern.compile(";")
            .splitAsStream(months)
            .map(month -> {
              var words =
                  Pattern.compile(",")
                      .splitAsStream(month)
                      .map(String::strip)
                      .map(word -> word.equals("null") ? word : "'" + word + "'")
                      .toList();
              return "(gen_random_uuid(), %s, %s, %s, 'UTC', %s, 'x')"
                  .formatted(words.get(0), words.get(1), words.get(2), words.get(3))
                  .replace("gen_random_uuid()", "'00000000-0000-0000-0000-0000000000aa'");
            })
            .toList();

    assertThatThrownBy(() ->
            database.execute(
                "set midcycle.tenant = '00000000-0000-0000-0000-0000000000aa'",
                "insert into ledger_period (tenant, month, after, ends, zone, closed_at, closed_by) values "
                    + String.join(", ", rows)))
        .hasStackTraceContaining(constraint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update ledger_entry set amount = 1",
        "delete from ledger_entry",
        "update ledger_earning set whole = 1",
        "delete from ledger_earning",
        "truncate ledger_entry",
      })
  void what_is_written_stays_written(String statement) {
    assertThatThrownBy(() -> database.execute(statement))
        .hasStackTraceContaining("only ever added to");
  }
}
