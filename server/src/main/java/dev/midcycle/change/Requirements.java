package dev.midcycle.change;

import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Request;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PriceModel;
import dev.midcycle.catalog.Tier;
import dev.midcycle.subscription.CustomerAccount;
import java.util.List;
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
    var catalogs = decision.state().catalogs();
    var after = decision.after();
    var catalog = catalogs.at(after.plan().version());
    return costs(catalogs.plan(after.plan()))
        || after.addOns().stream()
            .flatMap(key -> catalog.find(key).stream())
            .filter(addOn -> addOn.isActiveWith(after.plan().plan()))
            .anyMatch(addOn -> addOn.charges().stream().anyMatch(Requirements::costs));
  }

  private static boolean costs(Plan plan) {
    return plan.minimum().costsSomething() || plan.charges().stream().anyMatch(Requirements::costs);
  }

  private static boolean costs(Charge charge) {
    return switch (charge) {
      case Charge.Recurring recurring -> recurring.price().costsSomething();
      case Charge.OneTime once -> once.price().costsSomething();
      case Charge.Usage usage -> usage.minimum().costsSomething() || costs(usage.model());
    };
  }

  private static boolean costs(PriceModel model) {
    return switch (model) {
      case PriceModel.PerUnit(var unit) -> unit.costsSomething();
      case PriceModel.Packages(var size, var price) -> price.costsSomething();
      case PriceModel.Graduated(var tiers) -> anyCosts(tiers);
      case PriceModel.Volume(var tiers) -> anyCosts(tiers);
      case PriceModel.Stairstep(var tiers) -> anyCosts(tiers);
    };
  }

  private static boolean anyCosts(List<Tier> tiers) {
    return tiers.stream()
        .anyMatch(tier -> tier.unit().costsSomething() || tier.flat().costsSomething());
  }
}
