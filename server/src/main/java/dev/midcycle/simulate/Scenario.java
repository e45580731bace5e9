package dev.midcycle.simulate;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.money.Decimal;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.TaxTable;
import dev.midcycle.terms.Taxation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// A customer's life and what it must cost.
///
/// @param catalog with the scenario's own billing rules where it has some
/// @param taxRates the merchant's, of the places where customers are
/// @param steps in time order
/// @param until where the clock stops; what falls due at that instant is included
/// @param tolerance by how much each amount may be off, in major units
public record Scenario(
    String name,
    Catalog catalog,
    Customer customer,
    TaxTable taxRates,
    List<Step> steps,
    Instant until,
    Outcome expected,
    Decimal tolerance,
    About about) {
  public Scenario {
    steps = List.copyOf(steps);
  }

  /// Whose history it is, with the rates of its place.
  Customer taxed() {
    return new Customer(
        customer.key,
        customer.currency,
        customer.timezone,
        customer.credit,
        taxRates.applied(customer.tax),
        customer.invoicing,
        customer.collection);
  }

  /// Whose history it is.
  ///
  /// @param key the merchant's own id of it
  /// @param credit the credit balance at the beginning, in major units
  /// @param invoicing whether what falls due on one day is one document for all subscriptions
  /// @param collection how what it owes comes in
  public record Customer(
      Optional<CustomerKey> key,
      Currency currency,
      ZoneId timezone,
      Decimal credit,
      Taxation tax,
      Invoicing invoicing,
      CollectionTerms collection) {}

  /// What the whole life must come to.
  ///
  /// @param documents all that are issued, in order; empty: not looked at
  /// @param partial only the listed documents are looked for
  public record Outcome(
      Optional<List<ExpectedDocument>> documents,
      boolean partial,
      Optional<Decimal> creditBalance) {
    public static final Outcome ANY = new Outcome(Optional.empty(), false, Optional.empty());
  }

  /// For the reader.
  public record About(String source, List<String> topics, String requirement, String note) {
    public About {
      topics = List.copyOf(topics);
    }
  }
}
