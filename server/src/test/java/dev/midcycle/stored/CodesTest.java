package dev.midcycle.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Login;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.testkit.Installation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Constants that stand in columns of their own do so under words that stay, whatever they are
/// called in code. Words are added to the table, and none is ever changed.
class CodesTest {
  private static final String CODES =
      """
      column                 | type                        | words
      api_key.scope          | access.Scope                | write read events
      audit.action           | audit.Action                | tenant_created key_created key_rotated key_revoked clock_advanced catalog_published tax_rates_set seller_set books_set month_closed customer_created customer_updated member_added member_updated member_removed method_added method_updated method_removed method_made_default method_made_backup gateway_added gateway_changed gateway_removed credit_granted credit_expired subscribed changed change_scheduled cancelled cancellation_scheduled undone paused pause_scheduled trial_given resumed reactivated coupon_given charged subscription_labelled budget_set stop_set document_issued document_credited document_voided document_written_off payment_recorded statement_read bank_entry_returned bank_entry_ignored payment_refunded refund_failed dispute_opened dispute_won dispute_lost payment_started payment_succeeded payment_declined payment_unknown payment_given_up dunning_ended dunning_paused dunning_resumed sales_requested sales_joined sales_updated usage_corrected usage_replayed work_released webhook_created webhook_updated webhook_removed webhook_rotated webhook_tested webhook_enabled webhook_disabled webhook_resent mail_resent signed_in portal_set member_invited cancellation_explained session_ended
      bank_entry.kind        | bank.BankEntry$Kind         | credit debit reversal
      bank_entry.state       | bank.BankEntry$State        | paid unallocated returned ignored listed
      bank_entry.why         | bank.BankEntry$Why          | no_reference several_references unknown_reference other_currency takes_no_payment uncollectible nothing_open
      cancellation_reason.reason | agreement.CancellationReason$Reason | too_expensive unused missing_features too_complex switched other
      credit_entry.kind      | credit.CreditEntry$Kind     | granted credited applied held released returned refunded expired
      customer.collection_method | customer.CollectionTerms$Method | charge_automatically send_invoice
      customer.invoicing     | terms.Invoicing             | separate together
      dispute.state          | payment.GatewayNews$OfDispute$State | open won lost
      document.kind          | invoice.Document$Kind       | invoice credit_note
      document_counter.kind  | invoice.Document$Kind       | invoice credit_note
      document.status        | invoice.Document$Status     | issued paid void uncollectible
      document_tax.untaxed   | terms.Tax$Untaxed           | zero exempt reverse_charge
      gateway.kind           | payment.GatewayAccount$Kind | stripe
      mail.notice            | mail.Notice                 | invoice credit_note receipt payment_failed action_required past_due card_expires trial_ends cancellation ended changed change_scheduled change_undone usage_threshold budget_threshold sales_acknowledged sales_request
      mail.state             | mail.Mail$State             | queued sent not_sent failed
      ledger_earning.sold    | bookkeeping.Account$Sold$Kind | plan add_on one_off
      ledger_earning.unit    | charging.Derivation$Unit    | days seconds
      ledger_code.account    | bookkeeping.Account$Type    | receivable cash deferred_revenue revenue tax_payable customer_credit granted_credit bad_debt unallocated_cash disputed
      ledger_entry.cause     | ledger.LedgerCause          | issued voided granted expired applied paid refunded written_off recovered recognised disputed dispute_won dispute_lost unallocated released
      ledger_entry.debit     | bookkeeping.Account$Type    | receivable cash deferred_revenue revenue tax_payable customer_credit granted_credit bad_debt unallocated_cash disputed
      ledger_entry.credit    | bookkeeping.Account$Type    | receivable cash deferred_revenue revenue tax_payable customer_credit granted_credit bad_debt unallocated_cash disputed
      ledger_entry.sold      | bookkeeping.Account$Sold$Kind | plan add_on one_off
      ledger_entry.untaxed   | terms.Tax$Untaxed           | zero exempt reverse_charge
      member.role            | access.Role                 | admin billing viewer
      outbox.kind            | outbox.EventKind            | catalog.published credit.expired credit.granted customer.created customer.updated dispute.closed dispute.opened document.credited document.dunning_ended document.issued document.paid document.past_due document.reopened document.voided document.written_off member.added member.removed member.updated payment.action_required payment.failed payment.refund_failed payment.refunded payment.succeeded payment_method.added payment_method.expiring payment_method.made_default payment_method.removed payment_method.updated sales_request.created sales_request.joined sales_request.updated subscription.changed subscription.created subscription.ended subscription.paused subscription.reactivated subscription.resumed subscription.scheduled subscription.started subscription.trial_began subscription.trial_ended subscription.trial_ending subscription.unscheduled usage.threshold_reached webhook_endpoint.disabled webhook_endpoint.tested
      paper.kind             | paper.Paper$Kind            | document receipt usage_report cii ubl
      past_due.next_step     | payment.PastDueStore$Step   | retry cancel pause free
      payment.occasion       | payment.Payment$Occasion    | due backup asked
      payment.state          | payment.Payment$State       | started unknown action_required succeeded declined
      portal_session.browser | access.Device$Browser       | edge opera samsung firefox chrome safari other
      portal_session.platform | access.Device$Platform     | iphone ipad android chrome_os windows mac linux other
      quote_confirmation.state | change.Quote$State        | open checking confirmed failed
      refund_call.state      | payment.RefundCalls$State   | started succeeded failed
      sales_request.status   | sales.SalesRequest$Status   | new contacted won lost
      spending_rule.stop     | alert.SpendingRule$Stop     | never included budget
      subscription.late_usage | catalog.BillingRules$LateUsage | next_invoice reject
      subscription.status    | terms.Status                | future trial active paused cancelled
      tenant.mode            | customer.Tenant$Mode        | test live
      usage_unmatched.reason | event.EventResult$Unknown   | unknown_customer unknown_meter
      webhook_delivery.state | webhook.Delivery$State      | pending delivered failed
      webhook_endpoint.state | webhook.Endpoint$State      | enabled disabled
      work_item.kind         | job.WorkQueue$Kind          | bill collect resolve fold alert replay webhook expire card trial mail notice
      """;

  private static final Map<String, Set<String>> WORDS =
      CODES
          .lines()
          .skip(1)
          .map(line -> line.split("\\s*\\|\\s*"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> Set.of(cells[2].split(" "))));

  /// No constants: the cases of a sealed type, by name in `BilledStore`.
  private static final String CASES = "billed.item_kind";

  @ParameterizedTest
  @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = CODES)
  void a_constant_keeps_the_word_that_it_is_stored_as(String column, String type, String words)
      throws ReflectiveOperationException {
    assertThat(words(Class.forName("dev.midcycle." + type))).as(column).isEqualTo(words);
  }

  @Test
  void its_columns_are_those_of_the_database() {
    try (var database = TestDatabase.fresh()) {
      assertThat(unknown(database.login())).isEmpty();

      database.execute("alter table audit rename action to planted");

      assertThat(unknown(database.login())).containsExactly("audit.action");
    }
  }

  private static Set<String> unknown(Login login) {
    var columns = new TreeSet<>(WORDS.keySet());
    Installation.rows(
            login,
            """
            select table_name || '.' || column_name
            from information_schema.columns
            where table_schema = 'public'
            """)
        .forEach(columns::remove);
    return columns;
  }

  /// Where the database says what may stand in a column, it is there under no other words.
  @Test
  void the_words_that_the_database_allows_are_those() {
    try (var database = TestDatabase.fresh()) {
      assertThat(allowed(database.login())).containsKey(CASES).hasSizeGreaterThan(10);
      assertThat(others(database.login())).isEmpty();

      database.execute(
          """
          alter table tenant add planted text check (planted in ('red', 'blue'));
          alter table member drop constraint member_role_check;
          alter table member add check (role in ('admin', 'billing'))
          """);

      assertThat(others(database.login()))
          .containsExactlyInAnyOrder("tenant.planted", "member.role");
    }
  }

  private static List<String> others(Login login) {
    return allowed(login).entrySet().stream()
        .filter(one -> !one.getKey().equals(CASES))
        .filter(one -> !one.getValue().equals(WORDS.get(one.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// By column.
  private static Map<String, Set<String>> allowed(Login login) {
    return Installation.rows(
            login,
            """
            select c.conrelid::regclass || '.' || a.attname, word[1]
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and array[a.attnum] = c.conkey
            cross join lateral regexp_matches(pg_get_constraintdef(c.oid), '''([a-z_]+)''::text', 'g') as word
            where c.connamespace = 'public'::regnamespace
              and c.contype = 'c'
              and pg_get_constraintdef(c.oid) like '%= ANY (ARRAY[%'
            """)
        .stream()
        .map(row -> row.split(" "))
        .collect(
            Collectors.groupingBy(
                words -> words[0], Collectors.mapping(words -> words[1], Collectors.toSet())));
  }

  enum Paint {
    CRIMSON("red"),
    NAVY("blue");

    private final String code;

    Paint(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  enum Renamed {
    CRIMSON,
    NAVY
  }

  @Test
  void a_constant_that_is_renamed_under_its_word_is_told_from_one_whose_word_changed() {
    assertThat(words(Paint.class)).isEqualTo("red blue");
    assertThat(words(Renamed.class)).isEqualTo("crimson navy");
  }

  private static String words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(one -> word((Enum<?>) one))
        .collect(Collectors.joining(" "));
  }

  private static String word(Enum<?> constant) {
    return Arrays.stream(constant.getDeclaringClass().getDeclaredMethods())
        .filter(method -> method.getName().equals("code") && method.getParameterCount() == 0)
        .findFirst()
        .map(method -> said(method, constant))
        .orElseGet(() -> constant.name().toLowerCase(Locale.ROOT));
  }

  private static String said(Method code, Enum<?> constant) {
    try {
      code.setAccessible(true);
      return (String) code.invoke(constant);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(code.toString(), e);
    }
  }
}
