package dev.midcycle.gateway.stripe;

import com.stripe.model.StripeError;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway.Outcome;
import dev.midcycle.words.Phrases;
import java.util.Map;
import java.util.Optional;

/// Why a card was declined, in the words of dunning: of some it is of no use to try them again.
final class StripeDeclines {
  private static final Phrases WORDS = Phrases.of("gateways");

  /// Stripe's words for what is so for good.
  private static final Map<String, String> FOR_GOOD =
      Map.of(
          "stolen_card", "stolen",
          "lost_card", "lost",
          "pickup_card", "pickup",
          "restricted_card", "pickup",
          "fraudulent", "fraud",
          "merchant_blacklist", "fraud",
          "invalid_account", "closed",
          "revocation_of_authorization", "closed",
          "revocation_of_all_authorizations", "closed",
          "stop_payment_order", "closed");

  private StripeDeclines() {}

  /// By what Stripe says of an attempt that failed.
  static Outcome.Declined of(Optional<StripeError> error) {
    var code =
        error
            .flatMap(one ->
                Optional.ofNullable(one.getDeclineCode())
                    .or(() -> Optional.ofNullable(one.getCode())))
            .orElse("card_declined");
    return of(code);
  }

  static Outcome.Declined of(String code) {
    return new Outcome.Declined(new Decline(FOR_GOOD.getOrDefault(code, code), reason(code)));
  }

  /// What the customer is told. Of what is said of thieves nothing is told to them.
  private static String reason(String code) {
    return switch (code) {
      case "insufficient_funds" -> WORDS.say("insufficient_funds");
      case "expired_card" -> WORDS.say("expired_card");
      case "authentication_required",
          "payment_intent_authentication_failure",
          "authentication_abandoned" ->
          WORDS.say("not_authenticated");
      case "amount_too_small", "amount_too_large", "amount_not_possible" ->
          WORDS.say("amount_not_possible");
      case "never_received" -> WORDS.say("never_received");
      case "method_gone" -> WORDS.say("method_gone");
      case "gateway_refused" -> WORDS.say("gateway_refused");
      default -> WORDS.say("card_declined");
    };
  }
}
