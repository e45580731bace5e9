package dev.midcycle.change;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks whether all that a request names exists, and whether prices that are agreed fit what they
/// are agreed for.
final class CatalogReferences {
  private CatalogReferences() {}

  /// Why the request makes no sense.
  static Optional<QuoteOutcome.Senseless> senseless(
      ChangeRequest request, BillingState state, Instant at) {
    return unknown(request, state, at)
        .<QuoteOutcome.Senseless>map(unknown -> unknown)
        .or(() -> unfit(request, state, at));
  }

  private static Optional<QuoteOutcome.Senseless> unfit(
      ChangeRequest request, BillingState state, Instant at) {
    var misfits = OwnPriceScope.misfits(request, state, at);
    return misfits.isEmpty() ? Optional.empty() : Optional.of(new QuoteOutcome.Unfit(misfits));
  }

  private static Optional<QuoteOutcome.UnknownKey> unknown(
      ChangeRequest request, BillingState state, Instant at) {
    var catalog = state.catalogs().current();
    return switch (request) {
      case ChangeRequest.Subscribe subscribe ->
          plan(Optional.of(subscribe.plan()), catalog)
              .or(() -> addOns("addons", subscribe.addOns(), catalog, Set.of()))
              .or(() -> quantities(subscribe.quantities().keySet(), catalog, Set.of()))
              .or(() -> charges(subscribe.own(), catalog.chargeKeys()));
      case ChangeRequest.Change change -> {
        var terms = state.termsAt(at);
        var attached = terms.<Set<AddOnKey>>map(Terms::addOns).orElse(Set.of());
        var carried = terms.map(Terms::quantities).orElse(Map.of()).keySet();
        yield plan(change.plan(), catalog)
            .or(() -> addOns("add_addons", change.add(), catalog, Set.of()))
            .or(() -> addOns("remove_addons", change.remove(), catalog, attached))
            .or(() -> quantities(change.quantities().keySet(), catalog, carried))
            .or(() ->
                charges(
                    change.overrides().own().orElse(OwnPrices.NONE),
                    OwnPriceScope.of(change, state, at).chargeKeys()));
      }
      case ChangeRequest.Cancel cancel -> Optional.empty();
      case ChangeRequest.Undo undo -> Optional.empty();
      case ChangeRequest.Pause pause -> Optional.empty();
      case ChangeRequest.Try trial -> Optional.empty();
      case ChangeRequest.Resume resume -> Optional.empty();
      case ChangeRequest.Reactivate reactivate -> Optional.empty();
      case ChangeRequest.ApplyCoupon give -> Optional.empty();
      case ChangeRequest.ChargeOnce charge -> Optional.empty();
      case ChangeRequest.MoveDate moving -> Optional.empty();
      case ChangeRequest.Migrate migrate -> Optional.empty();
    };
  }

  private static Optional<QuoteOutcome.UnknownKey> plan(Optional<PlanKey> plan, Catalog catalog) {
    return plan.filter(key -> catalog.known(key).isEmpty())
        .map(key -> new QuoteOutcome.UnknownKey("plan", key.value()));
  }

  private static Optional<QuoteOutcome.UnknownKey> addOns(
      String field, Collection<AddOnKey> keys, Catalog catalog, Set<AddOnKey> attached) {
    return keys.stream()
        .sorted()
        .filter(key -> catalog.known(key).isEmpty() && !attached.contains(key))
        .findFirst()
        .map(key -> new QuoteOutcome.UnknownKey(field, key.value()));
  }

  private static Optional<QuoteOutcome.UnknownKey> charges(OwnPrices own, Set<ChargeKey> known) {
    return own.byCharge().keySet().stream()
        .sorted()
        .filter(key -> !known.contains(key))
        .findFirst()
        .map(key -> new QuoteOutcome.UnknownKey("override", key.value()));
  }

  private static Optional<QuoteOutcome.UnknownKey> quantities(
      Collection<QuantityName> names, Catalog catalog, Set<QuantityName> carried) {
    var known = catalog.quantities();
    return names.stream()
        .sorted()
        .filter(name -> !known.contains(name) && !carried.contains(name))
        .findFirst()
        .map(name -> new QuoteOutcome.UnknownKey("quantity", name.value()));
  }
}
