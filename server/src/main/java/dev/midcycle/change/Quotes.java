package dev.midcycle.change;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Couponing;
import dev.midcycle.catalogstore.Redemptions;
import dev.midcycle.customer.Labels;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.id.CustomerId;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a change would cost, and making it so.
///
/// A quote reads in one round trip and writes itself in another. Nothing else is written.
public final class Quotes {
  static final Duration GOOD_FOR = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final BillingStates states;
  private final Gateways gateways;
  private final NewIds ids;
  private final QuoteConfirmation confirming;

  public Quotes(
      Transactions transactions,
      BillingStates states,
      Gateways gateways,
      QuoteConfirmation confirming,
      NewIds ids) {
    this.transactions = transactions;
    this.states = states;
    this.gateways = gateways;
    this.confirming = confirming;
    this.ids = ids;
  }

  /// What was asked for a quote.
  ///
  /// @param subscription which one; a new one where it is left out
  /// @param labels what the merchant notes on a new one
  public record Wish(
      CustomerId customer,
      Optional<SubscriptionId> subscription,
      ChangeRequest request,
      Labels labels) {
    public Wish(CustomerId customer, Optional<SubscriptionId> subscription, ChangeRequest request) {
      this(customer, subscription, request, Labels.NONE);
    }
  }

  private record Read(
      Instant now,
      Optional<CustomerAccount> account,
      Optional<Catalogs> offered,
      Optional<PaymentMethod> card,
      int redeemed,
      Optional<String> takenId) {}

  /// Decides the wish at the tenant's time and keeps the answer.
  ///
  /// @param render writes a quote as JSON, the way it is shown
  public QuoteOutcome quote(TenantId tenant, Wish wish, Actor who, Function<Quote, String> render) {
    boolean collects = gateways.of(tenant).isPresent();
    var read = transactions.read(tenant, tx -> read(tx, wish));
    if (read.account().isEmpty()) {
      return new QuoteOutcome.NotFound();
    }
    if (read.takenId().isPresent()) {
      return new QuoteOutcome.ExternalIdTaken(read.takenId().get());
    }
    var deciding = new ChangePreview(read.account().get(), wish.request(), read.now(), collects);
    var subscription = subscription(wish, read, deciding);
    if (subscription.isEmpty()) {
      return wish.subscription().isPresent()
          ? new QuoteOutcome.NotFound()
          : new QuoteOutcome.NoCatalog();
    }
    if (subscription.get().isReserved()) {
      return new QuoteOutcome.Reserved();
    }
    var usedUp = Couponing.usedUp(wish.request(), read.redeemed());
    if (usedUp.isPresent()) {
      return new QuoteOutcome.Refused(usedUp.get());
    }
    var fact = new FactId(ids.next());
    return switch (deciding.decide(subscription.get(), fact)) {
      case ChangePreview.Result.Not(var why) -> why;
      case ChangePreview.Result.Granted(var decided) -> {
        var quote = quote(wish, read, decided, collects);
        keep(tenant, quote, wish.labels(), decided, render.apply(quote), who);
        yield new QuoteOutcome.Quoted(quote);
      }
    };
  }

  /// Makes the quote so, or says why not. If it is stale, the same wish is quoted again.
  public ConfirmOutcome confirm(
      TenantId tenant, CustomerId customer, QuoteId id, Actor who, Function<Quote, String> render) {
    return switch (confirming.confirm(tenant, customer, id, who)) {
      case QuoteConfirmation.Result.Done(var confirmation) -> confirmation;
      case QuoteConfirmation.Result.Stale(var wish) ->
          new ConfirmOutcome.Stale(quote(tenant, wish, who, render));
    };
  }

  public Optional<StoredQuote> find(TenantId tenant, QuoteId id) {
    return transactions.read(
        tenant,
        tx -> {
          var found = QuoteStore.find(tx, id);
          tx.send();
          return found.first();
        });
  }

  private Read read(Tx tx, Wish wish) {
    var selection =
        wish.subscription()
            .map(id -> Selection.of(wish.customer()).and(id))
            .orElseGet(() -> Selection.of(wish.customer()))
            .since(wish.request().since());
    var asked = states.ask(tx, selection, BillingStates.Lock.NONE);
    var cards = Payments.askMethods(tx, wish.customer());
    var redeemed = Couponing.counted(wish.request()).map(one -> Redemptions.ask(tx, one.code()));
    var taken = wish.labels().externalId().map(own -> SubscriptionLabels.askTaken(tx, own));
    tx.send();
    var now = asked.now();
    var account =
        asked.accounts(now).stream()
            .filter(one -> one.customer().equals(wish.customer()))
            .findFirst();
    return new Read(
        now,
        account,
        asked.offered(),
        cards.rows().stream().filter(PaymentMethod::isDefault).findFirst(),
        Redemptions.of(redeemed),
        wish.labels()
            .externalId()
            .filter(_ -> taken.filter(SubscriptionLabels.Taken::isTaken).isPresent()));
  }

  private Optional<Subscription> subscription(Wish wish, Read read, ChangePreview deciding) {
    return switch (wish.request()) {
      case ChangeRequest.Subscribe subscribe ->
          read.offered().map(catalogs -> deciding.blank(new SubscriptionId(ids.next()), catalogs));
      case ChangeRequest.OfExisting _ -> read.account().flatMap(CustomerAccount::subscription);
    };
  }

  private Quote quote(Wish wish, Read read, ChangePreview.Decided decided, boolean collects) {
    var account = read.account().orElseThrow();
    return new Quote(
        new QuoteId(ids.next()),
        wish.customer(),
        decided.subscription().id(),
        wish.request(),
        read.now(),
        read.now().plus(GOOD_FOR),
        decided.decision(),
        decided.documents(),
        decided.next(),
        read.card(),
        decided.missing(),
        collects,
        account);
  }

  private void keep(
      TenantId tenant,
      Quote quote,
      Labels labels,
      ChangePreview.Decided decided,
      String content,
      Actor who) {
    var stored =
        new StoredQuote(
            quote.id(),
            quote.customer(),
            quote.subscription(),
            decided.decision().fact().id(),
            quote.request(),
            labels,
            quote.instant(),
            quote.expiresAt(),
            decided.subscription().state().catalogs().newest(),
            decided.fingerprint(),
            decided.subscription().state().usage(),
            content,
            who,
            StoredQuote.State.OPEN,
            Optional.empty(),
            List.of());
    transactions.write(
        tenant,
        tx -> {
          QuoteStore.insert(tx, stored);
          tx.commit();
          return stored;
        });
  }
}
