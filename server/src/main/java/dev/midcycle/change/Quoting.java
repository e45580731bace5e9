package dev.midcycle.change;

import dev.midcycle.billing.Refusal;

/// What comes of asking for a quote.
public sealed interface Quoting {
  record Quoted(Quote quote) implements Quoting {}

  record Refused(Refusal why) implements Quoting {}

  /// There is no such customer, or no such subscription of it.
  record NotFound() implements Quoting {}

  /// The request names something the catalogue does not have.
  ///
  /// @param field where: `plan`, `interval`, `quantity`, `add_addons`, …
  record UnknownKey(String field, String key) implements Quoting {}

  /// Another subscription has the id of the merchant's own that the new one is to have.
  record ExternalIdTaken(String externalId) implements Quoting {}

  /// A change of it waits for a payment that is being looked up.
  record Reserved() implements Quoting {}

  /// The tenant sells nothing yet.
  record NoCatalog() implements Quoting {}
}
