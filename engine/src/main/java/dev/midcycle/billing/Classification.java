package dev.midcycle.billing;

import dev.midcycle.catalog.ChangeEvent;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Change;
import dev.midcycle.terms.PlanRef;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;

/// What kind of change it is. A change of plan and interval in one step is classified once: by the
/// interval, then by rank; at equal rank the higher price is an upgrade.
final class Classification {
  private Classification() {}

  static ChangeEvent of(Terms before, Change change, PlanRef target, BillingState state) {
    if (change.interval().isPresent()) {
      var longer = change.interval().get().isLongerThan(before.interval());
      return longer ? ChangeEvent.LONGER_INTERVAL : ChangeEvent.SHORTER_INTERVAL;
    }
    if (change.plan().isPresent()) {
      return isUpgrade(before.plan(), target, before.interval(), state)
          ? ChangeEvent.UPGRADE
          : ChangeEvent.DOWNGRADE;
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

  private static boolean isUpgrade(
      PlanRef from, PlanRef to, Interval interval, BillingState state) {
    int byRank =
        Integer.compare(state.catalogs().plan(to).rank(), state.catalogs().plan(from).rank());
    return byRank != 0
        ? byRank > 0
        : price(to, interval, state).compareTo(price(from, interval, state)) >= 0;
  }

  private static Decimal price(PlanRef plan, Interval interval, BillingState state) {
    return state
        .catalogs()
        .plan(plan)
        .prices()
        .of(interval, state.profile().currency())
        .orElse(Decimal.ZERO);
  }

  private static boolean raises(Terms before, Change change) {
    return change.quantities().entrySet().stream()
        .anyMatch(e ->
            e.getValue().compareTo(before.quantities().getOrDefault(e.getKey(), Decimal.ZERO)) > 0);
  }
}
