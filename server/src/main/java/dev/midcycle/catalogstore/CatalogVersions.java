package dev.midcycle.catalogstore;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CatalogVersionId;
import dev.midcycle.id.NewIds;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The versions of tenants' catalogues.
public final class CatalogVersions {
  private final Transactions transactions;
  private final NewIds ids;
  private final CatalogStore store;

  public CatalogVersions(Transactions transactions, CatalogText text, NewIds ids) {
    this.transactions = transactions;
    this.ids = ids;
    this.store = new CatalogStore(text);
  }

  /// Something that subscriptions have and the newest version does not sell.
  ///
  /// @param kind `plan` or `addon`
  public record Kept(String kind, String key, int subscriptions) {}

  public sealed interface Publication {
    /// There is a new version.
    ///
    /// @param kept what is not sold any more, and how many subscriptions keep it
    record Published(CatalogVersion version, List<Kept> kept) implements Publication {}

    /// Nothing differs from the newest version.
    record Unchanged(CatalogVersion version) implements Publication {}
  }

  /// The same content again makes no version.
  public Publication publish(UnitOfWork unit, Catalog catalog, Stamp stamp) {
    return transactions.write(unit, tx -> publish(tx, catalog, stamp));
  }

  /// How a catalogue stands to what is published.
  ///
  /// @param newest the newest version of it; empty when it would be the first
  /// @param changes whether publishing it would make a version
  /// @param kept what that version would not sell any more, and how many subscriptions keep it
  public record Comparison(Optional<CatalogVersion> newest, boolean changes, List<Kept> kept) {
    public Comparison {
      kept = List.copyOf(kept);
    }
  }

  /// What publishing it would come to. Nothing is written.
  public Comparison compare(UnitOfWork unit, Catalog catalog) {
    var newest =
        transactions.read(
            unit,
            tx -> {
              var found = store.newest(tx, catalog.key());
              tx.send();
              return found.first();
            });
    var changes = newest.filter(one -> store.isSame(one.content(), catalog)).isEmpty();
    return new Comparison(newest, changes, changes ? kept(unit, catalog, newest) : List.of());
  }

  private List<Kept> kept(UnitOfWork unit, Catalog catalog, Optional<CatalogVersion> newest) {
    return transactions.read(
        unit,
        tx -> {
          var kept =
              store.kept(tx, newest.map(one -> catalog.after(one.content())).orElse(catalog));
          tx.send();
          return kept.rows();
        });
  }

  private Publication publish(Tx tx, Catalog catalog, Stamp stamp) {
    var newest = store.lockNewest(tx, catalog.key());
    if (newest.isPresent() && store.isSame(newest.get().content(), catalog)) {
      return new Publication.Unchanged(newest.get());
    }
    int number = newest.map(CatalogVersion::number).orElse(0) + 1;
    var id = new CatalogVersionId(ids.next());
    var content = newest.map(CatalogVersion::content).map(catalog::after).orElse(catalog);
    var version = new CatalogVersion(id, number, content, stamp.at());
    store.insert(tx, version, stamp.who());
    Activities.write(
        tx,
        List.of(
            Activity.of(ids.next(), stamp, Action.CATALOG_PUBLISHED, id)
                .details(Map.of("catalog", catalog.key(), "version", Integer.toString(number)))));
    Events.write(
        tx,
        List.of(
            Event.of(
                ids.next(),
                id,
                stamp.at(),
                new Occurrence.CatalogPublished(catalog.key(), number))));
    var kept = store.kept(tx, content);
    tx.commit();
    return new Publication.Published(version, kept.rows());
  }

  /// What the tenant sells now: the version published last; empty when there is none.
  public Optional<CatalogVersion> current(UnitOfWork unit) {
    return list(unit, new Page.Slice(1, Optional.empty())).rows().stream().findFirst();
  }

  /// Adds what the tenant sells now.
  public Answer<CatalogVersion> askCurrent(Tx tx) {
    return store.list(tx, tx.tenant(), new Page.Slice(0, Optional.empty()));
  }

  /// Newest first.
  public Page<CatalogVersion> list(UnitOfWork unit, Page.Slice slice) {
    return transactions.read(
        unit,
        tx -> {
          var found = store.list(tx, unit.tenant(), slice);
          tx.send();
          return Page.of(found.rows(), slice, version -> version.id().uuid());
        });
  }

  /// A version that was asked for.
  ///
  /// @param offered whether it is what the tenant sells now
  public record Loaded(CatalogVersion version, boolean offered) {}

  /// Asks for these versions: those that subscriptions name, the newest of each catalogue, and the
  /// one on offer; all where more is read of subscriptions than is kept at hand.
  ///
  /// @param wanted the ids of `subscriptions`, and `since` when more is read of them; `infinity`
  ///   where it is not
  public Answer<Loaded> askFor(Tx tx, Subquery wanted) {
    return store.load(tx, wanted);
  }

  /// Asks for the newest version of each catalogue.
  public Answer<Loaded> askForNewest(Tx tx) {
    return store.load(tx, CatalogStore.newest());
  }

  /// Asks for these versions of one catalogue.
  public Answer<CatalogVersion> ask(Tx tx, String catalog, Collection<Integer> numbers) {
    return store.of(tx, catalog, numbers);
  }

  /// Asks for every version there is.
  public Answer<Loaded> askForEvery(Tx tx) {
    return store.load(tx, CatalogStore.every());
  }
}
