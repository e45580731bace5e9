package dev.midcycle.collect;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activities;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.bank.BankEntries.Keyed;
import dev.midcycle.bank.BankEntry;
import dev.midcycle.bank.EntryKeys;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Transactions;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.PaymentReference;
import dev.midcycle.ledger.LedgerSettings;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads statements of the merchant's bank accounts: money that names the payment reference of a
/// document which is open pays it, all other money waits for staff. Each entry counts once, whoever
/// else reads the same statement; where reading breaks off, reading it again goes on.
public final class BankStatements {
  private static final int AT_ONCE = 200;

  private final Transactions transactions;
  private final Tenants tenants;
  private final NewIds ids;
  private final BankReading.With with;

  public BankStatements(
      Transactions transactions,
      Tenants tenants,
      HandPayments payments,
      InstantSource clock,
      NewIds ids) {
    this.transactions = transactions;
    this.tenants = tenants;
    this.ids = ids;
    this.with = new BankReading.With(transactions, payments, clock, ids);
  }

  /// What a bank says of an account.
  public record Statement(String account, List<BankEntry.Told> entries) {
    public Statement {
      entries = List.copyOf(entries);
    }
  }

  /// What became of an entry.
  public sealed interface Outcome {
    record Paid(BankEntryId entry, DocumentId document) implements Outcome {}

    /// It waits for staff.
    record Unallocated(BankEntryId entry, BankEntry.Why why) implements Outcome {}

    /// No money came by it.
    record Listed(BankEntryId entry) implements Outcome {}

    /// It was read before.
    record Known() implements Outcome {}

    /// Its day has not come.
    record NotYet(LocalDate today) implements Outcome {}
  }

  /// What became of each, in order.
  public List<Outcome> read(TenantId tenant, Statement statement, Actor who) {
    var books = books(tenant);
    var keys = new EntryKeys();
    var outcomes = new LinkedHashMap<String, Outcome>();
    var fresh = new ArrayList<Keyed>();
    for (var told : statement.entries()) {
      var key = keys.of(told);
      if (books.isToCome(told.bookedOn())) {
        outcomes.put(key, new Outcome.NotYet(books.today()));
      } else {
        outcomes.put(key, new Outcome.Known());
        fresh.add(new Keyed(key, entry(statement.account(), told, books)));
      }
    }
    for (int from = 0; from < fresh.size(); from += AT_ONCE) {
      var some = fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE));
      outcomes.putAll(new BankReading(with, tenant, books, who).read(statement.account(), some));
    }
    note(tenant, statement, books, List.copyOf(outcomes.values()), who);
    return List.copyOf(outcomes.values());
  }

  private BankBooks books(TenantId tenant) {
    return transactions.read(
        tenant,
        tx -> {
          var zone = LedgerSettings.askZone(tx);
          var own = Tenants.askOwn(tx);
          tx.send();
          return new BankBooks(
              zone.first().orElse(LedgerSettings.DEFAULT_ZONE),
              tenants.now(own.first().orElseThrow()));
        });
  }

  private BankEntry entry(String account, BankEntry.Told told, BankBooks books) {
    var waits = told.kind() == BankEntry.Kind.CREDIT;
    return new BankEntry(
        new BankEntryId(ids.next()),
        account,
        told,
        waits ? BankEntry.State.UNALLOCATED : BankEntry.State.LISTED,
        waits ? Optional.of(why(told)) : Optional.empty(),
        Optional.empty(),
        "",
        books.now(),
        Optional.empty());
  }

  /// As far as the entry alone says.
  private static BankEntry.Why why(BankEntry.Told told) {
    return switch (PaymentReference.in(told.text()).size()) {
      case 0 -> BankEntry.Why.NO_REFERENCE;
      case 1 -> BankEntry.Why.UNKNOWN_REFERENCE;
      default -> BankEntry.Why.SEVERAL_REFERENCES;
    };
  }

  private void note(
      TenantId tenant, Statement statement, BankBooks books, List<Outcome> outcomes, Actor who) {
    long paid = outcomes.stream().filter(Outcome.Paid.class::isInstance).count();
    long waiting = outcomes.stream().filter(Outcome.Unallocated.class::isInstance).count();
    var details =
        Map.of(
            "account",
            statement.account(),
            "entries",
            String.valueOf(outcomes.size()),
            "paid",
            String.valueOf(paid),
            "unallocated",
            String.valueOf(waiting));
    transactions.write(
        tenant,
        tx -> {
          Activities.write(
              tx,
              List.of(
                  Activity.of(ids.next(), books.now(), who, Action.STATEMENT_READ, tenant)
                      .details(details)));
          tx.commit();
          return details;
        });
  }
}
