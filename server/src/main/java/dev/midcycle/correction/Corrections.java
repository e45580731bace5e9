package dev.midcycle.correction;

import dev.midcycle.audit.Actor;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.Documents;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Corrects issued documents by hand.
public final class Corrections {
  private final Transactions transactions;
  private final BillingStates states;
  private final NewIds ids;

  public Corrections(Transactions transactions, BillingStates states, NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.ids = ids;
  }

  /// What would come of it. Writes nothing.
  public Corrected preview(UnitOfWork unit, DocumentId document, Correction correction) {
    return transactions.write(
        unit,
        tx ->
            locked(tx, document, correction, Actor.SYSTEM)
                .map(one -> one.decide(correction))
                .orElseGet(Corrected.NotFound::new));
  }

  /// Does it.
  ///
  /// @param shown the fingerprint of what was shown before; nothing else is done then
  public Corrected carryOut(
      UnitOfWork unit,
      DocumentId document,
      Correction correction,
      Optional<String> shown,
      Actor who) {
    return transactions.write(
        unit,
        tx -> {
          var one = locked(tx, document, correction, who);
          var corrected = one.map(found -> found.decide(correction));
          if (corrected.isPresent() && corrected.get() instanceof Corrected.Done done) {
            if (shown.filter(print -> !print.equals(done.fingerprint())).isPresent()) {
              return new Corrected.Stale(done);
            }
            one.get().write(correction, done);
            AccountUpdates.write(tx, List.of(one.get().update()));
            tx.commit();
          }
          return corrected.orElseGet(Corrected.NotFound::new);
        });
  }

  /// The document with its account, all of it locked.
  private Optional<LockedDocument> locked(Tx tx, DocumentId id, Correction correction, Actor who) {
    var found = Documents.lock(tx, id);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var document = found.get().document();
    var whose = document.entries().stream().map(of -> of.subscription()).distinct().toList();
    var selection =
        Selection.of(List.of(document.customer()), whose).since(Optional.of(Instant.EPOCH));
    var asked = states.ask(tx, selection, BillingStates.Lock.ROWS);
    tx.send();
    return asked
        .account(asked.now())
        .map(account ->
            new LockedDocument(
                tx,
                found.get(),
                buying(account, correction),
                new LockedDocument.Stamps(ids, who, asked.now())));
  }

  /// The account with the number of the order that is told.
  private static CustomerAccount buying(CustomerAccount account, Correction correction) {
    return switch (correction) {
      case Correction.Credit _, Correction.MakeVoid _, Correction.WriteOff _ -> account;
      case Correction.Reissue(var order, _) -> order.map(account::ordering).orElse(account);
    };
  }
}
