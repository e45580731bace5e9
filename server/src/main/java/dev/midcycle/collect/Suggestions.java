package dev.midcycle.collect;

import dev.midcycle.bank.BankEntry;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.BankEntryId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.invoice.NamedNumbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What money may be for that pays nothing by itself.
public final class Suggestions {
  private final Transactions transactions;

  public Suggestions(Transactions transactions) {
    this.transactions = transactions;
  }

  /// A document that money has paid.
  public record Paid(DocumentId id, DocumentNumber number) {}

  /// What those among the entries have paid that paid something.
  public Map<BankEntryId, Paid> paid(UnitOfWork unit, List<BankEntry> entries) {
    var settled = entries.stream().filter(one -> one.payment().isPresent()).toList();
    if (settled.isEmpty()) {
      return Map.of();
    }
    var found =
        transactions.read(
            unit,
            tx -> {
              var asked =
                  SuggestionStore.paid(
                      tx, settled.stream().flatMap(one -> one.payment().stream()).toList());
              tx.send();
              return asked.rows();
            });
    var byPayment = new LinkedHashMap<PaymentId, Paid>();
    found.forEach(one -> byPayment.put(one.payment(), one.paid()));
    var all = new LinkedHashMap<BankEntryId, Paid>();
    settled.forEach(one ->
        one.payment()
            .flatMap(payment -> Optional.ofNullable(byPayment.get(payment)))
            .ifPresent(paid -> all.put(one.id(), paid)));
    return all;
  }

  /// Of those among the entries that wait for staff.
  public Map<BankEntryId, List<Suggestion>> of(UnitOfWork unit, List<BankEntry> entries) {
    var waiting =
        entries.stream().filter(one -> one.state() == BankEntry.State.UNALLOCATED).toList();
    if (waiting.isEmpty()) {
      return Map.of();
    }
    var numbers = new LinkedHashMap<BankEntryId, List<DocumentNumber>>();
    waiting.forEach(one -> numbers.put(one.id(), NamedNumbers.in(one.told().text())));
    var found =
        transactions.read(
            unit,
            tx -> {
              var asked = SuggestionStore.ask(tx, numbers);
              tx.send();
              return asked.rows();
            });
    var candidates = new LinkedHashMap<BankEntryId, List<Suggestion.Candidate>>();
    found.forEach(one ->
        candidates.computeIfAbsent(one.entry(), _ -> new ArrayList<>()).add(one.candidate()));
    var all = new LinkedHashMap<BankEntryId, List<Suggestion>>();
    waiting.forEach(one ->
        all.put(
            one.id(),
            Suggestion.of(
                one.told(),
                numbers.getOrDefault(one.id(), List.of()),
                candidates.getOrDefault(one.id(), List.of()))));
    return all;
  }
}
