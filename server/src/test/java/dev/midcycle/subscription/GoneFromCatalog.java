package dev.midcycle.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/// What a newer version of a shop's catalogue leaves out, what of it is kept by how many, and what
/// becomes of a migration.
record GoneFromCatalog(String what, String kept, String migration, List<String> parts) {
  private static final String PLANS_LEFT =
      """
        pro: {name: Pro, family: f, rank: 2, prices: {month: 60.00, year: 600.00}}
      """;
  private static final String TEAM =
      """
        team: {name: Team, family: f, rank: 1, prices: {month: 30.00, year: 300.00}, cancel_to: free, requires_addons: [base], features: {seats: 5}, charges: [{key: seat, kind: recurring, quantity: seats, price: {month: 5.00, year: 50.00}}, {key: calls, kind: usage, meter: calls, price: 0.01}]}
      """;
  private static final String FREE =
      """
        free: {name: Free, family: f, rank: 0, prices: {month: 0, year: 0}}
      """;
  private static final String BASE =
      """
        base: {name: Base, active_with: [team], removable: when_inactive, charges: [{key: calls, kind: usage, meter: calls, price: 0.02}]}
      """;
  private static final String SMS =
      """
        sms: {name: SMS, charges: [{key: sms, kind: usage, meter: calls, price: 0.05}, {key: fee, kind: recurring, price: {month: 2.00, year: 20.00}}]}
      """;
  private static final String METERS =
      """
      meters:
        calls: {name: Calls, event: call, aggregation: count}
      """;
  private static final String FEATURES =
      """
      features:
        seats: {name: Seats, type: limit}
        calls: {name: Calls, type: metered, meter: calls}
      """;
  private static final String COUPONS =
      """
      coupons:
        HALF: {percent: 50, duration: forever}
      """;

  GoneFromCatalog(String what, String kept, String migration, String... parts) {
    this(what, kept, migration, List.of(parts));
  }

  String catalog() {
    var text = whole();
    for (var part : parts) {
      assertThat(text).contains(part);
      text = text.replace(part, "");
    }
    return text + "name: Without " + what + "\n";
  }

  @Override
  public String toString() {
    return what;
  }

  static final GoneFromCatalog ALL =
      new GoneFromCatalog(
          "all",
          "plan team 1, addon base 1, addon sms 1",
          "price_not_offered",
          METERS,
          FEATURES,
          TEAM,
          FREE,
          BASE,
          SMS,
          COUPONS,
          "addons:\n");

  static Stream<GoneFromCatalog> each() {
    return Stream.of(
        new GoneFromCatalog("nothing", "", "changed"),
        new GoneFromCatalog(
            "the plan", "plan team 1, addon base 1", "price_not_offered", TEAM, BASE, FREE),
        new GoneFromCatalog("the plan to cancel to", "", "changed", FREE, "cancel_to: free, "),
        new GoneFromCatalog("an add on", "addon sms 1", "price_not_offered", SMS),
        new GoneFromCatalog(
            "the required add on",
            "addon base 1",
            "price_not_offered",
            BASE,
            "requires_addons: [base], "),
        new GoneFromCatalog(
            "a charge",
            "",
            "changed",
            "{key: seat, kind: recurring, quantity: seats, price: {month: 5.00, year: 50.00}}, "),
        new GoneFromCatalog(
            "the meter",
            "addon base 1, addon sms 1",
            "price_not_offered",
            METERS,
            "  calls: {name: Calls, type: metered, meter: calls}\n",
            ", {key: calls, kind: usage, meter: calls, price: 0.01}",
            BASE,
            "requires_addons: [base], ",
            SMS,
            "addons:\n"),
        new GoneFromCatalog("the features", "", "changed", FEATURES, "features: {seats: 5}, "),
        new GoneFromCatalog("the coupon", "", "changed", COUPONS),
        ALL);
  }

  static String whole() {
    return """
    catalog: shop
    currency: USD
    timezone: UTC
    """
        + METERS
        + FEATURES
        + "plans:\n"
        + TEAM
        + PLANS_LEFT
        + FREE
        + "addons:\n"
        + BASE
        + SMS
        + COUPONS;
  }
}
