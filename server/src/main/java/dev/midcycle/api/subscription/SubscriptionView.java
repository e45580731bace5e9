package dev.midcycle.api.subscription;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.midcycle.api.view.About;
import dev.midcycle.api.view.AddonRefView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.CouponView;
import dev.midcycle.api.view.FeatureView;
import dev.midcycle.api.view.PeriodView;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.UpcomingView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One subscription as it is now, and what may be done with it.
///
/// @param price empty where the catalogue has none: it was agreed with sales
/// @param priceNote why it is not the usual one
/// @param pastDue where something for it could not be collected
public record SubscriptionView(
    String id,
    Optional<String> externalId,
    String customer,
    PlanRefView plan,
    String interval,
    Map<String, Long> quantity,
    String status,
    Optional<Amount> price,
    Optional<String> priceNote,
    Optional<String> startedOn,
    Optional<String> trialEndsOn,
    Optional<String> endedOn,
    Optional<PeriodView> period,
    Optional<TermView> term,
    Optional<UpcomingView> nextBilling,
    List<AddonView> addons,
    List<FeatureView> features,
    Optional<ScheduledView> scheduled,
    boolean paymentPending,
    Optional<UnpaidView> pastDue,
    ActionsView actions,
    Map<String, String> metadata,
    String createdAt) {

  /// An attached add-on.
  public record AddonView(
      String key,
      String name,
      Optional<Amount> price,
      Optional<String> priceText,
      boolean active,
      boolean locked,
      boolean removable,
      Optional<String> code,
      Optional<String> reason,
      Optional<About> about) {}

  /// What will happen by itself.
  ///
  /// @param prices `agreed` or `usual`, where those that were agreed change
  /// @param resumesOn of a pause that ends by itself
  public record ScheduledView(
      String kind,
      String date,
      String until,
      Optional<PlanRefView> plan,
      Optional<String> interval,
      Optional<Map<String, Long>> quantity,
      List<AddonRefView> addAddons,
      List<AddonRefView> removeAddons,
      Optional<String> billingDate,
      Optional<Amount> price,
      Optional<String> prices,
      Optional<CouponView> coupon,
      Optional<String> resumesOn) {}

  /// Whether something may be done.
  public record Permission(
      boolean allowed, Optional<String> code, Optional<String> reason, Optional<About> about) {
    static final Permission GIVEN =
        new Permission(true, Optional.empty(), Optional.empty(), Optional.empty());

    static Permission withheld(Told why) {
      return new Permission(
          false, Optional.of(why.code()), Optional.of(why.message()), Optional.of(why.about()));
    }
  }

  /// Whether it may be cancelled, and what that means.
  public record CancelPermission(
      @JsonUnwrapped Permission permission,
      Optional<String> when,
      Optional<String> until,
      Optional<PlanRefView> to) {}

  /// The term that binds now.
  public record TermView(String from, String until, String then) {}

  /// All that may be done.
  public record ActionsView(
      Permission change,
      CancelPermission cancel,
      Permission undo,
      Permission pause,
      Permission resume,
      Permission reactivate) {}
}
