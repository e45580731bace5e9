package dev.midcycle.gateway.stripe;

import com.stripe.model.PaymentMethod;
import dev.midcycle.payment.Gateway.Card;
import java.util.Optional;

/// Cards as Stripe knows them.
final class StripeCards {
  private StripeCards() {}

  /// What a card is charged by: whose it is, and which.
  record Token(String customer, String method) {
    private static final char BETWEEN = ':';

    static Token of(String text) {
      int at = text.indexOf(BETWEEN);
      if (at < 0) {
        throw new IllegalArgumentException("not a card of Stripe's: " + text);
      }
      return new Token(text.substring(0, at), text.substring(at + 1));
    }

    String text() {
      return customer + BETWEEN + method;
    }
  }

  /// What may be shown of it; empty for what is no card.
  static Optional<Card> card(PaymentMethod method) {
    return Optional.ofNullable(method.getCard())
        .map(card ->
            new Card(
                brand(card.getBrand()),
                card.getLast4(),
                Math.toIntExact(card.getExpMonth()),
                Math.toIntExact(card.getExpYear())));
  }

  private static String brand(String brand) {
    return switch (brand) {
      case "amex" -> "American Express";
      case "cartes_bancaires" -> "Cartes Bancaires";
      case "diners" -> "Diners Club";
      case "discover" -> "Discover";
      case "eftpos_au" -> "eftpos";
      case "jcb" -> "JCB";
      case "mastercard" -> "Mastercard";
      case "unionpay" -> "UnionPay";
      case "visa" -> "Visa";
      default -> "Card";
    };
  }
}
