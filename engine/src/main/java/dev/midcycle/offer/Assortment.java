package dev.midcycle.offer;

import static java.util.Comparator.comparingInt;

import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.catalog.OwnPrice;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanTerm;
import dev.midcycle.catalog.Prices;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.time.Interval;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a version of the catalogue sells in a currency, to whoever has this subscription or none.
///
/// @param customer the merchant's own id of them: plans may be made for it
record Assortment(
    Catalog catalog,
    int version,
    Currency currency,
    Optional<CustomerKey> customer,
    Optional<SubscriptionContext> context) {
  private static final int DIFFERENCES = 5;

  Offering offering() {
    var plans = plans();
    return new Offering(
        catalog,
        currency,
        intervals(plans).sorted().toList(),
        context.map(SubscriptionContext::terms),
        plans.stream().map(plan -> offer(plan, plans)).toList(),
        addOns().stream().filter(this::isByChoice).map(addOn -> offer(addOn, plans)).toList());
  }

  /// Those that a plan is sold for.
  private Stream<Interval> intervals(List<Plan> plans) {
    return plans.stream().flatMap(plan -> plan.intervals(currency).stream()).distinct();
  }

  /// Of the family, what is offered and what one has; the lowest rank first.
  private List<Plan> plans() {
    return Stream.concat(catalog.plans().values().stream(), kept().stream())
        .filter(plan ->
            context
                .map(subscription -> subscription.plan().family().equals(plan.family()))
                .orElse(true))
        .filter(plan -> (!plan.hidden() && plan.isFor(customer)) || isCurrent(plan))
        .map(this::agreed)
        .sorted(comparingInt(Plan::rank))
        .toList();
  }

  /// The plan one has at the prices that are agreed.
  private Plan agreed(Plan plan) {
    return context
        .map(SubscriptionContext::terms)
        .filter(_ -> isCurrent(plan))
        .map(terms -> terms.own().on(plan, terms.interval()))
        .orElse(plan);
  }

  /// The plan one has, where it is not sold any more.
  private Optional<Plan> kept() {
    return context
        .map(SubscriptionContext::plan)
        .filter(plan -> catalog.find(plan.key()).isEmpty());
  }

  private boolean isCurrent(Plan plan) {
    return context.filter(subscription -> subscription.plan().key().equals(plan.key())).isPresent();
  }

  private PlanOffer offer(Plan plan, List<Plan> plans) {
    var prices = prices(plan);
    return new PlanOffer(
        plan,
        kept().filter(plan::equals).isPresent()
            ? context.orElseThrow().terms().plan().version()
            : version,
        availability(plan, prices),
        isCurrent(plan),
        toldInterval(plan),
        prices,
        charges(plan),
        ordered(plan),
        differences(plan, plans),
        plan.requiresAddOns().stream().sorted().map(catalog::addOn).toList());
  }

  private Availability availability(Plan plan, List<PriceOffer> prices) {
    if (plan.contactSales()) {
      return isCurrent(plan)
          ? new Availability.Current()
          : new Availability.BySales(Optional.empty());
    }
    return prices.stream()
        .filter(one -> currentInterval().map(one.interval()::equals).orElse(true))
        .findFirst()
        .or(() -> prices.stream().findFirst())
        .map(PriceOffer::availability)
        .orElseGet(() -> new Availability.Unavailable(Optional.empty()));
  }

  private Optional<Interval> currentInterval() {
    return context.map(subscription -> subscription.terms().interval());
  }

  /// What is agreed for all intervals is told for the one that one has.
  private List<PriceOffer> prices(Plan plan) {
    return Stream.concat(
            plan.intervals(currency).stream(),
            currentInterval().filter(at -> isCurrent(plan) && isAgreed(at)).stream())
        .distinct()
        .sorted()
        .filter(at -> !plan.contactSales() || (isCurrent(plan) && isAgreed(at)))
        .map(at -> price(plan, at))
        .toList();
  }

  private boolean isAgreed(Interval interval) {
    return own(interval).isPresent() && currentInterval().filter(interval::equals).isPresent();
  }

  /// The fee that is agreed.
  private Optional<OwnPrice> own(Interval interval) {
    return context
        .flatMap(subscription -> subscription.terms().own().of(Charge.BASE))
        .filter(own -> own.price().of(interval, currency).isPresent());
  }

  private PriceOffer price(Plan plan, Interval interval) {
    var offer = untilItEnds(plan, usual(plan, interval));
    if (isCurrent(plan) && own(interval).isPresent()) {
      return offer.agreed();
    }
    return first(plan, interval).map(phase -> offer.first(phase, currency)).orElse(offer);
  }

  private PriceOffer usual(Plan plan, Interval interval) {
    return PriceOffer.of(
        interval,
        plan.prices().known(interval, currency),
        plan.prices().of(Interval.MONTH, currency),
        currency,
        context
            .map(from -> availability(from, plan, interval))
            .orElseGet(() -> new Availability.Offered(Availability.Direction.UPGRADE)));
  }

  private PriceOffer untilItEnds(Plan plan, PriceOffer offer) {
    return plan.term()
        .filter(term -> term.then() == PlanTerm.Then.END)
        .map(term -> offer.ending(term.length(), currency))
        .orElse(offer);
  }

  /// The phase that would hold.
  private Optional<PriceOffer.First> first(Plan plan, Interval interval) {
    return context
        .map(from -> from.phase(plan, interval))
        .orElseGet(() ->
            plan.phases().all().stream()
                .findFirst()
                .map(phase -> new PriceOffer.First(phase, Optional.empty())))
        .filter(first -> first.phase().prices().of(interval, currency).isPresent());
  }

  private Availability availability(SubscriptionContext from, Plan plan, Interval interval) {
    if (isCurrent(plan) && from.terms().interval().equals(interval)) {
      return new Availability.Current();
    }
    return from.refusal(SubscriptionContext.to(plan.key(), interval))
        .map(Availability::refused)
        .orElseGet(() ->
            new Availability.Offered(
                Availability.Direction.between(from.plan().rank(), plan.rank())));
  }

  private List<Charge> charges(Plan plan) {
    var carried =
        plan.requiresAddOns().stream()
            .map(key -> beside(plan, catalog.addOn(key)))
            .flatMap(addOn -> addOn.charges().stream());
    return Stream.concat(plan.extraCharges().stream(), carried).toList();
  }

  private List<OrderedOffer> ordered(Plan plan) {
    var byName = new LinkedHashMap<QuantityName, List<Charge.Recurring>>();
    for (var charge : Stream.concat(charges(plan).stream(), attached(plan)).distinct().toList()) {
      if (charge instanceof Charge.Recurring recurring) {
        recurring
            .quantityName()
            .ifPresent(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(recurring));
      }
    }
    return byName.entrySet().stream()
        .map(entry -> new OrderedOffer(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// An add-on beside a plan; beside the one that one has, at the prices that are agreed.
  private AddOn beside(Plan plan, AddOn addOn) {
    return isCurrent(plan) ? agreed(addOn) : addOn;
  }

  private AddOn agreed(AddOn addOn) {
    return context
        .map(SubscriptionContext::terms)
        .map(terms -> terms.own().on(addOn, terms.interval()))
        .orElse(addOn);
  }

  /// What the add-ons that one has charge with a plan.
  private Stream<Charge> attached(Plan plan) {
    return context.stream()
        .flatMap(
            one -> one.terms().addOns().stream().map(key -> beside(plan, one.catalog().addOn(key))))
        .filter(addOn -> addOn.isActiveWith(plan.key()))
        .flatMap(addOn -> addOn.charges().stream());
  }

  private Interval toldInterval(Plan plan) {
    return currentInterval()
        .filter(interval -> plan.isSoldFor(interval, currency))
        .or(() -> plan.intervals(currency).stream().findFirst())
        .orElse(Interval.MONTH);
  }

  private List<FeatureDifference> differences(Plan plan, List<Plan> plans) {
    int index = plans.indexOf(plan);
    if (index == 0 || plan.features().isEmpty()) {
      return List.of();
    }
    var below = new FeatureDifference.Side(plans.get(index - 1), catalog);
    return FeatureDifference.between(below, new FeatureDifference.Side(plan, catalog))
        .all()
        .limit(DIFFERENCES)
        .toList();
  }

  /// Those on sale, at the prices they would be had for: of the version that one has, or as agreed.
  private List<AddOn> addOns() {
    return catalog.addOns().values().stream()
        .flatMap(addOn ->
            context
                .map(subscription -> subscription.catalog().find(addOn.key()).map(this::agreed))
                .orElseGet(() -> Optional.of(addOn))
                .stream())
        .toList();
  }

  /// An add-on that no plan brings along.
  private boolean isByChoice(AddOn addOn) {
    return catalog.plans().values().stream()
        .noneMatch(plan -> plan.requiresAddOns().contains(addOn.key()));
  }

  private AddOnOffer offer(AddOn addOn, List<Plan> plans) {
    return new AddOnOffer(
        addOn,
        context
            .filter(subscription -> subscription.terms().addOns().contains(addOn.key()))
            .isPresent(),
        currentInterval().orElse(Interval.MONTH),
        addOn.charges().stream().flatMap(charge -> fees(charge, plans)).toList());
  }

  private Stream<AddOnOffer.Fee> fees(Charge charge, List<Plan> plans) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          recurring.price().each().stream().flatMap(price -> fees(price, plans));
      case Charge.Usage _, Charge.OneTime _ -> Stream.empty();
    };
  }

  /// For each interval that is priced by name, or by one price for all that plans have.
  private Stream<AddOnOffer.Fee> fees(Prices prices, List<Plan> plans) {
    return Stream.of(prices.intervals().stream(), intervals(plans), currentInterval().stream())
        .flatMap(intervals -> intervals)
        .distinct()
        .sorted()
        .flatMap(interval ->
            prices.of(interval, currency).stream()
                .map(price -> new AddOnOffer.Fee(interval, price)));
  }
}
