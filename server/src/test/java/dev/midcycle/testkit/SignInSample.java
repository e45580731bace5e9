package dev.midcycle.testkit;

import dev.midcycle.http.Route;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Samples.Sample;
import java.util.concurrent.atomic.AtomicInteger;

/// A member of two organizations, who goes on for the other.
final class SignInSample {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private SignInSample() {}

  static Sample of(Merchant merchant, Route route, CustomerId customer) {
    var email = "signs-in" + COUNT.incrementAndGet() + "@org.test";
    var signing = new SigningIn(merchant);
    var there = signing.member(merchant.customer("Another"), email, "admin");
    signing.member(customer, email, "admin");
    var browser = signing.browser(signing.ask(email));
    var in = signing.signedIn(signing.code(browser, signing.newestCode()));
    return new Sample(route, in, customer, route.path(), "{\"member\":\"" + there + "\"}");
  }
}
