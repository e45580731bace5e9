package dev.midcycle.offer;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.SoldStates;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// A catalogue with all that an offer tells of, and subscriptions to it.
final class OnSale {
  private static final String TEXT =
      """
      catalog: offered
      currency: USD
      timezone: UTC
      billing: {past_due: refuse_upgrades}
      meters:
        calls: {name: Calls, event: call, aggregation: count}
      features:
        users: {name: Users, type: limit}
        space: {name: Space, type: limit}
        export: {name: Export, type: flag}
        calls: {name: Calls, type: metered, meter: calls}
      addons:
        bundled: {name: Bundled, charges: [{key: fee, kind: recurring, price: 2}]}
        rooms: {name: Rooms, active_with: [seated], charges: [{key: fee, kind: recurring, quantity: rooms, price: 2}, {key: more, kind: recurring, quantity: desks, price: 1}]}
        extra: {name: Extra, charges: [{key: fee, kind: recurring, price: {month: 5, year: 50}}]}
        visit: {name: Visit, charges: [{key: fee, kind: one_time, price: 80}]}
      plans:
        free:
          {name: Free, family: f, rank: 0, prices: {month: 0}, features: {users: 1, space: 5}}
        basic:
          {name: Basic, family: f, rank: 1, prices: {month: 9}, features: {users: 3, export: true}}
        plus:
          name: Plus
          family: f
          rank: 2
          prices: {week: 4, month: 15, quarter: 45, year: 150}
          requires_addons: [bundled]
          cancel_to: free
          features: {users: null, space: 10}
          charges: [{key: calls, kind: usage, meter: calls, price: 1}]
        other: {name: Other, family: f, rank: 2, prices: {month: 15}}
        asked: {name: Asked, family: f, rank: 3, prices: {month: 60}}
        big: {name: Big, family: f, rank: 4, contact_sales: true, prices: {month: 900}}
        old: {name: Old, family: f, rank: 1, prices: {month: 8}, hidden: true}
        bound: {name: Bound, family: b, rank: 1, prices: {month: 8}, term: {for: 12 months, then: renew}}
        apart: {name: Apart, family: g, rank: 1, prices: {month: 8}}
        seated:
          name: Seated
          family: h
          rank: 1
          prices: {month: 8}
          requires_addons: [rooms]
          charges:
            - {key: places, kind: recurring, quantity: seats, included: 3, price: {month: 4, year: 40}}
            - {key: desks, kind: recurring, quantity: desks, model: volume, tiers: [{up_to: 5, unit: 7}, {unit: 6}]}
            - {key: two, kind: recurring, quantity: 2, price: 1}
      changes:
        - {to: asked, allow: contact_sales}
        - {event: downgrade, when: period_end}
        - {event: cancel, from: other, allow: never}
        - {event: cancel, from: bound, when: term_end}
        - {event: cancel, when: period_end}
      """;
  static final Catalog CATALOG = SoldStates.catalog(TEXT);

  private OnSale() {}

  /// `basic`, or `plus year due`: see `SoldStates`; `basic to old`: staff changed it.
  static SubscriptionContext on(String said) {
    var parts = List.of(said.split(" to "));
    var state = new SoldStates(new Ids(new Random(7)), CATALOG).on(parts.getFirst());
    return context(parts.size() == 1 ? state : changed(state, parts.getLast()));
  }

  /// The same once a version of the catalogue has `next` in place of a plan.
  static SubscriptionContext onWithout(String plan, String said) {
    var state = on(said).state();
    var later =
        SoldStates.catalog(
            TEXT.replace("  " + plan + ":\n", "  next:\n")
                .replace("cancel_to: " + plan, "cancel_to: next"));
    return context(state.with(state.profile(), state.catalogs().with(2, later)));
  }

  private static SubscriptionContext context(BillingState state) {
    return new SubscriptionContext(state, SoldStates.NOW);
  }

  private static BillingState changed(BillingState state, String plan) {
    var byStaff =
        new ChangeRequest.Overrides(
            Optional.of(new ChangeRequest.Timing.Now()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var request =
        new ChangeRequest.Change(
            Optional.of(new PlanKey(plan)),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Set.of(),
            byStaff);
    var decision = Decisions.decide(state, request, SoldStates.NOW, new FactId(new UUID(0, 8)));
    return switch (decision) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused(var why) -> throw new AssertionError(why);
    };
  }
}
