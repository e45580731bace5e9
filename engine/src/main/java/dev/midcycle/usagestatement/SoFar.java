package dev.midcycle.usagestatement;

import dev.midcycle.catalog.Feature;
import dev.midcycle.charging.ChargingInput;
import dev.midcycle.money.Decimal;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.History;
import dev.midcycle.terms.Opening;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What one subscription has used by now, to be held to other terms than its own.
public record SoFar(Usage usage, Instant now, BillingProfile profile, Catalogs catalogs) {

  /// A limit of some terms that is exceeded already.
  public record Over(Feature feature, Decimal used, Decimal most) {}

  ZoneId zone() {
    return profile.zone();
  }

  /// The limits of the plan that are exceeded by now, as [Level] has it.
  public List<Over> beyond(Terms terms) {
    var catalog = catalogs.at(terms.plan().version());
    var granted = catalogs.plan(terms.plan()).features();
    return catalog.features().values().stream()
        .flatMap(feature -> over(feature, Optional.ofNullable(granted.get(feature.key())), terms))
        .toList();
  }

  private Stream<Over> over(Feature feature, Optional<Feature.Grant> grant, Terms terms) {
    return switch (feature.type()) {
      case Feature.Type.Limit(var meter) ->
          meter.stream()
              .map(key -> Level.of(under(terms), catalogs.at(terms.plan().version()).meter(key)))
              .flatMap(used ->
                  most(grant).filter(limit -> used.compareTo(limit) > 0).stream()
                      .map(limit -> new Over(feature, used, limit)));
      case Feature.Type.Flag(), Feature.Type.Metered _ -> Stream.empty();
    };
  }

  private static Optional<Decimal> most(Optional<Feature.Grant> grant) {
    return grant
        .map(one ->
            switch (one) {
              case Feature.Grant.Limit(var most) -> most;
              case Feature.Grant.Flag(var granted) ->
                  granted ? Optional.<Decimal>empty() : Optional.of(Decimal.ZERO);
            })
        .orElse(Optional.of(Decimal.ZERO));
  }

  /// As if these terms had been there before.
  ChargingInput under(Terms terms) {
    return ChargingInput.at(now, only(terms, now), usage, List.of());
  }

  /// These terms and nothing else, as if they had been there before and went on.
  History only(Terms terms, Instant from) {
    var forGood =
        new Terms(
            Status.ACTIVE,
            Optional.empty(),
            terms.plan(),
            terms.interval(),
            terms.quantities(),
            terms.addOns(),
            terms.schedule(),
            Optional.empty(),
            Optional.empty(),
            terms.paidSince(),
            terms.own());
    var opening =
        new Opening.Checkpoint(from, forGood, terms.plan().version(), Optional.empty(), List.of());
    return new History(profile, catalogs, opening, List.of());
  }
}
