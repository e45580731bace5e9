package dev.midcycle.api.subscription;

import dev.midcycle.api.subscription.SubscriptionView.AddonView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.FeatureView;
import dev.midcycle.api.view.PeriodView;
import dev.midcycle.api.view.PlanRefView;
import dev.midcycle.api.view.Recurring;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.Upcoming;
import dev.midcycle.api.view.UpcomingView;
import dev.midcycle.api.view.Words;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.AddOn;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Charge;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.customer.Labels;
import dev.midcycle.dunning.Meanwhile;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Decimal;
import dev.midcycle.offer.Permission;
import dev.midcycle.offer.Permissions;
import dev.midcycle.offer.SubscriptionContext;
import dev.midcycle.payment.PastDue;
import dev.midcycle.terms.Status;
import dev.midcycle.terms.Terms;
import dev.midcycle.terms.Timeline;
import dev.midcycle.time.Stretch;
import dev.midcycle.words.PriceNotes;
import dev.midcycle.words.PriceWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Shows one subscription.
public final class SubscriptionViews {
  private final SubscriptionContext context;
  private final CustomerId customer;
  private final Optional<QuotedDocument> next;
  private final Set<Permission.Hold> holds;
  private final Noted noted;
  private final Terms terms;
  private final ZoneId zone;

  /// What is known of it beside its billing state.
  ///
  /// @param labels what the merchant notes on it
  /// @param pastDue documents for it that could not be collected
  public record Noted(Labels labels, Instant createdAt, List<PastDue> pastDue) {}

  private SubscriptionViews(
      SubscriptionContext context,
      CustomerId customer,
      Optional<QuotedDocument> next,
      Set<Permission.Hold> holds,
      Noted noted) {
    this.noted = noted;
    this.context = context;
    this.customer = customer;
    this.next = next;
    this.holds = Set.copyOf(holds);
    this.terms = context.terms();
    this.zone = context.state().profile().zone();
  }

  /// The subscription as the viewer sees it.
  ///
  /// @param next the document that comes next of it
  public static SubscriptionView of(
      SubscriptionContext context,
      CustomerId customer,
      Optional<QuotedDocument> next,
      Set<Permission.Hold> holds,
      Noted noted) {
    return new SubscriptionViews(context, customer, next, holds, noted).view();
  }

  private SubscriptionView view() {
    var state = context.state();
    return new SubscriptionView(
        state.id().text(),
        noted.labels().externalId(),
        customer.text(),
        PlanRefView.of(terms.plan(), state.catalogs()),
        Words.code(terms.interval()),
        numbers(terms.quantities()),
        Words.code(terms.status()),
        price(terms, context.at()),
        Recurring.special(terms, context.at(), state.catalogs(), state.profile().currency())
            .map(PriceNotes::of),
        Optional.of(day(startedAt())),
        terms.trialEnd().map(this::day),
        ended(),
        isRunning() ? Optional.of(period()) : Optional.empty(),
        term(),
        next.map(this::upcoming),
        terms.addOns().stream().map(this::addOn).toList(),
        FeatureView.all(context.plan(), context.catalog()),
        new ScheduledViews(state, terms, context.at()).foremost(),
        holds.contains(Permission.Hold.PAYMENT_PENDING),
        UnpaidView.of(noted.pastDue(), meanwhile(), state.catalogs().newest()),
        new ActionsViews(context).view(Permissions.of(context, holds)),
        new TreeMap<>(noted.labels().metadata()),
        noted.createdAt().toString());
  }

  /// When it was made, or the day before that to which its start was dated back; where that is
  /// folded away, since when fees have been charged.
  private Instant startedAt() {
    var history = context.state().history();
    return history
        .start()
        .or(() -> history.opening().charging())
        .filter(noted.createdAt()::isAfter)
        .orElseGet(noted::createdAt);
  }

  private String day(Instant instant) {
    return Words.day(instant, zone);
  }

  private boolean isRunning() {
    return terms.status() == Status.ACTIVE || terms.status() == Status.TRIAL;
  }

  /// What it grants until what is past due is paid. What does not run is not restricted.
  private Meanwhile meanwhile() {
    var state = context.state();
    return isRunning()
        ? Meanwhile.of(state.catalogs(), terms, state.profile().currency())
        : new Meanwhile.AsUsual();
  }

  /// Since when it has been cancelled.
  private Optional<String> ended() {
    return terms.status() == Status.CANCELLED
        ? Optional.of(
            day(context.state().groundsAt(context.at()).timeline().served().getLast().from()))
        : Optional.empty();
  }

  private PeriodView period() {
    return Words.period(trial().orElseGet(() -> terms.periodAt(context.at())), zone);
  }

  /// A trial is the period while it runs: from where it began.
  private Optional<Stretch> trial() {
    return terms
        .trialEnd()
        .flatMap(end -> trialBegan().flatMap(from -> Stretch.between(from, end)));
  }

  /// The first of the trial's terms after those that were none.
  private Optional<Instant> trialBegan() {
    var served = context.state().history().until(context.at()).served();
    return served.reversed().stream()
        .takeWhile(one -> one.terms().status() == Status.TRIAL)
        .reduce((_, earlier) -> earlier)
        .map(Timeline.Served::from);
  }

  private Optional<SubscriptionView.TermView> term() {
    return terms
        .boundAt(context.at())
        .map(running ->
            new SubscriptionView.TermView(
                day(running.from()),
                Words.dayUntil(running.to(), zone),
                Words.code(terms.term().orElseThrow().rule().then())));
  }

  static Map<String, Long> numbers(Map<QuantityName, Decimal> quantities) {
    var numbers = new TreeMap<String, Long>();
    quantities.forEach((name, number) -> numbers.put(name.value(), number.value().longValue()));
    return numbers;
  }

  private Optional<Amount> price(Terms some, Instant at) {
    var state = context.state();
    return Recurring.price(some, at, state.catalogs(), state.profile().currency());
  }

  private UpcomingView upcoming(QuotedDocument document) {
    var state = context.state();
    return new Upcoming(state.id(), state.profile(), state.catalogs()).of(document, terms);
  }

  private AddonView addOn(AddOnKey key) {
    var addOn = context.state().catalogs().addOn(key, terms);
    var interval = terms.interval();
    var words = new PriceWords(context.catalog(), interval, context.state().profile().currency());
    var reason = context.keeps(key);
    var told = reason.map(why -> Refusals.told(why, context.catalog()));
    return new AddonView(
        key.value(),
        addOn.name(),
        fee(addOn),
        words.of(addOn),
        addOn.isActiveWith(terms.plan().plan()),
        reason.filter(Refusal.AddOnLocked.class::isInstance).isPresent(),
        reason.isEmpty(),
        told.map(Told::code),
        told.map(Told::message),
        told.map(Told::about));
  }

  /// The recurring fee, if it is a single one.
  private Optional<Amount> fee(AddOn addOn) {
    var currency = context.state().profile().currency();
    return addOn.charges().stream()
        .filter(Charge.Recurring.class::isInstance)
        .map(Charge.Recurring.class::cast)
        .findFirst()
        .flatMap(charge -> charge.price().each())
        .flatMap(price -> price.of(terms.interval(), currency))
        .map(price -> Amount.of(currency, price));
  }
}
