package dev.midcycle.change;

import dev.midcycle.billing.Coming;
import dev.midcycle.billing.Decision;
import dev.midcycle.catalog.Policy;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.terms.Attached;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Fact;
import dev.midcycle.terms.Terms;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was decided for a quote, as it is kept: the facts that its confirmation adds, the documents
/// that they bring, and what else a person is to know before. With the versions of the catalogue
/// that it names, this is all that a door needs to show it.
///
/// @param catalog the key of the catalogue that its versions are of
/// @param profile what bears on the subscription's bills
/// @param fact what is written down; `rests` with it
/// @param replaced what it takes back, the part that does not happen
/// @param step the terms until it takes effect, and once it has and all else that has by then
/// @param datedBack where its date is past, the terms around that date
/// @param coming what is scheduled once it is granted
/// @param released what waited for late usage, and is issued before
/// @param documents what it brings itself, in order
/// @param next the next regular document after it, as far as it is known
/// @param takesBackOpen whether something that it takes back was still to be paid
/// @param couponUntil where the coupon that it gives ends, if it does
public record QuotedChange(
    String catalog,
    BillingProfile profile,
    Fact fact,
    List<Fact> rests,
    List<Fact> replaced,
    Step step,
    Optional<Step> datedBack,
    List<Coming> coming,
    List<Draft> released,
    List<QuotedDocument> documents,
    Optional<QuotedDocument> next,
    boolean takesBackOpen,
    Paying paying,
    Optional<Instant> couponUntil)
    implements Quote.Content {
  public QuotedChange {
    rests = List.copyOf(rests);
    replaced = List.copyOf(replaced);
    coming = List.copyOf(coming);
    released = List.copyOf(released);
    documents = List.copyOf(documents);
  }

  /// The terms before and after an instant; none before a subscription begins.
  public record Step(Optional<Terms> before, Terms after) {}

  /// How it will be paid.
  ///
  /// @param rule whether that comes before it takes effect
  /// @param card what is charged; empty where the customer has none
  /// @param missing what of the customer's billing details confirming will ask for
  /// @param collects whether the tenant has a gateway; without one, what is due stays open
  /// @param dueOn the local day by which it is to be paid; not known of a quote of before
  /// @param byInvoice whether the customer pays by itself, whatever the tenant has; not known of a
  ///   quote of before
  public record Paying(
      Policy.Payment rule,
      Optional<Card> card,
      Optional<Missing> missing,
      boolean collects,
      Optional<LocalDate> dueOn,
      Optional<Boolean> byInvoice) {
    /// As it was told of quotes of before.
    public Paying(
        Policy.Payment rule,
        Optional<Card> card,
        Optional<Missing> missing,
        boolean collects,
        Optional<LocalDate> dueOn) {
      this(rule, card, missing, collects, dueOn, Optional.empty());
    }

    /// Whether something is charged by itself.
    public boolean isCharged() {
      return collects && !byInvoice.orElse(false);
    }
  }

  /// A payment method as it was, without what charges it.
  public record Card(PaymentMethodId id, Gateway.Card face, boolean isDefault, Instant createdAt) {
    static Card of(PaymentMethod method) {
      return new Card(method.id(), method.card(), method.isDefault(), method.createdAt());
    }
  }

  /// What a customer lacks who is to pay.
  public record Missing(boolean address, boolean paymentMethod) {}

  static QuotedChange of(
      ChangePreview preview, AccountToChange account, Optional<PaymentMethod> card) {
    var decision = preview.decision();
    var terms = account.customer().payer().collection();
    return new QuotedChange(
        account.subscription().catalog(),
        decision.state().profile(),
        decision.fact(),
        decision.rests(),
        decision.replaced(),
        new Step(decision.before(), decision.after()),
        datedBack(decision),
        Coming.after(decision.state(), decision.fact().recordedAt()),
        decision.released(),
        preview.documents(),
        preview
            .next(account.besides(), account.customer().payer().invoicing())
            .map(QuotedDocument::toBeShown),
        preview.takesBackOpen(account.customer()),
        new Paying(
            decision.payment(),
            card.filter(_ -> terms.isAutomatic()).map(Card::of),
            preview.missing(),
            account.collects(),
            Optional.of(dueOn(decision, terms)),
            Optional.of(!terms.isAutomatic()).filter(byInvoice -> byInvoice)),
        couponUntil(decision));
  }

  private static LocalDate dueOn(Decision.Allowed decision, CollectionTerms terms) {
    var state = decision.state();
    return LocalDate.ofInstant(decision.fact().recordedAt(), state.profile().zone())
        .plusDays(terms.netDays(state.billingRules()));
  }

  private static Optional<Instant> couponUntil(Decision.Allowed decision) {
    return decision.state().history().until(decision.effective()).coupons().stream()
        .filter(given -> given.id().equals(decision.fact().id()))
        .findFirst()
        .flatMap(Attached::service)
        .map(Stretch::to);
  }

  private static Optional<Step> datedBack(Decision.Allowed decision) {
    var at = decision.effective();
    var state = decision.state();
    return at.isBefore(decision.fact().recordedAt())
        ? state.termsAt(at).map(after -> new Step(state.termsAt(at.minusNanos(1)), after))
        : Optional.empty();
  }

  /// The instant of the quote.
  public Instant decidedAt() {
    return fact.recordedAt();
  }

  public Optional<Terms> before() {
    return step.before();
  }

  public Terms after() {
    return step.after();
  }

  public Instant effective() {
    return fact.at();
  }

  public boolean isScheduled() {
    return fact.isScheduled();
  }

  /// The local day of the quote.
  public LocalDate decidedOn() {
    return LocalDate.ofInstant(decidedAt(), profile.zone());
  }

  /// What is to be paid on confirming, after credit.
  public Money dueNow() {
    return documents.stream()
        .map(QuotedDocument::due)
        .reduce(Money.zero(profile.currency()), Money::plus);
  }

  /// Whether it charges something on which there is no tax for no reason that is known.
  public boolean chargesUntaxed() {
    return profile.tax().rates().isEmpty()
        && Stream.concat(documents.stream(), next.stream())
            .flatMap(document -> document.draft().lines().stream())
            .anyMatch(line -> line.amount().isPositive() && !line.tax().isTold());
  }

  /// Whether it takes effect only once that is paid.
  public boolean isPaidFirst() {
    var byCard =
        paying.card().isPresent() || paying.missing().filter(Missing::paymentMethod).isPresent();
    return paying.rule() == Policy.Payment.REQUIRED && dueNow().isPositive() && byCard;
  }
}
