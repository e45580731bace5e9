package dev.midcycle.invoice;

import static java.util.stream.Collectors.toMap;

import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.BankDetails;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Sellers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Page;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Invoices and credit notes, as they were issued.
public final class Documents {
  private final Transactions transactions;
  private final CatalogVersions catalogs;

  public Documents(Transactions transactions, CatalogVersions catalogs) {
    this.transactions = transactions;
    this.catalogs = catalogs;
  }

  /// Less is open of a document, or less stays written off of it: the rest was paid.
  public static void pay(Tx tx, DocumentId document, Money paid, Money recovered, Instant at) {
    IssueStore.pay(tx, document, paid, recovered, at);
    SettledStore.note(tx, List.of(document));
  }

  /// More is open of a document: it was paid back.
  public static void reopen(Tx tx, DocumentId document, Money amount) {
    ByHandStore.reopen(tx, document, amount);
  }

  /// A document with its lines and payments, and the days of usage that it was issued with.
  ///
  /// @param first the day on which the first was issued, where it is in place of others
  /// @param then what its buyer was called where that has no billing details
  /// @param now what that is called now
  public record Locked(
      Document document, List<UsageDays> usage, LocalDate first, Called then, Called now) {}

  /// Locks the customer whose document it is, and reads it.
  public static Optional<Locked> lock(Tx tx, DocumentId id) {
    ByHandStore.lock(tx, id);
    var found = DocumentStore.find(tx, tx.tenant(), List.of(id));
    var asked = ByHandStore.said(tx, id);
    tx.send();
    return found.documents(DocumentStore.Happenings.NONE).stream()
        .map(document -> {
          var said = asked.first().orElseThrow();
          return new Locked(document, said.usage(), said.first(), said.then(), said.now());
        })
        .findFirst();
  }

  /// What is open of a document is written off.
  public static void writeOff(Tx tx, DocumentId document) {
    ByHandStore.writeOff(tx, document);
    SettledStore.note(tx, List.of(document));
  }

  /// A document is void.
  public static void makeVoid(Tx tx, DocumentId document) {
    ByHandStore.makeVoid(tx, document);
    SettledStore.note(tx, List.of(document));
  }

  /// The number of a document that the transaction issues and its payment reference, as `texts`:
  /// known to the statements that come after those that issue it.
  public static Subquery number(DocumentId document) {
    return DocumentStore.number(document);
  }

  /// One document with its lines and payments.
  public Optional<Document> find(UnitOfWork unit, DocumentId id) {
    return find(unit, List.of(id)).stream().findFirst();
  }

  /// Documents with their lines and payments, in the order of issue.
  public List<Document> find(UnitOfWork unit, List<DocumentId> ids) {
    var found =
        transactions.read(
            unit,
            tx -> {
              var asked = DocumentStore.find(tx, unit.tenant(), ids);
              tx.send();
              return asked;
            });
    return found.documents(happenings(unit, found));
  }

  /// A document with what it names.
  ///
  /// @param catalogs the versions that its lines are of
  /// @param seller the name of the tenant
  /// @param bank where it has its customers transfer money to
  public record Shown(
      Document document, Catalogs catalogs, String seller, Optional<BankDetails> bank) {}

  /// One document as it is shown: what is stored of it, then what it names.
  public Optional<Shown> show(UnitOfWork unit, DocumentId id) {
    return transactions.read(unit, tx -> asked(tx, id)).shown(unit);
  }

  private Asked asked(Tx tx, DocumentId id) {
    var asked =
        new Asked(
            DocumentStore.find(tx, tx.tenant(), List.of(id)),
            DocumentStore.catalog(tx, id),
            Tenants.askOwn(tx),
            Sellers.ask(tx));
    tx.send();
    return asked;
  }

  private final class Asked {
    private final DocumentStore.Found found;
    private final Answer<String> catalog;
    private final Answer<Tenant> seller;
    private final Answer<Tenants.Said> said;

    private Asked(
        DocumentStore.Found found,
        Answer<String> catalog,
        Answer<Tenant> seller,
        Answer<Tenants.Said> said) {
      this.found = found;
      this.catalog = catalog;
      this.seller = seller;
      this.said = said;
    }

    Optional<Shown> shown(UnitOfWork unit) {
      return catalog.first().flatMap(key -> transactions.read(unit, tx -> shown(tx, key)));
    }

    private Optional<Shown> shown(Tx tx, String key) {
      var happenings = DocumentStore.happenings(tx, found);
      var versions = catalogs.ask(tx, key, found.versions());
      tx.send();
      return found.documents(happenings).stream()
          .map(one ->
              new Shown(
                  one,
                  catalogs(versions.rows()),
                  seller.rows().getFirst().name(),
                  said.rows().getFirst().bank()))
          .findFirst();
    }

    private static Catalogs catalogs(List<CatalogVersion> versions) {
      return new Catalogs(
          versions.stream()
              .collect(
                  toMap(
                      CatalogVersion::number, CatalogVersion::content, (a, _) -> a, TreeMap::new)));
    }
  }

  /// A document in a list, without payments.
  ///
  /// @param catalogs the versions that its lines are of, where it is for several subscriptions
  public record Listed(Document document, Optional<Catalogs> catalogs) {}

  /// A customer's, newest first. Empty when there is no such customer.
  public Optional<Page<Listed>> list(
      UnitOfWork unit, CustomerId customer, DocumentFilter filter, Page.Slice slice) {
    return transactions
        .read(
            unit,
            tx -> {
              var whose = Customers.ask(tx, customer);
              var asked = DocumentStore.list(tx, filter.of(customer), slice);
              tx.send();
              return whose.first().map(_ -> asked);
            })
        .map(found -> page(unit, found, slice));
  }

  /// A tenant's, newest first.
  public Page<Listed> list(UnitOfWork unit, DocumentFilter filter, Page.Slice slice) {
    var found =
        transactions.read(
            unit,
            tx -> {
              var asked = DocumentStore.list(tx, filter, slice);
              tx.send();
              return asked;
            });
    return page(unit, found, slice);
  }

  private Page<Listed> page(UnitOfWork unit, DocumentStore.Found found, Page.Slice slice) {
    var documents = found.documents(happenings(unit, found));
    var catalogs = catalogs(unit, found);
    return Page.of(documents, slice, document -> document.id().uuid())
        .map(one -> new Listed(one, Optional.ofNullable(catalogs.get(one.id()))));
  }

  /// What those for several subscriptions name.
  private Map<DocumentId, Catalogs> catalogs(UnitOfWork unit, DocumentStore.Found found) {
    var together = found.together();
    if (together.isEmpty()) {
      return Map.of();
    }
    var keys =
        transactions.read(
            unit,
            tx -> {
              var asked = ListedStore.catalogs(tx, together);
              tx.send();
              return asked.rows();
            });
    return transactions.read(unit, tx -> catalogs(tx, keys, found.versions()));
  }

  private Map<DocumentId, Catalogs> catalogs(
      Tx tx, List<ListedStore.CatalogOf> keys, Set<Integer> versions) {
    var asked =
        keys.stream()
            .map(ListedStore.CatalogOf::catalog)
            .distinct()
            .collect(toMap(key -> key, key -> catalogs.ask(tx, key, versions)));
    tx.send();
    return keys.stream()
        .collect(
            toMap(
                ListedStore.CatalogOf::document,
                one ->
                    Asked.catalogs(
                        Optional.ofNullable(asked.get(one.catalog())).orElseThrow().rows())));
  }

  /// What happened, which is read afterwards: a fact never changes.
  private DocumentStore.Happenings happenings(UnitOfWork unit, DocumentStore.Found found) {
    return found.causedByTime()
        ? DocumentStore.Happenings.NONE
        : transactions.read(
            unit,
            tx -> {
              var asked = DocumentStore.happenings(tx, found);
              tx.send();
              return asked;
            });
  }

  /// Adds what a subscription's documents charge for usage, in the order of issue.
  public static Answer<BilledUsage> askBilledUsage(Tx tx, SubscriptionId subscription) {
    return BilledUsageStore.lines(tx, subscription);
  }
}
