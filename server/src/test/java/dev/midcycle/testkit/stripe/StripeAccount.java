package dev.midcycle.testkit.stripe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One account: what was made there, what people have done there, and how much money it took.
///
/// A card does what its last digits say, like the test cards that Stripe publishes: 4242 pays, 0002
/// is declined, 9995 has not enough money, 9987 is lost, 9979 stolen, 0069 expired; 3155 wants to
/// see its owner.
public final class StripeAccount {
  private final StripeObjects objects = new StripeObjects();
  private final List<ObjectNode> events = new ArrayList<>();
  private final StripeDescription description;

  StripeAccount(StripeDescription description) {
    this.description = description;
  }

  record Answer(int status, JsonNode body) {}

  static ObjectNode error(String type, String code, String message) {
    var answer = StripeObjects.node();
    var error = answer.putObject("error");
    error.put("type", type);
    error.put("message", message);
    if (!code.isEmpty()) {
      error.put("code", code);
    }
    return answer;
  }

  // ---- what people do there

  /// Somebody enters a card on the page of a session; gives where they are sent then.
  public synchronized String enter(String page, String last4) {
    var session = object(page.substring(page.lastIndexOf('/') + 1));
    var method = objects.add("pm", "payment_method");
    method.put("type", "card").put("customer", session.path("customer").asString());
    method.putObject("billing_details");
    method
        .putObject("card")
        .put("brand", "visa")
        .put("exp_month", 12)
        .put("exp_year", 2034)
        .put("funding", "credit")
        .put("last4", last4);
    var setUp = object(session.path("setup_intent").asString());
    setUp.put("status", "succeeded").put("payment_method", method.path("id").asString());
    session.put("status", "complete");
    happened("checkout.session.completed", session);
    return session
        .path("success_url")
        .asString()
        .replace("{CHECKOUT_SESSION_ID}", session.path("id").asString());
  }

  /// The owner of the card says yes, or no, to the bank.
  public synchronized void authenticate(String intent, boolean yes) {
    var found = object(intent);
    if (!found.path("status").asString().equals("requires_action")) {
      throw new IllegalStateException(found.toString());
    }
    found.remove("next_action");
    if (yes) {
      paid(found);
    } else {
      declined(found, "payment_intent_authentication_failure", "");
    }
  }

  /// The bank takes the money after it has said no.
  public synchronized void takesAfterAll(String intent) {
    var found = object(intent);
    found.remove("last_payment_error");
    paid(found);
  }

  /// The bank takes a payment back for the time of a dispute; gives the dispute.
  public synchronized String dispute(String intent) {
    var found = object(intent);
    var dispute = objects.add("dp", "dispute");
    dispute
        .put("amount", found.path("amount").asLong())
        .put("currency", found.path("currency").asString())
        .put("charge", found.path("latest_charge").asString())
        .put("payment_intent", intent)
        .put("reason", "fraudulent")
        .put("status", "needs_response")
        .put("is_charge_refundable", false);
    dispute.putArray("balance_transactions");
    dispute.putObject("evidence");
    dispute
        .putObject("evidence_details")
        .put("has_evidence", false)
        .put("past_due", false)
        .put("submission_count", 0);
    happened("charge.dispute.created", dispute);
    return dispute.path("id").asString();
  }

  /// `won` or `lost`.
  public synchronized void close(String dispute, String status) {
    happened("charge.dispute.closed", object(dispute).put("status", status));
  }

  /// A card is not the customer's any more.
  public synchronized void detach(String method) {
    var found = object(method);
    found.putNull("customer");
    happened("payment_method.detached", found);
  }

  /// The bank has sent another card.
  public synchronized void renew(String method, String last4, int year) {
    var found = object(method);
    ((ObjectNode) found.get("card")).put("last4", last4).put("exp_year", year);
    happened("payment_method.automatically_updated", found);
  }

  /// The bank sends a refund back.
  public synchronized void failRefund(String refund) {
    happened("refund.failed", object(refund).put("status", "failed"));
  }

  // ---- what is known of it

  public synchronized ObjectNode object(String id) {
    return objects.find(id).orElseThrow(() -> new IllegalArgumentException("there is no " + id));
  }

  /// The intents that name a payment, in whatever state.
  public synchronized List<ObjectNode> intents(String payment) {
    var found = new ArrayList<ObjectNode>();
    for (var intent : objects.kind("payment_intent")) {
      if (intent.at("/metadata/midcycle_payment").asString("").equals(payment)) {
        found.add(intent);
      }
    }
    return List.copyOf(found);
  }

  /// What it took, in its own units, less what it gave back.
  public synchronized long cash() {
    long cash = 0;
    for (var intent : objects.kind("payment_intent")) {
      cash += intent.path("amount_received").asLong(0);
    }
    for (var refund : objects.kind("refund")) {
      cash -=
          refund.path("status").asString().equals("failed") ? 0 : refund.path("amount").asLong();
    }
    return cash;
  }

  /// How many charges were paid.
  public synchronized int charges() {
    int count = 0;
    for (var intent : objects.kind("payment_intent")) {
      count += intent.path("status").asString().equals("succeeded") ? 1 : 0;
    }
    return count;
  }

  public synchronized List<ObjectNode> all(String kind) {
    var found = new ArrayList<ObjectNode>();
    objects.kind(kind).forEach(found::add);
    return List.copyOf(found);
  }

  /// Everything that happened, oldest first, as its events tell it.
  public synchronized List<ObjectNode> events() {
    return List.copyOf(events);
  }

  /// Something happened that is about nothing of ours.
  public synchronized ObjectNode event(String type) {
    happened(type, objects.add("obj", "something"));
    return events.getLast();
  }

  void happened(String type, ObjectNode object) {
    var event = objects.add("evt", "event");
    event.remove("metadata");
    event.put("type", type).put("pending_webhooks", 1).put("api_version", "2025-11-17.clover");
    event.putObject("data").set("object", object.deepCopy());
    description.isA("event", event);
    events.add(event);
  }

  /// What it answers to a request.
  synchronized Answer answer(String method, String path, Map<String, String> form) {
    return new StripeAnswers(this, objects).answer(method, path, form);
  }

  ObjectNode paid(ObjectNode intent) {
    intent
        .put("status", "succeeded")
        .put("amount_received", intent.path("amount").asLong())
        .put("latest_charge", "ch_" + intent.path("id").asString().substring(3));
    happened("payment_intent.succeeded", intent);
    return intent;
  }

  Answer declined(ObjectNode intent, String code, String declineCode) {
    var answer = error("card_error", code, "Your card was declined.");
    var error = (ObjectNode) answer.get("error");
    if (!declineCode.isEmpty()) {
      error.put("decline_code", declineCode);
    }
    intent.put("status", "requires_payment_method").putNull("payment_method");
    intent.set("last_payment_error", error.deepCopy());
    happened("payment_intent.payment_failed", intent);
    error.set("payment_intent", intent.deepCopy());
    return new Answer(402, answer);
  }
}
