package dev.midcycle.api.usage;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.entitlement.Entitlements;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import java.util.List;

/// What customers may use right now.
public final class EntitlementRoutes implements Routes {
  private final Entitlements entitlements;

  public EntitlementRoutes(Entitlements entitlements) {
    this.entitlements = entitlements;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/customers/{customer}/entitlements", Who.merchantOrMembers(), this::all),
        Route.get(
            "/v1/customers/{customer}/entitlements/{feature}", Who.merchantOrMembers(), this::one));
  }

  record EntitlementsView(
      String customer,
      String asOf,
      List<EntitlementView> features,
      List<EntitlementView.Over> over) {}

  private Answer all(Call call) {
    var customer = CallParams.customer(call);
    var granted = CallParams.found(entitlements.of(call.tenant(), customer), "customer");
    return Answer.ok(
        new EntitlementsView(
            customer.text(),
            granted.at().toString(),
            granted.features().stream().map(EntitlementView::of).toList(),
            EntitlementView.over(granted.features())));
  }

  /// What applications ask before they serve, so it is told from memory. What is in no catalogue is
  /// not found, such as a misspelt name.
  private Answer one(Call call) {
    var customer = CallParams.customer(call);
    var granted = CallParams.found(entitlements.lately(call.tenant(), customer), "customer");
    var feature = FeatureKey.parse(call.path("feature")).flatMap(granted::of);
    return Answer.ok(EntitlementView.of(CallParams.found(feature, "feature")));
  }
}
