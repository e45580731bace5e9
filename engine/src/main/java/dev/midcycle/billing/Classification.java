package dev.midcycle.billing;

import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.PeriodPrice;
import dev.midcycle.terms.Terms;
import java.time.Instant;

/// What kind of change it is. A change of plan and interval in one step is classified once: by the
/// interval, then by rank; at equal rank the higher price is an upgrade.
final class Classification {
  private Classification() {}

  /// @param after the same terms with the requested plan, and what is agreed on it
  static ChangeEvent of(Terms before, Change change, Terms after, Instant at, BillingState state) {
    if (change.interval().isPresent()) {
      var longer = change.interval().get().isLongerThan(before.interval());
      return longer ? ChangeEvent.LONGER_INTERVAL : ChangeEvent.SHORTER_INTERVAL;
    }
    if (change.plan().isPresent()) {
      return isUpgrade(before, after, at, state) ? ChangeEvent.UPGRADE : ChangeEvent.DOWNGRADE;
    }
    if (!change.quantities().isEmpty()) {
      return raises(before, change) ? ChangeEvent.QUANTITY_UP : ChangeEvent.QUANTITY_DOWN;
    }
    return change.add().isEmpty() ? ChangeEvent.ADDON_REMOVED : ChangeEvent.ADDON_ADDED;
  }

  /// Whether the customer gets more by it.
  static boolean isUp(ChangeEvent kind) {
    return switch (kind) {
      case UPGRADE, LONGER_INTERVAL, QUANTITY_UP, ADDON_ADDED -> true;
      case DOWNGRADE, SHORTER_INTERVAL, QUANTITY_DOWN, ADDON_REMOVED, CANCEL -> false;
    };
  }

  private static boolean isUpgrade(Terms before, Terms after, Instant at, BillingState state) {
    var catalogs = state.catalogs();
    int byRank =
        Integer.compare(catalogs.plan(after.plan()).rank(), catalogs.plan(before.plan()).rank());
    var begins = before.beginning(before.schedule().containing(at));
    return byRank != 0
        ? byRank > 0
        : price(after, begins, state).compareTo(price(before, begins, state)) >= 0;
  }

  /// What this customer pays for the period that begins then.
  private static Decimal price(Terms terms, Instant begins, BillingState state) {
    return PeriodPrice.ofPlan(terms, begins, state.catalogs(), state.profile().currency())
        .flatMap(price -> price.each(state.profile().currency()))
        .orElse(Decimal.ZERO);
  }

  private static boolean raises(Terms before, Change change) {
    return change.quantities().entrySet().stream()
        .anyMatch(e ->
            e.getValue().compareTo(before.quantities().getOrDefault(e.getKey(), Decimal.ZERO)) > 0);
  }
}
