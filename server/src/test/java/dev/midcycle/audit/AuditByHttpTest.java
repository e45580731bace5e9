package dev.midcycle.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Samples;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who did what is written down with what they did, on every route that changes something.
class AuditByHttpTest {
  /// What each route leaves behind. A quote bills nothing, and coming and going are kept with the
  /// session itself.
  private static final String LEFT =
      """
      DELETE /v1/customers/{customer}/members/{member}: member_removed
      DELETE /v1/gateways/{gateway}: gateway_removed
      DELETE /v1/payment-methods/{payment_method}: method_removed
      DELETE /v1/sessions/{session}: session_ended
      DELETE /v1/webhook-endpoints/{webhook_endpoint}: webhook_removed
      PATCH /v1/customers/{customer}: customer_updated
      PATCH /v1/customers/{customer}/members/{member}: member_updated
      PATCH /v1/gateways/{gateway}: gateway_changed
      PATCH /v1/ledger/settings: books_set
      PATCH /v1/portal-settings: portal_set
      PATCH /v1/sales-requests/{sales_request}: sales_updated
      PATCH /v1/seller: seller_set
      PATCH /v1/subscriptions/{subscription}: subscription_labelled
      PATCH /v1/subscriptions/{subscription}/budget: budget_set
      PATCH /v1/subscriptions/{subscription}/spending-rule: budget_set
      PATCH /v1/subscriptions/{subscription}/stop: stop_set
      PATCH /v1/tax-rates: tax_rates_set
      PATCH /v1/webhook-endpoints/{webhook_endpoint}: webhook_updated
      POST /v1/bank/entries/{bank_entry}/allocate: payment_recorded
      POST /v1/bank/entries/{bank_entry}/ignore: bank_entry_ignored
      POST /v1/bank/entries/{bank_entry}/return: bank_entry_returned
      POST /v1/bank/statements: statement_read
      POST /v1/catalog: catalog_published
      POST /v1/catalog/migrations: change_scheduled
      POST /v1/clock/advance: clock_advanced
      POST /v1/customers: customer_created
      POST /v1/customers/{customer}/credits: credit_granted
      POST /v1/customers/{customer}/members: member_added
      POST /v1/customers/{customer}/members/{member}/invite: member_invited
      POST /v1/customers/{customer}/members/{member}/sessions/end: session_ended
      POST /v1/customers/{customer}/owed/pay: payment_started
      POST /v1/customers/{customer}/payment-methods: method_added
      POST /v1/documents/{document}/collect: payment_started
      POST /v1/documents/{document}/credit-notes: document_issued, document_credited
      POST /v1/documents/{document}/dunning/pause: dunning_paused
      POST /v1/documents/{document}/dunning/resume: dunning_resumed
      POST /v1/documents/{document}/pay: payment_started
      POST /v1/documents/{document}/pay-link: -
      POST /v1/documents/{document}/payments: payment_recorded
      POST /v1/documents/{document}/reissue: document_issued, document_voided
      POST /v1/documents/{document}/void: document_voided
      POST /v1/documents/{document}/write-off: document_written_off
      POST /v1/events: -
      POST /v1/events/corrections: usage_corrected
      POST /v1/events/unassigned/replay: -
      POST /v1/gateways: gateway_added
      POST /v1/ledger/periods/{month}/close: month_closed
      POST /v1/mails/{mail}/resend: mail_resent
      POST /v1/operator/tenants: tenant_created, key_created
      POST /v1/operator/tenants/{tenant}/keys: key_created
      POST /v1/operator/tenants/{tenant}/keys/{api_key}/revoke: key_revoked
      POST /v1/operator/tenants/{tenant}/keys/{api_key}/rotate: key_rotated
      POST /v1/pay-page/give-up: payment_given_up, payment_declined
      POST /v1/pay-page/pay: payment_started, payment_succeeded
      POST /v1/payment-methods/{payment_method}/backup: method_made_backup
      POST /v1/payment-methods/{payment_method}/default: method_made_default
      POST /v1/payments/{payment}/dispute: dispute_opened
      POST /v1/payments/{payment}/give-up: payment_given_up, payment_declined
      POST /v1/payments/{payment}/refunds: payment_refunded
      POST /v1/portal-sessions: -
      POST /v1/quotes: -
      POST /v1/quotes/{quote}/cancellation-reason: cancellation_explained
      POST /v1/quotes/{quote}/confirm: subscribed, document_issued
      POST /v1/sales-requests: sales_requested
      POST /v1/session/logout: -
      POST /v1/session/switch: signed_in
      POST /v1/sessions/end-others: session_ended
      POST /v1/webhook-deliveries/{webhook_delivery}/resend: webhook_resent
      POST /v1/webhook-endpoints: webhook_created
      POST /v1/webhook-endpoints/{webhook_endpoint}/disable: webhook_disabled
      POST /v1/webhook-endpoints/{webhook_endpoint}/enable: webhook_enabled
      POST /v1/webhook-endpoints/{webhook_endpoint}/resend: webhook_resent
      POST /v1/webhook-endpoints/{webhook_endpoint}/secret: webhook_rotated
      POST /v1/webhook-endpoints/{webhook_endpoint}/test: webhook_tested
      POST /v1/work/{work}/release: work_released
      """;

  @RegisterExtension static final Installation installation = new Installation();

  @Test
  void every_change_leaves_who_did_what() {
    var left = new TreeMap<String, String>();
    for (var route : Samples.routes(installation.application)) {
      var sample = new Samples(installation.merchant("scout")).of(route);
      var before = audit().size();
      assertThat(sample.send().status()).as("%s", route).isLessThan(300);
      var entries = audit();
      var fresh = entries.subList(before, entries.size());
      var who = who(sample.path());
      assertThat(fresh).as("%s: %s", route, who).allMatch(one -> one.matches("(" + who + ").*"));
      left.put(route.toString(), actions(fresh));
    }

    var told = new StringBuilder();
    left.forEach((route, actions) -> told.append(route).append(": ").append(actions).append('\n'));
    assertThat(told.toString()).isEqualTo(LEFT);
  }

  private static String who(String path) {
    if (path.startsWith("/v1/session")) {
      return "mem_";
    }
    if (path.endsWith("/give-up")) {
      return "key_|plk_|system";
    }
    return path.startsWith("/v1/pay-page") ? "plk_|system" : "key_";
  }

  private static String actions(List<String> entries) {
    var actions = entries.stream().map(one -> one.substring(one.indexOf(' ') + 1)).toList();
    return actions.isEmpty() ? "-" : String.join(", ", actions);
  }

  private static List<String> audit() {
    return installation.rows("select actor, action from audit order by id");
  }
}
