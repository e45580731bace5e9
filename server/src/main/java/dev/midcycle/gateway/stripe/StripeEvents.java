package dev.midcycle.gateway.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import dev.midcycle.id.CustomerId;
import dev.midcycle.payment.GatewayNews;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Stripe's events. Of each only its kind and the names of things are read: what is so is asked.
final class StripeEvents {
  private final StripeCalls calls;

  StripeEvents(StripeCalls calls) {
    this.calls = calls;
  }

  /// @param body as it came, to the letter
  static Event signed(String body, String signature, String secret) {
    try {
      var event = Webhook.constructEvent(body, signature, secret);
      if (event.getType() == null || event.getData() == null) {
        throw new IllegalArgumentException("an event without a type or without data");
      }
      return event;
    } catch (SignatureVerificationException | RuntimeException e) {
      throw new GatewayNews.Forged(e);
    }
  }

  List<GatewayNews> news(Event event) throws StripeException {
    var object = object(event);
    return switch (event.getType()) {
      case "payment_intent.succeeded",
          "payment_intent.payment_failed",
          "payment_intent.canceled",
          "payment_intent.requires_action",
          "payment_intent.processing" ->
          ours(object, StripeCalls.PAYMENT).<GatewayNews>map(GatewayNews.OfPayment::new).stream()
              .toList();
      case "checkout.session.completed" ->
          ours(object, StripeCalls.CUSTOMER)
              .flatMap(CustomerId::parse)
              .<GatewayNews>map(who -> new GatewayNews.Entered(who, object.path("id").asString()))
              .stream()
              .toList();
      case "refund.updated", "refund.failed", "charge.refund.updated" ->
          ours(object, StripeCalls.REFUND).<GatewayNews>map(GatewayNews.OfRefund::new).stream()
              .toList();
      case "charge.dispute.created",
          "charge.dispute.updated",
          "charge.dispute.closed",
          "charge.dispute.funds_withdrawn",
          "charge.dispute.funds_reinstated" ->
          dispute(object).stream().toList();
      case "payment_method.detached",
          "payment_method.updated",
          "payment_method.automatically_updated" ->
          List.of(method(object));
      case String _ -> List.of();
    };
  }

  /// As it stands: an inquiry takes no money, and neither does one that was warded off.
  private Optional<GatewayNews> dispute(JsonNode object) throws StripeException {
    var dispute = calls.dispute(object.path("id").asString());
    var state =
        switch (dispute.getStatus()) {
          case "won" -> Optional.of(GatewayNews.OfDispute.State.WON);
          case "lost" -> Optional.of(GatewayNews.OfDispute.State.LOST);
          case "needs_response", "under_review" -> Optional.of(GatewayNews.OfDispute.State.OPEN);
          case String _ -> Optional.<GatewayNews.OfDispute.State>empty();
        };
    if (state.isEmpty() || dispute.getPaymentIntent() == null) {
      return Optional.empty();
    }
    return calls
        .payment(dispute.getPaymentIntent())
        .map(payment ->
            new GatewayNews.OfDispute(
                payment,
                dispute.getId(),
                StripeAmounts.money(dispute.getCurrency(), dispute.getAmount()),
                dispute.getReason(),
                state.get()));
  }

  /// Whose card it is not any more is not told: it is known by the card alone.
  private GatewayNews method(JsonNode object) throws StripeException {
    var id = object.path("id").asString();
    return new GatewayNews.OfMethod(id, calls.method(id));
  }

  /// What an object of ours is called here; empty for one that is nobody's or another tenant's.
  private Optional<String> ours(JsonNode object, String name) {
    var metadata = object.path("metadata");
    return metadata.path(StripeCalls.TENANT).asString("").equals(calls.tenant())
        ? Optional.of(metadata.path(name).asString("")).filter(one -> !one.isEmpty())
        : Optional.empty();
  }

  /// Of whatever version of Stripe's API the account is.
  private static JsonNode object(Event event) {
    var raw = event.getDataObjectDeserializer().getRawJson();
    return JsonMapper.shared().readTree(raw);
  }
}
