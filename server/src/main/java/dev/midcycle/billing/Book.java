package dev.midcycle.billing;

import dev.midcycle.id.SubscriptionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that billing needs to know of one subscription.
///
/// @param opening where the facts begin: nothing older is needed any more
/// @param facts in the order they were recorded, from the opening on
/// @param billed what stands billed for periods that are still open
/// @param pending a document that is made but not issued
/// @param advancedTo all that fell due up to and including this instant is done
public record Book(
    SubscriptionId id,
    Account account,
    Catalogs catalogs,
    Opening opening,
    List<Fact> facts,
    List<Billed> billed,
    Optional<Pending> pending,
    Instant advancedTo) {
  public Book {
    facts = List.copyOf(facts);
    billed = List.copyOf(billed);
  }

  /// A subscription that does not exist yet.
  public static Book blank(SubscriptionId id, Account account, Catalogs catalogs, Instant at) {
    return new Book(
        id, account, catalogs, new Opening.Unborn(), List.of(), List.of(), Optional.empty(), at);
  }
}
