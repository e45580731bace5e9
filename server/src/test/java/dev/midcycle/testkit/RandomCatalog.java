package dev.midcycle.testkit;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A catalogue by the throw of dice, as text: plans with phases and terms, one that is offered to
/// some customers only, seats and usage by every model, add-ons, minimums, rules. What stays
/// through all its versions is thrown once, the rest anew for each.
final class RandomCatalog {
  private static final Map<String, Integer> DAYS =
      Map.of(
          "10 days", 10,
          "week", 7,
          "2 weeks", 14,
          "5 weeks", 35,
          "month", 30,
          "quarter", 90,
          "5 months", 150,
          "6 months", 180,
          "year", 365,
          "2 years", 730);

  private final Dice dice;
  private final Currency currency;
  private final String zone;
  private final String pay;
  private final boolean metered;
  private final String billing;
  private final RandomModel seats;
  private final RandomModel calls;
  private final List<String> intervals;

  RandomCatalog(Dice dice, Currency currency, String zone) {
    this.dice = dice;
    this.currency = currency;
    this.zone = zone;
    this.pay = dice.one(2) ? "in_arrears" : "in_advance";
    this.metered = dice.one(2);
    this.seats = dice.oneOf(RandomModel.values());
    this.calls = dice.oneOf(RandomModel.values());
    boolean byCalendar = dice.one(6);
    this.intervals = byCalendar ? List.of("month", "quarter", "year") : ofAnyLength();
    this.billing =
        "{cycle: %s, proration: %s, net_days: %s, past_due: %s, invoice_lead_days: %s, usage_grace: %s, late_usage: %s}"
            .formatted(
                byCalendar ? "calendar" : "anniversary",
                dice.oneOf("day", "day", "day", "second", "second", "none"),
                dice.oneOf("0", "0", "14"),
                dice.oneOf("allow", "refuse_upgrades"),
                pay.equals("in_arrears") && dice.one(3) ? "3" : "0",
                dice.oneOf("PT0S", "PT1H", "PT1H", "P2D"),
                dice.oneOf("next_invoice", "next_invoice", "reject"));
  }

  private List<String> ofAnyLength() {
    return dice.oneOf(
        List.of("month", "year", "2 weeks", "6 months"),
        List.of("month", "year", "quarter", "5 weeks"),
        List.of("month", "year", "10 days", "5 months"),
        List.of("month", "week", "quarter", "2 years"));
  }

  /// The month comes most often.
  String interval() {
    return dice.one(2) ? "month" : dice.oneOf(intervals);
  }

  String plan() {
    return dice.oneOf("free", "basic", "basic", "pro", "pro", "own");
  }

  boolean isMetered() {
    return metered;
  }

  /// An amount in major units, of so many minor ones.
  String money(int minor) {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
  }

  String price(int most) {
    return money(dice.below(most * 100));
  }

  /// By interval; `most` is a month's, in hundreds.
  private String prices(int most) {
    int month = dice.below(most * 100);
    return intervals.stream()
        .map(interval ->
            interval + ": " + money((int) ((long) month * DAYS.getOrDefault(interval, 30) / 30)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /// A new version.
  String text() {
    return """
    {catalog: random, currency: %s, timezone: %s, billing: %s, \
    meters: {calls: {name: Calls, event: call, aggregation: count}, \
    seen: {name: Seen, event: seen, aggregation: unique_count, property: id, window: day, combine: sum}, \
    level: {name: Level, event: level, aggregation: sum, property: n, window: day, combine: avg, carry_over: true}}, \
    plans: {free: %s, basic: %s, pro: %s, own: %s}, addons: {support: %s, extra: %s}%s}\
    """
        .formatted(
            currency, zone, billing, free(), basic(), pro(), own(), support(), extra(), rules());
  }

  private String free() {
    var nothing =
        intervals.stream().map(one -> one + ": 0").collect(Collectors.joining(", ", "{", "}"));
    return "{name: Free, family: f, rank: 1, prices: %s, pay: %s}".formatted(nothing, pay);
  }

  private String basic() {
    return "{name: Basic, family: f, rank: 10, prices: %s, pay: %s, trial_days: %s%s%s, charges: [{key: setup, kind: one_time, price: %s}%s]}"
        .formatted(
            prices(100),
            pay,
            dice.oneOf("0", "0", "7"),
            phases(100),
            term(),
            price(10),
            metered && dice.one(2) ? ", " + calls() : "");
  }

  private String pro() {
    var charges =
        Stream.of(seats(), "{key: setup, kind: one_time, price: %s}".formatted(price(20)), usage())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return "{name: Pro, family: f, rank: 20, prices: %s, pay: %s%s%s%s, requires_addons: [support], charges: [%s]}"
        .formatted(
            prices(300),
            pay,
            phases(300),
            term(),
            dice.rarely(6, ", minimum: " + prices(200)),
            charges);
  }

  /// For one customer.
  private String own() {
    return "{name: Own, family: f, rank: 30, offered_to: [acme%s], prices: %s, pay: %s%s%s%s, charges: [%s]}"
        .formatted(
            dice.rarely(2, ", other"),
            prices(400),
            pay,
            phases(400),
            term(),
            dice.rarely(8, ", contact_sales: true"),
            seats());
  }

  private String support() {
    return "{name: Support, active_with: [pro], removable: when_inactive, charges: [%s]}"
        .formatted(fee(10));
  }

  private String extra() {
    return "{name: Extra, charges: [%s, {key: start, kind: one_time, price: %s}]}"
        .formatted(fee(30), price(5));
  }

  private String fee(int most) {
    return "{key: fee, kind: recurring, price: %s, pay: %s%s%s}"
        .formatted(
            prices(most),
            pay,
            phasesOf(most),
            dice.oneOf("", "", ", tax: reduced", ", tax: zero", ", tax: exempt"));
  }

  /// Of a plan. Where one says a month only, other intervals have the plan's own price.
  private String phases(int most) {
    return phases("prices", most);
  }

  private String phasesOf(int most) {
    return phases("price", most);
  }

  private String phases(String key, int most) {
    return dice.one(3)
        ? IntStream.rangeClosed(1, 1 + dice.below(2))
            .mapToObj(number ->
                "{key: p%d, for: %s, %s: %s}".formatted(number, length(), key, phased(most)))
            .collect(Collectors.joining(", ", ", phases: [", "]"))
        : "";
  }

  private String phased(int most) {
    return switch (dice.below(4)) {
      case 0 -> "{month: 0}";
      case 1 -> "{month: %s}".formatted(price(most));
      default -> prices(most);
    };
  }

  private String length() {
    return dice.oneOf("3 months", "2 months", "45 days", "6 weeks", "100 days", "1 year");
  }

  private String term() {
    return dice.one(3)
        ? ", term: {for: %s, then: %s}"
            .formatted(
                dice.oneOf("6 weeks", "3 months", "1 year"),
                dice.oneOf("renew", "renew", "evergreen", "end"))
        : "";
  }

  private String seats() {
    var bounds =
        dice.rarely(6, ", minimum: " + price(20)) + dice.rarely(6, ", maximum: " + price(100));
    return "{key: seats, kind: recurring, quantity: seats, %s, pay: %s%s}"
        .formatted(
            seats.priced(dice, this::price, 6, seats == RandomModel.UNIT ? prices(20) : price(20)),
            pay,
            seats == RandomModel.UNIT ? phasesOf(20) : bounds);
  }

  private String usage() {
    return metered
        ? Stream.of(
                calls(),
                "{key: seen, kind: usage, meter: seen, included: 1, price: %s, price_per: period, rated_by: %s}"
                    .formatted(price(30), dice.oneOf("day", "invoice")),
                "{key: level, kind: usage, meter: level, price: %s%s}"
                    .formatted(price(3), dice.rarely(3, ", minimum: " + price(4))))
            .limit(1 + dice.below(3))
            .collect(Collectors.joining(", "))
        : "";
  }

  private String calls() {
    return "{key: calls, kind: usage, meter: calls, %s%s}"
        .formatted(
            calls.priced(dice, this::price, 10, price(2)),
            dice.rarely(4, ", minimum: " + price(10)) + dice.rarely(4, ", maximum: " + price(90)));
  }

  /// Rules of its own, rarely.
  private String rules() {
    return dice.rarely(
        2,
        ", changes: [%s]"
            .formatted(
                dice.oneOf(
                    "{event: downgrade, when: now}",
                    "{event: downgrade, when: now}",
                    "{event: downgrade, when: now, settle: none}",
                    "{event: shorter_interval, when: now, anchor: reset}",
                    "{event: upgrade, collect: next_invoice, payment: deferred}",
                    "{event: quantity_down, when: now}",
                    "{event: cancel, when: now}",
                    "{from: basic, to: free, when: now}")));
  }

  /// Prices that are agreed for a plan that is named, by charge: of what it charges.
  String agreed(String plan) {
    var agreed = agreed();
    boolean fits =
        switch (plan) {
          case "pro" -> true;
          case "own" -> !agreed.contains("calls");
          default -> !agreed.contains("calls") && !agreed.contains("seats");
        };
    return fits ? agreed : "{base: %s}".formatted(price(200));
  }

  /// The same for a plan that is not named.
  String agreed() {
    return switch (dice.below(9)) {
      case 0 -> "none";
      case 1 -> "{base: {month: %s}}".formatted(price(200));
      case 2 -> "{base: 0}";
      case 3, 4 -> "{seats: %s}".formatted(seats.agreed(dice, this::price, 6));
      case 5, 6 ->
          metered
              ? "{calls: %s}".formatted(calls.agreed(dice, this::price, 10))
              : "{seats: {included: 2}}";
      case 7 -> "{base: %s, fee: %s}".formatted(prices(200), price(20));
      default -> "{base: %s}".formatted(price(200));
    };
  }
}
