package dev.midcycle.billing;

import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Taxation;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Subscriptions to a catalogue, in whatever state their words say, on 20 February.
public record SoldStates(Ids ids, Catalog sold) {
  /// It sells and refuses a bit of everything.
  static final String SOLD =
      """
      catalog: sold
      currency: USD
      timezone: UTC
      billing: {past_due: refuse_upgrades}
      addons:
        own: {name: Own, active_with: [middle], removable: when_inactive, charges: [{key: fee, kind: recurring, price: 5}]}
        fixed: {name: Fixed, removable: never, charges: [{key: fee, kind: recurring, price: 5}]}
        free: {name: Free, charges: [{key: fee, kind: recurring, price: 5}]}
        yearly: {name: Yearly, charges: [{key: fee, kind: recurring, price: {year: 5}}]}
      plans:
        small: {name: Small, family: f, rank: 1, prices: {month: 10, year: 100}}
        middle: {name: Middle, family: f, rank: 2, prices: {month: 20, year: 200}, requires_addons: [own]}
        twin: {name: Twin, family: f, rank: 2, prices: {month: 25, year: 250}}
        large: {name: Large, family: f, rank: 3, prices: {month: 30}}
        seats:
          name: Seats
          family: f
          rank: 4
          prices: {month: 40, year: 400}
          charges: [{key: seat, kind: recurring, quantity: seats, price: 7}]
        old: {name: Old, family: f, rank: 1, prices: {month: 9}, hidden: true}
        big: {name: Big, family: f, rank: 9, contact_sales: true, prices: {month: 900}}
        never: {name: Never, family: f, rank: 5, prices: {month: 50}}
        asked: {name: Asked, family: f, rank: 6, prices: {month: 60}}
        other: {name: Other, family: g, rank: 1, prices: {month: 10}}
      changes:
        - {event: upgrade, payment: required}
        - {to: never, allow: never}
        - {to: asked, allow: contact_sales}
        - {event: downgrade, when: period_end}
        - {event: cancel, from: twin, allow: never}
        - {event: cancel, from: large, allow: contact_sales}
        - {event: cancel, when: period_end}
      """;

  static final Instant START = at("2026-01-10");
  public static final Instant NOW = at("2026-02-20");

  SoldStates(Ids ids) {
    this(ids, catalog(SOLD));
  }

  static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  public static Catalog catalog(String text) {
    return switch (CatalogFiles.parse("sold", text)) {
      case Reading.Valid<Catalog>(var read) -> read;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  public BillingState on(String state) {
    var words = List.of(state.split(" "));
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"),
            ZoneOffset.UTC,
            Taxation.NONE,
            words.contains("due"),
            Set.of());
    var blank =
        BillingState.blank(new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, sold), START);
    if (state.equals("none")) {
      return Lifecycle.advance(blank, NOW).state();
    }
    var addOns =
        words.stream()
            .filter(word -> word.startsWith("+"))
            .map(word -> new AddOnKey(word.substring(1)))
            .collect(toSet());
    var wish =
        new ChangeRequest.Subscribe(
            new PlanKey(words.getFirst()),
            words.contains("year") ? Interval.YEAR : Interval.MONTH,
            words.getFirst().equals("seats")
                ? Map.of(new QuantityName("seats"), Decimal.of(2))
                : Map.of(),
            addOns,
            words.contains("trial") ? Optional.of(60) : Optional.empty(),
            words.contains("future") ? Optional.of(at("2026-03-01")) : Optional.empty(),
            Optional.empty(),
            words.contains("calendar")
                ? Optional.of(BillingRules.Cycle.CALENDAR)
                : Optional.empty(),
            Optional.empty());
    var begun = granted(blank, wish, START);
    var then = Lifecycle.advance(past(begun, words), NOW.minusSeconds(60)).state();
    if (words.contains("ending")) {
      then =
          granted(
              then,
              new ChangeRequest.Cancel(ChangeRequest.Overrides.NONE, ""),
              NOW.minusSeconds(60));
    }
    if (words.contains("moving")) {
      then = granted(then, Wishes.of("date 15 later"), NOW.minusSeconds(60));
    }
    if (words.contains("coupon")) {
      then = granted(then, Wishes.of("coupon"), NOW.minusSeconds(60));
    }
    if (words.contains("paused")) {
      then = granted(then, new ChangeRequest.Pause(Optional.empty()), NOW.minusSeconds(60));
    }
    if (words.contains("ended")) {
      then = granted(then, new ChangeRequest.Cancel(Life.now(), ""), NOW.minusSeconds(60));
    }
    return Lifecycle.advance(then, NOW).state();
  }

  /// What happened on 20 January, and on the 25th.
  private BillingState past(BillingState begun, List<String> words) {
    var on = at("2026-01-20");
    var later = at("2026-01-25");
    if (words.contains("rested")) {
      var paused = granted(begun, new ChangeRequest.Pause(Optional.empty()), on);
      return granted(paused, new ChangeRequest.Resume(), later);
    }
    if (words.contains("returned")) {
      var ended = granted(begun, new ChangeRequest.Cancel(Life.now(), ""), on);
      return granted(ended, new ChangeRequest.Reactivate(Optional.empty()), later);
    }
    return words.contains("raised") ? granted(begun, Wishes.of("plan middle"), on) : begun;
  }

  private BillingState granted(BillingState state, ChangeRequest wish, Instant at) {
    var known = Lifecycle.advance(state, at).state();
    return switch (Decisions.decide(known, wish, at, new FactId(ids.next(1)))) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }
}
