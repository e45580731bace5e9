package dev.midcycle.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.testkit.WrittenColumns;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What PostgreSQL itself refuses, even from the owner: each line is a wrong that code could do.
class ConstraintsTest {
  private static TestDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = TestDatabase.fresh();
    run(RightRows.SQL);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  /// In a transaction that is never committed by the wrongs; deferred constraints are looked at.
  private static void run(String sql) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      statement.execute("set constraints all immediate");
      connection.commit();
    }
  }

  private static Connection connection() throws SQLException {
    var login = database.login();
    return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
  }

  /// A copy of the one row of a table in which some columns have another value.
  private static String copy(String table, String with) throws SQLException {
    return "insert into %1$s (%3$s) select %3$s from (select (jsonb_populate_record(r, %2$s)).* from %1$s r limit 1) c"
        .formatted(table, with, WrittenColumns.of(database.login(), table));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          table           | another row with                                                   | is refused by
          document        | {"id":"%1$s","number":2}                                           | document_cause
          document        | {"id":"%1$s","cause":"period 2"}                                   | document_tenant_kind_number_key
          document        | {"id":"%1$s","cause":"2","number":2,"open":1001}                   | document_check
          document        | {"id":"%1$s","cause":"2","number":2,"open":-1}                     | document_check
          document        | {"id":"%1$s","cause":"2","number":2,"total":999}                   | document_settled
          document        | {"id":"%1$s","cause":"2","number":2,"tax":5}                       | document_total
          document        | {"id":"%1$s","cause":"2","number":2,"kind":"credit_note"}          | document_check
          document        | {"id":"%1$s","cause":"2","number":2,"status":"paid"}               | document_status_of
          document        | {"id":"%1$s","cause":"2","number":2,"open":0}                      | document_status_of
          document        | {"id":"%1$s","cause":"2","number":2,"status":"void"}               | document_status_of
          document        | {"id":"%1$s","cause":"2","number":2,"open":0,"status":"uncollectible"} | document_status_of
          document        | {"id":"%1$s","cause":"2","number":2,"written_off":1}               | document_left
          document        | {"id":"%1$s","cause":"2","number":2,"refunded":1}                  | document_settled
          document        | {"id":"%1$s","cause":"2","number":2,"relieved":1}                  | document_settled
          document        | {"id":"%1$s","cause":"2","number":2,"replaces":"%1$s"}             | document_replaces_another
          document        | {"id":"%1$s","cause":"2","number":0}                               | document_number_check
          document        | {"id":"%1$s","cause":"2","number":2,"due_on":"2026-03-31"}         | document_check
          document        | {"id":"%1$s","cause":"2","number":2,"customer":"%1$s"}             | document_tenant_customer_fkey
          document        | {"id":"%1$s","cause":"2","number":2,"subscription":"%1$s"}         | document_tenant_subscription_fkey
          document        | {"id":"%1$s","number":2,"subscription":null}                       | document_for_several
          document        | {"id":"%1$s","number":2,"cause":"together 2"}                      | document_for_several
          document_tax    | {"position":1,"untaxed":"exempt"}                                  | document_tax_check
          document_tax    | {"position":1,"rate":0,"untaxed":"none"}                           | document_tax_untaxed_check
          document_tax    | {"position":1,"rate":1.01}                                         | document_tax_rate_check
          document_tax    | {"position":1,"document":"%1$s"}                                   | document_tax_tenant_document_fkey
          tax_rate        | {"standard":0.2}                                                   | tax_rate_pkey
          tax_rate        | {"country":"de"}                                                   | tax_rate_country_check
          tax_rate        | {"country":"FR","standard":1.5}                                    | tax_rate_standard_check
          document_line   | {"position":1,"subscription":"%1$s"}                               | document_line_tenant_subscription_fkey
          document_line   | {"position":-1}                                                    | document_line_position_check
          document_line   | {"position":1,"document":"%1$s"}                                   | document_line_tenant_document_fkey
          document_line   | {"position":1,"ends":"2026-04-01"}                                 | document_line_check
          billed          | {"starts":"2026-04-30","ends":"2026-05-02"}                        | billed_once
          billed          | {"starts":"2026-03-01","ends":"2026-04-02"}                        | billed_once
          billed          | {"starts":"2026-04-15","unit_price":10.00,"quantity":1.0}          | billed_once
          billed          | {"starts":"2026-06-01","ends":"2026-06-01"}                        | billed_check
          credit_balance  | {"currency":"EUR","amount":-1}                                     | credit_balance_amount_check
          credit_balance  | {"customer":"%1$s"}                                                | credit_balance_tenant_customer_fkey
          credit_entry    | {"id":"%1$s","amount":0}                                           | credit_entry_amount_check
          credit_entry    | {"id":"%1$s","kind":"stolen"}                                      | credit_entry_kind_check
          payment         | {"id":"%1$s","gateway_key":"k3"}                                   | payment_open_document
          payment         | {"id":"%1$s","gateway_key":"k3","state":"started"}                 | payment_open_document
          payment         | {"id":"%1$s","state":"declined","decline_code":"no"}                                   | payment_tenant_gateway_key_key
          payment         | {"id":"%1$s","gateway_key":"k3","state":"declined","decline_code":"no","amount":0}     | payment_amount_check
          payment         | {"id":"%1$s","gateway_key":"k3","state":"declined","decline_code":"no","document":null} | payment_check
          payment         | {"id":"%1$s","gateway_key":"k3","state":"declined","decline_code":"no","quote":"%1$s"} | payment_check
          payment         | {"id":"%1$s","gateway_key":"k3","state":"declined","decline_code":"no","method":null}  | payment_source
          payment         | {"id":"%1$s","gateway_key":"k3","state":"declined","decline_code":"no","refunded":1}   | payment_refunded
          payment         | {"id":"%1$s","gateway_key":"k3","state":"succeeded","refunded":1001} | payment_refunded
          refund          | {"id":"%1$s","from_credit":1001}                                   | refund_check
          refund          | {"id":"%1$s","payment":null}                                       | refund_check
          refund          | {"id":"%1$s","amount":0}                                           | refund_
          refund_share    | {"document":"%1$s"}                                                | refund_share_tenant_document_fkey
          payment         | {"id":"%1$s","gateway_key":"k3","state":"declined"}                | payment_decline
          payment         | {"id":"%1$s","gateway_key":"k3","state":"declined","decline_code":"No!"} | payment_decline_code
          payment         | {"id":"%1$s","gateway_key":"k3","state":"succeeded","occasion":"never"} | payment_occasion_check
          payment_method  | {"id":"%1$s","is_backup":true}                                     | payment_method_one_role
          past_due        | {"document":"%1$s"}                                                | past_due_tenant_document_fkey
          past_due        | {"failures":0}                                                     | past_due_failures_check
          past_due        | {"subscriptions":[]}                                               | past_due_subscriptions_check
          past_due        | {"code":"No!"}                                                     | past_due_code_check
          past_due        | {"last":"2020-01-01"}                                              | past_due_check
          past_due        | {"next_step":"wait"}                                               | past_due_next_step_check
          past_due        | {"next_at":null}                                                   | past_due_next
          past_due        | {"ended_at":"2026-05-01"}                                          | past_due_ended
          payment_share   | {"amount":0}                                                       | payment_share_amount_check
          payment_share   | {"document":"%1$s"}                                                | payment_share_tenant_document_fkey
          payment_method  | {"id":"%1$s"}                                                      | payment_method_default
          payment_method  | {"id":"%1$s","is_default":false,"last4":"4242424242424242"}        | payment_method_last4_check
          payment_method  | {"id":"%1$s","removed_at":"2026-04-01"}                            | payment_method_check
          sign_in         | {"id":"%1$s"}                                                      | sign_in_tenant_browser_hash_key
          sign_in         | {"id":"%1$s","browser_hash":"abcdefghabcdefghabcdefghabcdefgh"}    | sign_in_tenant_link_hash_key
          sign_in         | {"id":"%1$s","address":""}                                         | sign_in_address_check
          sign_in         | {"id":"%1$s","source":"x"}                                         | sign_in_source_check
          sign_in         | {"id":"%1$s","browser_hash":"x"}                                   | sign_in_browser_hash_check
          sign_in         | {"id":"%1$s","link_hash":"x"}                                      | sign_in_link_hash_check
          sign_in         | {"id":"%1$s","code_hash":"x"}                                      | sign_in_code_hash_check
          sign_in         | {"id":"%1$s","tries":6}                                            | sign_in_tries_check
          sign_in         | {"id":"%1$s","expires_at":"2020-01-01"}                            | sign_in_lasts
          pay_link        | {"id":"%1$s"}                                                      | pay_link_tenant_hash_key
          pay_link        | {"id":"%1$s","hash":"x"}                                           | pay_link_hash_check
          pay_link        | {"id":"%1$s","expires_at":"2020-01-01"}                            | pay_link_lasts
          pay_link        | {"id":"%1$s","document":"%1$s","hash":"abcdefghabcdefghabcdefghabcdefgh"} | pay_link_tenant_document_fkey
          cancellation_reason | {"id":"%1$s"}                                                  | cancellation_reason_tenant_subscription_key
          cancellation_reason | {"id":"%1$s","reason":"rude"}                                  | cancellation_reason_reason_check
          cancellation_reason | {"id":"%1$s","comment":" "}                                    | cancellation_reason_comment_check
          sales_request   | {"id":"%1$s","status":"new"}                                       | sales_request_open
          sales_request   | {"id":"%1$s","status":"done"}                                      | sales_request_status_check
          quote_confirmation | {"quote":"%1$s","state":"confirmed"}                            | quote_confirmation_check
          quote           | {"id":"%1$s","fingerprint":"x"}                                    | quote_fingerprint_check
          quote           | {"id":"%1$s","expires_at":"2020-01-01"}                            | quote_check
          customer        | {"id":"%1$s","external_id":"x","invoicing":"sometimes"}            | customer_invoicing_check
          customer        | {"id":"%1$s","external_id":"x","invoice_emails":["a","b","c","d","e","f"]} | customer_invoice_emails
          customer        | {"id":"%1$s"}                                                      | customer_tenant_external_id_key
          customer        | {"id":"%1$s","external_id":"x","currency":"usd"}                   | customer_currency_check
          member          | {"id":"%1$s","email":"ADA@org.test"}                               | member_email
          member          | {"id":"%1$s","email":"x@y.test","role":"owner"}                    | member_role_check
          subscription    | {"id":"%1$s","status":"gone"}                                      | subscription_status_check
          subscription    | {"id":"%1$s","versions":[]}                                        | subscription_versions_check
          fact            | {"id":"%1$s","happening":{}}                                       | fact_happening_check
          catalog_version | {"id":"%1$s"}                                                      | catalog_version_tenant_catalog_number_key
          tenant          | {"id":"%1$s"}                                                      | tenant_key_key
          tenant          | {"id":"%1$s","key":"two","mode":"live","clock":"2026-04-01"}       | tenant_check
          """)
  void a_wrong_row_is_refused(String table, String with, String constraint) throws SQLException {
    var fresh = with.replace("%1$s", "00000000-0000-0000-0000-0000000000ff");
    var row = copy(table, "'" + fresh + "'::jsonb");

    assertThatThrownBy(() -> run(row))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("\"" + constraint);
  }

  /// Of the same subscription, over the same time.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"item_kind\":\"addon\"}",
        "{\"item\":\"q\"}",
        "{\"charge\":\"seats\"}",
        "{\"version\":2}",
        "{\"unit_price\":10.01}",
        "{\"quantity\":2}",
        "{\"starts\":\"2026-04-02\",\"period_starts\":\"2026-04-02\"}",
        "{\"starts\":\"2026-04-02\",\"period_ends\":\"2026-04-30\"}",
        "{\"starts\":\"2026-05-01\",\"ends\":\"2026-05-02\"}",
      })
  void what_is_billed_at_another_rate_or_for_another_period_stands_beside_it(String with)
      throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);

      int added = statement.executeUpdate(copy("billed", "'" + with + "'::jsonb"));

      assertThat(added).isOne();
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          statement                                     | reason
          update document set total = 1, subtotal = 1   | does not change
          update document set number = 9                | does not change
          update document set customer = id             | does not change
          delete from document                          | only ever added to
          truncate document cascade                     | only ever added to
          update document_line set amount = 1           | only ever added to
          update document_tax set tax = 1               | only ever added to
          delete from document_line                     | only ever added to
          update fact set reason = 'x'                  | only ever added to
          delete from fact                              | only ever added to
          update catalog_version set content = '{}'     | only ever added to
          update credit_entry set amount = 1            | only ever added to
          delete from credit_entry                      | only ever added to
          delete from payment_share                     | only ever added to
          update sales_request_message set message = '' | only ever added to
          update audit set actor = 'nobody'             | only ever added to
          delete from audit                             | only ever added to
          truncate audit                                | only ever added to
          """)
  void what_is_written_stays_written_even_against_the_owner(String statement, String reason) {
    assertThatThrownBy(() -> run(statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void what_is_paid_of_a_document_may_change() throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      assertThat(
              statement.executeUpdate(
                  "update document set open = 0, status = 'paid', paid_at = now()"))
          .isOne();
      connection.rollback();
    }
  }
}
