package dev.midcycle.testkit;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation.Merchant;

/// Mails of a merchant.
public final class MailSamples {
  private MailSamples() {}

  /// The newest of a customer who has something that it is told of.
  public static String mail(Merchant merchant, CustomerId customer) {
    merchant.installation().application.events().relay().runAll(() -> true);
    var id = merchant.caller().get("/v1/customers/" + customer + "/mails").at("/data/0/id");
    if (id.isEmpty()) {
      throw new AssertionError(customer + " was told nothing");
    }
    return id;
  }

  /// The same, of one who is told of an invoice.
  static String invoice(Merchant merchant, CustomerId customer) {
    merchant.caller().patch("/v1/customers/" + customer, "{\"email\":\"books@org.test\"}");
    merchant.subscribe(customer, "basic", "month");
    return mail(merchant, customer);
  }
}
