package dev.midcycle.testkit;

import dev.midcycle.testkit.Installation.Merchant;

/// Good requests about webhooks.
public final class WebhookSamples {
  private static final String ENDPOINT =
      "{\"url\":\"http://127.0.0.1:1099/nobody\",\"kinds\":[\"document.*\",\"webhook_endpoint.*\"]}";

  private final Merchant merchant;

  WebhookSamples(Merchant merchant) {
    this.merchant = merchant;
  }

  /// A new one, at which nobody listens.
  public static String endpoint(Merchant merchant) {
    return merchant.caller().post("/v1/webhook-endpoints", ENDPOINT).at("/id");
  }

  /// A delivery of a test event to a new endpoint.
  public static String delivery(Merchant merchant) {
    var endpoint = endpoint(merchant);
    merchant.caller().post("/v1/webhook-endpoints/" + endpoint + "/test", "");
    merchant.installation().application.events().relay().runAll(() -> true);
    return merchant
        .caller()
        .get("/v1/webhook-endpoints/" + endpoint + "/deliveries")
        .at("/data/0/id");
  }

  /// The ids and the body of a good request.
  record Wanted(String ids, String body) {}

  Wanted of(String route) {
    return switch (route) {
      case "POST /v1/webhook-endpoints" -> new Wanted("", ENDPOINT);
      case "PATCH /v1/webhook-endpoints/{webhook_endpoint}" ->
          new Wanted(endpoint(merchant), "{\"description\":\"Another\"}");
      case "POST /v1/webhook-endpoints/{webhook_endpoint}/secret" ->
          new Wanted(endpoint(merchant), "{\"grace\":\"PT1H\"}");
      case "POST /v1/webhook-endpoints/{webhook_endpoint}/resend" ->
          new Wanted(endpoint(merchant), "{\"after\":0,\"until\":10}");
      case "DELETE /v1/webhook-endpoints/{webhook_endpoint}",
          "POST /v1/webhook-endpoints/{webhook_endpoint}/test",
          "POST /v1/webhook-endpoints/{webhook_endpoint}/enable",
          "POST /v1/webhook-endpoints/{webhook_endpoint}/disable" ->
          new Wanted(endpoint(merchant), "");
      case "POST /v1/webhook-deliveries/{webhook_delivery}/resend" ->
          new Wanted(delivery(merchant), "");
      default -> throw new AssertionError("there is no sample of " + route);
    };
  }
}
