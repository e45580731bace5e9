package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.ledger.LedgerBalance;
import dev.midcycle.reconcile.LedgerCheck;
import java.util.List;

/// The books: what the accounts come to, and whether they agree with what they are of.
public record LedgerModule(LedgerBalance balance, LedgerCheck check) implements Module {
  static LedgerModule of(CoreModule core) {
    return new LedgerModule(
        new LedgerBalance(core.transactions()), new LedgerCheck(core.transactions()));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    return List.of();
  }
}
