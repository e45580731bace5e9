package dev.midcycle.testkit;

import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Samples.Sample;
import java.util.Objects;

/// The link to an invoice, and what it is paid by.
public final class PayPageSample {
  private PayPageSample() {}

  static Sample of(Merchant merchant, Route route, CustomerId customer) {
    merchant.subscribe(customer, "basic", "month");
    var document =
        merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
    return switch (route.toString()) {
      case "POST /v1/documents/{document}/pay-link" ->
          new Sample(route, merchant.caller(), customer, path(document), "");
      case "POST /v1/pay-page/pay" ->
          new Sample(
              route,
              holder(merchant, document),
              customer,
              "/v1/pay-page/pay",
              "{\"amount\":\"40.00\",\"card\":\"tok_success\"}");
      case "POST /v1/pay-page/give-up" -> {
        var holder = holder(merchant, document);
        holder.post("/v1/pay-page/pay", "{\"amount\":\"40.00\",\"card\":\"tok_approval\"}");
        yield new Sample(route, holder, customer, "/v1/pay-page/give-up", "");
      }
      default -> throw new IllegalArgumentException("" + route);
    };
  }

  /// Somebody with the link to a document.
  public static Caller holder(Merchant merchant, String document) {
    return merchant.installation().anonymous().withKey(token(merchant, document));
  }

  /// The secret part of a new link.
  public static String token(Merchant merchant, String document) {
    var made = merchant.caller().post(path(document), "");
    var url = made.at("/url");
    if (url.isEmpty()) {
      throw new AssertionError(made.text());
    }
    return Objects.requireNonNull(url.substring(url.indexOf('#') + 1));
  }

  private static String path(String document) {
    return "/v1/documents/" + document + "/pay-link";
  }
}
