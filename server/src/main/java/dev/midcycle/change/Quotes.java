package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Couponing;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.catalogstore.Redemptions;
import dev.midcycle.customer.TaxTables;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.FactId;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Gateways;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.payment.Payments;
import dev.midcycle.subscription.BillingStates;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Selection;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.SubscriptionLabels;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Invoicing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// What a change would cost, and making it so.
///
/// A quote reads in one round trip and writes itself in another. Nothing else is written.
public final class Quotes {
  static final Duration GOOD_FOR = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final BillingStates states;
  private final CatalogVersions catalogs;
  private final Gateways gateways;
  private final NewIds ids;
  private final QuoteConfirmation confirmation;

  public Quotes(
      Transactions transactions,
      BillingStates states,
      CatalogVersions catalogs,
      Gateways gateways,
      QuoteConfirmation confirmation,
      NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.catalogs = catalogs;
    this.gateways = gateways;
    this.confirmation = confirmation;
    this.ids = ids;
  }

  private record Read(
      Instant now,
      Optional<CustomerAccount> account,
      Optional<Catalogs> offered,
      Optional<PaymentMethod> card,
      int redeemed,
      Optional<String> takenId) {}

  /// Decides what is asked at the tenant's time, and keeps the answer.
  public QuoteOutcome quote(UnitOfWork unit, QuoteRequest request, Actor who) {
    boolean collects = gateways.of(unit).isPresent();
    var read = transactions.read(unit, tx -> read(tx, request));
    if (read.account().isEmpty()) {
      return new QuoteOutcome.NotFound();
    }
    if (read.takenId().isPresent()) {
      return new QuoteOutcome.ExternalIdTaken(read.takenId().get());
    }
    var subscription = subscription(request.change(), read);
    if (subscription.isEmpty()) {
      return request.subscription().isPresent()
          ? new QuoteOutcome.NotFound()
          : new QuoteOutcome.NoCatalog();
    }
    if (subscription.get().isReserved()) {
      return new QuoteOutcome.Reserved();
    }
    var usedUp = Couponing.usedUp(request.change(), read.redeemed());
    var companions = companions(unit, read);
    if (companions.isHeld()) {
      return new QuoteOutcome.Reserved();
    }
    var account =
        new AccountToChange(
            companions.met(), subscription.get(), collects, Optional.empty(), companions.all());
    var fact = new FactId(ids.next());
    return switch (ChangePreview.of(account, request.change(), read.now(), fact)) {
      case ChangePreview.Result.Not(var why) ->
          usedUp.<QuoteOutcome>map(QuoteOutcome.Refused::new).orElse(why);
      case ChangePreview.Result.Granted(var preview)
          when usedUp.isPresent() && preview.decision().counting().given().isPresent() ->
          new QuoteOutcome.Refused(usedUp.get());
      case ChangePreview.Result.Granted(var preview) -> {
        var change = QuotedChange.of(preview, account, read.card());
        var quote = keep(unit, request, preview, change, who);
        var catalogs = preview.decision().state().catalogs();
        yield new QuoteOutcome.Quoted(
            quote, change, catalogs, isUntaxed(change, account.customer().payer().taxedAtHome()));
      }
    };
  }

  /// Makes the quote so, or says why not. If it is stale, the same is quoted again.
  public <R> R confirm(TenantId tenant, QuoteId id, Confirming<R> confirming) {
    return confirmation.confirm(
        tenant, id, confirming, (unit, again) -> quote(unit, again, confirming.who()));
  }

  public Optional<Quote> find(UnitOfWork unit, QuoteId id) {
    return transactions.read(
        unit,
        tx -> {
          var found = QuoteStore.find(tx, id);
          tx.send();
          return found.first();
        });
  }

  /// A quote of before with what else it takes to show it: the versions of the catalogue that its
  /// decision names.
  public QuoteOutcome.Quoted again(UnitOfWork unit, Quote quote, QuotedChange change) {
    return transactions.read(
        unit,
        tx -> {
          var found = catalogs.ask(tx, change.catalog(), QuoteJson.versionsIn(change));
          var taxed = TaxTables.askTaxedAtHome(tx, quote.customer());
          tx.send();
          return new QuoteOutcome.Quoted(
              quote,
              change,
              catalogs(found.rows()),
              isUntaxed(change, taxed.first().orElse(false)));
        });
  }

  private static boolean isUntaxed(QuotedChange change, boolean taxedAtHome) {
    return change.chargesUntaxed() && taxedAtHome;
  }

  private static Catalogs catalogs(List<CatalogVersion> found) {
    var versions = new TreeMap<Integer, Catalog>();
    found.forEach(one -> versions.put(one.number(), one.content()));
    return new Catalogs(versions);
  }

  private Read read(Tx tx, QuoteRequest request) {
    var selection =
        request
            .subscription()
            .map(id -> Selection.of(request.customer()).and(id))
            .orElseGet(() -> Selection.of(request.customer()))
            .since(request.change().since());
    var asked = states.ask(tx, selection, BillingStates.Lock.NONE);
    var cards = Payments.askMethods(tx, request.customer());
    var redeemed = Couponing.counted(request.change()).map(one -> Redemptions.ask(tx, one.code()));
    var taken = request.labels().externalId().map(own -> SubscriptionLabels.askTaken(tx, own));
    tx.send();
    var now = asked.now();
    var account =
        asked.accounts(now).stream()
            .filter(one -> one.customer().equals(request.customer()))
            .findFirst();
    return new Read(
        now,
        account,
        asked.offered(),
        cards.rows().stream().filter(PaymentMethod::isDefault).findFirst(),
        Redemptions.of(redeemed),
        request
            .labels()
            .externalId()
            .filter(_ -> taken.filter(SubscriptionLabels.Taken::isTaken).isPresent()));
  }

  private Companions companions(UnitOfWork unit, Read read) {
    var account = read.account().orElseThrow();
    return account.payer().invoicing() == Invoicing.SEPARATE
        ? Companions.none(account, read.now())
        : transactions.read(
            unit, tx -> Companions.of(tx, states, account, read.now(), BillingStates.Lock.NONE));
  }

  private Optional<Subscription> subscription(ChangeRequest change, Read read) {
    var account = read.account().orElseThrow();
    return switch (change) {
      case ChangeRequest.Subscribe _ ->
          read.offered()
              .map(offered ->
                  AccountToChange.newSubscription(
                      account, new SubscriptionId(ids.next()), offered, read.now()));
      case ChangeRequest.OfExisting _ -> account.subscription();
    };
  }

  private Quote keep(
      UnitOfWork unit,
      QuoteRequest request,
      ChangePreview preview,
      QuotedChange change,
      Actor who) {
    var state = preview.subscription().state();
    var now = change.fact().recordedAt();
    var quote =
        new Quote(
            new QuoteId(ids.next()),
            request.customer(),
            preview.subscription().id(),
            change.fact().id(),
            request.change(),
            request.labels(),
            request.asked(),
            now,
            now.plus(GOOD_FOR),
            state.catalogs().newest(),
            preview.fingerprint(),
            state.usage(),
            change,
            who,
            Quote.State.OPEN,
            Optional.empty(),
            List.of());
    return transactions.write(
        unit,
        tx -> {
          QuoteStore.insert(tx, quote, change);
          tx.commit();
          return quote;
        });
  }
}
