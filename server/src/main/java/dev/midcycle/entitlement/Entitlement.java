package dev.midcycle.entitlement;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.charging.Allowance;
import dev.midcycle.money.Decimal;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether a feature may be used, and how much of it.
///
/// @param catalog the one that it is of
/// @param grants what the plan in force grants of all features
/// @param refused why it may not be used; empty where it may
/// @param usage where it is measured
public record Entitlement(
    Feature feature,
    Catalog catalog,
    Map<FeatureKey, Feature.Grant> grants,
    Optional<Refused> refused,
    Optional<Measured> usage) {

  /// Why not.
  public enum Refused {
    NOT_GRANTED,
    LIMIT_REACHED,
    CAP_REACHED,
    /// It is granted again when what could not be collected is paid.
    PAST_DUE,
    PAUSED,
    CANCELLED,
    NOT_STARTED,
    NO_SUBSCRIPTION;

    /// Whether no subscription runs that could grant anything.
    public boolean isLapsed() {
      return switch (this) {
        case NOT_GRANTED, LIMIT_REACHED, CAP_REACHED, PAST_DUE -> false;
        case PAUSED, CANCELLED, NOT_STARTED, NO_SUBSCRIPTION -> true;
      };
    }

    /// The name it has on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How much is used of how much.
  ///
  /// @param used of what is included each day, what today has
  /// @param most the limit, or what is included; empty where there is neither
  /// @param per whether what is included is for a day or a period; empty for a limit
  public record Measured(Decimal used, Optional<Decimal> most, Optional<Allowance.Per> per) {
    public Optional<Decimal> remaining() {
      return most.map(one -> one.minus(used))
          .map(rest -> rest.compareTo(Decimal.ZERO) < 0 ? Decimal.ZERO : rest);
    }

    public boolean isOver() {
      return most.filter(one -> used.compareTo(one) > 0).isPresent();
    }
  }

  /// What may not be used, as no plan grants it.
  static Entitlement ungranted(Feature feature, Catalog catalog, Refused why) {
    return new Entitlement(feature, catalog, Map.of(), Optional.of(why), Optional.empty());
  }

  Entitlement refused(Refused why, Optional<Measured> measured) {
    return new Entitlement(feature, catalog, grants, Optional.of(why), measured);
  }

  Entitlement with(Measured measured) {
    return new Entitlement(feature, catalog, grants, refused, Optional.of(measured));
  }

  public boolean isLapsed() {
    return refused.filter(Refused::isLapsed).isPresent();
  }

  /// Whether what the plan grants is not to be shown as granted.
  public boolean isWithheld() {
    return isLapsed() || refused.equals(Optional.of(Refused.PAST_DUE));
  }

  public boolean isAllowed() {
    return refused.isEmpty();
  }

  public Optional<Feature.Grant> grant() {
    return Optional.ofNullable(grants.get(feature.key()));
  }

  /// A limit that is exceeded: what is there stays, more is refused.
  public boolean isOverLimit() {
    return feature.type() instanceof Feature.Type.Limit
        && usage.filter(Measured::isOver).isPresent();
  }

  /// Of several subscriptions, the one that lets most be used.
  Entitlement orMore(Entitlement other) {
    return MORE.compare(this, other) >= 0 ? this : other;
  }

  private static final Comparator<Entitlement> MORE =
      Comparator.comparing(Entitlement::isAllowed)
          .thenComparing(one -> !one.isLapsed())
          .thenComparing(Entitlement::isUnlimited)
          .thenComparing(one -> one.most().orElse(Decimal.ZERO));

  private boolean isUnlimited() {
    return grant().isPresent() && most().isEmpty();
  }

  private Optional<Decimal> most() {
    return grant()
        .flatMap(grant ->
            switch (grant) {
              case Feature.Grant.Flag _ -> Optional.empty();
              case Feature.Grant.Limit(var most) -> most;
            });
  }
}
