package dev.midcycle.change;

import dev.midcycle.billing.Advanced;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Decisions;
import dev.midcycle.billing.Forecast;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.Policy;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.FactId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a wish would bring at an instant: the one way from rows to a decision, for the quote and
/// for its confirmation.
final class ChangePreview {
  private final CustomerAccount account;
  private final ChangeRequest request;
  private final Instant at;
  private final boolean collects;
  private final Optional<Money> held;

  /// @param collects whether the tenant has a gateway through which something can be paid first
  ChangePreview(CustomerAccount account, ChangeRequest request, Instant at, boolean collects) {
    this(account, request, at, collects, Optional.empty());
  }

  /// @param held the credit that was set aside for what the wish brings
  ChangePreview(
      CustomerAccount account,
      ChangeRequest request,
      Instant at,
      boolean collects,
      Optional<Money> held) {
    this.account = account;
    this.request = request;
    this.at = at;
    this.collects = collects;
    this.held = held;
  }

  sealed interface Result {
    record Granted(Decided decided) implements Result {}

    record Not(QuoteOutcome why) implements Result {}
  }

  /// A granted wish.
  ///
  /// @param subscription as it is once all that fell due by then is run
  /// @param run what came of that, which is written first
  /// @param documents those that the wish itself brings, and how each is settled
  /// @param before what those that it releases leave
  /// @param missing what of the customer's billing details it takes to confirm
  record Decided(
      Subscription subscription,
      Advanced run,
      Decision.Allowed decision,
      List<Quote.Settled> documents,
      AccountBalance before,
      AccountBalance after,
      String fingerprint,
      Optional<Quote.Missing> missing) {

    Subscription changed() {
      return subscription.with(decision.state().with(subscription.state().usage()));
    }

    /// With what was used by now, for those who keep it.
    private Decided with(Usage now) {
      return new Decided(
          subscription.with(subscription.state().with(now)),
          run,
          decision,
          documents,
          before,
          after,
          fingerprint,
          missing);
    }

    List<Draft> drafts() {
      return documents.stream().map(Quote.Settled::draft).toList();
    }

    /// What is to be paid by them.
    Money due() {
      return sum(AccountBalance.Settlement::due);
    }

    /// What of the credit balance pays them.
    Money credit() {
      return sum(AccountBalance.Settlement::creditApplied).min(before.credit());
    }

    private Money sum(Function<AccountBalance.Settlement, Money> part) {
      return documents.stream()
          .map(Quote.Settled::settlement)
          .map(part)
          .reduce(Money.zero(after.credit().currency()), Money::plus);
    }

    boolean isPaidFirst() {
      return decision.payment() == Policy.Payment.REQUIRED && due().isPositive();
    }

    Optional<Quote.Settled> next() {
      return Forecast.next(decision.state())
          .map(draft -> new Quote.Settled(draft, after.settle(subscription.id(), draft)));
    }
  }

  /// A subscription that is to be.
  Subscription blank(SubscriptionId id, Catalogs offered) {
    return new Subscription(
        id,
        account.customer(),
        offered.current().key(),
        Optional.empty(),
        at,
        account.blank(id, offered, at));
  }

  /// As it was quoted: what has been used since does not count.
  Result decide(Subscription subscription, StoredQuote quote) {
    var now = subscription.state().usage();
    var then = subscription.with(subscription.state().with(quote.usage()));
    return switch (decide(then, quote.fact())) {
      case Result.Not not -> not;
      case Result.Granted(var decided) -> new Result.Granted(decided.with(now));
    };
  }

  Result decide(Subscription subscription, FactId fact) {
    var unknown = CatalogReferences.unknown(request, subscription.state(), at);
    if (unknown.isPresent()) {
      return new Result.Not(unknown.get());
    }
    var advanced = Lifecycle.advance(subscription.state(), at);
    var current = subscription.with(advanced.state());
    var balance = settle(current, advanced.documents(), account.balance(), new ArrayList<>());
    return switch (Decisions.decide(advanced.state(), request, at, fact)) {
      case Decision.Refused(var why) -> new Result.Not(new QuoteOutcome.Refused(why));
      case Decision.Allowed allowed -> {
        var left = settle(current, allowed.released(), balance, new ArrayList<>());
        var before = held.map(credit -> new AccountBalance(credit, left.open())).orElse(left);
        var documents = new ArrayList<Quote.Settled>();
        var after = settle(current, allowed.brought(), before, documents);
        var fingerprint = Fingerprint.of(request, at, advanced.state(), balance);
        var decided =
            new Decided(
                current,
                advanced,
                allowed,
                documents,
                before,
                after,
                fingerprint,
                PaymentReadiness.missing(request, allowed, account, collects));
        yield decided.isPaidFirst() && !collects && !PaymentReadiness.isArranged(request)
            ? new Result.Not(new QuoteOutcome.Refused(new Refusal.NoGateway()))
            : new Result.Granted(decided);
      }
    };
  }

  private static AccountBalance settle(
      Subscription subscription,
      List<Draft> drafts,
      AccountBalance balance,
      List<Quote.Settled> settled) {
    var left = balance;
    for (var draft : drafts) {
      var settlement = left.settle(subscription.id(), draft);
      settled.add(new Quote.Settled(draft, settlement));
      left = settlement.after();
    }
    return left;
  }
}
