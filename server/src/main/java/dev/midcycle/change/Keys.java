package dev.midcycle.change;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Request;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks whether all that a request names exists.
final class Keys {
  private Keys() {}

  static Optional<Quoting.UnknownKey> unknown(Request request, BillingState state, Instant at) {
    var catalog = state.catalogs().current();
    return switch (request) {
      case Request.Subscribe wish ->
          plan(Optional.of(wish.plan()), catalog)
              .or(() -> addOns("addons", wish.addOns(), catalog, Set.of()))
              .or(() -> quantities(wish.quantities().keySet(), catalog, Set.of()));
      case Request.Change wish -> {
        var terms = state.termsAt(at);
        var attached = terms.<Set<AddOnKey>>map(Terms::addOns).orElse(Set.of());
        var carried = terms.map(Terms::quantities).orElse(Map.of()).keySet();
        yield plan(wish.plan(), catalog)
            .or(() -> addOns("add_addons", wish.add(), catalog, Set.of()))
            .or(() -> addOns("remove_addons", wish.remove(), catalog, attached))
            .or(() -> quantities(wish.quantities().keySet(), catalog, carried));
      }
      case Request.Cancel cancel -> Optional.empty();
      case Request.Undo undo -> Optional.empty();
      case Request.Pause pause -> Optional.empty();
      case Request.Resume resume -> Optional.empty();
      case Request.Reactivate reactivate -> Optional.empty();
      case Request.Give give -> Optional.empty();
      case Request.Charge charge -> Optional.empty();
      case Request.Migrate migrate -> Optional.empty();
    };
  }

  private static Optional<Quoting.UnknownKey> plan(Optional<PlanKey> plan, Catalog catalog) {
    return plan.filter(key -> catalog.known(key).isEmpty())
        .map(key -> new Quoting.UnknownKey("plan", key.value()));
  }

  private static Optional<Quoting.UnknownKey> addOns(
      String field, Collection<AddOnKey> keys, Catalog catalog, Set<AddOnKey> attached) {
    return keys.stream()
        .sorted()
        .filter(key -> catalog.known(key).isEmpty() && !attached.contains(key))
        .findFirst()
        .map(key -> new Quoting.UnknownKey(field, key.value()));
  }

  private static Optional<Quoting.UnknownKey> quantities(
      Collection<QuantityName> names, Catalog catalog, Set<QuantityName> carried) {
    var known = catalog.quantities();
    return names.stream()
        .sorted()
        .filter(name -> !known.contains(name) && !carried.contains(name))
        .findFirst()
        .map(name -> new Quoting.UnknownKey("quantity", name.value()));
  }
}
