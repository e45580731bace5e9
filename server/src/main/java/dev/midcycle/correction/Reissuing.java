package dev.midcycle.correction;

import dev.midcycle.billing.BillingState;
import dev.midcycle.billing.ByHand;
import dev.midcycle.catalog.TaxCategory;
import dev.midcycle.correction.Corrected.Why;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.CustomerJson;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.IssuedBill;
import dev.midcycle.drafting.Line;
import dev.midcycle.invoice.AccountUpdate;
import dev.midcycle.invoice.Called;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Payment;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Tax;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A document that becomes void and is issued again for its customer as that is now: with the same
/// lines and amounts, under a new number.
record Reissuing(
    Documents.Locked locked, IssuedBill issued, CustomerAccount account, AccountUpdate update) {

  Corrected decide(Correction.Reissue asked, Instant at) {
    return refusal()
        .<Corrected>map(Corrected.NotAllowed::new)
        .orElseGet(() ->
            ByHand.again(issued, states(), at)
                .filter(this::comesToTheSame)
                .<Corrected>map(bill -> done(asked, bill))
                .orElseGet(() -> new Corrected.NotAllowed(new Why.WasCredited())));
  }

  private Corrected.Done done(Correction.Reissue asked, Bill bill) {
    var document = locked.document();
    var again = update.reissue(document, bill, account.subscriptions());
    var none = Money.zero(bill.total().currency());
    return new Corrected.Done(
        asked,
        document,
        Optional.empty(),
        Optional.of(new Corrected.Again(again, from(), to())),
        new Corrected.After(Document.Status.VOID, none, none, again.settlement().after().credit()));
  }

  private Optional<Why> refusal() {
    var document = locked.document();
    if (document.number().kind() != Document.Kind.INVOICE) {
      return Optional.of(new Why.NoInvoice());
    }
    if (document.payments().stream().anyMatch(one -> one.state() == Payment.State.SUCCEEDED)) {
      return Optional.of(new Why.WasPaidFor());
    }
    if (document.amounts().writtenOff().isPositive()) {
      return Optional.of(new Why.NothingOpen());
    }
    if (!document.amounts().open().equals(document.amounts().due())) {
      return Optional.of(new Why.WasCredited());
    }
    if (from().equals(to())) {
      return Optional.of(new Why.SameBuyer());
    }
    return issued.lines().stream().map(Bill.Of::line).allMatch(this::isTaxedAsNow)
        ? Optional.empty()
        : Optional.of(new Why.OtherTax());
  }

  private Corrected.Buyer from() {
    var document = locked.document();
    return buyer(document.billingDetails(), locked.then(), document.purchaseOrder());
  }

  private Corrected.Buyer to() {
    var payer = account.payer();
    return buyer(
        payer.billingDetails().map(CustomerJson.DETAILS::read),
        locked.now(),
        payer.purchaseOrder());
  }

  private static Corrected.Buyer buyer(
      Optional<BillingDetails> details, Called called, Optional<String> purchaseOrder) {
    return new Corrected.Buyer(
        details, Optional.of(called).filter(_ -> details.isEmpty()), purchaseOrder);
  }

  /// By the rates of the day on which it was issued first: what it charges was due then. What it
  /// takes back has the rate of the document that charged it.
  private boolean isTaxedAsNow(Line line) {
    return line.isCredit()
        || Arrays.stream(TaxCategory.values())
            .flatMap(category -> account.subscriptions().stream().map(one -> tax(category, one)))
            .anyMatch(line.tax()::equals);
  }

  private Tax tax(TaxCategory category, Subscription one) {
    var seller = one.state().billingRules().country();
    return account.payer().tax().on(category, locked.first(), seller);
  }

  private boolean comesToTheSame(Bill bill) {
    var document = locked.document();
    return bill.total().equals(document.amounts().total())
        && bill.tax().equals(document.amounts().tax());
  }

  private List<BillingState> states() {
    return account.subscriptions().stream().map(Subscription::state).toList();
  }
}
