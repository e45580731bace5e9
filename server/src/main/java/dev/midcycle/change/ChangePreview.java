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
import dev.midcycle.money.Money;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a request brings to an account if it is granted: the one way from what is stored to a
/// decision, for the quote and for its confirmation. No clock and no database is asked.
///
/// @param subscription as it is once all that fell due by then is run
/// @param run what came of that, which is written first
/// @param documents those that the request itself brings
/// @param before what those that it releases leave
/// @param missing what of the customer's billing details it takes to confirm
record ChangePreview(
    Subscription subscription,
    Advanced run,
    Decision.Allowed decision,
    List<QuotedDocument> documents,
    AccountBalance before,
    AccountBalance after,
    String fingerprint,
    Optional<QuotedChange.Missing> missing) {

  sealed interface Result {
    record Granted(ChangePreview preview) implements Result {}

    record Not(QuoteOutcome why) implements Result {}
  }

  /// @param fact names the fact to be
  static Result of(AccountToChange account, ChangeRequest request, Instant at, FactId fact) {
    var state = account.subscription().state();
    var unknown = CatalogReferences.unknown(request, state, at);
    if (unknown.isPresent()) {
      return new Result.Not(unknown.get());
    }
    var run = Lifecycle.advance(state, at);
    return switch (Decisions.decide(run.state(), request, at, fact)) {
      case Decision.Refused(var why) -> new Result.Not(new QuoteOutcome.Refused(why));
      case Decision.Allowed allowed -> {
        var preview = granted(account, request, run, allowed);
        yield preview.isPaidFirst() && !account.collects() && !PaymentReadiness.isArranged(request)
            ? new Result.Not(new QuoteOutcome.Refused(new Refusal.NoGateway()))
            : new Result.Granted(preview);
      }
    };
  }

  /// As it was quoted: what has been used since does not count, and is kept.
  static Result again(AccountToChange account, Quote quote) {
    return switch (of(
        account.with(quote.usage()), quote.request(), quote.instant(), quote.fact())) {
      case Result.Not not -> not;
      case Result.Granted(var preview) ->
          new Result.Granted(preview.keeping(account.subscription().state().usage()));
    };
  }

  /// The same decision, settled against the account as it is now: by what was set aside for it, and
  /// by what is open by now.
  ///
  /// @param held credit that was set aside for what it brings
  ChangePreview settledOn(CustomerAccount account, Money held) {
    var released = Settled.of(subscription, decision.released(), account.balance());
    var before = new AccountBalance(held, released.after().open());
    var brought = Settled.of(subscription, decision.brought(), before);
    var settled =
        new ChangePreview(
            subscription,
            run,
            decision,
            brought.documents(),
            before,
            brought.after(),
            fingerprint,
            missing);
    return settled.keeping(account.subscription().orElseThrow().state().usage());
  }

  private static ChangePreview granted(
      AccountToChange account, ChangeRequest request, Advanced run, Decision.Allowed allowed) {
    var subscription = account.subscription().with(run.state());
    var due = Settled.of(subscription, run.documents(), account.customer().balance());
    var released = Settled.of(subscription, allowed.released(), due.after());
    var before =
        account
            .heldCredit()
            .map(credit -> new AccountBalance(credit, released.after().open()))
            .orElse(released.after());
    var brought = Settled.of(subscription, allowed.brought(), before);
    return new ChangePreview(
        subscription,
        run,
        allowed,
        brought.documents(),
        before,
        brought.after(),
        Fingerprint.of(
                request,
                allowed.fact().recordedAt(),
                run.state(),
                due.after().credit(),
                Stream.concat(released.lowered(), brought.lowered()).toList())
            .text(),
        PaymentReadiness.missing(request, allowed, account.customer(), account.collects()));
  }

  /// Documents, one settled after the other, and what they leave of the account.
  private record Settled(List<QuotedDocument> documents, AccountBalance after) {
    static Settled of(Subscription subscription, List<Draft> drafts, AccountBalance before) {
      var documents = new ArrayList<QuotedDocument>();
      var left = before;
      for (var draft : drafts) {
        var settlement = left.settle(subscription.id(), draft);
        documents.add(QuotedDocument.of(draft, settlement));
        left = settlement.after();
      }
      return new Settled(documents, left);
    }

    Stream<AccountBalance.Open> lowered() {
      return documents.stream().flatMap(document -> document.lowered().stream());
    }
  }

  /// Whether something fell due before it, and is written first.
  boolean runBroughtSomething() {
    return !run.documents().isEmpty() || !run.unissued().isEmpty();
  }

  Subscription changed() {
    return subscription.with(decision.state().with(subscription.state().usage()));
  }

  /// With what was used by now, for those who keep it.
  private ChangePreview keeping(Usage now) {
    return new ChangePreview(
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
    return documents.stream().map(QuotedDocument::draft).toList();
  }

  /// What is to be paid by them.
  Money due() {
    return sum(QuotedDocument::due);
  }

  /// What of the credit balance pays them.
  Money credit() {
    return sum(QuotedDocument::creditApplied).min(before.credit());
  }

  private Money sum(Function<QuotedDocument, Money> part) {
    return documents.stream().map(part).reduce(Money.zero(after.credit().currency()), Money::plus);
  }

  boolean isPaidFirst() {
    return decision.payment() == Policy.Payment.REQUIRED && due().isPositive();
  }

  /// The next regular document after it, as far as it is known.
  Optional<QuotedDocument> next() {
    return Forecast.next(decision.state())
        .map(draft -> QuotedDocument.of(draft, after.settle(subscription.id(), draft)));
  }

  /// Whether something that they take back is still to be paid.
  boolean takesBackOpen(CustomerAccount account) {
    var takenBack =
        drafts().stream()
            .flatMap(draft -> draft.lines().stream())
            .flatMap(line -> line.takesBack().stream())
            .collect(Collectors.toSet());
    return account.open().stream()
        .filter(one -> one.subscription().equals(subscription.id()))
        .anyMatch(one -> takenBack.contains(one.cause()));
  }
}
