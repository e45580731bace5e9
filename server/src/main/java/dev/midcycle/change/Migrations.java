package dev.midcycle.change;

import static java.util.stream.Stream.concat;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.db.Page;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.NewIds;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.AccountUpdates;
import dev.midcycle.invoice.WonRequests;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.LiveSubscriptions;
import dev.midcycle.subscription.LiveSubscriptions.Owned;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Moves subscriptions to the newest version of their catalogue, some at a time: those of one page
/// in one transaction. Whoever does all of them goes on where the last ones ended; who is moved
/// already is refused as one who changes nothing, so it can be done again from the beginning.
public final class Migrations {
  private static final int AT_ONCE = 200;
  private static final String RESERVED = "payment_pending";

  private final Transactions transactions;
  private final BillingStates states;
  private final NewIds ids;

  public Migrations(Transactions transactions, BillingStates states, NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.ids = ids;
  }

  /// What came of some.
  ///
  /// @param refused how many stay as they are, by the code of the reason
  /// @param next where to go on; empty when all are done
  public record Moved(int moved, SortedMap<String, Integer> refused, Optional<UUID> next) {
    public Moved {
      refused = new TreeMap<>(refused);
    }
  }

  /// Moves some subscriptions.
  ///
  /// @param after where the ones before ended
  public Moved move(
      UnitOfWork unit,
      String catalog,
      ChangeRequest.Migrate request,
      Optional<UUID> after,
      Actor who) {
    var slice = new Page.Slice(AT_ONCE, after);
    return transactions.write(
        unit,
        tx -> {
          var found = LiveSubscriptions.ask(tx, catalog, slice);
          tx.send();
          return new Part(tx, request, who)
              .move(Page.of(found.rows(), slice, one -> one.id().uuid()));
        });
  }

  private final class Part {
    private final Tx tx;
    private final ChangeRequest.Migrate request;
    private final Actor who;
    private final SortedMap<String, Integer> refused = new TreeMap<>();
    private int moved;

    private Part(Tx tx, ChangeRequest.Migrate request, Actor who) {
      this.tx = tx;
      this.request = request;
      this.who = who;
    }

    /// Of each customer one after the other: what one brings to an account, the next one finds
    /// there.
    private Moved move(Page<Owned> page) {
      var left = page.rows();
      while (!left.isEmpty()) {
        var seen = new HashSet<CustomerId>();
        var some = left.stream().filter(one -> seen.add(one.customer())).toList();
        moveOfEach(some);
        left = left.stream().filter(one -> !some.contains(one)).toList();
      }
      tx.commit();
      return new Moved(moved, refused, page.next());
    }

    private void moveOfEach(List<Owned> some) {
      var all = some.stream().flatMap(one -> concat(Stream.of(one.id()), one.besides().stream()));
      var asked = states.ask(tx, Selection.of(all.toList()), BillingStates.Lock.ROWS);
      tx.send();
      var now = asked.now();
      var wanted = some.stream().map(Owned::id).toList();
      var updates =
          asked.accounts(now).stream()
              .flatMap(account ->
                  account.subscriptions().stream()
                      .filter(one -> wanted.contains(one.id()))
                      .flatMap(one -> move(account, one, now).stream()))
              .toList();
      WonRequests.note(tx, updates);
      AccountUpdates.write(tx, updates);
      tx.send();
    }

    /// Empty where it stays as it is.
    private Optional<AccountUpdate> move(
        CustomerAccount account, Subscription subscription, Instant now) {
      var companions = Companions.among(account, subscription, now);
      if (subscription.isReserved() || companions.isHeld()) {
        return refuse(RESERVED);
      }
      var one = new AccountToChange(companions.met(), subscription, false, Optional.empty());
      return switch (ChangePreview.of(one, request, now, new FactId(ids.next()))) {
        case ChangePreview.Result.Not(QuoteOutcome.Refused(var why)) -> refuse(why.code());
        case ChangePreview.Result.Not(var why) -> throw new IllegalStateException("" + why);
        case ChangePreview.Result.Granted(var preview) -> {
          var update = new AccountUpdate(account, ids, who);
          update.issue(preview.run().documents(), preview.ran());
          update.keepUsage(preview.run().unissued(), preview.ran());
          ChangeUpdate.release(update, preview);
          ChangeUpdate.post(update, preview, request);
          moved++;
          yield Optional.of(update);
        }
      };
    }

    private Optional<AccountUpdate> refuse(String code) {
      refused.merge(code, 1, Integer::sum);
      return Optional.empty();
    }
  }
}
