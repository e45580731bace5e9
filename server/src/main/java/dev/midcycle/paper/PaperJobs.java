package dev.midcycle.paper;

import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.TenantId;
import dev.midcycle.job.Dues;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the papers that are still to be made, one document after the other. Any number may be at
/// it: each takes what no other has.
public final class PaperJobs {
  private static final Logger LOG = LoggerFactory.getLogger(PaperJobs.class);

  /// How long one is left alone that fails.
  private static final Duration HELD = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final PaperArchive archive;
  private final Dues dues;
  private final InstantSource clock;

  public PaperJobs(
      Transactions transactions, PaperArchive archive, Dues dues, InstantSource clock) {
    this.transactions = transactions;
    this.archive = archive;
    this.dues = dues;
    this.clock = clock;
  }

  /// All that is to be made, of every tenant, one document's papers after the other as long as it
  /// goes on.
  public void runAll(BooleanSupplier goesOn) {
    dues.tenants(Dues.Kind.PAPER, clock.instant()).forEach(tenant -> run(tenant, goesOn));
  }

  private void run(TenantId tenant, BooleanSupplier goesOn) {
    boolean more = true;
    while (more && goesOn.getAsBoolean()) {
      var taken = new ArrayList<Source>();
      try {
        more = transactions.around(tenant, tx -> next(tx, tenant, taken));
      } catch (RuntimeException e) {
        hold(tenant, taken, e);
      }
    }
  }

  /// Whether there was one.
  ///
  /// @param taken is told which
  private boolean next(Tx tx, TenantId tenant, List<Source> taken) {
    var claimed = PaperStore.claim(tx, clock.instant());
    tx.send();
    taken.clear();
    taken.addAll(claimed.rows());
    for (var source : taken) {
      source.kinds().forEach(kind -> archive.kept(tenant, source, kind));
      PaperStore.done(tx, source.id());
      tx.send();
    }
    return !taken.isEmpty();
  }

  private void hold(TenantId tenant, List<Source> failing, RuntimeException why) {
    if (failing.isEmpty()) {
      throw why;
    }
    var ids = failing.stream().map(Source::id).toList();
    LOG.error("The PDF files of {} of {} failed; next attempt in {}", ids, tenant, HELD, why);
    dues.hold(tenant, Dues.Kind.PAPER, ids, clock.instant().plus(HELD), why);
  }
}
