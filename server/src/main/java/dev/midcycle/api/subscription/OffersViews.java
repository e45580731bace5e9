package dev.midcycle.api.subscription;

import dev.midcycle.api.subscription.OffersView.AddonOffer;
import dev.midcycle.api.subscription.OffersView.AddonPrice;
import dev.midcycle.api.subscription.OffersView.Current;
import dev.midcycle.api.subscription.OffersView.PriceText;
import dev.midcycle.api.view.AddonRefView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.DifferenceView;
import dev.midcycle.api.view.FeatureView;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.money.Decimal;
import dev.midcycle.offer.AddOnOffer;
import dev.midcycle.offer.Availability;
import dev.midcycle.offer.Offering;
import dev.midcycle.offer.OrderedOffer;
import dev.midcycle.offer.PlanOffer;
import dev.midcycle.offer.PriceOffer;
import dev.midcycle.time.Interval;
import dev.midcycle.words.PriceNotes;
import dev.midcycle.words.PriceWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Shows what is on offer.
record OffersViews(Offering offering) {

  static OffersView of(Offering offering) {
    return new OffersViews(offering).view();
  }

  private OffersView view() {
    return new OffersView(
        offering.currency().getCurrencyCode(),
        offering.intervals().stream().map(Words::code).toList(),
        offering
            .current()
            .map(terms -> new Current(terms.plan().plan().value(), Words.code(terms.interval()))),
        offering.plans().stream().map(this::plan).toList(),
        offering.addOns().stream().map(this::addOn).toList());
  }

  private OffersView.PlanOffer plan(PlanOffer offer) {
    var told = told(offer.availability());
    return new OffersView.PlanOffer(
        PlanRefView.of(offer.plan(), offer.version()),
        offer.plan().description(),
        offer.plan().rank(),
        offer.isCurrent(),
        !offer.plan().offeredTo().isEmpty(),
        action(offer.availability()),
        told.map(Told::code),
        told.map(Told::message),
        told.map(Told::about),
        offer.prices().stream().map(price -> price(price, offer)).toList(),
        charges(offer, offer.interval()),
        offer.ordered().stream().map(one -> ordered(one, offer)).toList(),
        FeatureView.all(offer.plan(), offering.catalog()),
        DifferenceView.all(offer.differences()),
        offer.brings().stream().map(AddonRefView::of).toList(),
        offer
            .plan()
            .term()
            .map(term ->
                new OffersView.PlanTermView(term.length().toString(), Words.code(term.then()))));
  }

  private OffersView.PriceOffer price(PriceOffer offer, PlanOffer plan) {
    var told = told(offer.availability());
    return new OffersView.PriceOffer(
        Words.code(offer.interval()),
        Amount.of(offering.currency(), offer.atFirst(offering.currency())),
        new PriceNotes(offering.currency()).of(offer),
        offer.perMonth().map(Amount::of),
        offer.perYear().map(Amount::of),
        offer.inAll().map(Amount::of),
        offer.saving().map(Amount::of),
        charges(plan, offer.interval()),
        action(offer.availability()),
        told.map(Told::code),
        told.map(Told::message),
        told.map(Told::about));
  }

  private Optional<Told> told(Availability availability) {
    return availability.refusal().map(why -> Refusals.told(why, offering.catalog()));
  }

  private static String action(Availability availability) {
    return switch (availability) {
      case Availability.Current() -> "current";
      case Availability.Offered(var direction) -> Words.code(direction);
      case Availability.BySales _ -> "contact_sales";
      case Availability.Unavailable _ -> "unavailable";
    };
  }

  private OffersView.OrderedOffer ordered(OrderedOffer ordered, PlanOffer offer) {
    var currency = offering.currency();
    return new OffersView.OrderedOffer(
        ordered.quantity().value(),
        words(offer.interval()).title(ordered),
        ordered.included().map(Decimal::toString),
        offer.prices().stream()
            .flatMap(price ->
                ordered.each(price.interval(), currency).stream()
                    .map(each ->
                        new AddonPrice(Words.code(price.interval()), Amount.of(currency, each))))
            .toList(),
        words(offer.interval()).of(ordered.charges()),
        offer.prices().stream()
            .flatMap(price ->
                words(price.interval()).of(ordered.charges()).stream()
                    .map(text -> new PriceText(Words.code(price.interval()), text)))
            .toList());
  }

  private PriceWords words(Interval interval) {
    return new PriceWords(offering.catalog(), interval, offering.currency());
  }

  private List<String> charges(PlanOffer offer, Interval interval) {
    var words = words(interval);
    return Stream.concat(
            offer.charges().stream().map(words::named), Stream.of(words.minimum(offer.plan())))
        .flatMap(Optional::stream)
        .toList();
  }

  private AddonOffer addOn(AddOnOffer offer) {
    var addOn = offer.addOn();
    return new AddonOffer(
        addOn.key().value(),
        addOn.name(),
        offer.isAttached(),
        offer.fees().stream()
            .map(fee ->
                new AddonPrice(
                    Words.code(fee.interval()), Amount.of(offering.currency(), fee.price())))
            .toList(),
        words(offer.interval()).of(addOn),
        offering.intervals().stream()
            .flatMap(interval ->
                words(interval).of(addOn).stream()
                    .map(text -> new PriceText(Words.code(interval), text)))
            .toList());
  }
}
