package dev.midcycle.api.subscription;

import static java.util.Comparator.comparingInt;

import dev.midcycle.api.subscription.OffersView.AddonOffer;
import dev.midcycle.api.subscription.OffersView.AddonPrice;
import dev.midcycle.api.subscription.OffersView.Current;
import dev.midcycle.api.subscription.OffersView.PlanOffer;
import dev.midcycle.api.subscription.OffersView.PriceOffer;
import dev.midcycle.api.view.AddonRefView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.DifferenceView;
import dev.midcycle.api.view.FeatureView;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.PriceWords;
import dev.midcycle.api.view.Prices;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.Plan;
import dev.midcycle.time.Interval;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a customer is offered. Whether a change can be had is asked of the rule that would carry it
/// out, so that no offer is made that would then be refused.
public final class Offering {
  private final Catalog catalog;
  private final int version;
  private final Currency currency;
  private final Optional<SubscriptionContext> context;

  private Offering(
      Catalog catalog, int version, Currency currency, Optional<SubscriptionContext> context) {
    this.catalog = catalog;
    this.version = version;
    this.currency = currency;
    this.context = context;
  }

  /// The plans that a subscription may be changed to.
  public static OffersView of(SubscriptionContext context) {
    var catalogs = context.state().catalogs();
    return new Offering(
            catalogs.current(),
            catalogs.newest(),
            context.state().profile().currency(),
            Optional.of(context))
        .view();
  }

  /// The plans that a customer may subscribe to.
  public static OffersView of(Catalog catalog, int version, Currency currency) {
    return new Offering(catalog, version, currency, Optional.empty()).view();
  }

  private OffersView view() {
    var plans = plans();
    return new OffersView(
        currency.getCurrencyCode(),
        intervals().stream()
            .filter(interval -> plans.stream().anyMatch(plan -> plan.isSoldFor(interval, currency)))
            .map(Words::code)
            .toList(),
        context.map(
            h -> new Current(h.terms().plan().plan().value(), Words.code(h.terms().interval()))),
        plans.stream().map(plan -> offer(plan, plans)).toList(),
        addOns().stream().filter(this::isByChoice).map(this::offer).toList());
  }

  /// Of the family, what is offered and what one has; the lowest rank first.
  private List<Plan> plans() {
    return Stream.concat(catalog.plans().values().stream(), kept().stream())
        .filter(plan -> context.map(h -> h.plan().family().equals(plan.family())).orElse(true))
        .filter(plan -> !plan.hidden() || isCurrent(plan))
        .sorted(comparingInt(Plan::rank))
        .toList();
  }

  /// The plan one has, where it is not sold any more.
  private Optional<Plan> kept() {
    return context
        .map(SubscriptionContext::plan)
        .filter(plan -> catalog.find(plan.key()).isEmpty());
  }

  /// Those on sale, at the prices they would be had for: of the version that one has.
  private List<AddOn> addOns() {
    return catalog.addOns().values().stream()
        .flatMap(addOn ->
            context
                .map(h -> h.catalog().find(addOn.key()))
                .orElseGet(() -> Optional.of(addOn))
                .stream())
        .toList();
  }

  private boolean isCurrent(Plan plan) {
    return context.filter(h -> h.plan().key().equals(plan.key())).isPresent();
  }

  private PlanOffer offer(Plan plan, List<Plan> plans) {
    var prices = prices(plan);
    var shown = shown(prices);
    return new PlanOffer(
        PlanRefView.of(
            plan, isKept(plan) ? context.orElseThrow().terms().plan().version() : version),
        plan.rank(),
        isCurrent(plan),
        plan.contactSales() ? sales(plan) : shown.map(PriceOffer::action).orElse("unavailable"),
        shown.flatMap(PriceOffer::code),
        shown.flatMap(PriceOffer::reason),
        shown.flatMap(PriceOffer::about),
        prices,
        charges(plan),
        FeatureView.all(plan, catalog),
        differences(plan, plans),
        AddonRefView.all(plan.requiresAddOns(), catalog));
  }

  private boolean isKept(Plan plan) {
    return kept().filter(plan::equals).isPresent();
  }

  private String sales(Plan plan) {
    return isCurrent(plan) ? "current" : "contact_sales";
  }

  /// The price at the current interval, or else the first.
  private Optional<PriceOffer> shown(List<PriceOffer> prices) {
    return prices.stream()
        .filter(one ->
            context.map(h -> Words.code(h.terms().interval()).equals(one.interval())).orElse(true))
        .findFirst()
        .or(() -> prices.stream().findFirst());
  }

  private List<PriceOffer> prices(Plan plan) {
    return plan.contactSales()
        ? List.of()
        : intervals().stream()
            .filter(interval -> plan.isSoldFor(interval, currency))
            .map(interval -> price(plan, interval))
            .toList();
  }

  private PriceOffer price(Plan plan, Interval interval) {
    var price = plan.prices().of(interval, currency).orElseThrow();
    var monthly = plan.prices().of(Interval.MONTH, currency);
    var asked = asked(plan, interval);
    return new PriceOffer(
        Words.code(interval),
        Amount.of(currency, price),
        Prices.perMonth(interval, price, currency).map(Amount::of),
        Prices.perYear(interval, price, currency).map(Amount::of),
        Prices.saving(interval, price, monthly, currency).map(Amount::of),
        asked.action(),
        asked.why().map(Told::code),
        asked.why().map(Told::message),
        asked.why().map(Told::about));
  }

  private record Asked(String action, Optional<Told> why) {}

  private Asked asked(Plan plan, Interval interval) {
    return context
        .map(h -> asked(h, plan, interval))
        .orElseGet(() -> new Asked("upgrade", Optional.empty()));
  }

  private Asked asked(SubscriptionContext from, Plan plan, Interval interval) {
    if (isCurrent(plan) && from.terms().interval() == interval) {
      return new Asked("current", Optional.empty());
    }
    return switch (from.ask(SubscriptionContext.to(plan.key(), interval))) {
      case Decision.Allowed _ -> new Asked(direction(from.plan(), plan), Optional.empty());
      case Decision.Refused(var why) -> refused(why);
    };
  }

  private Asked refused(Refusal why) {
    return new Asked(
        why instanceof Refusal.ContactSales ? "contact_sales" : "unavailable",
        Optional.of(Refusals.told(why, catalog)));
  }

  private static String direction(Plan from, Plan to) {
    int step = Integer.compare(to.rank(), from.rank());
    return step == 0 ? "switch" : step > 0 ? "upgrade" : "downgrade";
  }

  private List<String> charges(Plan plan) {
    var words = new PriceWords(catalog, shownInterval(plan), currency);
    var carried =
        plan.requiresAddOns().stream().flatMap(key -> catalog.addOn(key).charges().stream());
    return Stream.concat(
            Stream.concat(plan.extraCharges().stream(), carried).map(words::named),
            Stream.of(words.minimum(plan)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Interval shownInterval(Plan plan) {
    return context
        .map(h -> h.terms().interval())
        .filter(interval -> plan.isSoldFor(interval, currency))
        .or(() -> intervals().stream().filter(i -> plan.isSoldFor(i, currency)).findFirst())
        .orElse(Interval.MONTH);
  }

  private List<DifferenceView> differences(Plan plan, List<Plan> plans) {
    int index = plans.indexOf(plan);
    if (index == 0 || plan.features().isEmpty()) {
      return List.of();
    }
    var compared = DifferenceView.compare(plans.get(index - 1), catalog, plan, catalog);
    return Stream.concat(compared.gains().stream(), compared.losses().stream()).limit(5).toList();
  }

  /// An add-on that no plan brings along.
  private boolean isByChoice(AddOn addOn) {
    return catalog.plans().values().stream()
        .noneMatch(plan -> plan.requiresAddOns().contains(addOn.key()));
  }

  private AddonOffer offer(AddOn addOn) {
    var interval = context.map(h -> h.terms().interval()).orElse(Interval.MONTH);
    var words = new PriceWords(catalog, interval, currency);
    return new AddonOffer(
        addOn.key().value(),
        addOn.name(),
        context.filter(h -> h.terms().addOns().contains(addOn.key())).isPresent(),
        addOn.charges().stream().flatMap(this::prices).toList(),
        words.of(addOn));
  }

  private Stream<AddonPrice> prices(Charge charge) {
    return switch (charge) {
      case Charge.Recurring recurring ->
          intervals().stream()
              .flatMap(interval ->
                  recurring.price().of(interval, currency).stream()
                      .map(price ->
                          new AddonPrice(Words.code(interval), Amount.of(currency, price))));
      case Charge.Usage _, Charge.OneTime _ -> Stream.empty();
    };
  }

  private static List<Interval> intervals() {
    return Arrays.asList(Interval.values());
  }
}
