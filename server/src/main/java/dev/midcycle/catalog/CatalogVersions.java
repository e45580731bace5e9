package dev.midcycle.catalog;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Message;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CatalogVersionId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

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
  ///
  /// @param now the tenant's time
  public Publication publish(TenantId tenant, Catalog catalog, Instant now, Actor who) {
    return transactions.in(tenant, handle -> publish(handle, tenant, catalog, now, who));
  }

  private Publication publish(
      Handle handle, TenantId tenant, Catalog catalog, Instant now, Actor who) {
    var newest = store.lockNewest(handle, tenant, catalog.key());
    if (newest.isPresent() && store.isSame(newest.get().content(), catalog)) {
      return new Publication.Unchanged(newest.get());
    }
    int number = newest.map(CatalogVersion::number).orElse(0) + 1;
    var id = new CatalogVersionId(ids.next());
    var content = newest.map(CatalogVersion::content).map(catalog::after).orElse(catalog);
    var version = new CatalogVersion(id, number, content, now);
    var message = new Message(tenant);
    store.insert(message, version, who);
    Activities.write(
        message,
        List.of(
            Activity.of(ids.next(), now, who, Action.CATALOG_PUBLISHED, id)
                .details(Map.of("catalog", catalog.key(), "version", Integer.toString(number)))));
    var kept = store.kept(message, content);
    message.send(Transactions.closing(handle));
    return new Publication.Published(version, kept.rows());
  }

  /// What the tenant sells now: the version published last; empty when there is none.
  public Optional<CatalogVersion> current(TenantId tenant) {
    return list(tenant, new Page.Slice(1, Optional.empty())).rows().stream().findFirst();
  }

  /// Newest first.
  public Page<CatalogVersion> list(TenantId tenant, Page.Slice slice) {
    return transactions.alone(
        tenant,
        handle -> {
          var message = new Message(tenant);
          var found = store.list(message, tenant, slice);
          message.send(handle);
          return Page.of(found.rows(), slice, version -> version.id().uuid());
        });
  }

  /// A version that was asked for.
  ///
  /// @param offered whether it is what the tenant sells now
  public record Loaded(CatalogVersion version, boolean offered) {}

  /// Adds to a message what brings these versions: those that subscriptions name (their ids are in
  /// the setting `midcycle.subscriptions`), the newest of each catalogue, and the one on offer; all
  /// where more is read of subscriptions than is kept at hand (`midcycle.since`).
  public Message.Answer<Loaded> askFor(Message message, TenantId tenant) {
    return store.load(message, tenant, false);
  }

  /// Adds to a message what brings every version there is.
  public Message.Answer<Loaded> askForEvery(Message message, TenantId tenant) {
    return store.load(message, tenant, true);
  }
}
