package dev.midcycle.testkit;

import dev.midcycle.file.Reading;
import dev.midcycle.file.ScenarioFiles;
import dev.midcycle.simulate.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A life by the throw of dice, told as a scenario file: what a failure prints can be saved and run
/// with `midcycle simulate`. The same seed tells the same life. It expects nothing.
public final class RandomScenario {
  private static final List<String> ZONES =
      List.of("UTC", "America/New_York", "Africa/Cairo", "Asia/Karachi", "Pacific/Apia");
  private static final int DAY = 86_400;
  private static final int THREE_YEARS = 3 * 365 * DAY;

  private final Random random;
  private final List<String> steps = new ArrayList<>();
  private final String zone;
  private final String billing;
  private final boolean inArrears;
  private final boolean metered;
  private final Map<String, Instant> starts = new HashMap<>();
  private final boolean old;
  private Instant at;

  private RandomScenario(int seed) {
    this.random = new Random(seed);
    this.old = one(3);
    this.zone = oneOf(ZONES);
    this.inArrears = one(2);
    this.metered = one(4);
    this.billing =
        "{proration: %s, net_days: %s, past_due: %s, invoice_lead_days: %s}"
            .formatted(
                oneOf(List.of("day", "second")),
                oneOf(List.of("0", "0", "14")),
                oneOf(List.of("allow", "refuse_upgrades")),
                inArrears && one(3) ? "3" : "0");
    this.at = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(700 * DAY));
  }

  public static Scenario of(int seed) {
    var text = text(seed);
    return switch (ScenarioFiles.parse("seed " + seed, text, Path.of(""))) {
      case Reading.Valid<Scenario>(var scenario) -> scenario;
      case Reading.Invalid<Scenario>(var problems) -> throw new AssertionError(problems + text);
    };
  }

  public static String text(int seed) {
    return new RandomScenario(seed).told(seed);
  }

  private String told(int seed) {
    var catalog = catalog();
    subscribe("one");
    boolean both = one(3);
    if (both) {
      later(20);
      subscribe("two");
    }
    for (int i = 0; i < 9; i++) {
      later(old && one(3) ? 500 : 45);
      var key = both && one(3) ? "two" : "one";
      step("subscription: %s, %s".formatted(key, verb(key)));
    }
    return """
    scenario: Seed %d
    catalog: %s
    customer: {timezone: %s, credit: %s, tax: {rate: %s, inclusive: %s}}
    steps:
    %s
    until: %s
    """
        .formatted(
            seed,
            catalog,
            zone,
            one(4) ? "25.00" : "0",
            one(3) ? "0.19" : "0",
            one(2),
            String.join("\n", steps),
            at.plusSeconds(random.nextInt(400 * DAY)));
  }

  private String catalog() {
    var usage = metered ? ", {key: calls, kind: usage, meter: calls, price: 0.10}" : "";
    return """
    {catalog: random, currency: USD, timezone: %s, billing: %s, \
    meters: {calls: {name: Calls, event: call, aggregation: count}}, plans: {\
    free: {name: Free, family: f, rank: 1, prices: {2 weeks: 0, month: 0, 6 months: 0, year: 0}, pay: %s}, \
    basic: {name: Basic, family: f, rank: 10, prices: %s, pay: %s, trial_days: %s%s, \
    charges: [{key: setup, kind: one_time, price: 9.00}]}, \
    pro: {name: Pro, family: f, rank: 20, prices: %s, pay: %s%s, requires_addons: [support], \
    charges: [{key: seats, kind: recurring, quantity: seats, %s, pay: %s}%s, \
    {key: setup, kind: one_time, price: 19.00}]}}, \
    addons: {support: {name: Support, active_with: [pro], removable: when_inactive, \
    charges: [{key: fee, kind: recurring, price: %s, pay: %s}]}, \
    extra: {name: Extra, charges: [{key: fee, kind: recurring, price: %s, pay: %s}, \
    {key: start, kind: one_time, price: 5.00}]}}}\
    """
        .formatted(
            zone,
            billing,
            pay(),
            prices(100),
            pay(),
            oneOf(List.of("0", "0", "7")),
            term(),
            prices(300),
            pay(),
            term(),
            seats(),
            pay(),
            usage,
            prices(10),
            pay(),
            prices(30),
            pay());
  }

  private String seats() {
    return switch (random.nextInt(4)) {
      case 0 -> "model: graduated, tiers: [{up_to: 3, unit: 4.00, flat: 2.00}, {unit: 3.50}]";
      case 1 -> "model: volume, tiers: [{up_to: 4, unit: 5.00}, {unit: 2.50, flat: 1.00}]";
      case 2 -> "model: package, package_size: 3, included: 1, price: " + prices(20);
      default -> "price: " + prices(20);
    };
  }

  private String term() {
    return one(4)
        ? ", term: {for: %s, then: %s}"
            .formatted(
                oneOf(List.of("6 weeks", "3 months", "1 year")),
                oneOf(List.of("renew", "evergreen", "end")))
        : "";
  }

  private String pay() {
    return inArrears ? "in_arrears" : "in_advance";
  }

  private String prices(int most) {
    int month = random.nextInt(most * 100);
    return "{2 weeks: %s, month: %s, 6 months: %s, year: %s}"
        .formatted(money(month / 2), money(month), money(month * 5), money(month * 10));
  }

  private static String money(int cents) {
    return "%d.%02d".formatted(cents / 100, cents % 100);
  }

  private void subscribe(String key) {
    var begun = one(5) ? at.minusSeconds(random.nextInt(40 * DAY)) : at;
    var start = begun.equals(at) ? "" : ", start: " + begun;
    starts.put(key, begun);
    var day = one(5) ? ", billing_day: " + (1 + random.nextInt(31)) : "";
    step(
        "subscription: %s, subscribe: {plan: %s, interval: %s, quantity: {seats: %d}%s%s}"
            .formatted(key, plan(), interval(), 1 + random.nextInt(9), start, day));
  }

  private String verb(String key) {
    return switch (random.nextInt(24)) {
      case 0 ->
          "cancel: {%s}"
              .formatted(
                  oneOf(
                      List.of(
                          "when: now", "when: now", "when: period_end", "", "date: " + date(key))));
      case 1, 2 -> "undo: {}";
      case 3 -> "pause: {}";
      case 22 ->
          one(3)
              ? "trial: {until: %s}".formatted(soon())
              : "pause: {date: %s}".formatted(one(3) ? date(key) : soon());
      case 23 ->
          "billing_date: {day: %d, when: %s}"
              .formatted(1 + random.nextInt(31), oneOf(List.of("now", "period_end")));
      case 4 -> "resume: {}";
      case 5 -> "reactivate: {%s}".formatted(one(2) ? "start: " + date(key) : "");
      case 6 -> "credit: {amount: %s}".formatted(money(1 + random.nextInt(5000)));
      case 7, 8, 9 ->
          "payment: {outcome: %s}"
              .formatted(oneOf(List.of("succeed", "succeed", "decline", "unknown")));
      case 10 -> "catalog: " + migrating(catalog());
      case 20 ->
          "charge: {name: Training, amount: %s, collect: %s}"
              .formatted(money(1 + random.nextInt(5000)), oneOf(List.of("now", "next_invoice")));
      case 21 -> "coupon: " + coupon();
      case 11, 12 -> "preview: {%s}".formatted(wish(key));
      default -> "change: {%s}".formatted(wish(key));
    };
  }

  private String migrating(String catalog) {
    var migrate = oneOf(List.of("none", "now", "period_end"));
    return catalog.replaceFirst("^\\{", "{migrate: " + migrate + ", ");
  }

  private String coupon() {
    var worth = one(2) ? "percent: " + (1 + random.nextInt(99)) : "amount: 5.00";
    var duration =
        oneOf(
            List.of(
                "duration: once",
                "duration: forever",
                "duration: repeating, periods: 2",
                "for: 45 days"));
    return "{code: C%d, %s, %s}".formatted(steps.size(), worth, duration);
  }

  private String wish(String key) {
    var overrides = one(2) ? ", " + overrides(key) : "";
    return switch (random.nextInt(8)) {
      case 0 -> "interval: " + interval() + overrides;
      case 1 -> "plan: %s, interval: %s".formatted(plan(), interval()) + overrides;
      case 2 -> "quantity: {seats: %d}".formatted(1 + random.nextInt(9)) + overrides;
      case 3 -> "add_addons: [extra]" + overrides;
      case 4 -> "remove_addons: [%s]".formatted(oneOf(List.of("extra", "support"))) + overrides;
      default -> "plan: " + plan() + overrides;
    };
  }

  private String overrides(String key) {
    var collect = "collect: " + oneOf(List.of("now", "now", "next_invoice"));
    var rest = oneOf(List.of("settle: prorate", "settle: none", "settle: prorate, anchor: reset"));
    return String.join(", ", when(key), collect, rest);
  }

  private String when(String key) {
    var when = oneOf(List.of("now", "now", "period_end", "term_end", "date", "date"));
    return "when: " + when + (when.equals("date") ? ", date: " + date(key) : "");
  }

  /// Somewhere in its life so far, or anywhere in the last three years.
  private String date(String key) {
    var begun = Optional.ofNullable(starts.get(key)).orElseThrow();
    var age = (int) Math.min(THREE_YEARS, at.getEpochSecond() - begun.getEpochSecond());
    return at.minusSeconds(random.nextInt(one(8) ? THREE_YEARS : age + 1)).toString();
  }

  private String soon() {
    return at.plusSeconds(random.nextInt(60 * DAY)).toString();
  }

  private String plan() {
    return oneOf(List.of("free", "basic", "basic", "pro", "pro"));
  }

  private String interval() {
    return oneOf(List.of("month", "month", "month", "year", "6 months", "2 weeks"));
  }

  private void later(int days) {
    at = at.plusSeconds(random.nextInt(days * DAY));
  }

  private void step(String what) {
    steps.add("  - {at: %s, %s}".formatted(at, what));
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
