package dev.midcycle.api.usage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.midcycle.api.view.FeatureView;
import dev.midcycle.api.view.Words;
import dev.midcycle.charging.Allowance;
import dev.midcycle.entitlement.Entitlement;
import dev.midcycle.entitlement.Entitlement.Measured;
import dev.midcycle.money.Decimal;
import java.util.List;
import java.util.Optional;

/// Whether a feature may be used, and how much of it.
///
/// @param reason why not
/// @param unlimited whether it may be used without end, at whatever cost
public record EntitlementView(
    @JsonUnwrapped FeatureView feature,
    boolean allowed,
    Optional<String> reason,
    boolean unlimited,
    Optional<String> used,
    Optional<String> included,
    Optional<String> includedPer,
    Optional<String> remaining) {

  public static EntitlementView of(Entitlement one) {
    var included = one.usage().filter(usage -> usage.per().isPresent()).flatMap(Measured::most);
    var known = FeatureView.of(one.feature(), one.grants(), one.catalog());
    var feature = one.isWithheld() ? known.withheld() : known;
    return new EntitlementView(
        feature,
        one.isAllowed(),
        one.refused().map(Entitlement.Refused::code),
        one.isAllowed() && feature.limit().isEmpty() && !feature.type().equals("flag"),
        one.usage().map(usage -> usage.used().toString()),
        included.map(Decimal::toString),
        one.usage().flatMap(Measured::per).map(EntitlementView::per),
        one.usage().flatMap(Measured::remaining).map(Decimal::toString));
  }

  private static String per(Allowance.Per per) {
    return Words.code(per);
  }

  /// A limit that is exceeded, as after a change to a smaller plan.
  public record Over(String feature, String name, String limit, String used, boolean allowed) {}

  public static List<Over> over(List<Entitlement> all) {
    return all.stream()
        .filter(Entitlement::isOverLimit)
        .map(one ->
            new Over(
                one.feature().key().value(),
                one.feature().name(),
                one.usage().flatMap(Measured::most).orElse(Decimal.ZERO).toString(),
                one.usage().map(Measured::used).orElse(Decimal.ZERO).toString(),
                one.isAllowed()))
        .toList();
  }
}
