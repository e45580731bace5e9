package dev.midcycle.usage;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.midcycle.catalog.CatalogVersions;
import dev.midcycle.catalog.CatalogVersions.Loaded;
import dev.midcycle.catalog.Meter;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.db.Message;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Taking usage events in, and folding them into days.
public final class UsageEvents {
  /// How many batches are folded in one transaction.
  private static final int BATCHES = 500;

  private final Transactions transactions;
  private final CatalogVersions catalogs;
  private final InstantSource clock;

  public UsageEvents(Transactions transactions, CatalogVersions catalogs, InstantSource clock) {
    this.transactions = transactions;
    this.catalogs = catalogs;
    this.clock = clock;
  }

  /// Takes events in, in one transaction of two round trips; gives what became of each, in their
  /// order. One that is not taken costs the others nothing.
  public List<Receipt> record(TenantId tenant, List<UsageEvent> events) {
    return events.isEmpty()
        ? List.of()
        : transactions.in(tenant, handle -> record(handle, tenant, events));
  }

  private List<Receipt> record(Handle handle, TenantId tenant, List<UsageEvent> events) {
    var look = new Message(tenant);
    var own = CaseStore.clock(look);
    var customers =
        CaseStore.customers(look, events.stream().map(UsageEvent::customer).distinct().toList());
    var owners =
        CaseStore.subscriptions(
            look, events.stream().flatMap(one -> one.subscription().stream()).distinct().toList());
    var closed = CaseStore.closed(look, firstDay(events));
    var versions = catalogs.askFor(look, tenant);
    look.send(handle);
    var intake =
        new Intake(
            new Intake.Known(
                customers.rows().stream()
                    .collect(toMap(CaseStore.CustomerRow::id, CaseStore.CustomerRow::zone)),
                owners.rows().stream()
                    .collect(
                        toMap(CaseStore.SubscriptionRow::id, CaseStore.SubscriptionRow::customer)),
                closed.rows().stream().collect(toSet()),
                meters(versions.rows())));
    events.forEach(intake::add);
    var write = new Message(tenant);
    var now = own.rows().getFirst().orElseGet(clock::instant);
    var answers = EventStore.insert(write, intake.noted(), now);
    write.send(Transactions.closing(handle));
    return intake.receipts(answers);
  }

  /// A day that no local day of any of them comes before.
  private static LocalDate firstDay(List<UsageEvent> events) {
    var first = events.stream().map(one -> one.event().time()).min(Instant::compareTo);
    return LocalDate.ofInstant(first.orElseThrow(), ZoneOffset.UTC).minusDays(1);
  }

  /// Those of the newest version of each catalogue; where two have one key, that of the catalogue
  /// on offer.
  private static Collection<Meter> meters(List<Loaded> versions) {
    var meters = new LinkedHashMap<MeterKey, Meter>();
    versions.stream()
        .sorted(Comparator.comparing(Loaded::offered))
        .forEach(one -> meters.putAll(one.version().content().meters()));
    return meters.values();
  }

  /// Folds all batches whose time has come; gives how many. Any number of workers may be at it.
  public int fold(TenantId tenant) {
    int all = 0;
    while (true) {
      int some = transactions.in(tenant, handle -> foldSome(handle, tenant));
      all += some;
      if (some == 0) {
        return all;
      }
    }
  }

  private int foldSome(Handle handle, TenantId tenant) {
    var message = new Message(tenant);
    FoldStore.take(message, clock.instant(), BATCHES);
    FoldStore.reopen(message);
    var folded = FoldStore.fold(message);
    message.send(Transactions.closing(handle));
    return folded.rows().getFirst();
  }

  /// Makes all days of a customer again, from the events.
  public void rebuild(TenantId tenant, CustomerId customer) {
    transactions.in(
        tenant,
        handle -> {
          var message = new Message(tenant);
          FoldStore.rebuild(message, customer, clock.instant());
          message.send(Transactions.closing(handle));
          return customer;
        });
  }
}
