package dev.midcycle.change;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Misfit;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.terms.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What prices that are agreed by a request would be for.
///
/// @param plans the one that it names or that one has; where it waits, any that one may have by
///   then
public record OwnPriceScope(List<Priced> plans) {

  /// A plan, and the catalogue of its version.
  record Priced(Plan plan, Catalog catalog) {
    List<Misfit> misfits(OwnPrices own) {
      List<AddOn> beside = catalog.addOns().values().stream().toList();
      return own.misfits(plan, beside);
    }
  }

  /// What of the prices that `request` agrees on would never come to anything.
  ///
  /// @param state of whom it is asked
  public static List<Misfit> misfits(ChangeRequest request, BillingState state, Instant at) {
    return own(request).map(of(request, state, at)::misfits).orElse(List.of());
  }

  private static Optional<OwnPrices> own(ChangeRequest request) {
    return switch (request) {
      case ChangeRequest.Subscribe subscribe -> Optional.of(subscribe.own());
      case ChangeRequest.Change change -> change.overrides().own();
      case ChangeRequest.Cancel _,
          ChangeRequest.Undo _,
          ChangeRequest.Pause _,
          ChangeRequest.Try _,
          ChangeRequest.Resume _,
          ChangeRequest.Reactivate _,
          ChangeRequest.ApplyCoupon _,
          ChangeRequest.ChargeOnce _,
          ChangeRequest.MoveDate _,
          ChangeRequest.Migrate _ ->
          Optional.empty();
    };
  }

  static OwnPriceScope of(ChangeRequest request, BillingState state, Instant at) {
    var current = state.catalogs().current();
    return switch (request) {
      case ChangeRequest.Subscribe subscribe -> named(subscribe.plan(), current);
      case ChangeRequest.Change change ->
          change
              .plan()
              .map(plan -> named(plan, current))
              .orElseGet(() -> had(change, state, state.termsAt(at)));
      case ChangeRequest.OfExisting _ -> new OwnPriceScope(List.of());
    };
  }

  private static OwnPriceScope named(PlanKey plan, Catalog catalog) {
    return new OwnPriceScope(
        catalog.known(plan).map(one -> new Priced(one, catalog)).stream().toList());
  }

  private static OwnPriceScope had(
      ChangeRequest.Change change, BillingState state, Optional<Terms> terms) {
    var current = state.catalogs().current();
    var all = new ArrayList<Priced>();
    terms
        .map(Terms::plan)
        .ifPresent(plan ->
            all.add(new Priced(state.catalogs().plan(plan), state.catalogs().at(plan.version()))));
    if (waits(change) || all.isEmpty()) {
      current.plans().values().forEach(plan -> all.add(new Priced(plan, current)));
    }
    return new OwnPriceScope(List.copyOf(all));
  }

  private static boolean waits(ChangeRequest.Change change) {
    return change
        .overrides()
        .when()
        .map(when ->
            switch (when) {
              case ChangeRequest.Timing.Now() -> false;
              case ChangeRequest.Timing.PeriodEnd(),
                  ChangeRequest.Timing.TermEnd(),
                  ChangeRequest.Timing.On _ ->
                  true;
            })
        .orElse(false);
  }

  /// The keys that any catalogue of them has.
  Set<ChargeKey> chargeKeys() {
    return plans.stream()
        .map(Priced::catalog)
        .distinct()
        .flatMap(catalog -> catalog.chargeKeys().stream())
        .collect(Collectors.toSet());
  }

  /// What would come to nothing with any of them.
  List<Misfit> misfits(OwnPrices own) {
    return plans.stream()
        .map(plan -> plan.misfits(own))
        .reduce((some, others) -> some.stream().filter(others::contains).toList())
        .orElse(List.of());
  }
}
