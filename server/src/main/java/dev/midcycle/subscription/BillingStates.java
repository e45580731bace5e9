package dev.midcycle.subscription;

import static java.util.stream.Collectors.groupingBy;

import dev.midcycle.billing.BillingState;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.catalogstore.CatalogVersions.Loaded;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Taxed;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Subquery;
import dev.midcycle.db.Tx;
import dev.midcycle.drafting.Carried;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.History;
import dev.midcycle.terms.Opening;
import dev.midcycle.usage.DailyUsage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Accounts and billing states, loaded as a set, however many.
public final class BillingStates {
  private final CatalogVersions catalogs;
  private final InstantSource clock;

  public BillingStates(CatalogVersions catalogs, InstantSource clock) {
    this.catalogs = catalogs;
    this.clock = clock;
  }

  /// Whether others are to wait until this transaction is over. Customers are locked first, then
  /// subscriptions, each in the order of their ids.
  public enum Lock {
    NONE,
    ROWS
  }

  /// Asks for what is needed; the answer is there once it is sent.
  public Asked ask(Tx tx, Selection selection, Lock lock) {
    var wanted = WantedStore.wanted(selection);
    if (lock == Lock.ROWS) {
      WantedStore.lock(tx, wanted);
    }
    return asked(tx, wanted);
  }

  /// Like [#ask], for a part of a list.
  Asked askListed(Tx tx, Subquery wanted) {
    return asked(tx, wanted);
  }

  /// Like [#ask], for other subscriptions of customers than those that are known, as far as
  /// something of them is yet to fall due.
  public Asked askBesides(
      Tx tx, List<CustomerId> customers, List<SubscriptionId> known, Lock lock) {
    var wanted = WantedStore.besides(customers, known);
    if (lock == Lock.ROWS) {
      WantedStore.lock(tx, wanted);
    }
    return asked(tx, wanted);
  }

  /// Like [#ask], for what grants a customer something: the subscriptions that run, in a trial or
  /// active; where none does, the one that comes nearest to it.
  public Asked askGranting(Tx tx, CustomerId customer) {
    return asked(tx, WantedStore.granting(customer));
  }

  /// Asks for what may have changed beside a subscription that is reserved: of its account, and
  /// what was used. The rest of it nobody else touches. All of it is locked.
  public Beside askBeside(Tx tx, Selection selection) {
    var wanted = WantedStore.wanted(selection);
    WantedStore.lockCustomers(tx, wanted);
    var reservation = BillingStateStore.reservation(tx, wanted);
    return new Beside(
        wanted,
        AccountStore.tenant(tx, clock),
        AccountStore.accounts(tx, wanted),
        AccountStore.open(tx, wanted),
        reservation,
        used(tx, wanted, Optional.empty()));
  }

  /// Like [#ask], for one subscription, with all that its billing state leaves out.
  Lived askLife(Tx tx, SubscriptionId id) {
    var wanted = WantedStore.wanted(Selection.of(id));
    var asked =
        asked(tx, wanted, used(tx, wanted, Optional.of(Instant.EPOCH)), catalogs.askForEvery(tx));
    return new Lived(asked, LifeStore.facts(tx, id));
  }

  private Asked asked(Tx tx, Subquery wanted) {
    return asked(tx, wanted, used(tx, wanted, Optional.empty()), catalogs.askFor(tx, wanted));
  }

  private Answer<DailyUsage.Part> used(Tx tx, Subquery wanted, Optional<Instant> from) {
    return DailyUsage.ask(tx, new DailyUsage.Question(wanted, WantedStore.begins()), clock, from);
  }

  private Asked asked(
      Tx tx, Subquery wanted, Answer<DailyUsage.Part> used, Answer<Loaded> versions) {
    return new Asked(
        wanted,
        AccountStore.tenant(tx, clock),
        AccountStore.accounts(tx, wanted),
        AccountStore.open(tx, wanted),
        BillingStateStore.rows(tx, wanted),
        BillingStateStore.facts(tx, wanted),
        BillingStateStore.billed(tx, wanted),
        BillingStateStore.taxed(tx, wanted),
        used,
        versions);
  }

  /// What was asked for, once it is sent.
  public static final class Asked {
    private final Subquery wanted;
    private final Answer<AccountStore.TenantRow> own;
    private final Answer<AccountStore.AccountRow> accounts;
    private final Answer<AccountStore.OpenRow> open;
    private final Answer<BillingStateStore.SubscriptionRow> rows;
    private final Answer<BillingStateStore.FactRow> facts;
    private final Answer<BillingStateStore.BilledRow> billed;
    private final Answer<BillingStateStore.TaxedRow> taxed;
    private final Answer<DailyUsage.Part> used;
    private final Answer<Loaded> versions;

    private Asked(
        Subquery wanted,
        Answer<AccountStore.TenantRow> own,
        Answer<AccountStore.AccountRow> accounts,
        Answer<AccountStore.OpenRow> open,
        Answer<BillingStateStore.SubscriptionRow> rows,
        Answer<BillingStateStore.FactRow> facts,
        Answer<BillingStateStore.BilledRow> billed,
        Answer<BillingStateStore.TaxedRow> taxed,
        Answer<DailyUsage.Part> used,
        Answer<Loaded> versions) {
      this.wanted = wanted;
      this.own = own;
      this.accounts = accounts;
      this.open = open;
      this.rows = rows;
      this.facts = facts;
      this.billed = billed;
      this.taxed = taxed;
      this.used = used;
      this.versions = versions;
    }

    Answer<DailyUsage.Part> used() {
      return used;
    }

    /// Which customers and subscriptions it is about, for what else is asked of them.
    public Subquery wanted() {
      return wanted;
    }

    /// The tenant's time when this was read.
    public Instant now() {
      return own.rows().getFirst().now();
    }

    /// Whether that is a clock of its own, which moves only when somebody moves it.
    public boolean standsStill() {
      return own.rows().getFirst().standsStill();
    }

    /// What the tenant sells now: the key and version of its catalogue.
    public Optional<Catalogs> offered() {
      return versions.rows().stream()
          .filter(Loaded::offered)
          .findFirst()
          .map(one -> Catalogs.of(one.version().number(), one.version().content()));
    }

    /// As it was, with what bears on billing at `at`.
    public List<CustomerAccount> accounts(Instant at) {
      var openOf = open.rows().stream().collect(groupingBy(AccountStore.OpenRow::customer));
      var rowsOf =
          rows.rows().stream().collect(groupingBy(BillingStateStore.SubscriptionRow::customer));
      var assembly = new Assembly();
      return accounts.rows().stream()
          .map(account -> {
            var bare =
                assembly.account(
                    account, openOf.getOrDefault(account.payer().id().uuid(), List.of()));
            return bare.with(
                rowsOf.getOrDefault(account.payer().id().uuid(), List.of()).stream()
                    .map(row -> assembly.subscription(row, bare, at))
                    .toList());
          })
          .toList();
    }

    /// For one customer; empty when there is none.
    public Optional<CustomerAccount> account(Instant at) {
      return accounts(at).stream().findFirst();
    }

    private final class Assembly {
      private final DailyUsage usage = new DailyUsage(used.rows());
      private final Map<SubscriptionId, Map<FactId, Fact>> factsOf =
          facts.rows().stream()
              .collect(
                  groupingBy(
                      BillingStateStore.FactRow::subscription,
                      Collectors.mapping(
                          BillingStateStore.FactRow::fact,
                          Collectors.toMap(Fact::id, Function.identity()))));
      private final Map<SubscriptionId, List<Billed>> billedOf =
          billed.rows().stream()
              .collect(
                  groupingBy(
                      BillingStateStore.BilledRow::subscription,
                      Collectors.mapping(
                          BillingStateStore.BilledRow::billed, Collectors.toList())));
      private final Map<SubscriptionId, List<Taxed>> taxedOf =
          taxed.rows().stream()
              .collect(
                  groupingBy(
                      BillingStateStore.TaxedRow::subscription,
                      Collectors.mapping(BillingStateStore.TaxedRow::taxed, Collectors.toList())));
      private final Map<String, TreeMap<Integer, Catalog>> versionsOf =
          versions.rows().stream()
              .map(Loaded::version)
              .collect(
                  groupingBy(
                      one -> one.content().key(),
                      Collectors.toMap(
                          one -> one.number(), one -> one.content(), (a, b) -> a, TreeMap::new)));

      private CustomerAccount account(
          AccountStore.AccountRow row, List<AccountStore.OpenRow> open) {
        var bare = row.account(own.rows().getFirst().seller(), open);
        return bare.with(usage.of(bare.customer(), bare.zone()));
      }

      private Subscription subscription(
          BillingStateStore.SubscriptionRow row, CustomerAccount account, Instant at) {
        var known = factsOf.getOrDefault(row.id(), Map.of());
        var state =
            new BillingState(
                row.id(),
                new History(
                    account.profile(at),
                    catalogs(row),
                    row.opening(),
                    row.openFacts().stream().map(id -> known(known, id)).toList()),
                billedOf.getOrDefault(row.id(), List.of()),
                row.pending(),
                usage(row, account),
                new Carried(row.spent(), row.waived(), taxedOf.getOrDefault(row.id(), List.of())),
                row.advancedTo());
        return new Subscription(
            row.id(),
            new CustomerId(row.customer()),
            row.catalog(),
            row.reservedBy(),
            row.createdAt(),
            state);
      }

      private Usage usage(BillingStateStore.SubscriptionRow row, CustomerAccount account) {
        var from =
            switch (row.opening()) {
              case Opening.Unborn() -> LocalDate.MIN;
              case Opening.Checkpoint opened -> LocalDate.ofInstant(opened.at(), account.zone());
            };
        return usage.of(account.customer(), row.id(), account.zone(), from, row.levels());
      }

      private Catalogs catalogs(BillingStateStore.SubscriptionRow row) {
        return new Catalogs(
            Optional.ofNullable(versionsOf.get(row.catalog()))
                .orElseThrow(() ->
                    new IllegalStateException("no catalogue " + row.catalog() + " is stored")));
      }

      private static Fact known(Map<FactId, Fact> facts, FactId id) {
        return Optional.ofNullable(facts.get(id))
            .orElseThrow(() -> new IllegalStateException("fact " + id + " is not stored"));
      }
    }
  }
}
