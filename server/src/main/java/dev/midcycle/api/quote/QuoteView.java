package dev.midcycle.api.quote;

import dev.midcycle.api.view.ActionView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.BillView;
import dev.midcycle.api.view.CollectionView;
import dev.midcycle.api.view.DifferenceView;
import dev.midcycle.api.view.PaymentMethodView;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.UpcomingView;
import dev.midcycle.payment.Payment;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a change would bring.
public record QuoteView(
    String id,
    String customer,
    Optional<String> subscription,
    String verb,
    JsonNode request,
    String state,
    String instant,
    String expiresAt,
    String timing,
    String effective,
    String summary,
    List<Told> told,
    ChangesView changes,
    BillView bill,
    Amount dueNow,
    PaymentView payment,
    Optional<UpcomingView> nextInvoice,
    Optional<ThenView> then,
    List<Told> warnings,
    Optional<Object> result,
    Optional<ActionView> paymentAction,
    Optional<DeclinedView> declined,
    String createdAt) {

  /// Why its payment was declined, and which card.
  public record DeclinedView(String code, Optional<PaymentMethodView> method) {
    static Optional<DeclinedView> of(Payment payment) {
      return payment
          .decline()
          .map(why -> new DeclinedView(why.code(), payment.method().map(PaymentMethodView::of)));
    }
  }

  /// What has become of it.
  ///
  /// @param subscription that it is about by now
  public QuoteView become(String state, Optional<String> subscription, Optional<Object> result) {
    return with(state, subscription, result, paymentAction, declined);
  }

  /// What became of its payment: it waits for the payer, or was declined.
  QuoteView paidBy(Optional<Payment> payment) {
    return with(
        state,
        subscription,
        result,
        payment.flatMap(ActionView::of),
        payment.flatMap(DeclinedView::of));
  }

  private QuoteView with(
      String state,
      Optional<String> subscription,
      Optional<Object> result,
      Optional<ActionView> action,
      Optional<DeclinedView> refused) {
    return new QuoteView(
        id,
        customer,
        subscription,
        verb,
        request,
        state,
        instant,
        expiresAt,
        timing,
        effective,
        summary,
        told,
        changes,
        bill,
        dueNow,
        payment,
        nextInvoice,
        then,
        warnings,
        result,
        action,
        refused,
        createdAt);
  }

  /// Before and after; only what differs.
  public record ChangesView(
      Optional<Step<PlanRefView>> plan,
      Optional<Step<String>> interval,
      Optional<PriceStep> price,
      Optional<Step<String>> status,
      List<QuantityStep> quantity,
      List<UsageStep> usage,
      Optional<UsageCostStep> usageCost,
      List<AddonChange> addons,
      List<DifferenceView> gains,
      List<DifferenceView> losses,
      List<OverLimit> over) {}

  /// A limit that is exceeded once it takes effect, at the use of now.
  public record OverLimit(String feature, String name, String used, String limit) {}

  /// From one value to another.
  public record Step<T>(Optional<T> before, T after) {}

  /// From one price to another; either plan may have none.
  public record PriceStep(Optional<Amount> before, Optional<Amount> after) {}

  /// From one number to another.
  public record QuantityStep(String name, Optional<Long> before, long after) {}

  /// What usage of a meter costs, in words; nothing where it is not charged for.
  public record UsageStep(
      String meter, String name, Optional<String> before, Optional<String> after) {}

  /// What a whole period of these meters would cost, if its days were like the last ones.
  ///
  /// @param days how many days that is taken from
  public record UsageCostStep(int days, UsageCost before, UsageCost after) {}

  /// An amount before discounts and tax, and how long the period is.
  public record UsageCost(Amount amount, String interval) {}

  /// What happens to an add-on.
  public record AddonChange(
      String key,
      String name,
      String effect,
      Optional<String> reason,
      Optional<Boolean> removable) {}

  /// Whether it must be paid first, by what, and when that is.
  public record PaymentView(
      boolean required, Optional<PaymentMethodView> method, Optional<CollectionView> collection) {}

  /// What recurs from then on; without an amount where the plan has no price.
  public record ThenView(String interval, Optional<Amount> amount, Optional<String> from) {}
}
