package dev.midcycle.invoice;

import static dev.midcycle.drafting.AccountBalance.Owed.LOWER;
import static java.util.stream.Collectors.toMap;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.Lifecycle;
import dev.midcycle.charging.Billed;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Taxed;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Id;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.payment.Payment;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One customer's account while it is worked on: what happens to the subscriptions, the documents
/// that are issued, how each is settled. [AccountUpdates] writes it down.
///
/// Documents are given in time order, across the customer's subscriptions; each is settled with
/// what those before it left.
public final class AccountUpdate {
  private final CustomerAccount before;
  private final NewIds ids;
  private final Actor who;
  AccountBalance balance;
  private Optional<Payment> payment = Optional.empty();
  final Map<SubscriptionId, Subscription> saved = new LinkedHashMap<>();
  final Map<SubscriptionId, Optional<PaymentId>> reservations = new LinkedHashMap<>();

  /// What stands billed of each that is saved, as far as its billing state was loaded.
  final Map<SubscriptionId, List<Billed>> billed = new LinkedHashMap<>();

  /// When each that is saved falls due next; empty where it never does.
  final Map<SubscriptionId, Optional<Instant>> due = new LinkedHashMap<>();

  /// When the terms of each that is saved change, as far as its billing state was loaded.
  final Map<SubscriptionId, Set<Instant>> turns = new LinkedHashMap<>();

  /// What charged tax, of each that is saved, as far as its billing state was loaded.
  final Map<SubscriptionId, List<Taxed>> taxed = new LinkedHashMap<>();

  final List<Happened> happened = new ArrayList<>();
  final CountedCoupons coupons = new CountedCoupons();

  /// The families of plans that the customer tries out for the first time.
  final Set<String> tried = new LinkedHashSet<>();

  final Map<DocumentId, NewDocument> documents = new LinkedHashMap<>();
  final List<Unissued> unissued = new ArrayList<>();
  final Map<DocumentId, Money> lowered = new LinkedHashMap<>();

  /// What is taken off that which was written off of documents.
  final Map<DocumentId, Money> relieved = new LinkedHashMap<>();

  /// Why documents were issued that are void now.
  final List<Cause> voided = new ArrayList<>();

  /// Those that are void now, by the documents in their place.
  final Map<DocumentId, DocumentId> replaced = new HashMap<>();

  final List<CreditEntry> credits = new ArrayList<>();
  private final AccountBooks books;
  final List<Activity> activities = new ArrayList<>();
  final List<Event> events = new ArrayList<>();

  public AccountUpdate(CustomerAccount before, NewIds ids, Actor who) {
    this.before = before;
    this.ids = ids;
    this.who = who;
    this.balance = before.balance();
    this.books = new AccountBooks(before, ids);
  }

  Stream<Event> events() {
    return UpdateEvents.of(this, ids);
  }

  public CustomerAccount before() {
    return before;
  }

  /// What is issued from here on is paid by `made`, and by the credit that was held for it.
  public void paidBy(Payment made, Instant at) {
    release(made, at);
    balance = balance.with(made.heldCredit());
  }

  /// Sets credit aside for what `made` is to pay.
  public void hold(Payment made, Instant at) {
    payment = Optional.of(made);
    credit(CreditEntry.Kind.HELD, made.heldCredit().negated(), Optional.empty(), at);
  }

  /// What was set aside for `made` is the customer's again.
  public void release(Payment made, Instant at) {
    payment = Optional.of(made);
    credit(CreditEntry.Kind.RELEASED, made.heldCredit(), Optional.empty(), at);
  }

  /// The subscription as it is now.
  public void save(Subscription subscription) {
    billed.put(subscription.id(), subscription.state().billed());
    turns.put(subscription.id(), subscription.state().turns());
    taxed.put(subscription.id(), subscription.state().carried().taxed());
    var kept = subscription.with(subscription.state().compacted());
    due.put(kept.id(), Lifecycle.due(kept.state()));
    saved.put(kept.id(), kept);
  }

  /// Each of `subscriptions` in the state in which it is now.
  public void save(List<Subscription> subscriptions, List<BillingState> now) {
    var states = now.stream().collect(toMap(BillingState::id, state -> state));
    subscriptions.forEach(
        one -> Optional.ofNullable(states.get(one.id())).map(one::with).ifPresent(this::save));
  }

  /// Keeps all others away from the subscription until `by` is known; without, lets them in again.
  public void reserve(SubscriptionId subscription, Optional<PaymentId> by) {
    reservations.put(subscription, by);
  }

  /// By which payment a subscription is reserved from here on.
  Optional<PaymentId> reservedBy(Subscription subscription) {
    return reservations.getOrDefault(subscription.id(), subscription.reservedBy());
  }

  /// Writes a fact down. Its coupon is not counted: it may have been already.
  public void happen(SubscriptionId subscription, Fact fact, String reason) {
    happened.add(new Happened(subscription, fact, who, reason));
  }

  /// The customer tries out plans of a family, and may do so once.
  public void tryOut(String family) {
    if (!before.payer().triedFamilies().contains(family)) {
      tried.add(family);
    }
  }

  public CountedCoupons coupons() {
    return coupons;
  }

  public AccountBooks books() {
    return books;
  }

  public void note(Activity activity) {
    activities.add(activity.customer(before.customer()));
  }

  /// Issues documents of a subscription. Its billing state tells the rules they go by.
  public List<Issued> issue(Subscription subscription, List<Draft> drafts) {
    return drafts.stream()
        .map(draft -> issueOne(Bill.of(subscription.id(), draft), LOWER, List.of(subscription)))
        .toList();
  }

  /// Issues documents, each for one or several of `subscriptions`.
  public List<Issued> issue(List<Bill> bills, List<Subscription> subscriptions) {
    return bills.stream()
        .map(bill -> issueOne(bill, LOWER, Announcement.subject(bill, subscriptions)))
        .toList();
  }

  /// Keeps the usage of what came to nothing, for its report.
  public void keepUsage(List<Bill.Part> parts, List<Subscription> subscriptions) {
    parts.forEach(part ->
        subscriptions.stream()
            .filter(one -> one.id().equals(part.subscription()))
            .forEach(one -> unissued.add(new Unissued(ids.next(), one, part.draft()))));
  }

  /// Issues a credit note that is given by hand.
  ///
  /// @param whose all that it is for
  public Issued correct(Bill note, AccountBalance.Owed owed, List<Subscription> whose) {
    return issueOne(note, owed, Announcement.subject(note, whose));
  }

  /// A document is void: the credit that it had used is the customer's again.
  ///
  /// @param waived whether what it charged stands, as credited
  public void makeVoid(Document document, boolean waived, Instant at) {
    if (!waived) {
      voided.add(document.cause());
    }
    books.makeVoid(document, at);
    var returned = document.amounts().creditApplied();
    credit(CreditEntry.Kind.RETURNED, returned, Optional.of(document.id()), at);
  }

  /// A document is void, and is issued again at once: what it charged stands as it is.
  public Issued reissue(Document document, Bill again, List<Subscription> whose) {
    makeVoid(document, true, again.at());
    balance = balance.without(again.which(), document.amounts().creditApplied());
    var issued = correct(again, LOWER, whose);
    replaced.put(issued.id(), document.id());
    return issued;
  }

  private Issued issueOne(Bill bill, AccountBalance.Owed owed, List<Subscription> whose) {
    var settlement = balance.settle(bill, owed);
    balance = settlement.after();
    var id = new DocumentId(ids.next());
    var issued = new Issued(id, before.customer(), bill, settlement);
    settlement.lowered().forEach(open -> lower(issued, open));
    settlement.relieved().forEach(this::relieve);
    credit(
        CreditEntry.Kind.APPLIED, settlement.creditApplied().negated(), Optional.of(id), bill.at());
    credit(CreditEntry.Kind.CREDITED, settlement.credited(), Optional.of(id), bill.at());
    books.issue(issued);
    keep(issued, whose);
    tell(issued);
    return issued;
  }

  /// It is to be paid in the longest time that any of them has.
  private void keep(Issued issued, List<Subscription> whose) {
    var due = issued.settlement().due();
    var paid = payment.filter(made -> due.isPositive());
    var open = paid.isPresent() ? Money.zero(due.currency()) : due;
    int netDays =
        whose.stream()
            .mapToInt(one -> before.payer().netDays(one.state().billingRules()))
            .max()
            .orElseThrow();
    var of = whose.getFirst().catalog();
    documents.put(issued.id(), new NewDocument(issued, of, netDays, open, paid.map(Payment::id)));
    paid.ifPresent(made -> books.pay(issued, made));
  }

  /// What a document takes off one that is open: issued earlier, or just now.
  private void lower(Issued by, AccountBalance.Open open) {
    var justNow =
        documents.values().stream()
            .map(NewDocument::issued)
            .filter(one -> one.bill().which().equals(open.document()))
            .findFirst();
    var other = justNow.map(Issued::id).orElseGet(() -> before.documentOf(open));
    books.lower(by, other, open.amount());
    if (justNow.isPresent()) {
      documents.computeIfPresent(other, (id, one) -> one.less(open.amount()));
    } else {
      lowered.merge(other, open.amount(), Money::plus);
    }
  }

  private void relieve(AccountBalance.Open writtenOff) {
    relieved.merge(before.documentOf(writtenOff), writtenOff.amount(), Money::plus);
  }

  private void credit(
      CreditEntry.Kind kind, Money amount, Optional<DocumentId> document, Instant at) {
    if (!amount.isZero()) {
      var by = payment.map(Payment::id);
      credits.add(
          new CreditEntry(ids.next(), before.customer(), amount, kind, document, by, "", at, who));
    }
  }

  private void tell(Issued issued) {
    var at = issued.bill().at();
    note(Announcement.noted(issued, activity(at, Action.DOCUMENT_ISSUED, issued.id())));
    tell(issued.id(), at, Announcement.occurrence(issued));
  }

  /// Others are to be told of it.
  public void tell(Id object, Instant at, Occurrence what) {
    events.add(Event.of(ids.next(), object, before.customer(), at, what));
  }

  public Activity activity(Instant at, Action action, Id object) {
    return Activity.of(ids.next(), at, who, action, object);
  }
}
