package dev.midcycle.subscription;

import dev.midcycle.billing.BillingState;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDue;
import dev.midcycle.rating.Usage;
import dev.midcycle.terms.BillingProfile;
import dev.midcycle.terms.Catalogs;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A customer's account with us, and the subscriptions that were asked for, as they were at one
/// moment.
///
/// @param seller whose customer it is
/// @param open of which something is to be paid, or was written off; oldest first
/// @param usage what counts for every subscription, also one that is to be
public record CustomerAccount(
    Payer payer,
    Seller seller,
    CreditBalance credit,
    List<OpenDocument> open,
    Usage usage,
    List<Subscription> subscriptions) {

  /// An issued document of which something is open, or was written off.
  ///
  /// @param amount that is open
  /// @param pastDue where it could not be collected
  public record OpenDocument(
      DocumentId id,
      AccountBalance.Which which,
      Money amount,
      Money writtenOff,
      Instant overdueAt,
      Optional<PastDue> pastDue) {
    /// One that has not failed.
    public OpenDocument(
        DocumentId id,
        AccountBalance.Which which,
        Money amount,
        Money writtenOff,
        Instant overdueAt) {
      this(id, which, amount, writtenOff, overdueAt, Optional.empty());
    }

    public boolean isOpen() {
      return amount.isPositive();
    }
  }

  /// An account without any subscription yet.
  public static CustomerAccount of(
      Payer payer, Seller seller, CreditBalance credit, List<OpenDocument> open) {
    return new CustomerAccount(payer, seller, credit, open, Usage.NONE, List.of());
  }

  CustomerAccount with(Usage other) {
    return new CustomerAccount(payer, seller, credit, open, other, subscriptions);
  }

  CustomerAccount with(List<Subscription> some) {
    return new CustomerAccount(payer, seller, credit, open, usage, some);
  }

  /// With more of its subscriptions, after the one that was asked for.
  public CustomerAccount and(List<Subscription> others) {
    return with(Stream.concat(subscriptions.stream(), others.stream()).toList());
  }

  /// With one of its subscriptions alone.
  public CustomerAccount only(Subscription one) {
    return with(List.of(one));
  }

  /// The same, reckoned by what the customer was when something was decided.
  public CustomerAccount reckonedBy(BillingProfile profile) {
    var then =
        new Payer(
            payer.id(),
            profile.currency(),
            profile.zone(),
            profile.tax(),
            payer.triedFamilies(),
            payer.billingDetails(),
            payer.purchaseOrder(),
            profile.key(),
            payer.defaultCard(),
            payer.invoicing(),
            payer.collection(),
            payer.taxedAtHome());
    return new CustomerAccount(then, seller, credit, open, usage, subscriptions);
  }

  /// The same, ordering by another number.
  public CustomerAccount ordering(String purchaseOrder) {
    return new CustomerAccount(
        payer.ordering(purchaseOrder), seller, credit, open, usage, subscriptions);
  }

  public CustomerId customer() {
    return payer.id();
  }

  public Currency currency() {
    return payer.currency();
  }

  public ZoneId zone() {
    return payer.zone();
  }

  /// The one subscription that was asked for.
  public Optional<Subscription> subscription() {
    return subscriptions.stream().findFirst();
  }

  /// The billing state of one of those that were asked for.
  public Optional<BillingState> state(SubscriptionId id) {
    return subscriptions.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .map(Subscription::state);
  }

  public AccountBalance balance() {
    return new AccountBalance(
        credit,
        open.stream()
            .filter(OpenDocument::isOpen)
            .map(one -> new AccountBalance.Open(one.which(), one.amount()))
            .toList(),
        open.stream()
            .filter(one -> one.writtenOff().isPositive())
            .map(one -> new AccountBalance.Open(one.which(), one.writtenOff()))
            .toList());
  }

  /// What bears on billing at `now`.
  public BillingProfile profile(Instant now) {
    return new BillingProfile(
        payer.currency(),
        payer.zone(),
        payer.tax(),
        isPastDue(now),
        payer.triedFamilies(),
        payer.key());
  }

  public boolean isPastDue(Instant now) {
    return open.stream()
        .filter(OpenDocument::isOpen)
        .anyMatch(one -> !one.overdueAt().isAfter(now));
  }

  /// Those for a subscription that could not be collected.
  public List<PastDue> pastDue(SubscriptionId subscription) {
    return pastDue().stream().filter(one -> one.subscriptions().contains(subscription)).toList();
  }

  /// Those that could not be collected, oldest first.
  public List<PastDue> pastDue() {
    return open.stream()
        .filter(OpenDocument::isOpen)
        .flatMap(one -> one.pastDue().stream())
        .toList();
  }

  /// The document that `one` speaks of.
  public DocumentId documentOf(AccountBalance.Open one) {
    return open.stream()
        .filter(document -> document.which().equals(one.document()))
        .map(OpenDocument::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no open document for " + one));
  }

  /// A billing state for a subscription that is to be.
  public BillingState blank(SubscriptionId id, Catalogs catalogs, Instant now) {
    return BillingState.blank(id, profile(now), catalogs, now).with(usage);
  }
}
