package dev.midcycle.app;

import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Runner;
import dev.midcycle.reconcile.DocumentCheck;
import dev.midcycle.reconcile.DocumentCheck.Which;
import dev.midcycle.reconcile.LedgerCheck;
import dev.midcycle.reconcile.LedgerCheck.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks over the books of each tenant once a day, at a time of its own, a few customers after
/// another, and computes again what it has issued lately; in between it rests four times as long as
/// that took. Writes nothing but a line of the log for each finding.
final class BooksWatch {
  private static final Logger LOG = LoggerFactory.getLogger(BooksWatch.class);
  private static final int SECONDS_OF_A_DAY = 86_400;
  private static final int RESTS = 4;
  private static final Duration LONGEST_REST = Duration.ofSeconds(5);

  private final LedgerCheck check;
  private final DocumentCheck documents;
  private final Tenants tenants;
  private final InstantSource clock;
  private final Map<TenantId, Looked> looked = new ConcurrentHashMap<>();
  private Optional<Instant> before = Optional.empty();

  BooksWatch(LedgerCheck check, DocumentCheck documents, Tenants tenants, InstantSource clock) {
    this.check = check;
    this.documents = documents;
    this.tenants = tenants;
    this.clock = clock;
  }

  /// What was found of a tenant, and when.
  record Looked(Tenant tenant, Instant at, Found found, DocumentCheck.Found documents) {}

  /// The last of each tenant.
  List<Looked> looked() {
    return List.copyOf(looked.values());
  }

  /// Looks at those whose time has come since it was asked before.
  void look(BooleanSupplier goesOn) {
    var now = clock.instant();
    var since = before.orElse(now);
    before = Optional.of(now);
    var all = tenants.all();
    looked.keySet().retainAll(all.stream().map(Tenant::id).toList());
    var due = all.stream().filter(one -> isDue(one.id(), since, now)).toList();
    Runner.forEach(
        due.stream().map(Tenant::id).toList(),
        "looking over the books",
        goesOn,
        id -> due.stream().filter(one -> one.id().equals(id)).forEach(one -> look(one, goesOn)));
  }

  /// Once between any two times that are a day apart.
  private static boolean isDue(TenantId tenant, Instant since, Instant now) {
    int second = Math.floorMod(tenant.uuid().hashCode(), SECONDS_OF_A_DAY);
    var today = now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay(ZoneOffset.UTC).toInstant();
    return List.of(today.plusSeconds(second), today.plusSeconds(second - SECONDS_OF_A_DAY)).stream()
        .anyMatch(at -> at.isAfter(since) && !at.isAfter(now));
  }

  /// Looks at one now. What the books have is told before the documents are looked at.
  void look(Tenant tenant, BooleanSupplier goesOn) {
    var found = check.of(tenant.id(), resting(goesOn));
    CheckWords.of(tenant, found).forEach(one -> LOG.error("Books do not agree: {}", one));
    keep(tenant, found, issued(tenant), goesOn);
    var issued = documents.of(tenant.id(), Which.LATELY, resting(goesOn));
    CheckWords.of(tenant, issued).forEach(one -> LOG.error("Documents do not add up: {}", one));
    keep(tenant, found, issued, goesOn);
  }

  /// What was found of its documents before.
  private DocumentCheck.Found issued(Tenant tenant) {
    return Optional.ofNullable(looked.get(tenant.id()))
        .map(Looked::documents)
        .orElse(DocumentCheck.Found.NOTHING);
  }

  private void keep(
      Tenant tenant, Found found, DocumentCheck.Found issued, BooleanSupplier goesOn) {
    if (goesOn.getAsBoolean()) {
      looked.put(tenant.id(), new Looked(tenant, clock.instant(), found, issued));
    }
  }

  /// Rests each time that it is asked whether to go on.
  private static BooleanSupplier resting(BooleanSupplier goesOn) {
    var begun = new long[] {System.nanoTime()};
    return () -> {
      long took = System.nanoTime() - begun[0];
      LockSupport.parkNanos(Math.min(RESTS * took, LONGEST_REST.toNanos()));
      begun[0] = System.nanoTime();
      return goesOn.getAsBoolean();
    };
  }
}
