package dev.midcycle.api.document;

import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.BillView;
import dev.midcycle.api.view.LineView;
import dev.midcycle.correction.Corrected;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.invoice.Called;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Issued;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Catalogs;
import java.util.List;
import java.util.Optional;

/// What was done to a document by hand, or would be.
///
/// @param document that it is done to
/// @param creditBalance of the customer, after it
/// @param fingerprint of what it comes to
record CorrectionView(
    String document,
    String number,
    Standing before,
    Standing after,
    Optional<Note> creditNote,
    Optional<Again> reissued,
    Amount creditBalance,
    String fingerprint) {

  /// How the document stands.
  record Standing(String status, Amount open, Optional<Amount> writtenOff) {}

  /// The document in place of the one that is void.
  ///
  /// @param id once it is issued
  record Again(
      Optional<String> id,
      Optional<String> number,
      Buyer before,
      Buyer after,
      Amount total,
      Amount creditUsed,
      Amount due) {}

  /// Whom a document is made out to.
  record Buyer(
      Optional<BillingDetails> billingDetails,
      Optional<String> name,
      Optional<String> vatId,
      Optional<String> purchaseOrder) {
    static Buyer of(Corrected.Buyer buyer) {
      return new Buyer(
          buyer.details(),
          buyer.called().flatMap(Called::name),
          buyer.called().flatMap(Called::taxId),
          buyer.purchaseOrder());
    }
  }

  /// The credit note.
  ///
  /// @param id once it is issued
  /// @param lowered what it takes off documents that are open
  /// @param relieved what it takes off that which was written off
  /// @param creditResult what becomes credit
  /// @param refunded what is paid out
  record Note(
      Optional<String> id,
      Optional<String> number,
      List<LineView> lines,
      Amount subtotal,
      List<BillView.TaxView> taxes,
      Amount tax,
      Amount total,
      Optional<Amount> lowered,
      Optional<Amount> relieved,
      Optional<Amount> creditResult,
      Optional<Amount> refunded) {}

  /// What would come of it.
  static CorrectionView preview(Corrected.Done done, Catalogs catalogs) {
    return of(
        done,
        done.note().map(note -> note(note, done.document(), Optional.empty(), catalogs)),
        Optional.empty());
  }

  /// What has come of it.
  ///
  /// @param issued the credit note, or the document in its place
  static CorrectionView done(Corrected.Done done, Optional<Document> issued, Catalogs catalogs) {
    return of(done, done.note().map(note -> note(note, done.document(), issued, catalogs)), issued);
  }

  private static CorrectionView of(
      Corrected.Done done, Optional<Note> note, Optional<Document> issued) {
    var document = done.document();
    var amounts = document.amounts();
    var after = done.after();
    return new CorrectionView(
        document.id().text(),
        document.number().toString(),
        new Standing(
            document.status().code(), Amount.of(amounts.open()), Amount.some(amounts.writtenOff())),
        new Standing(
            after.status().code(), Amount.of(after.open()), Amount.some(after.writtenOff())),
        note,
        done.again().map(again -> again(again, issued)),
        Amount.of(after.credit()),
        done.fingerprint());
  }

  private static Again again(Corrected.Again again, Optional<Document> issued) {
    var settled = again.issued().settlement();
    return new Again(
        issued.map(one -> one.id().text()),
        issued.map(one -> one.number().toString()),
        Buyer.of(again.from()),
        Buyer.of(again.to()),
        Amount.of(again.issued().bill().total()),
        Amount.of(settled.creditApplied()),
        Amount.of(settled.due()));
  }

  private static Note note(
      Issued note, Document corrected, Optional<Document> issued, Catalogs catalogs) {
    var bill = note.bill();
    var settled = note.settlement();
    return new Note(
        issued.map(one -> one.id().text()),
        issued.map(one -> one.number().toString()),
        bill.linesOf().stream()
            .map(of -> LineView.of(of, bill.cause(), catalogs, corrected.zone()))
            .toList(),
        Amount.of(bill.subtotal()),
        BillView.taxes(bill.taxes()),
        Amount.of(bill.tax()),
        Amount.of(bill.total()),
        Amount.some(sum(settled.lowered(), bill)),
        Amount.some(sum(settled.relieved(), bill)),
        Amount.some(settled.credited()),
        Amount.some(settled.refunded()));
  }

  private static Money sum(List<AccountBalance.Open> shares, Bill bill) {
    return shares.stream()
        .map(AccountBalance.Open::amount)
        .reduce(Money.zero(bill.total().currency()), Money::plus);
  }
}
