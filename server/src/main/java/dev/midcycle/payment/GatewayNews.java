package dev.midcycle.payment;

import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway.Card;
import java.util.Locale;
import java.util.Optional;

/// What a gateway tells of itself. A notice only says that there is news: what is so is what the
/// gateway says when it is asked, so notices may come twice, late and in any order.
public sealed interface GatewayNews {
  /// Something became of a payment.
  ///
  /// @param key by which it was asked for
  record OfPayment(String key) implements GatewayNews {}

  /// Something became of a refund.
  ///
  /// @param key by which it was asked for
  record OfRefund(String key) implements GatewayNews {}

  /// The payer's bank takes a payment back, for a time or for good.
  ///
  /// @param payment the key by which that was asked for
  /// @param reference the gateway's own name of the dispute
  record OfDispute(String payment, String reference, Money amount, String reason, State state)
      implements GatewayNews {
    public enum State {
      OPEN,
      WON,
      LOST;

      /// The name it has in the database.
      public String code() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /// A customer has entered a card.
  ///
  /// @param token by which it may be taken
  record Entered(CustomerId customer, String token) implements GatewayNews {}

  /// A card has changed, or is gone.
  record OfMethod(String token, Optional<Card> card) implements GatewayNews {}

  /// What was told is no notice of this gateway's.
  final class Forged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Forged(Throwable why) {
      super("a notice that the gateway has not signed", why);
    }
  }
}
