package dev.midcycle.api.payment;

import dev.midcycle.api.view.ActionView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.PaymentMethodView;
import dev.midcycle.api.view.ReceivedView;
import dev.midcycle.correction.MadeRefunds;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payment.Purpose;
import dev.midcycle.payment.Payments;
import java.util.List;
import java.util.Optional;

/// An attempt to collect money.
///
/// @param quote the change that it is for
/// @param documents those that it is for, or paid
/// @param refunded what of it was paid back
/// @param method that was charged
/// @param received how money arrived that staff recorded
/// @param code why it was declined, for machines
/// @param reason the gateway's own sentence
/// @param action what the payer has to do before the money moves
/// @param refunds each that was made of it, where one payment is asked for
public record PaymentView(
    String id,
    String customer,
    Optional<String> subscription,
    Optional<String> quote,
    List<String> documents,
    Amount amount,
    Optional<Amount> refunded,
    String status,
    Optional<PaymentMethodView> method,
    Optional<ReceivedView> received,
    Optional<String> code,
    Optional<String> reason,
    Optional<ActionView> action,
    List<MadeRefundView> refunds,
    String createdAt) {

  public static PaymentView of(Payments.Listed listed) {
    return of(listed, List.of());
  }

  static PaymentView of(Payments.Listed listed, List<MadeRefunds.Made> refunds) {
    var payment = listed.payment();
    return new PaymentView(
        payment.id().text(),
        payment.customer().text(),
        subscription(payment.purpose()).map(SubscriptionId::text),
        quote(payment.purpose()).map(QuoteId::text),
        listed.documents().stream().map(DocumentId::text).toList(),
        Amount.of(payment.amount()),
        Amount.some(payment.refunded()),
        status(payment.state()),
        payment.method().map(PaymentMethodView::of),
        payment.byHand().map(ReceivedView::of),
        payment.decline().map(Decline::code),
        payment.decline().map(Decline::reason),
        ActionView.of(payment),
        refunds.stream().map(MadeRefundView::of).toList(),
        payment.at().toString());
  }

  private static Optional<SubscriptionId> subscription(Purpose purpose) {
    return switch (purpose) {
      case Purpose.ForDocument _ -> Optional.empty();
      case Purpose.ForChange(var subscription, _) -> Optional.of(subscription);
    };
  }

  private static Optional<QuoteId> quote(Purpose purpose) {
    return switch (purpose) {
      case Purpose.ForDocument _ -> Optional.empty();
      case Purpose.ForChange(_, var quote) -> Optional.of(quote);
    };
  }

  /// How it stands, as far as it matters from outside.
  public static String status(Payment.State state) {
    return switch (state) {
      case STARTED, UNKNOWN -> "unknown";
      case ACTION_REQUIRED -> "action_required";
      case SUCCEEDED -> "succeeded";
      case DECLINED -> "declined";
    };
  }
}
