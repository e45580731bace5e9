package dev.midcycle.testkit;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller.Answer;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Somebody who looks at one subscription and changes it, as the portal would for them.
public record Visitor(Caller caller, CustomerId customer, String subscription) {
  /// Asks for a quote.
  ///
  /// @param verb one member of a quote's body, such as `"undo":{}`
  public Answer quote(String verb) {
    return caller.post(
        "/v1/quotes",
        "{\"customer\":\"%s\",\"subscription\":\"%s\",%s}".formatted(customer, subscription, verb));
  }

  public Answer confirm(Answer quote) {
    return caller.post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
  }

  /// Quotes and confirms at once; anything but success is an error of the test.
  public Answer make(String verb) {
    var quote = quote(verb);
    var done = quote.status() == 201 ? confirm(quote) : quote;
    if (done.status() != 200) {
      throw new AssertionError(verb + ": " + done);
    }
    return done;
  }

  public Answer shown() {
    return caller.get("/v1/subscriptions/" + subscription);
  }

  public String plan() {
    return shown().at("/plan/key");
  }

  /// Newest first, such as `invoice 15.00 paid`.
  public List<String> documents() {
    return list("/documents", "kind", "total/amount", "status");
  }

  /// Such as `cameras-basic locked`.
  public List<String> addOns() {
    return shown()
        .json()
        .at("/addons")
        .valueStream()
        .map(one -> one.at("/key").asString() + (isLocked(one) ? " locked" : " removable"))
        .toList();
  }

  private static boolean isLocked(JsonNode addOn) {
    return addOn.at("/locked").asBoolean() || !addOn.at("/removable").asBoolean();
  }

  /// Some fields of each row of a list of the customer's.
  public List<String> list(String path, String... fields) {
    return caller
        .get("/v1/customers/" + customer + path)
        .json()
        .at("/data")
        .valueStream()
        .map(one -> words(one, fields))
        .toList();
  }

  private static String words(JsonNode row, String... fields) {
    return String.join(
        " ", List.of(fields).stream().map(field -> row.at("/" + field).asString("-")).toList());
  }
}
