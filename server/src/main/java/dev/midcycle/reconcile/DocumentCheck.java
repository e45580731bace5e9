package dev.midcycle.reconcile;

import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.Recalculation;
import dev.midcycle.drafting.TaxSums;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Computes again what issued documents came to: each line from the numbers that are stored with
/// it, tax and total from the lines. Reads only, a few documents at a time. One that cannot be
/// computed is a finding as well.
public final class DocumentCheck {
  private static final int SOME = 200;

  private final Transactions transactions;
  private final Documents documents;

  public DocumentCheck(Transactions transactions, Documents documents) {
    this.transactions = transactions;
    this.documents = documents;
  }

  /// Which documents are looked at.
  public enum Which {
    ALL,
    /// Those of the two days before the newest one was issued.
    LATELY
  }

  /// What of a document comes to something else than it says.
  public enum Part {
    LINE,
    TAX,
    TOTAL
  }

  /// An amount that is not what its parts come to.
  public record Miscalculated(
      CustomerId customer, DocumentId document, Part part, Money stored, Money again) {}

  /// A document that cannot be computed again, and why.
  public record Incalculable(DocumentId document, String why) {}

  /// Where they come to something else, and how many were looked at.
  public record Found(
      List<Miscalculated> miscalculated, List<Incalculable> incalculable, int looked) {
    /// Where none was looked at.
    public static final Found NOTHING = new Found(List.of(), List.of(), 0);

    public Found {
      miscalculated = List.copyOf(miscalculated);
      incalculable = List.copyOf(incalculable);
    }

    /// How many things are wrong.
    public int count() {
      return miscalculated.size() + incalculable.size();
    }

    Found plus(Found other) {
      return new Found(
          both(miscalculated, other.miscalculated),
          both(incalculable, other.incalculable),
          looked + other.looked);
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
      return Stream.concat(some.stream(), others.stream()).toList();
    }
  }

  /// Looks as long as it goes on.
  public Found of(TenantId tenant, Which which, BooleanSupplier goesOn) {
    var unit = UnitOfWork.of(tenant);
    var found = Found.NOTHING;
    var after = Optional.<DocumentCheckStore.Issued>empty();
    do {
      var some = some(tenant, which, after);
      found =
          found.plus(look(unit, some.stream().map(DocumentCheckStore.Issued::document).toList()));
      after = some.size() < SOME ? Optional.empty() : Optional.of(some.getLast());
    } while (after.isPresent() && goesOn.getAsBoolean());
    return found;
  }

  /// One that cannot be read or computed costs only itself.
  private Found look(UnitOfWork unit, List<DocumentId> some) {
    try {
      var wrong = documents.find(unit, some).stream().flatMap(DocumentCheck::wrong).toList();
      return new Found(wrong, List.of(), some.size());
    } catch (DatabaseAway e) {
      throw e;
    } catch (RuntimeException e) {
      return some.size() == 1
          ? new Found(List.of(), List.of(new Incalculable(some.getFirst(), why(e))), 1)
          : some.stream().map(one -> look(unit, List.of(one))).reduce(Found.NOTHING, Found::plus);
    }
  }

  private static String why(RuntimeException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private List<DocumentCheckStore.Issued> some(
      TenantId tenant, Which which, Optional<DocumentCheckStore.Issued> after) {
    return transactions.read(
        tenant,
        tx -> {
          var asked = DocumentCheckStore.issued(tx, which, after, SOME);
          tx.send();
          return asked.rows();
        });
  }

  /// What of a document is wrong.
  static Stream<Miscalculated> wrong(Document document) {
    var none = Money.zero(document.amounts().total().currency());
    var subtotal = sum(document.lines().stream().map(Line::amount), none);
    var tax = sum(document.taxes().stream().map(Draft.TaxSum::amount), none);
    var added = TaxSums.added(document.taxes(), none);
    return Stream.of(
            document.lines().stream()
                .map(line -> wrong(document, Part.LINE, line.amount(), Recalculation.of(line))),
            Stream.of(
                wrong(document, Part.TAX, document.amounts().tax(), tax),
                wrong(document, Part.TOTAL, document.amounts().total(), subtotal.plus(added))))
        .flatMap(parts -> parts)
        .flatMap(Optional::stream);
  }

  private static Optional<Miscalculated> wrong(
      Document document, Part part, Money stored, Money again) {
    return stored.equals(again)
        ? Optional.empty()
        : Optional.of(new Miscalculated(document.customer(), document.id(), part, stored, again));
  }

  private static Money sum(Stream<Money> amounts, Money none) {
    return amounts.reduce(none, Money::plus);
  }
}
