package dev.midcycle.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Payer;
import dev.midcycle.subscription.Seller;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests of a customer, by a small catalogue, and what is decided of them.
final class ChangeRequests {
  static final Catalog SOLD =
      catalog(
          """
          catalog: sold
          currency: USD
          timezone: UTC
          meters: {units: {name: Units, event: unit, aggregation: count}}
          addons:
            paid: {name: Paid, charges: [{key: fee, kind: recurring, price: 5}]}
            gratis: {name: Gratis, charges: [{key: fee, kind: recurring, price: 0}]}
            inactive: {name: Inactive, active_with: [fee], charges: [{key: fee, kind: recurring, price: 5}]}
          plans:
            free: {name: Free, family: f, rank: 1, prices: {month: 0}}
            fee: {name: Fee, family: f, rank: 2, prices: {month: 40, year: 400}}
            more: {name: More, family: f, rank: 3, prices: {month: 70}}
            least: {name: Least, family: f, rank: 3, prices: {month: 0}, minimum: 9}
            setup: {name: Setup, family: f, rank: 3, prices: {month: 0}, charges: [{key: setup, kind: one_time, price: 9}]}
            seats: {name: Seats, family: f, rank: 3, prices: {month: 0}, charges: [{key: seat, kind: recurring, quantity: seats, price: 9}]}
            unit: {name: Unit, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, price: 1}]}
            counted: {name: Counted, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, price: 0}]}
            used: {name: Used, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, price: 0, minimum: 9}]}
            packs: {name: Packs, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: package, package_size: 10, price: 9}]}
            steps: {name: Steps, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: graduated, tiers: [{up_to: 10, unit: 0}, {up_to: null, unit: 1}]}]}
            volume: {name: Volume, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: volume, tiers: [{up_to: 10, unit: 0}, {up_to: null, unit: 0, flat: 9}]}]}
            stairs: {name: Stairs, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: stairstep, tiers: [{up_to: 10, flat: 0}, {up_to: null, flat: 9}]}]}
            level: {name: Level, family: f, rank: 3, prices: {month: 0}, charges: [{key: use, kind: usage, meter: units, model: graduated, tiers: [{up_to: 10, unit: 0}, {up_to: null, unit: 0}]}]}
          changes:
            - {event: upgrade, when: now, settle: prorate, collect: now, payment: required}
            - {event: downgrade, when: period_end}
            - {event: shorter_interval, when: period_end}
            - {event: cancel, when: period_end}
          """);
  static final Currency USD = Currency.getInstance("USD");
  static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  static final CustomerId CUSTOMER = new CustomerId(new UUID(0x7000, 1));
  static final SubscriptionId SUBSCRIPTION = new SubscriptionId(new UUID(0x7000, 2));
  static final FactId FACT = new FactId(new UUID(0x7000, 3));
  static final FactId NEXT = new FactId(new UUID(0x7000, 4));
  private static final String ADDRESS = "{\"name\":\"Org\"}";

  private ChangeRequests() {}

  private static Catalog catalog(String text) {
    return switch (CatalogFiles.parse("sold", text)) {
      case Reading.Valid<Catalog>(var read) -> read;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  static Money usd(String amount) {
    return new Money(USD, Decimal.of(amount).value().movePointRight(2).longValueExact());
  }

  static CustomerAccount account(boolean address, boolean card, String credit) {
    var details = Optional.of(ADDRESS).filter(_ -> address);
    return CustomerAccount.of(
        new Payer(
            CUSTOMER,
            USD,
            ZoneOffset.UTC,
            Taxation.NONE,
            Set.of(),
            details,
            Optional.empty(),
            Optional.empty(),
            card,
            Invoicing.SEPARATE,
            CollectionTerms.STANDARD,
            false),
        new Seller("Merchant", "{}", Optional.empty(), Optional.empty()),
        CreditBalance.of(usd(credit)),
        List.of());
  }

  static ChangeRequest.Subscribe subscribe(
      String plan, Set<AddOnKey> addOns, Optional<String> staff) {
    return new ChangeRequest.Subscribe(
        new PlanKey(plan),
        Interval.MONTH,
        Map.of(),
        addOns,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        staff.map(ChangeRequest.Staff::new));
  }

  static ChangeRequest.Subscribe subscribe(String plan) {
    return subscribe(plan, Set.of(), Optional.empty());
  }

  static ChangeRequest.Change change(
      @Nullable String plan,
      Map<QuantityName, Decimal> quantities,
      @Nullable String add,
      @Nullable String remove) {
    return new ChangeRequest.Change(
        Optional.ofNullable(plan).map(PlanKey::new),
        Optional.empty(),
        quantities,
        add == null ? Set.of() : Set.of(new AddOnKey(add)),
        remove == null ? Set.of() : Set.of(new AddOnKey(remove)),
        ChangeRequest.Overrides.NONE);
  }

  static ChangeRequest.Change to(String plan) {
    return change(plan, Map.of(), null, null);
  }

  /// By staff, who say why.
  static ChangeRequest.Change arranged(ChangeRequest.Change change) {
    return new ChangeRequest.Change(
        change.plan(),
        change.interval(),
        change.quantities(),
        change.add(),
        change.remove(),
        new ChangeRequest.Overrides(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new ChangeRequest.Staff("by bank transfer"))));
  }

  /// Of a customer who has nothing yet.
  static ChangePreview.Result asked(
      CustomerAccount account, ChangeRequest request, boolean collects) {
    return asked(account, request, collects, Catalogs.of(1, SOLD), NOW);
  }

  static ChangePreview.Result asked(
      CustomerAccount account,
      ChangeRequest request,
      boolean collects,
      Catalogs offered,
      Instant at) {
    var subscription = AccountToChange.newSubscription(account, SUBSCRIPTION, offered, at);
    return ChangePreview.of(
        new AccountToChange(account, subscription, collects, Optional.empty()), request, at, FACT);
  }

  static ChangePreview granted(ChangePreview.Result result) {
    assertThat(result).isInstanceOf(ChangePreview.Result.Granted.class);
    return ((ChangePreview.Result.Granted) result).preview();
  }

  /// Somebody who has had a plan for ten days, and wishes something else.
  static ChangePreview.Result later(CustomerAccount account, String plan, ChangeRequest request) {
    return later(account, plan, request, Optional.empty());
  }

  static ChangePreview.Result later(
      CustomerAccount account, String plan, ChangeRequest request, Optional<Money> held) {
    return ChangePreview.of(
        new AccountToChange(account, begun(account, plan), true, held),
        request,
        NOW.plus(Duration.ofDays(10)),
        NEXT);
  }

  static Subscription begun(CustomerAccount account, String plan) {
    var begin = subscribe(plan, Set.of(new AddOnKey("gratis")), Optional.empty());
    return granted(asked(account, begin, true)).changed();
  }
}
