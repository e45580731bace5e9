package dev.midcycle.simulate;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Couponing;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.usagestatement.Consumption;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;

/// One customer's life, folded in memory by the same pure functions that bill the real ones.
final class MemoryWorld implements World {
  private final Ids ids = new Ids(new Random(1));
  private final Scenario.Customer customer;
  private final Map<String, BillingState> states = new LinkedHashMap<>();
  private final Set<String> triedFamilies = new HashSet<>();
  private final IssuedDocuments documents;
  private final SimulatedPayments payments;
  private final Map<CouponCode, Integer> redeemed = new HashMap<>();
  private final RecordedUsage recorded;
  private Catalogs catalogs;

  MemoryWorld(Scenario scenario) {
    this.customer = scenario.customer();
    this.documents = new IssuedDocuments(customer.timezone());
    this.recorded = new RecordedUsage(customer.timezone());
    this.catalogs = Catalogs.of(1, scenario.catalog());
    var credit = Money.exactly(customer.currency(), customer.credit().value());
    this.payments =
        new SimulatedPayments(customer.timezone(), scenario.catalog().billing().netDays(), credit);
  }

  @Override
  public void advance(Instant until) {
    for (var next = soonest();
        next.filter(at -> !at.isAfter(until)).isPresent();
        next = soonest()) {
      run(next.get());
    }
    states.keySet().forEach(key -> advance(key, until));
    payments.collectUntil(until);
  }

  /// The next instant at which anything falls due, of any subscription.
  private Optional<Instant> soonest() {
    return states.entrySet().stream()
        .filter(entry -> !payments.isReserved(entry.getKey()))
        .flatMap(entry -> Lifecycle.due(entry.getValue()).stream())
        .min(Instant::compareTo);
  }

  private void run(Instant at) {
    payments.collectUntil(at);
    states.entrySet().stream()
        .filter(entry -> Lifecycle.due(entry.getValue()).filter(at::equals).isPresent())
        .map(Map.Entry::getKey)
        .toList()
        .forEach(key -> advance(key, at));
  }

  private void advance(String key, Instant until) {
    if (!payments.isReserved(key)) {
      var advanced = Lifecycle.advance(known(key), until);
      states.put(key, advanced.state());
      issue(key, advanced.documents(), payments::settle);
    }
  }

  @Override
  public Answer preview(String subscription, ChangeRequest request, Instant at) {
    if (payments.isReserved(subscription)) {
      return Answer.Refused.PAYMENT_PENDING;
    }
    return switch (decide(subscription, request, at)) {
      case Decision.Refused(var why) -> new Answer.Refused(why.code());
      case Decision.Allowed allowed -> granted(allowed);
    };
  }

  @Override
  public Answer carryOut(String subscription, ChangeRequest request, Instant at) {
    if (payments.isReserved(subscription)) {
      return Answer.Refused.PAYMENT_PENDING;
    }
    return switch (decide(subscription, request, at)) {
      case Decision.Refused(var why) -> new Answer.Refused(why.code());
      case Decision.Allowed allowed -> confirm(subscription, allowed);
    };
  }

  private Decision decide(String subscription, ChangeRequest request, Instant at) {
    var profile = profile(at);
    var asked =
        Optional.ofNullable(states.get(subscription))
            .map(state -> state.with(profile, catalogs))
            .orElseGet(() -> blank(profile, at));
    var usedUp =
        Couponing.of(request)
            .flatMap(coupon -> Couponing.usedUp(request, redeemed.getOrDefault(coupon.code(), 0)));
    if (usedUp.isPresent()) {
      return new Decision.Refused(usedUp.get());
    }
    return Decisions.decide(asked, request, at, new FactId(ids.next(at.toEpochMilli())));
  }

  private BillingState blank(BillingProfile profile, Instant at) {
    var id = new SubscriptionId(ids.next(at.toEpochMilli()));
    return BillingState.blank(id, profile, catalogs, at).with(recorded.shared());
  }

  private BillingProfile profile(Instant at) {
    return new BillingProfile(
        customer.currency(),
        customer.timezone(),
        customer.tax(),
        payments.isPastDue(at),
        triedFamilies);
  }

  private Answer confirm(String subscription, Decision.Allowed allowed) {
    var answer = granted(allowed);
    boolean first = allowed.payment() == Policy.Payment.REQUIRED && answer.dueNow().isPositive();
    if (!first) {
      carryOut(subscription, allowed, payments::settle);
      return answer;
    }
    return switch (payments.attempt()) {
      case SUCCEED -> {
        carryOut(subscription, new SimulatedPayments.Reserved(allowed, heldCredit(allowed)));
        yield answer;
      }
      case DECLINE -> Answer.Refused.PAYMENT_FAILED;
      case UNKNOWN -> {
        payments.reserve(subscription, allowed, heldCredit(allowed));
        yield answer;
      }
    };
  }

  private Answer.Granted granted(Decision.Allowed allowed) {
    return new Answer.Granted(
        allowed.released(),
        allowed.brought(),
        payments.due(allowed.state().id(), allowed.released(), allowed.brought()));
  }

  private SimulatedPayments.HeldCredit heldCredit(Decision.Allowed allowed) {
    return payments.heldCredit(allowed.state().id(), allowed.released(), allowed.brought());
  }

  private void carryOut(String subscription, SimulatedPayments.Reserved paid) {
    carryOut(subscription, paid.change(), paid.heldCredit()::settle);
    paid.heldCredit().empty();
  }

  /// @param settling what settles a document, and answers what is left to pay, or is paid, of it
  private void carryOut(
      String subscription,
      Decision.Allowed allowed,
      BiFunction<SubscriptionId, Draft, Money> settling) {
    states.put(subscription, allowed.state());
    allowed.fact().coupon().ifPresent(given -> redeemed.merge(given.code(), 1, Integer::sum));
    allowed.triesOut().ifPresent(triedFamilies::add);
    issue(subscription, allowed.released(), payments::settle);
    issue(subscription, allowed.brought(), settling);
  }

  private void issue(
      String subscription, List<Draft> drafts, BiFunction<SubscriptionId, Draft, Money> settling) {
    var id = known(subscription).id();
    for (var draft : drafts) {
      documents.add(subscription, id, draft, settling.apply(id, draft));
    }
  }

  @Override
  public void payments(Verb.Payment.Attempt attempt, Instant at) {
    payments.attempt(attempt).forEach(this::carryOut);
    payments.collectUntil(at);
    advance(at);
  }

  @Override
  public void grant(Money amount, Instant at) {
    payments.grant(amount);
  }

  @Override
  public void publish(Catalog catalog, Verb.Publish.Migration migration, Instant at) {
    catalogs = catalogs.with(catalogs.newest() + 1, catalog.after(catalogs.current()));
    switch (migration) {
      case NONE -> {}
      case NOW -> migrate(Policy.When.NOW, at);
      case PERIOD_END -> migrate(Policy.When.PERIOD_END, at);
    }
  }

  /// Those who cannot be moved keep what they have.
  private void migrate(Policy.When when, Instant at) {
    for (var key : List.copyOf(states.keySet())) {
      if (decide(key, new ChangeRequest.Migrate(when), at) instanceof Decision.Allowed allowed) {
        carryOut(key, allowed, payments::settle);
      }
    }
  }

  @Override
  public Answer use(Verb.Usage usage, Instant at) {
    var readings = Readings.of(usage, catalogs.current(), at, customer.timezone());
    var whose = usage.subscription().map(List::of).orElseGet(() -> List.copyOf(states.keySet()));
    if (whose.stream().anyMatch(key -> recorded.isClosed(known(key), readings))) {
      return new Answer.Refused("usage_closed");
    }
    for (var reading : recorded.fresh(readings)) {
      whose.forEach(key ->
          states.computeIfPresent(
              key, (_, state) -> state.with(recorded.with(state.usage(), reading))));
      if (usage.subscription().isEmpty()) {
        recorded.share(reading);
      }
    }
    return new Answer.Recorded();
  }

  @Override
  public Decimal used(String subscription, MeterKey meter, Instant at) {
    return Consumption.of(known(subscription).groundsAt(at), meter);
  }

  @Override
  public void finish() {
    states.values().stream()
        .map(BillingState::pending)
        .flatMap(Optional::stream)
        .map(pending -> pending.issueAt())
        .sorted()
        .distinct()
        .toList()
        .forEach(this::runOut);
  }

  private void runOut(Instant at) {
    for (var key : List.copyOf(states.keySet())) {
      if (known(key).pending().filter(pending -> pending.issueAt().equals(at)).isPresent()) {
        var last = Lifecycle.runOut(known(key));
        states.put(key, last.state());
        issue(key, last.documents(), payments::settle);
      }
    }
  }

  @Override
  public List<Issued> documents() {
    return documents.with(payments::open);
  }

  @Override
  public Money creditBalance() {
    return payments.credit();
  }

  @Override
  public List<String> subscriptions() {
    return List.copyOf(states.keySet());
  }

  @Override
  public Optional<State> state(String subscription, Instant at) {
    return Optional.ofNullable(states.get(subscription)).map(state -> States.of(state, at));
  }

  private BillingState known(String subscription) {
    return Optional.ofNullable(states.get(subscription))
        .orElseThrow(() -> new IllegalStateException("no subscription " + subscription));
  }
}
