package dev.midcycle.change;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.terms.Fact;
import java.util.Optional;

/// What must be known of a customer before a plan that costs something is theirs.
final class PaymentReadiness {
  private PaymentReadiness() {}

  /// @param collects whether the tenant has a gateway: without one nobody can have a card. Nor does
  ///   who pays by invoice need one.
  static Optional<QuotedChange.Missing> missing(
      ChangeRequest request, Decision.Allowed decision, CustomerAccount account, boolean collects) {
    boolean address = account.payer().billingDetails().isEmpty();
    boolean card =
        collects
            && account.payer().collection().isAutomatic()
            && !account.payer().defaultCard()
            && !isArranged(request);
    return (address || card) && asks(request) && !isOnlyCoupon(decision) && costs(decision)
        ? Optional.of(new QuotedChange.Missing(address, card))
        : Optional.empty();
  }

  /// What staff arranges, saying why, may be paid by bank transfer.
  static boolean isArranged(ChangeRequest request) {
    return request.byStaff().filter(staff -> !staff.why().isEmpty()).isPresent();
  }

  private static boolean asks(ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Subscribe subscribe -> true;
      case ChangeRequest.Change change -> true;
      case ChangeRequest.Reactivate reactivate -> true;
      case ChangeRequest.Resume resume -> false;
      case ChangeRequest.Cancel cancel -> false;
      case ChangeRequest.Undo undo -> false;
      case ChangeRequest.Pause pause -> false;
      case ChangeRequest.Try trial -> false;
      case ChangeRequest.ApplyCoupon give -> false;
      case ChangeRequest.ChargeOnce charge -> false;
      case ChangeRequest.MoveDate moving -> false;
      case ChangeRequest.Migrate migrate -> false;
    };
  }

  /// Of what one has already.
  private static boolean isOnlyCoupon(Decision.Allowed decision) {
    return decision.fact().happening() instanceof Fact.Happening.CouponApplied;
  }

  private static boolean costs(Decision.Allowed decision) {
    var after = decision.after();
    return decision.state().catalogs().costsSomething(after, after.addOns());
  }
}
