package dev.midcycle.change;

import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Request;
import dev.midcycle.subscription.CustomerAccount;
import java.util.Optional;

/// What must be known of a customer before a plan that costs something is theirs.
final class Requirements {
  private Requirements() {}

  /// @param collects whether the tenant has a gateway: without one nobody can have a card
  static Optional<Quote.Missing> missing(
      Request request, Decision.Allowed decision, CustomerAccount account, boolean collects) {
    boolean address = account.billingDetails().isEmpty();
    boolean card = collects && !account.defaultCard() && !isArranged(request);
    return (address || card) && asks(request) && costs(decision)
        ? Optional.of(new Quote.Missing(address, card))
        : Optional.empty();
  }

  /// What staff arranges, saying why, may be paid by bank transfer.
  static boolean isArranged(Request request) {
    return request.byStaff().filter(staff -> !staff.why().isEmpty()).isPresent();
  }

  private static boolean asks(Request request) {
    return switch (request) {
      case Request.Subscribe subscribe -> true;
      case Request.Change change -> true;
      case Request.Reactivate reactivate -> true;
      case Request.Resume resume -> false;
      case Request.Cancel cancel -> false;
      case Request.Undo undo -> false;
      case Request.Pause pause -> false;
      case Request.Give give -> false;
      case Request.Charge charge -> false;
      case Request.Migrate migrate -> false;
    };
  }

  private static boolean costs(Decision.Allowed decision) {
    var after = decision.after();
    return decision
        .state()
        .catalogs()
        .at(after.plan().version())
        .costsSomething(after.plan().plan(), after.addOns());
  }
}
