package dev.midcycle.testkit;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A life by the throw of dice, told as a scenario file: what a failure prints can be saved and run
/// with `midcycle simulate`. The same seed tells the same life. It expects nothing.
///
/// All of both formats comes up in it; `LifeFeatures` counts how often.
public final class RandomScenario {
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Africa/Cairo", "Asia/Karachi", "Pacific/Apia");
  private static final List<String> CURRENCIES = List.of("USD", "USD", "EUR", "JPY", "KWD");
  private static final String RATES =
      "country: DE, rates: [{rate: 0.16, reduced: 0.05}, {from: 2025-03-01, rate: 0.19, reduced: 0.07}]";
  private static final int DAY = 86_400;
  private static final int THREE_YEARS = 3 * 365 * DAY;

  private final Dice dice;
  private final Currency currency;
  private final String zone;
  private final RandomCatalog catalog;
  private final List<String> keys;
  private final boolean old;
  private final List<String> steps = new ArrayList<>();
  private final Optional<RandomDeeds> byHand;
  private final Map<String, Instant> starts = new HashMap<>();
  private Instant at;

  private RandomScenario(int seed, boolean byHand) {
    this.dice = new Dice(seed);
    this.old = dice.one(3);
    this.currency = Currency.getInstance(dice.oneOf(CURRENCIES));
    this.zone = dice.oneOf(ZONES);
    this.catalog = new RandomCatalog(dice, currency, zone);
    this.keys = List.of("one", "two", "three").subList(0, dice.oneOf(1, 1, 1, 2, 2, 3));
    this.byHand =
        byHand ? Optional.of(new RandomDeeds(new Dice(-1 - seed), catalog)) : Optional.empty();
    this.at = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(dice.below(700 * DAY));
  }

  public static Scenario of(int seed) {
    return read(seed, text(seed));
  }

  /// The same life, in which staff credits, voids, writes off, receives and pays back besides.
  public static Scenario byHand(int seed) {
    return read(seed, textByHand(seed));
  }

  private static Scenario read(int seed, String text) {
    return switch (ScenarioFiles.parse("seed " + seed, text, Path.of(""))) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) -> throw new AssertionError(problems + text);
    };
  }

  public static String text(int seed) {
    return new RandomScenario(seed, false).told(seed);
  }

  public static String textByHand(int seed) {
    return new RandomScenario(seed, true).told(seed);
  }

  private String told(int seed) {
    var first = catalog.text();
    for (var key : keys) {
      subscribe(key);
      later(dice.oneOf(0, 20));
    }
    for (int i = 0; i < 10; i++) {
      later(old && dice.one(3) ? 500 : 45);
      var key = dice.oneOf(keys);
      var verb = verb(key);
      step("subscription: %s, %s".formatted(key, verb));
      sequel(key, verb);
    }
    var text =
        """
        scenario: Seed %d
        catalog: %s
        customer: {%scurrency: %s, timezone: %s, credit: %s, tax: {%s, inclusive: %s}, invoicing: %s}
        steps:
        %s
        until: %s
        """
            .formatted(
                seed,
                first,
                dice.oneOf("key: acme, ", "key: acme, ", "key: other, ", ""),
                currency,
                zone,
                dice.one(4) ? catalog.money(2500) : "0",
                dice.oneOf("rate: 0", "rate: 0", "rate: 0.19", "rate: 0.081", RATES, RATES),
                dice.one(2),
                dice.one(2) ? "together" : "separate",
                String.join("\n", steps),
                at.plusSeconds(dice.below(400 * DAY)));
    return byHand.map(deeds -> deeds.dunned(text)).orElse(text);
  }

  private void subscribe(String key) {
    var begun =
        switch (dice.below(12)) {
          case 0, 1 -> at.minusSeconds(dice.below(40 * DAY));
          case 2 -> at.plusSeconds(dice.below(30 * DAY));
          default -> at;
        };
    starts.put(key, begun);
    var interval = catalog.interval();
    var plan = catalog.plan();
    var more =
        (begun.equals(at) ? "" : ", start: " + begun)
            + dice.rarely(5, ", billing_day: " + (1 + dice.below(31)))
            + dice.rarely(6, ", addons: [extra]")
            + dice.rarely(8, ", trial_days: " + dice.below(30))
            + dice.rarely(6, ", coupon: " + coupon())
            + dice.rarely(5, ", override: " + catalog.agreed(plan))
            + (interval.equals("month") ? dice.rarely(12, ", cycle: calendar") : "");
    step(
        "subscription: %s, subscribe: {plan: %s, interval: %s, quantity: {seats: %d}%s}"
            .formatted(key, plan, interval, dice.below(9), more));
  }

  /// What takes it back or follows it, now and then: by chance alone both are rare.
  private void sequel(String key, String verb) {
    var next =
        switch (verb.substring(0, verb.indexOf(':'))) {
          case "pause" -> dice.oneOf("resume: {}", "undo: {kind: pause}", "undo: {}", "");
          case "cancel" -> dice.oneOf("reactivate: {}", "undo: {}", "undo: {kind: cancel}", "");
          case "billing_date" -> dice.oneOf("undo: {kind: billing_date}", "", "");
          case "change" ->
              dice.oneOf("undo: {}", "undo: {kind: %s}".formatted(kind()), "", "", "", "");
          default -> "";
        };
    if (!next.isEmpty()) {
      later(dice.oneOf(0, 2, 20));
      step("subscription: %s, %s".formatted(key, next));
    }
  }

  private String verb(String key) {
    return switch (dice.below(28)) {
      case 0 -> "cancel: {%s}".formatted(cancellation(key));
      case 1, 2 -> "undo: {%s}".formatted(dice.rarely(4, "kind: " + kind()));
      case 3 -> "pause: {%s}".formatted(dice.rarely(2, "until: " + soon()));
      case 4 ->
          "pause: {date: %s%s}"
              .formatted(
                  dice.one(3) ? date(key) : soon(),
                  dice.rarely(3, ", until: " + at.plusSeconds((60L + dice.below(60)) * DAY)));
      case 5 -> "trial: {until: %s}".formatted(soon());
      case 6 -> "billing_date: {%s, when: %s}".formatted(grid(), dice.oneOf("now", "period_end"));
      case 7 -> "resume: {}";
      case 8 -> "reactivate: {%s}".formatted(dice.rarely(2, "start: " + date(key)));
      case 9 ->
          "credit: {amount: %s%s}"
              .formatted(
                  catalog.money(1 + dice.below(5000)), dice.rarely(2, ", expires: " + soon()));
      case 10, 11 ->
          "payment: {outcome: %s}".formatted(dice.oneOf("succeed", "decline", "unknown"));
      case 12 -> "catalog: " + migrating(catalog.text());
      case 13 ->
          "charge: {name: Training, amount: %s, collect: %s}"
              .formatted(catalog.money(1 + dice.below(5000)), dice.oneOf("now", "next_invoice"));
      case 14 -> "coupon: " + coupon();
      case 15, 16 -> "preview: {%s}".formatted(wish(key));
      case 17, 18, 19 -> catalog.isMetered() ? usage() : "change: {%s}".formatted(wish(key));
      default -> "change: {%s}".formatted(wish(key));
    };
  }

  private String cancellation(String key) {
    return dice.oneOf(
            "when: now",
            "when: now",
            "when: period_end",
            "when: term_end",
            "",
            "date: " + date(key),
            "date: " + soon())
        + "";
  }

  private String kind() {
    return dice.oneOf("cancel", "pause", "plan", "quantity", "addon", "billing_date", "override");
  }

  private String grid() {
    return dice.one(4)
        ? "date: " + LocalDate.ofInstant(at, ZoneId.of(zone)).plusDays(dice.below(40))
        : "day: " + (1 + dice.below(31));
  }

  private String usage() {
    var when =
        dice.rarely(4, ", time: " + at.minusSeconds(dice.below(20 * DAY)))
            + dice.rarely(
                3, ", until: " + LocalDate.ofInstant(at, ZoneId.of(zone)).plusDays(dice.below(30)));
    return "usage: {%s%s}"
        .formatted(
            switch (dice.below(4)) {
              case 0 -> "meter: seen, each: [a, b%d, c%d]".formatted(dice.below(3), dice.below(3));
              case 1 -> "meter: level, value: " + dice.below(9);
              default -> "meter: calls, count: " + (1 + dice.below(25));
            },
            when);
  }

  private static String migrating(String catalog, String how) {
    return catalog.replaceFirst("^\\{", "{migrate: " + how + ", ");
  }

  private String migrating(String catalog) {
    return migrating(catalog, dice.oneOf("none", "now", "period_end"));
  }

  private String coupon() {
    var worth =
        dice.one(2)
            ? "percent: " + (1 + dice.below(99))
            : "amount: " + catalog.money(1 + dice.below(1500));
    var duration =
        dice.oneOf(
            "duration: once",
            "duration: forever",
            "duration: repeating, periods: 2",
            "for: 45 days");
    var limits =
        dice.rarely(5, ", plans: [basic, pro]")
            + dice.rarely(8, ", charges: [base, seats]")
            + dice.rarely(10, ", intervals: [month, year]");
    return "{code: C%d, %s, %s%s}".formatted(steps.size(), worth, duration, limits);
  }

  private String wish(String key) {
    var plan = catalog.plan();
    int what = dice.below(8);
    boolean named = what == 1 || what > 4;
    var overrides =
        (dice.one(2) ? ", " + overrides(key) : "")
            + dice.rarely(7, ", override: " + (named ? catalog.agreed(plan) : catalog.agreed()))
            + dice.rarely(10, ", coupon: " + coupon());
    return switch (what) {
      case 0 -> "interval: " + catalog.interval() + overrides;
      case 1 -> "plan: %s, interval: %s".formatted(plan, catalog.interval()) + overrides;
      case 2 -> "quantity: {seats: %d}".formatted(dice.below(9)) + overrides;
      case 3 -> "add_addons: [extra]" + overrides;
      case 4 -> "remove_addons: [%s]".formatted(dice.oneOf("extra", "support")) + overrides;
      default -> "plan: " + plan + overrides;
    };
  }

  private String overrides(String key) {
    var collect = "collect: " + dice.oneOf("now", "now", "next_invoice");
    var rest = dice.oneOf("settle: prorate", "settle: none", "settle: prorate, anchor: reset");
    return String.join(", ", when(key), collect, rest);
  }

  private String when(String key) {
    var when = dice.oneOf("now", "now", "period_end", "term_end", "date", "date");
    return "when: " + when + (when.equals("date") ? ", date: " + date(key) : "");
  }

  /// Somewhere in its life so far, or anywhere in the last three years.
  private String date(String key) {
    var begun = Optional.ofNullable(starts.get(key)).orElseThrow();
    long age = Math.clamp(at.getEpochSecond() - begun.getEpochSecond(), 0, THREE_YEARS);
    return at.minusSeconds(dice.below(dice.one(8) ? THREE_YEARS : (int) age + 1)).toString();
  }

  private String soon() {
    return at.plusSeconds(dice.below(60 * DAY)).toString();
  }

  private void later(int days) {
    at = days == 0 ? at : at.plusSeconds(dice.below(days * DAY));
  }

  private void step(String what) {
    steps.add("  - {at: %s, %s}".formatted(at, what));
    byHand.stream()
        .flatMap(deeds -> deeds.some().stream())
        .forEach(deed -> steps.add("  - {at: %s, %s}".formatted(at, deed)));
  }
}
