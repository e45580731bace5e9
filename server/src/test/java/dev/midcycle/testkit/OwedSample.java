package dev.midcycle.testkit;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;

/// What is asked of something that a customer owes.
///
/// @param path what the path names
record OwedSample(String path, String body) {

  static OwedSample of(Merchant merchant, CustomerId customer, Route route) {
    return switch (route.toString()) {
      case "POST /v1/customers/{customer}/owed/pay" -> {
        open(merchant, customer);
        yield new OwedSample(customer.text(), "{\"currency\":\"USD\",\"amount\":\"40.00\"}");
      }
      case "POST /v1/documents/{document}/pay" ->
          new OwedSample(open(merchant, customer), "{\"amount\":\"40.00\"}");
      case "POST /v1/documents/{document}/collect" ->
          new OwedSample(open(merchant, customer), "{}");
      case "POST /v1/documents/{document}/dunning/pause" ->
          new OwedSample(failed(merchant, customer), "");
      case "POST /v1/documents/{document}/dunning/resume" -> {
        var document = failed(merchant, customer);
        merchant.caller().post("/v1/documents/" + document + "/dunning/pause", "");
        yield new OwedSample(document, "");
      }
      case "POST /v1/payments/{payment}/dispute" ->
          new OwedSample(collected(merchant, customer, "tok_dispute"), "{\"status\":\"open\"}");
      case "POST /v1/payments/{payment}/give-up" ->
          new OwedSample(collected(merchant, customer, "tok_approval"), "");
      default -> throw new IllegalArgumentException("" + route);
    };
  }

  /// A payment by such a card.
  private static String collected(Merchant merchant, CustomerId customer, String card) {
    merchant.card(customer, card);
    var collect = "/v1/documents/" + document(merchant, customer) + "/collect";
    return merchant.caller().post(collect, "{}").at("/id");
  }

  /// A document of 40.00, and a card whose bank answers late.
  private static String open(Merchant merchant, CustomerId customer) {
    merchant.card(customer, "tok_hang");
    return document(merchant, customer);
  }

  private static String document(Merchant merchant, CustomerId customer) {
    merchant.subscribe(customer, "basic", "month");
    return merchant.caller().get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  /// A document that could not be collected.
  private static String failed(Merchant merchant, CustomerId customer) {
    var application = merchant.installation().application;
    var dunned =
        Installation.catalog(
            Installation.text("scout")
                .replace("billing:", "billing:\n  dunning: {retry_days: [30]}"));
    application
        .core()
        .catalogs()
        .publish(
            UnitOfWork.of(merchant.id()), dunned, new Stamp(Actor.OPERATOR, Installation.BEGIN));
    merchant.card(customer, "tok_decline");
    var document = document(merchant, customer);
    application.payment().collecting().run(merchant.id());
    return document;
  }
}
