package dev.midcycle.change;

import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.Misfit;
import dev.midcycle.terms.Catalogs;
import java.util.List;

/// What comes of asking for a quote.
public sealed interface QuoteOutcome {
  /// There is one.
  ///
  /// @param change what was decided
  /// @param catalogs the versions that it names
  /// @param untaxed whether it charges no tax, where some would be expected: who sells should know
  record Quoted(Quote quote, QuotedChange change, Catalogs catalogs, boolean untaxed)
      implements QuoteOutcome {}

  record Refused(Refusal why) implements QuoteOutcome {}

  /// There is no such customer, or no such subscription of it.
  record NotFound() implements QuoteOutcome {}

  /// The request does not go with the catalogue.
  sealed interface Senseless extends QuoteOutcome {}

  /// The request names something the catalogue does not have.
  ///
  /// @param field where: `plan`, `interval`, `quantity`, `add_addons`, …
  record UnknownKey(String field, String key) implements Senseless {}

  /// What it agrees with the customer would never come to anything.
  ///
  /// @param misfits at least one
  record Unfit(List<Misfit> misfits) implements Senseless {
    public Unfit {
      misfits = List.copyOf(misfits);
    }
  }

  /// Another subscription has the id of the merchant's own that the new one is to have.
  record ExternalIdTaken(String externalId) implements QuoteOutcome {}

  /// A change of it waits for a payment that is being looked up.
  record Reserved() implements QuoteOutcome {}

  /// The tenant sells nothing yet.
  record NoCatalog() implements QuoteOutcome {}
}
