package dev.midcycle.simulate.stored;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.bookkeeping.TrialBalance;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.change.ConfirmOutcome;
import dev.midcycle.change.Confirming;
import dev.midcycle.change.Quote;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuoteRequest;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.change.QuotedDocument;
import dev.midcycle.collect.DuePayments;
import dev.midcycle.correction.Granting;
import dev.midcycle.cycle.Clocks;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Document;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDue;
import dev.midcycle.simulate.Issued;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.States;
import dev.midcycle.simulate.Verb;
import dev.midcycle.simulate.World;
import dev.midcycle.usagestatement.Consumption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One customer's history in the stores. A change is a quote and its confirmation; time passes by
/// the merchant's clock.
final class DatabaseWorld implements World {
  /// Longer than anybody waits before a payment is asked about.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /// Less than clocks may be moved at once.
  private static final Duration HOP = Duration.ofDays(3650);

  private final SimulationServices.Records records;
  private final SimulationServices.Stories stories;
  private final LifeClock clock;
  private final ScriptedGateway gateway;
  private final Scenario scenario;
  private final Scenario.Customer who;
  private final TenantId tenant;
  private final CustomerId customer;
  private final LifeDocuments documents;
  private final Map<String, SubscriptionId> subscriptions = new LinkedHashMap<>();
  private final LifeUsage used;

  private DatabaseWorld(
      SimulationServices services,
      LifeClock clock,
      ScriptedGateway gateway,
      String key,
      Scenario scenario) {
    this.records = services.records();
    this.stories = services.stories();
    this.clock = clock;
    this.gateway = gateway;
    this.scenario = scenario;
    this.who = scenario.customer();
    var beginning = new Beginning(records, scenario);
    this.tenant = beginning.tenant(key);
    this.customer = beginning.customer(tenant);
    this.documents = new LifeDocuments(records.documents(), tenant, customer);
    this.used = new LifeUsage(records, documents, who, subscriptions);
  }

  /// @param key of the merchant; nobody else has it
  static DatabaseWorld begin(String key, Scenario scenario, SimulationServices.Builder builder) {
    var clock = new LifeClock(Beginning.of(scenario));
    var gateway = new ScriptedGateway();
    return new DatabaseWorld(builder.build(clock, gateway), clock, gateway, key, scenario);
  }

  @Override
  public void advance(Instant until) {
    clock.reach(until);
    for (var at = records.tenants().now(UnitOfWork.of(tenant)); ; ) {
      at = at.plus(HOP).isBefore(until) ? at.plus(HOP) : until;
      move(at);
      if (at.equals(until)) {
        return;
      }
    }
  }

  private void move(Instant to) {
    var outcome = stories.clocks().advance(tenant, to, Actor.OPERATOR);
    if (!(outcome instanceof Clocks.Outcome.Advanced)) {
      throw unforeseen(outcome);
    }
  }

  @Override
  public Answer preview(String subscription, ChangeRequest request, Instant at) {
    return switch (quote(subscription, request)) {
      case Asked.Told(var answer) -> answer;
      case Asked.Shown(_, var change) -> granted(change);
    };
  }

  @Override
  public Answer carryOut(String subscription, ChangeRequest request, Instant at) {
    return switch (quote(subscription, request)) {
      case Asked.Told(var answer) -> answer;
      case Asked.Shown(var quote, var change) -> {
        var outcome =
            stories.quotes().confirm(tenant, quote.id(), Confirming.of(customer, Actor.OPERATOR));
        if (outcome instanceof ConfirmOutcome.Confirmed) {
          subscriptions.put(subscription, quote.subscription());
        }
        yield confirmed(change, outcome);
      }
    };
  }

  /// What comes of asking: an answer at once, or a quote.
  private sealed interface Asked {
    record Told(Answer answer) implements Asked {}

    record Shown(Quote quote, QuotedChange change) implements Asked {}
  }

  private Asked quote(String subscription, ChangeRequest request) {
    var existing = Optional.ofNullable(subscriptions.get(subscription));
    var asked = new QuoteRequest(customer, existing, request);
    return switch (stories.quotes().quote(UnitOfWork.of(tenant), asked, Actor.OPERATOR)) {
      case QuoteOutcome.Quoted(var quote, var change, _, _) -> new Asked.Shown(quote, change);
      case QuoteOutcome.Refused(var why) -> new Asked.Told(new Answer.Refused(why.code()));
      case QuoteOutcome.Reserved() -> new Asked.Told(Answer.Refused.PAYMENT_PENDING);
      case QuoteOutcome.NotFound _, QuoteOutcome.ExternalIdTaken _ -> throw unforeseen(asked);
      case QuoteOutcome.Unfit _ -> new Asked.Told(Answer.Refused.NOT_ALLOWED);
      case QuoteOutcome.UnknownKey unknown -> throw unforeseen(unknown);
      case QuoteOutcome.NoCatalog none -> throw unforeseen(none);
    };
  }

  private static Answer confirmed(QuotedChange change, ConfirmOutcome outcome) {
    return switch (outcome) {
      case ConfirmOutcome.Confirmed _, ConfirmOutcome.Checking _ -> granted(change);
      case ConfirmOutcome.PaymentFailed _ -> Answer.Refused.PAYMENT_FAILED;
      case ConfirmOutcome.Reserved() -> Answer.Refused.PAYMENT_PENDING;
      case ConfirmOutcome.AlreadyConfirmed twice -> throw unforeseen(twice);
      case ConfirmOutcome.Stale stale -> throw unforeseen(stale);
      case ConfirmOutcome.BillingDetailsMissing missing -> throw unforeseen(missing);
      case ConfirmOutcome.NotFound none -> throw unforeseen(none);
      case ConfirmOutcome.ExternalIdTaken taken -> throw unforeseen(taken);
    };
  }

  private static Answer granted(QuotedChange change) {
    return new Answer.Granted(
        change.released(),
        change.documents().stream().map(QuotedDocument::draft).toList(),
        change.dueNow());
  }

  private static IllegalStateException unforeseen(Object outcome) {
    return new IllegalStateException("nothing else uses this database, and yet: " + outcome);
  }

  @Override
  public void payments(Verb.Payment payment, Instant at) {
    gateway.is(payment);
    clock.pass(PATIENCE);
    stories.unknownPayments().ask(tenant);
    if (payment.attempt() == Verb.Payment.Attempt.SUCCEED) {
      new Beginning(records, scenario).card(tenant, customer, at);
      documents.overdue(LocalDate.ofInstant(at, who.timezone())).forEach(this::pay);
    }
    advance(at);
  }

  private void pay(DocumentId document) {
    stories.payments().pay(UnitOfWork.of(tenant), DuePayments.Asked.of(document, Actor.OPERATOR));
  }

  @Override
  public void grant(Money amount, Optional<Instant> expires, Instant at) {
    var grant = new Granting.Grant(customer, amount, "", expires);
    records.granting().grant(UnitOfWork.of(tenant), grant, new Stamp(Actor.OPERATOR, at));
  }

  @Override
  public Answer byHand(Verb.ByHand deed, Instant at) {
    return new LifeDeeds(stories.byHand(), documents, who, subscriptions).carryOut(deed, at);
  }

  @Override
  public void publish(Catalog catalog, Verb.Publish.Migration migration, Instant at) {
    records.catalogs().publish(UnitOfWork.of(tenant), catalog, new Stamp(Actor.OPERATOR, at));
    switch (migration) {
      case NONE -> {}
      case NOW -> migrate(Policy.When.NOW, at);
      case PERIOD_END -> migrate(Policy.When.PERIOD_END, at);
    }
  }

  /// Those who cannot be moved keep what they have.
  private void migrate(Policy.When when, Instant at) {
    List.copyOf(subscriptions.keySet())
        .forEach(key -> carryOut(key, new ChangeRequest.Migrate(when), at));
  }

  @Override
  public Answer use(Verb.Usage usage, Instant at) {
    return used.take(usage, at);
  }

  @Override
  public Decimal used(String subscription, MeterKey meter, Instant at) {
    return Optional.ofNullable(subscriptions.get(subscription))
        .map(id -> records.subscriptions().find(UnitOfWork.of(tenant), id).orElseThrow())
        .map(seen -> seen.account().subscription().orElseThrow().state())
        .map(state -> Consumption.of(state.groundsAt(at), meter))
        .orElse(Decimal.ZERO);
  }

  /// What waited is issued at instants to come; what is due at once is collected there.
  @Override
  public void finish() {
    var last = stories.runs().runOut(tenant);
    records.documents().find(UnitOfWork.of(tenant), last).stream()
        .filter(document -> document.amounts().open().isPositive())
        .filter(document -> !document.dueOn().isAfter(document.issuedOn()))
        .map(Document::id)
        .forEach(this::pay);
  }

  @Override
  public List<Issued> documents() {
    var keys = new LinkedHashMap<SubscriptionId, String>();
    subscriptions.forEach((key, id) -> keys.put(id, key));
    return documents.all().stream().map(document -> LifeDocuments.issued(keys, document)).toList();
  }

  @Override
  public Money creditBalance() {
    return records.customers().find(UnitOfWork.of(tenant), customer).orElseThrow().credit();
  }

  @Override
  public TrialBalance ledger(Instant at) {
    return records.books().of(UnitOfWork.of(tenant), customer, who.currency(), at);
  }

  @Override
  public List<String> subscriptions() {
    return List.copyOf(subscriptions.keySet());
  }

  @Override
  public Optional<State> state(String subscription, Instant at) {
    return Optional.ofNullable(subscriptions.get(subscription))
        .map(id -> records.subscriptions().find(UnitOfWork.of(tenant), id).orElseThrow())
        .map(seen -> {
          var account = seen.account();
          var one = account.subscription().orElseThrow();
          return States.of(one.state(), at, late(account.pastDue(one.id())));
        });
  }

  private Optional<States.Late> late(List<PastDue> some) {
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new States.Late(
                some.stream()
                    .flatMap(one -> one.nextAttempt().stream())
                    .min(Instant::compareTo)
                    .map(next -> LocalDate.ofInstant(next, who.timezone()))));
  }
}
