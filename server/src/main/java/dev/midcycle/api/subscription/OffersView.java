package dev.midcycle.api.subscription;

import dev.midcycle.api.view.About;
import dev.midcycle.api.view.AddonRefView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.DifferenceView;
import dev.midcycle.api.view.FeatureView;
import dev.midcycle.api.view.PlanRefView;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What may be had.
public record OffersView(
    String currency,
    List<String> intervals,
    Optional<Current> current,
    List<PlanOffer> plans,
    List<AddonOffer> addons) {
  public OffersView {
    intervals = List.copyOf(intervals);
    plans = List.copyOf(plans);
    addons = List.copyOf(addons);
  }

  /// Nothing is on offer.
  public static OffersView none(Currency currency) {
    return new OffersView(
        currency.getCurrencyCode(), List.of(), Optional.empty(), List.of(), List.of());
  }

  /// What the subscription has now.
  public record Current(String plan, String interval) {}

  /// One plan.
  public record PlanOffer(
      PlanRefView plan,
      Optional<String> description,
      int rank,
      boolean current,
      boolean madeForYou,
      String action,
      Optional<String> code,
      Optional<String> reason,
      Optional<About> about,
      List<PriceOffer> prices,
      List<String> charges,
      List<OrderedOffer> ordered,
      List<FeatureView> features,
      List<DifferenceView> differences,
      List<AddonRefView> addons,
      Optional<PlanTermView> term) {}

  /// For how long a plan binds, and what comes then.
  public record PlanTermView(String length, String then) {}

  /// Something that is ordered by number with a plan.
  ///
  /// @param prices what one more costs, where it is the same for each beyond the included ones
  public record OrderedOffer(
      String key,
      String name,
      Optional<String> included,
      List<AddonPrice> prices,
      Optional<String> priceText,
      List<PriceText> priceTexts) {}

  /// All that it costs at one interval, in words.
  public record PriceText(String interval, String text) {}

  /// One plan at one interval.
  ///
  /// @param note why the price is not the usual one, and what it will be
  /// @param charges beside it, in words
  public record PriceOffer(
      String interval,
      Amount price,
      Optional<String> note,
      Optional<Amount> perMonth,
      Optional<Amount> perYear,
      Optional<Amount> inAll,
      Optional<Amount> saving,
      List<String> charges,
      String action,
      Optional<String> code,
      Optional<String> reason,
      Optional<About> about) {}

  /// One add-on.
  ///
  /// @param priceTexts at each interval at which it is sold
  public record AddonOffer(
      String key,
      String name,
      boolean attached,
      List<AddonPrice> prices,
      Optional<String> priceText,
      List<PriceText> priceTexts) {}

  /// What an add-on's recurring fee is, or one more of what is ordered by number.
  public record AddonPrice(String interval, Amount price) {}
}
