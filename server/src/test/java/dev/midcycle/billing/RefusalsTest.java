package dev.midcycle.billing;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Tax;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is granted and what is refused, and of several reasons the one that is told.
class RefusalsTest {
  private static final String SOLD =
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
  private static final Instant START = at("2026-01-10");
  private static final Instant NOW = at("2026-02-20");
  private static final Coupon TEN =
      new Coupon(
          new CouponCode("TEN"),
          new Coupon.Off.Percent(Decimal.of(10)),
          new Coupon.Duration.Forever());
  private final Ids ids = new Ids(new Random(9));

  private static Instant at(String day) {
    return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static Catalog catalog(String text) {
    return switch (CatalogFiles.parse("sold", text)) {
      case Reading.Valid<Catalog>(var read) -> read;
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  @ParameterizedTest(name = "{0}: {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # on            | wish                     | is
          small           | plan middle              | upgrade
          small           | plan small               | no_change
          small           | interval month           | no_change
          small           | interval year            | longer_interval
          small year      | interval month           | shorter_interval later
          small           | plan large year          | price_missing
          small           | plan other               | not_allowed
          small           | plan old                 | price_not_offered
          small           | plan big                 | contact_sales
          small           | plan never               | not_allowed
          small           | plan asked               | contact_sales
          small           | staff plan big           | upgrade
          small           | staff plan never         | upgrade
          small           | staff plan old           | downgrade
          small           | staff plan other         | not_allowed
          small           | staff plan small         | no_change
          small           | add free                 | addon_added
          small           | add yearly               | price_missing
          small year      | add yearly               | addon_added
          small           | remove free              | no_change
          small +free     | remove free              | addon_removed
          small +free     | add free                 | no_change
          small +fixed    | remove fixed             | addon_locked
          small +own      | remove own               | addon_removed
          middle          | remove own               | addon_locked
          middle          | plan large remove own    | upgrade
          small           | plan middle remove own   | addon_locked
          middle          | plan twin                | upgrade
          twin            | plan middle              | downgrade later
          middle          | plan small               | downgrade later
          seats           | seats 3                  | quantity_up
          seats           | seats 2                  | no_change
          seats           | seats 1                  | quantity_down later
          seats           | seats 2 add free         | addon_added
          small due       | plan middle              | past_due
          small due       | interval year            | past_due
          small due       | add free                 | past_due
          seats due       | seats 3                  | past_due
          seats due       | seats 1                  | quantity_down later
          middle due      | plan small               | downgrade later
          small due       | staff plan middle        | past_due
          small year due  | interval month           | shorter_interval later
          small           | cancel                   | cancel later
          twin            | cancel                   | not_allowed
          large           | cancel                   | contact_sales
          large           | staff cancel             | cancel
          small           | undo                     | nothing_to_undo
          small           | pause                    | paused
          small           | resume                   | not_paused
          small           | reactivate               | not_cancelled
          small           | migrate                  | no_change
          small ending    | undo                     | undone
          small ending    | cancel                   | no_change
          small ending    | staff cancel             | cancel
          small ending    | plan middle              | upgrade
          small ending    | interval month           | no_change
          small paused    | plan middle              | paused
          small paused    | pause                    | paused
          small paused    | resume                   | resumed
          small paused    | cancel                   | cancel later
          small ended     | plan middle              | cancelled
          small ended     | cancel                   | cancelled
          small ended     | pause                    | cancelled
          small ended     | resume                   | cancelled
          small ended     | migrate                  | cancelled
          small ended     | reactivate               | reactivated
          small future    | plan middle              | not_active
          small future    | cancel                   | not_active
          small future    | pause                    | not_active
          small future    | resume                   | not_paused
          small future    | migrate                  | not_active
          small future    | undo                     | nothing_to_undo
          small ended     | charge                   | cancelled
          small ended     | coupon                   | cancelled
          small ended     | undo                     | nothing_to_undo
          small trial     | pause                    | not_active
          small trial     | plan middle              | upgrade
          small trial     | cancel                   | cancel later
          small           | on 2026-01-09 plan middle | before_start
          small           | on 2026-01-10 plan middle | upgrade before
          small           | on 2026-01-10 plan small | no_change
          small           | on 2026-01-09 cancel     | before_start
          small           | on 2026-01-10 cancel     | cancel before
          small ended     | reactivate 2026-01-09    | before_start
          small ended     | reactivate 2026-01-10    | reactivated before
          small future    | on 2026-02-21 plan middle | before_start
          small future    | on 2026-03-02 plan middle | not_active
          small rested    | on 2026-01-22 plan middle | paused
          small rested    | on 2026-01-22 cancel     | cancel before
          small rested    | on 2026-01-19 plan middle | upgrade before
          small rested    | on 2026-01-26 plan middle | upgrade before
          small returned  | on 2026-01-22 plan middle | cancelled
          small returned  | on 2026-01-22 cancel     | cancelled
          small returned  | on 2026-01-19 plan middle | upgrade before
          small ended     | on 2026-01-22 plan middle | upgrade before
          small ended     | on 2026-01-22 cancel     | cancel before
          small raised    | on 2026-01-19 plan middle | upgrade before
          small raised    | on 2026-01-22 plan middle | no_change
          small raised    | on 2026-01-22 plan small | downgrade before
          none            | subscribe small          | started
          none            | subscribe big            | contact_sales
          none            | subscribe old            | price_not_offered
          none            | subscribe large year     | price_missing
          """)
  void is_granted_or_refused_by_the_rule_that_comes_first(String on, String wish, String is) {
    var state = on(on);

    var decision = Decisions.decide(state, wish(wish), NOW, new FactId(ids.next(1)));

    assertThat(told(decision, state)).isEqualTo(is);
  }

  private String told(Decision decision, BillingState state) {
    return switch (decision) {
      case Decision.Refused refused -> refused.why().code();
      case Decision.Allowed allowed -> {
        assertThat(allowed.isScheduled()).isEqualTo(allowed.effective().isAfter(NOW));
        yield kind(allowed, state) + when(allowed);
      }
    };
  }

  private static String when(Decision.Allowed allowed) {
    return allowed.isScheduled() ? " later" : allowed.effective().isBefore(NOW) ? " before" : "";
  }

  private static String kind(Decision.Allowed allowed, BillingState state) {
    return switch (allowed.fact().happening()) {
      case Fact.Happening.Changed(var change, var _, var _, var _, var _, var _) ->
          Classification.of(
                  then(allowed, state),
                  change,
                  change.plan().orElse(then(allowed, state).plan()),
                  state)
              .name()
              .toLowerCase(Locale.ROOT);
      case Fact.Happening.Cancelled _ -> "cancel";
      case Fact.Happening.Started _ -> "started";
      case Fact.Happening.Undone _ -> "undone";
      case Fact.Happening.Paused _ -> "paused";
      case Fact.Happening.Resumed _ -> "resumed";
      case Fact.Happening.Reactivated _ -> "reactivated";
      case Fact.Happening.CouponApplied _ -> "given";
      case Fact.Happening.ChargedOnce _ -> "charged";
    };
  }

  /// What was in force on its date.
  private static Terms then(Decision.Allowed allowed, BillingState state) {
    return state.termsAt(Stretch.earlier(allowed.effective(), NOW)).orElseThrow();
  }

  private BillingState on(String state) {
    var words = List.of(state.split(" "));
    var profile =
        new BillingProfile(
            Currency.getInstance("USD"), ZoneOffset.UTC, Tax.NONE, words.contains("due"), Set.of());
    var blank =
        BillingState.blank(
            new SubscriptionId(ids.next(0)), profile, Catalogs.of(1, catalog(SOLD)), START);
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
            Optional.empty(),
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
    return words.contains("raised") ? granted(begun, wish("plan middle"), on) : begun;
  }

  private BillingState granted(BillingState state, ChangeRequest wish, Instant at) {
    var known = Lifecycle.advance(state, at).state();
    return switch (Decisions.decide(known, wish, at, new FactId(ids.next(1)))) {
      case Decision.Allowed allowed -> allowed.state();
      case Decision.Refused refused -> throw new AssertionError(refused);
    };
  }

  private static ChangeRequest wish(String text) {
    var words = List.of(text.replaceFirst("^(staff|on [0-9-]+) ", "").split(" "));
    var overrides = overrides(text);
    return switch (words.getFirst()) {
      case "cancel" -> new ChangeRequest.Cancel(overrides, "");
      case "undo" -> new ChangeRequest.Undo(Optional.empty());
      case "pause" -> new ChangeRequest.Pause(Optional.empty());
      case "resume" -> new ChangeRequest.Resume();
      case "reactivate" ->
          new ChangeRequest.Reactivate(words.stream().skip(1).findFirst().map(RefusalsTest::at));
      case "charge" ->
          new ChangeRequest.ChargeOnce("Visit", Decimal.of(5), Policy.Collect.NEXT_INVOICE);
      case "coupon" -> new ChangeRequest.ApplyCoupon(TEN);
      case "migrate" -> new ChangeRequest.Migrate(Policy.When.NOW);
      case "subscribe" ->
          ChangeRequest.Subscribe.to(
              new PlanKey(words.get(1)), words.contains("year") ? Interval.YEAR : Interval.MONTH);
      default ->
          new ChangeRequest.Change(
              after(words, "plan").map(PlanKey::new),
              interval(words),
              after(words, "seats")
                  .map(number -> Map.of(new QuantityName("seats"), Decimal.of(number)))
                  .orElse(Map.of()),
              after(words, "add").map(AddOnKey::new).map(Set::of).orElse(Set.of()),
              after(words, "remove").map(AddOnKey::new).map(Set::of).orElse(Set.of()),
              overrides);
    };
  }

  private static ChangeRequest.Overrides overrides(String text) {
    if (text.startsWith("on ")) {
      return new ChangeRequest.Overrides(
          Optional.of(new ChangeRequest.Timing.On(at(List.of(text.split(" ")).get(1)))),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    return text.startsWith("staff ") ? Life.now() : ChangeRequest.Overrides.NONE;
  }

  private static Optional<Interval> interval(List<String> words) {
    return words.contains("year")
        ? Optional.of(Interval.YEAR)
        : words.contains("month") ? Optional.of(Interval.MONTH) : Optional.empty();
  }

  private static Optional<String> after(List<String> words, String name) {
    int place = words.indexOf(name);
    return place < 0 ? Optional.empty() : Optional.of(words.get(place + 1));
  }

  /// A coupon is counted by the transaction that gives it, which holds its number. It would be too
  /// late for one that is paid for before.
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          none  | subscribe small
          small | coupon
          """)
  void what_may_give_a_coupon_is_never_paid_first(String on, String wish) {
    var asked = wish(wish);
    var request = asked instanceof ChangeRequest.Subscribe plain ? with(plain, TEN) : asked;
    var decision = Decisions.decide(on(on), request, NOW, new FactId(ids.next(1)));

    assertThat(Couponing.of(request)).contains(TEN);
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Allowed.class,
            allowed -> assertThat(allowed.payment()).isEqualTo(Policy.Payment.DEFERRED));
  }

  private static ChangeRequest with(ChangeRequest.Subscribe plain, Coupon coupon) {
    return new ChangeRequest.Subscribe(
        plain.plan(),
        plain.interval(),
        plain.quantities(),
        plain.addOns(),
        plain.trialDays(),
        plain.start(),
        plain.billingDay(),
        plain.cycle(),
        Optional.of(coupon));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # newer catalogue           | is
          the plan is dearer          | changed
          the plan is not sold        | price_not_offered
          its add-on is not sold      | price_not_offered
          it has no price by month    | price_missing
          """)
  void moves_to_a_newer_version_where_all_of_it_is_sold(String newer, String is) {
    var text =
        switch (newer) {
          case "the plan is dearer" ->
              SOLD.replace("{month: 10, year: 100}", "{month: 11, year: 110}");
          case "the plan is not sold" ->
              SOLD.replace("  small: {name: Small", "  tiny: {name: Tiny");
          case "its add-on is not sold" ->
              SOLD.replace("  free: {name: Free", "  gone: {name: Gone");
          case "it has no price by month" -> SOLD.replace("{month: 10, year: 100}", "{year: 100}");
          default -> throw new AssertionError(newer);
        };
    var old = on("small +free");
    var state = old.with(old.profile(), old.catalogs().with(2, catalog(text)));

    var decision =
        Decisions.decide(
            state, new ChangeRequest.Migrate(Policy.When.NOW), NOW, new FactId(ids.next(1)));

    assertThat(
            switch (decision) {
              case Decision.Refused refused -> refused.why().code();
              case Decision.Allowed allowed -> "changed";
            })
        .isEqualTo(is);
  }
}
