package dev.midcycle.collect;

import dev.midcycle.audit.Actor;
import dev.midcycle.bank.BankEntries;
import dev.midcycle.bank.BankEntries.Keyed;
import dev.midcycle.bank.BankEntry;
import dev.midcycle.collect.BankStatements.Outcome;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.invoice.PaymentReference;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Some entries of one statement.
final class BankReading {
  private final With with;
  private final TenantId tenant;
  private final BankBooks books;
  private final Actor who;

  /// What it is done with.
  record With(Transactions transactions, HandPayments payments, InstantSource clock, NewIds ids) {}

  BankReading(With with, TenantId tenant, BankBooks books, Actor who) {
    this.with = with;
    this.tenant = tenant;
    this.books = books;
    this.who = who;
  }

  /// What became of those that were not known, by their names.
  Map<String, Outcome> read(String account, List<Keyed> some) {
    var known = known(account, some);
    var fresh = some.stream().filter(one -> !known.contains(one.key())).toList();
    var referring = fresh.stream().filter(BankReading::refers).toList();
    var outcomes = new LinkedHashMap<>(keep(fresh.stream().filter(one -> !refers(one)).toList()));
    referring.forEach(one -> outcomes.put(one.key(), pay(one)));
    return outcomes;
  }

  private static boolean refers(Keyed one) {
    return one.entry().why().filter(BankEntry.Why.UNKNOWN_REFERENCE::equals).isPresent();
  }

  private Set<String> known(String account, List<Keyed> some) {
    return with.transactions()
        .read(
            tenant,
            tx -> {
              var found = BankEntries.askKnown(tx, account, some.stream().map(Keyed::key).toList());
              tx.send();
              return Set.copyOf(found.rows());
            });
  }

  /// Those that pay nothing by themselves.
  private Map<String, Outcome> keep(List<Keyed> some) {
    if (some.isEmpty()) {
      return Map.of();
    }
    return with.transactions()
        .write(
            tenant,
            tx -> {
              var asked = BankEntries.add(tx, some);
              tx.send();
              var added = Set.copyOf(asked.rows());
              some.stream()
                  .map(Keyed::entry)
                  .filter(one -> added.contains(one.id()) && one.why().isPresent())
                  .forEach(one -> books.unallocated(tx, one, with.ids()));
              tx.commit();
              return some.stream()
                  .collect(Collectors.toMap(Keyed::key, one -> kept(one.entry(), added)));
            });
  }

  private static Outcome kept(BankEntry entry, Set<BankEntryId> added) {
    if (!added.contains(entry.id())) {
      return new Outcome.Known();
    }
    return entry
        .why()
        .<Outcome>map(why -> new Outcome.Unallocated(entry.id(), why))
        .orElseGet(() -> new Outcome.Listed(entry.id()));
  }

  /// One that names a document.
  private Outcome pay(Keyed one) {
    return with.transactions()
        .write(
            tenant,
            tx -> {
              var number =
                  PaymentReference.in(one.entry().told().text()).getFirst().number().orElseThrow();
              var asked = BankEntries.add(tx, List.of(one));
              tx.send();
              var outcome =
                  asked.rows().isEmpty() ? new Outcome.Known() : pay(tx, one.entry(), number);
              tx.commit();
              return outcome;
            });
  }

  private Outcome pay(Tx tx, BankEntry entry, DocumentNumber number) {
    var document = OpenStore.numbered(tx, number);
    tx.send();
    var open =
        document
            .first()
            .map(id -> {
              var locked = OpenStore.lock(tx, id, with.clock().instant());
              tx.send();
              return locked.first().orElseThrow();
            });
    if (open.isEmpty()) {
      return waits(tx, entry, BankEntry.Why.UNKNOWN_REFERENCE);
    }
    var paid = open.get();
    return refusal(paid, entry.told())
        .map(reason -> waits(tx, entry, reason))
        .orElseGet(() -> {
          var payment =
              with.payments()
                  .settle(tx, paid, BankBooks.arrived(entry, paid), books.at(entry, paid), who);
          BankEntries.paid(tx, entry.id(), payment.id(), books.now());
          return new Outcome.Paid(entry.id(), paid.document());
        });
  }

  private Outcome waits(Tx tx, BankEntry entry, BankEntry.Why why) {
    BankEntries.because(tx, entry.id(), why);
    books.unallocated(tx, entry, with.ids());
    return new Outcome.Unallocated(entry.id(), why);
  }

  /// Why money does not pay a document by itself, if it does not.
  private static Optional<BankEntry.Why> refusal(OpenStore.Open open, BankEntry.Told told) {
    if (!open.charges()) {
      return Optional.of(BankEntry.Why.TAKES_NO_PAYMENT);
    }
    if (!open.amount().currency().equals(told.amount().currency())) {
      return Optional.of(BankEntry.Why.OTHER_CURRENCY);
    }
    if (open.amount().isPositive()) {
      return Optional.empty();
    }
    return Optional.of(
        open.writtenOff().isPositive() ? BankEntry.Why.UNCOLLECTIBLE : BankEntry.Why.NOTHING_OPEN);
  }
}
