package dev.midcycle.access;

import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import java.util.Map;

/// A body for every route, about one customer.
///
/// @param ids of what is the customer's, by their names in paths
record RouteBodies(CustomerId customer, Map<String, String> ids) {
  static final String SALES =
      "{\"plan\":\"enterprise\",\"name\":\"A\",\"email\":\"a@b.test\",\"message\":\"Hello\"}";

  static String quote(CustomerId customer, String subscription) {
    return "{\"customer\":\"%s\",\"subscription\":\"%s\",\"change\":{\"plan\":\"pro\"}}"
        .formatted(customer, subscription);
  }

  /// What a number is answered with, in the place of a body: of JSON that it is wrong.
  static int isRefused(Route route) {
    return route.path().equals("/v1/bank/statements") ? 415 : 400;
  }

  String of(Route route) {
    var subscription = ids.getOrDefault("subscription", "");
    return switch (route.toString()) {
      case "POST /v1/customers" -> "{\"name\":\"X\"}";
      case "POST /v1/customers/{customer}/credits" ->
          "{\"amount\":\"1.00\",\"expires\":\"2036-01-01\"}";
      case "POST /v1/documents/{document}/payments/preview",
          "POST /v1/documents/{document}/payments" ->
          "{\"amount\":\"1.00\",\"method\":\"cash\"}";
      case "POST /v1/documents/{document}/credit-notes/preview",
          "POST /v1/documents/{document}/credit-notes",
          "POST /v1/payments/{payment}/refunds/preview",
          "POST /v1/payments/{payment}/refunds" ->
          "{\"amount\":\"1.00\",\"reason\":\"X\"}";
      case "POST /v1/documents/{document}/void/preview",
          "POST /v1/documents/{document}/void",
          "POST /v1/documents/{document}/reissue/preview",
          "POST /v1/documents/{document}/reissue",
          "POST /v1/documents/{document}/write-off/preview",
          "POST /v1/documents/{document}/write-off" ->
          "{\"reason\":\"X\"}";
      case "POST /v1/bank/entries/{bank_entry}/allocate" ->
          "{\"document\":\"%s\"}".formatted(ids.getOrDefault("document", "doc_x"));
      case "POST /v1/bank/entries/{bank_entry}/return",
          "POST /v1/bank/entries/{bank_entry}/ignore" ->
          "{\"reason\":\"X\"}";
      case "POST /v1/payments/{payment}/dispute" -> "{\"status\":\"open\"}";
      case "POST /v1/sandbox/payments/{payment}" -> "{\"approve\":true}";
      case "PATCH /v1/ledger/settings" -> "{\"timezone\":\"UTC\"}";
      case "POST /v1/ledger/periods/{month}/close" -> "{}";
      case "POST /v1/documents/{document}/pay" -> "{\"amount\":\"40.00\"}";
      case "POST /v1/customers/{customer}/owed/pay" ->
          "{\"currency\":\"USD\",\"amount\":\"40.00\"}";
      case "POST /v1/pay-page/pay" -> "{\"amount\":\"40.00\",\"card\":\"tok_success\"}";
      case "POST /v1/documents/{document}/collect" -> "{}";
      case "PATCH /v1/customers/{customer}" -> "{\"email\":\"x@y.test\"}";
      case "POST /v1/customers/{customer}/members" ->
          "{\"name\":\"X\",\"email\":\"x@y.test\",\"role\":\"admin\"}";
      case "PATCH /v1/customers/{customer}/members/{member}" -> "{\"role\":\"admin\"}";
      case "POST /v1/quotes" -> quote(customer, subscription);
      case "POST /v1/customers/{customer}/payment-methods" -> "{\"token\":\"tok_success\"}";
      case "POST /v1/customers/{customer}/payment-methods/setup" -> "{}";
      case "POST /v1/webhook-endpoints" -> "{\"url\":\"https://hooks.example/\"}";
      case "PATCH /v1/webhook-endpoints/{webhook_endpoint}" -> "{\"description\":\"A\"}";
      case "POST /v1/webhook-endpoints/{webhook_endpoint}/secret" -> "{}";
      case "POST /v1/webhook-endpoints/{webhook_endpoint}/resend" -> "{\"after\":0,\"until\":1}";
      case "POST /v1/gateways" -> "{\"kind\":\"stripe\",\"secret_key\":\"sk_test_example12\"}";
      case "PATCH /v1/gateways/{gateway}" -> "{\"webhook_secret\":\"whsec_example12\"}";
      case "POST /v1/portal-sessions" ->
          "{\"customer\":\"%s\",\"member\":\"%s\"}".formatted(customer, ids.get("member"));
      case "POST /v1/session/switch" -> "{\"member\":\"%s\"}".formatted(ids.get("member"));
      case "PATCH /v1/portal-settings" -> "{\"mail_sign_in\":true}";
      case "POST /v1/sales-requests" ->
          "{\"customer\":\"%s\",\"plan\":\"pro\",\"name\":\"X\",\"email\":\"x@y.test\",\"message\":\"X\"}"
              .formatted(customer);
      case "PATCH /v1/sales-requests/{sales_request}" -> "{\"status\":\"won\"}";
      case "PATCH /v1/subscriptions/{subscription}" -> "{\"external_id\":\"x\"}";
      case "PATCH /v1/subscriptions/{subscription}/spending-rule" -> "{\"budget\":\"5.00\"}";
      case "PATCH /v1/subscriptions/{subscription}/budget" -> "{\"amount\":\"5.00\"}";
      case "PATCH /v1/subscriptions/{subscription}/stop" -> "{\"at\":\"never\"}";
      case "POST /v1/quotes/{quote}/cancellation-reason" -> "{\"reason\":\"unused\"}";
      case "POST /v1/catalog", "POST /v1/catalog/plans" -> "{}";
      case "POST /v1/catalog/migrations" -> "{\"catalog\":\"scout\",\"when\":\"now\"}";
      case "POST /v1/operator/tenants" -> "{\"name\":\"X\",\"mode\":\"live\"}";
      case "POST /v1/operator/tenants/{tenant}/keys" -> "{\"name\":\"X\"}";
      case "POST /v1/operator/tenants/{tenant}/keys/{api_key}/rotate" -> "{}";
      case "POST /v1/clock/advance" -> "{\"by\":\"P1D\"}";
      default -> "";
    };
  }
}
