package dev.midcycle.bench;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Subscriptions in memory, as a bill run finds them.
final class Lives {
  private static final Ids IDS = new Ids(new Random(1));
  private static final Instant AT = Merchant.BEGIN;

  private Lives() {}

  static Catalog catalog(String resource) {
    try (var text = Objects.requireNonNull(Lives.class.getResourceAsStream(resource), resource)) {
      return Merchant.catalog(resource, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Just subscribed to its plan `basic`.
  static BillingState begun(Catalog catalog) {
    var account =
        new BillingProfile(catalog.currency(), catalog.timezone(), Taxation.NONE, false, Set.of());
    var id = new SubscriptionId(IDS.next(AT.toEpochMilli()));
    var blank = BillingState.blank(id, account, Catalogs.of(1, catalog), AT);
    return granted(blank, ChangeRequest.Subscribe.to(new PlanKey("basic"), Interval.MONTH), AT);
  }

  /// Billed for so many periods, and kept as a store keeps it: what is over is folded away.
  static BillingState renewed(Catalog catalog, int periods) {
    var state = begun(catalog);
    for (int period = 0; period < periods; ) {
      var next = Lifecycle.advance(state, Lifecycle.due(state).orElseThrow());
      state = next.state().compacted();
      period += next.documents().size();
    }
    return state;
  }

  /// On another plan since `at`.
  static BillingState changed(BillingState state, String plan, Instant at) {
    var advanced = Lifecycle.advance(state, at).state();
    var wish =
        new ChangeRequest.Change(
            Optional.of(new PlanKey(plan)),
            Optional.empty(),
            Map.of(),
            Set.of(),
            Set.of(),
            ChangeRequest.Overrides.NONE);
    return granted(advanced, wish, at);
  }

  private static BillingState granted(BillingState state, ChangeRequest wish, Instant at) {
    return switch (Decisions.decide(state, wish, at, new FactId(IDS.next(at.toEpochMilli())))) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new IllegalStateException(refused.toString());
    };
  }
}
