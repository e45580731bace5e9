package dev.midcycle.change;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Decision;
import dev.midcycle.billing.Foresight;
import dev.midcycle.billing.Passage;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.Policy;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.FactId;
import dev.midcycle.money.Money;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Invoicing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a request brings to an account if it is granted: the one way from what is stored to a
/// decision, for the quote and for its confirmation. No clock and no database is asked.
///
/// @param subscription as it is once all that fell due by then is run
/// @param run what came of that, which is written first
/// @param ran whom that was run for: the subscription and those that are invoiced with it
/// @param released what waited, and waits no longer: it is issued before that which the request
///   brings
/// @param others those that are invoiced with it, as they are after it
/// @param documents those that the request itself brings
/// @param before what those that it releases leave
/// @param missing what of the customer's billing details it takes to confirm
/// @param collection how what it brings comes in
record ChangePreview(
    Subscription subscription,
    Passage.Left run,
    List<Subscription> ran,
    Decision.Allowed decision,
    Passage.Left released,
    List<Subscription> others,
    List<QuotedDocument> documents,
    AccountBalance before,
    AccountBalance after,
    String fingerprint,
    Optional<QuotedChange.Missing> missing,
    CollectionTerms collection) {

  sealed interface Result {
    record Granted(ChangePreview preview) implements Result {}

    record Not(QuoteOutcome why) implements Result {}
  }

  /// @param fact names the fact to be
  static Result of(AccountToChange account, ChangeRequest request, Instant at, FactId fact) {
    var state = account.subscription().state();
    var senseless = CatalogReferences.senseless(request, state, at);
    if (senseless.isPresent()) {
      return new Result.Not(senseless.get());
    }
    var course = Course.of(account, at);
    return switch (course.decide(request, fact)) {
      case Decision.Refused(var why) -> new Result.Not(new QuoteOutcome.Refused(why));
      case Decision.Allowed allowed -> {
        var preview = granted(account, request, course, allowed);
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
    var waited = Settled.of(released.documents(), account.balance());
    var before = waited.after().with(held);
    var brought = Settled.of(brought(decision), before);
    var settled =
        new ChangePreview(
            subscription,
            run,
            ran,
            decision,
            released,
            others,
            brought.documents(),
            before,
            brought.after(),
            fingerprint,
            missing,
            collection);
    return settled.keeping(account.subscription().orElseThrow().state().usage());
  }

  private static ChangePreview granted(
      AccountToChange account, ChangeRequest request, Course course, Decision.Allowed allowed) {
    var due = Settled.of(course.run().documents(), account.customer().balance());
    var released = Settled.of(course.released(allowed).documents(), due.after());
    var before =
        account.heldCredit().map(credit -> released.after().with(credit)).orElse(released.after());
    var brought = Settled.of(brought(allowed), before);
    return new ChangePreview(
        course.subscription(),
        course.run(),
        course.ran(),
        allowed,
        course.released(allowed),
        course.others(),
        brought.documents(),
        before,
        brought.after(),
        Fingerprint.of(
                request,
                allowed.fact().recordedAt(),
                course.decided(),
                new Fingerprint.Paid(
                    account.customer().payer().collection(),
                    due.after().credit(),
                    Stream.concat(released.all().stream(), brought.all().stream()).toList()))
            .text(),
        PaymentReadiness.missing(request, allowed, account.customer(), account.collects()),
        account.customer().payer().collection());
  }

  private static List<Bill> brought(Decision.Allowed allowed) {
    return allowed.brought().stream().map(draft -> Bill.of(allowed.state().id(), draft)).toList();
  }

  /// Documents, one settled after the other, and what they leave of the account.
  private record Settled(
      List<Bill> bills, List<AccountBalance.Settlement> all, AccountBalance after) {
    static Settled of(List<Bill> bills, AccountBalance before) {
      var all = new ArrayList<AccountBalance.Settlement>();
      var left = before;
      for (var bill : bills) {
        var settlement = left.settle(bill);
        all.add(settlement);
        left = settlement.after();
      }
      return new Settled(bills, all, left);
    }

    /// Of documents that are for one subscription each.
    List<QuotedDocument> documents() {
      return IntStream.range(0, all.size())
          .mapToObj(i -> QuotedDocument.of(bills.get(i).parts().getFirst().draft(), all.get(i)))
          .toList();
    }
  }

  /// Whether something fell due before it, and is written first.
  boolean runBroughtSomething() {
    return !run.documents().isEmpty() || !run.unissued().isEmpty();
  }

  /// The subscription after it, and those that are invoiced with it.
  List<Subscription> everybody() {
    return Stream.concat(Stream.of(changed()), others.stream()).toList();
  }

  Subscription changed() {
    return subscription.with(decision.state().with(subscription.state().usage()));
  }

  /// With what was used by now, for those who keep it.
  private ChangePreview keeping(Usage now) {
    return new ChangePreview(
        subscription.with(subscription.state().with(now)),
        run,
        ran,
        decision,
        released,
        others,
        documents,
        before,
        after,
        fingerprint,
        missing,
        collection);
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
    return decision.payment() == Policy.Payment.REQUIRED
        && collection.isAutomatic()
        && due().isPositive();
  }

  /// The next regular document after it, as far as it is known.
  ///
  /// @param besides all that are invoiced with it
  Optional<QuotedDocument> next(List<Subscription> besides, Invoicing invoicing) {
    var then = after(besides).stream().map(Subscription::state);
    var states = Stream.concat(Stream.of(decision.state()), then).toList();
    return Foresight.of(states, invoicing)
        .next(subscription.id())
        .map(next -> QuotedDocument.of(subscription.id(), next, after));
  }

  /// Those that are invoiced with it, as they are after it.
  List<Subscription> after(List<Subscription> besides) {
    var shared = decision.state().carried().shared();
    return besides.stream()
        .map(one ->
            others.stream().filter(other -> other.id().equals(one.id())).findFirst().orElse(one))
        .map(one -> one.with(one.state().knowing(shared)))
        .toList();
  }

  /// Whether something that they take back is still to be paid.
  boolean takesBackOpen(CustomerAccount account) {
    var takenBack =
        drafts().stream()
            .flatMap(draft -> draft.lines().stream())
            .flatMap(line -> line.takesBack().stream())
            .map(cause -> AccountBalance.Which.of(subscription.id(), cause))
            .collect(Collectors.toSet());
    return account.open().stream().anyMatch(one -> takenBack.contains(one.which()));
  }
}
