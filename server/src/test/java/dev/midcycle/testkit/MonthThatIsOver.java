package dev.midcycle.testkit;

import dev.midcycle.http.Route;
import dev.midcycle.testkit.Installation.Merchant;

/// April of a merchant of its own, which can be closed.
final class MonthThatIsOver {
  static final String SETTINGS =
      "{\"timezone\":\"UTC\",\"accounts\":[{\"account\":\"revenue\",\"code\":\"4000\"}]}";

  private MonthThatIsOver() {}

  static Samples.Sample sample(Merchant merchant, Route route) {
    var other = merchant.installation().merchant("scout");
    var customer = other.payer("Sample", "tok_success");
    other.subscribe(customer, "basic", "month");
    other.advance("2026-05-02");
    return new Samples.Sample(
        route, other.caller(), customer, route.path().replace("{month}", "2026-04"), "{}");
  }
}
