package dev.midcycle.invoice;

import dev.midcycle.charging.Cause;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.customer.CustomerJson;
import dev.midcycle.drafting.CreditBalance;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.CustomerAccount.OpenDocument;
import dev.midcycle.subscription.Payer;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What an account update leaves, the same as it will be read once it is written.
public final class AccountAfter {
  private final AccountUpdate update;

  public AccountAfter(AccountUpdate update) {
    this.update = update;
  }

  /// The account, with a subscription that the update has saved.
  ///
  /// @param whose as the customer is now, whatever was billed by
  public CustomerAccount account(SubscriptionId subscription, Payer whose, Instant now) {
    var before = update.before();
    var bare =
        new CustomerAccount(
            payer(whose), before.seller(), credit(), open(), before.usage(), List.of());
    return new CustomerAccount(
        bare.payer(),
        bare.seller(),
        bare.credit(),
        bare.open(),
        bare.usage(),
        Optional.ofNullable(update.saved.get(subscription)).stream()
            .map(saved -> subscription(saved, bare, now))
            .toList());
  }

  private Payer payer(Payer before) {
    var tried = new TreeSet<>(before.triedFamilies());
    tried.addAll(update.tried);
    return new Payer(
        before.id(),
        before.currency(),
        before.zone(),
        before.tax(),
        tried,
        before.billingDetails(),
        before.purchaseOrder(),
        before.key(),
        before.defaultCard(),
        before.invoicing(),
        before.collection(),
        before.taxedAtHome());
  }

  private CreditBalance credit() {
    var amount =
        update.credits.stream()
            .map(CreditEntry::amount)
            .reduce(update.before().credit().amount(), Money::plus);
    return new CreditBalance(amount, update.balance.balance().expiring());
  }

  private List<OpenDocument> open() {
    return Stream.concat(
            update.before().open().stream().map(this::lowered),
            update.documents.values().stream().map(this::open))
        .filter(one -> one.isOpen() || one.writtenOff().isPositive())
        .toList();
  }

  private OpenDocument lowered(OpenDocument one) {
    var by =
        Optional.ofNullable(update.lowered.get(one.id()))
            .orElseGet(() -> Money.zero(one.amount().currency()));
    var relieved =
        Optional.ofNullable(update.relieved.get(one.id()))
            .orElseGet(() -> Money.zero(one.amount().currency()));
    return new OpenDocument(
        one.id(),
        one.which(),
        one.amount().minus(by),
        one.writtenOff().minus(relieved),
        one.overdueAt(),
        one.pastDue());
  }

  private OpenDocument open(NewDocument one) {
    return new OpenDocument(
        one.issued().id(),
        one.issued().bill().which(),
        one.open(),
        Money.zero(one.open().currency()),
        IssueStore.time(one, update.before().zone()).overdueAt());
  }

  private Subscription subscription(Subscription saved, CustomerAccount account, Instant now) {
    return new Subscription(
        saved.id(),
        saved.customer(),
        saved.catalog(),
        update.reservedBy(saved),
        saved.createdAt(),
        saved.state().with(account.profile(now), saved.state().catalogs()));
  }

  /// A document that it issues; its number is not known yet.
  ///
  /// @param fact that it is issued for, if it is for one
  /// @param payment that pays it, where one was made first
  public Document document(Issued issued, Fact fact, Optional<Payment> payment) {
    var one =
        Optional.ofNullable(update.documents.get(issued.id()))
            .orElseThrow(() -> new IllegalArgumentException(issued.id() + " is not issued here"));
    var zone = update.before().zone();
    var bill = issued.bill();
    boolean paid = one.open().isZero();
    return new Document(
        issued.id(),
        issued.customer(),
        bill.subscription(),
        DocumentNumber.toCome(IssueStore.kind(bill)),
        bill.cause(),
        Optional.of(fact.happening())
            .filter(_ -> bill.cause().equals(new Cause.Happened(fact.id()))),
        zone,
        bill.at(),
        IssueStore.issuedOn(one, zone),
        IssueStore.dueOn(one, zone),
        amounts(one),
        paid ? Document.Status.PAID : Document.Status.ISSUED,
        Optional.of(bill.at()).filter(_ -> paid),
        update.before().payer().billingDetails().map(CustomerJson.DETAILS::read),
        update.before().payer().purchaseOrder(),
        Replacement.NONE,
        bill.linesOf(),
        payment.filter(made -> one.paidBy().equals(Optional.of(made.id()))).stream()
            .map(made -> attempt(issued, made))
            .toList(),
        Optional.empty(),
        Optional.of(FollowingWork.collectedAt(update, one))
            .filter(_ -> !paid && update.before().payer().collection().isAutomatic()));
  }

  private static Payments.Attempt attempt(Issued issued, Payment made) {
    var due = issued.settlement().due();
    return new Payments.Attempt(issued.id(), made, due, Money.zero(due.currency()));
  }

  private Document.Amounts amounts(NewDocument one) {
    var bill = one.issued().bill();
    var settlement = one.issued().settlement();
    return new Document.Amounts(
        bill.subtotal(),
        bill.tax(),
        bill.total(),
        settlement.creditApplied(),
        IssueStore.lowered(settlement, bill.total().currency()),
        IssueStore.sum(settlement.relieved(), bill.total().currency()),
        settlement.credited(),
        settlement.refunded(),
        settlement.due(),
        one.open(),
        Money.zero(bill.total().currency()));
  }
}
