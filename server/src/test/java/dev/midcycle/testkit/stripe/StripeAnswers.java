package dev.midcycle.testkit.stripe;

import dev.midcycle.testkit.stripe.StripeAccount.Answer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// What the stand-in answers to requests.
final class StripeAnswers {
  private static final String ASKS = "3155";
  private static final Pattern ONE =
      Pattern.compile("/v1/([a-z_/]+?)/([a-z]+_[A-Za-z0-9]+)(?:/(\\w+))?");

  private final StripeAccount account;
  private final StripeObjects objects;

  StripeAnswers(StripeAccount account, StripeObjects objects) {
    this.account = account;
    this.objects = objects;
  }

  Answer answer(String method, String path, Map<String, String> form) {
    var one = ONE.matcher(path);
    if (!one.matches()) {
      return method.equals("GET") ? list(path, form) : made(path, form);
    }
    var found = objects.find(one.group(2));
    if (found.isEmpty()) {
      return missing(one.group(2), "id");
    }
    return switch (Optional.ofNullable(one.group(3)).orElse("")) {
      case "cancel" -> cancel(found.get());
      case "confirm" -> confirmed(found.get(), form);
      default -> new Answer(200, expanded(found.get(), form));
    };
  }

  private static Answer missing(String id, String param) {
    var error =
        StripeAccount.error(
            "invalid_request_error", "resource_missing", "No such object: '" + id + "'");
    ((ObjectNode) error.get("error")).put("param", param);
    return new Answer(404, error);
  }

  private Answer refunds(String path, Map<String, String> form) {
    var page = StripeObjects.node();
    page.put("object", "list").put("url", path).put("has_more", false);
    var data = page.putArray("data");
    for (var refund : objects.kind("refund")) {
      if (refund.path("payment_intent").asString("").equals(form.get("payment_intent"))) {
        data.add(refund);
      }
    }
    return new Answer(200, page);
  }

  private Answer list(String path, Map<String, String> form) {
    if (path.equals("/v1/refunds")) {
      return refunds(path, form);
    }
    var page = StripeObjects.node();
    page.put("object", "list").put("url", path);
    var data = page.putArray("data");
    long limit = Long.parseLong(form.getOrDefault("limit", "10"));
    var after = Optional.ofNullable(form.get("starting_after"));
    boolean begun = after.isEmpty();
    boolean more = false;
    for (var intent : objects.kind("payment_intent")) {
      boolean theirs =
          intent.path("customer").asString("").equals(form.getOrDefault("customer", ""))
              || !form.containsKey("customer");
      if (begun && theirs) {
        if (data.size() < limit) {
          data.add(intent);
        } else {
          more = true;
        }
      }
      begun = begun || after.filter(intent.path("id").asString()::equals).isPresent();
    }
    page.put("has_more", more);
    return new Answer(200, page);
  }

  private Answer made(String path, Map<String, String> form) {
    return switch (path) {
      case "/v1/customers" -> {
        var customer = objects.add("cus", "customer");
        StripeObjects.describe(customer, form);
        yield new Answer(200, customer);
      }
      case "/v1/checkout/sessions" -> new Answer(200, session(form));
      case "/v1/payment_intents" -> intent(form);
      case "/v1/refunds" -> refund(form);
      default -> missing(path, "path");
    };
  }

  private ObjectNode session(Map<String, String> form) {
    var setUp = objects.add("seti", "setup_intent");
    setUp.put("status", "requires_payment_method").put("usage", "off_session");
    setUp.putArray("payment_method_types").add("card");
    var session = objects.add("cs", "checkout.session");
    StripeObjects.describe(session, form);
    session
        .put("customer", form.get("customer"))
        .put("client_reference_id", form.get("client_reference_id"))
        .put("mode", form.get("mode"))
        .put("success_url", form.get("success_url"))
        .put("cancel_url", form.get("cancel_url"))
        .put("expires_at", StripeObjects.CREATED)
        .put("payment_status", "no_payment_required")
        .put("status", "open")
        .put("setup_intent", setUp.path("id").asString())
        .put("url", "https://checkout.stripe.test/c/pay/" + session.path("id").asString());
    session.putObject("automatic_tax").put("enabled", false);
    session.putArray("payment_method_types").add("card");
    session.putArray("shipping_options");
    return session;
  }

  private Answer intent(Map<String, String> form) {
    var method = objects.find(form.getOrDefault("payment_method", ""));
    if (method.isEmpty() || method.get().path("customer").isNull()) {
      return missing(form.getOrDefault("payment_method", ""), "payment_method");
    }
    var intent = objects.add("pi", "payment_intent");
    StripeObjects.describe(intent, form);
    intent
        .put("amount", Long.parseLong(form.getOrDefault("amount", "0")))
        .put("amount_received", 0)
        .put("currency", form.get("currency"))
        .put("customer", form.get("customer"))
        .put("payment_method", form.get("payment_method"))
        .put("capture_method", "automatic")
        .put("confirmation_method", "automatic")
        .put("status", "requires_confirmation");
    intent.putArray("payment_method_types").add("card");
    return form.getOrDefault("confirm", "false").equals("true")
        ? confirmed(intent, form)
        : new Answer(200, intent);
  }

  private Answer confirmed(ObjectNode intent, Map<String, String> form) {
    if (intent.path("status").asString().equals("canceled")) {
      return unexpected(intent);
    }
    var method = form.getOrDefault("payment_method", intent.path("payment_method").asString(""));
    var last4 = account.object(method).at("/card/last4").asString();
    boolean away = form.getOrDefault("off_session", "false").equals("true");
    if (last4.equals(ASKS) && !away) {
      intent.put("status", "requires_action").put("payment_method", method);
      intent
          .putObject("next_action")
          .put("type", "redirect_to_url")
          .putObject("redirect_to_url")
          .put("url", "https://hooks.stripe.test/redirect/" + intent.path("id").asString())
          .put("return_url", form.get("return_url"));
      account.happened("payment_intent.requires_action", intent);
      return new Answer(200, intent);
    }
    return switch (last4) {
      case ASKS -> account.declined(intent, "authentication_required", "authentication_required");
      case "0002" -> account.declined(intent, "card_declined", "generic_decline");
      case "9995" -> account.declined(intent, "card_declined", "insufficient_funds");
      case "9987" -> account.declined(intent, "card_declined", "lost_card");
      case "9979" -> account.declined(intent, "card_declined", "stolen_card");
      case "0069" -> account.declined(intent, "expired_card", "");
      default -> new Answer(200, account.paid(intent));
    };
  }

  private Answer cancel(ObjectNode intent) {
    if (intent.path("status").asString().equals("succeeded")) {
      return unexpected(intent);
    }
    intent.put("status", "canceled");
    intent.remove("next_action");
    account.happened("payment_intent.canceled", intent);
    return new Answer(200, intent);
  }

  private static Answer unexpected(ObjectNode intent) {
    return new Answer(
        400,
        StripeAccount.error(
            "invalid_request_error",
            "payment_intent_unexpected_state",
            "Its status is " + intent.path("status").asString()));
  }

  private Answer refund(Map<String, String> form) {
    var intent = account.object(form.getOrDefault("payment_intent", ""));
    long amount = Long.parseLong(form.getOrDefault("amount", "0"));
    long back = amount;
    for (var one : objects.kind("refund")) {
      back +=
          one.path("payment_intent").asString().equals(intent.path("id").asString())
                  && !one.path("status").asString().equals("failed")
              ? one.path("amount").asLong()
              : 0;
    }
    if (back > intent.path("amount_received").asLong()) {
      return new Answer(
          400,
          StripeAccount.error(
              "invalid_request_error", "charge_already_refunded", "More than was paid."));
    }
    var refund = objects.add("re", "refund");
    StripeObjects.describe(refund, form);
    refund
        .put("amount", amount)
        .put("currency", intent.path("currency").asString())
        .put("payment_intent", intent.path("id").asString())
        .put("charge", intent.path("latest_charge").asString())
        .put("status", "succeeded");
    account.happened("refund.created", refund);
    return new Answer(200, refund);
  }

  /// With what `expand[0]=setup_intent.payment_method` asks for in its place.
  private ObjectNode expanded(ObjectNode object, Map<String, String> form) {
    var answer = object.deepCopy();
    if (form.containsValue("setup_intent.payment_method")) {
      var setUp = account.object(answer.path("setup_intent").asString()).deepCopy();
      if (setUp.path("payment_method").isString()) {
        setUp.set(
            "payment_method", account.object(setUp.path("payment_method").asString()).deepCopy());
      }
      answer.set("setup_intent", setUp);
    }
    return answer;
  }
}
