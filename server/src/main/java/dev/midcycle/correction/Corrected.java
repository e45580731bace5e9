package dev.midcycle.correction;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Fingerprints;
import dev.midcycle.invoice.Called;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Issued;
import dev.midcycle.money.Money;
import java.util.Optional;

/// What comes of a correction.
public sealed interface Corrected {

  /// It is done or, where it was only asked for, would be.
  ///
  /// @param correction what was asked for
  /// @param document as it was before
  /// @param note the credit note that is issued
  /// @param again the document that is issued in its place
  /// @param after how the document and the balance stand
  record Done(
      Correction correction,
      Document document,
      Optional<Issued> note,
      Optional<Again> again,
      After after)
      implements Corrected {
    /// Without one in its place.
    Done(Correction correction, Document document, Optional<Issued> note, After after) {
      this(correction, document, note, Optional.empty(), after);
    }

    public Optional<Bill> bill() {
      return note.map(Issued::bill);
    }

    /// The document that is issued by it.
    public Optional<DocumentId> issuedId() {
      return note.or(() -> again.map(Again::issued)).map(Issued::id);
    }

    /// Of what is done and what it comes to: what is shown and then done has the same.
    public String fingerprint() {
      return Fingerprints.of(
          kind(),
          document.id(),
          document.amounts().open(),
          bill().map(one -> one.linesOf().toString()),
          bill().map(Bill::total),
          after);
    }

    private String buyer() {
      return again.map(one -> one.to() + " " + one.issued().settlement().due()).orElse("");
    }

    /// Without the reason, which changes nothing but is noted; that of a credit is in its lines.
    private String kind() {
      return switch (correction) {
        case Correction.Credit(_, var owed, _) -> "credit " + owed;
        case Correction.MakeVoid(var waive, _) -> waive ? "void, waived" : "void";
        case Correction.Reissue _ -> "reissue " + buyer();
        case Correction.WriteOff _ -> "write off";
      };
    }
  }

  /// A document in place of another, which is void.
  ///
  /// @param from whom that was made out to
  /// @param to whom this is
  record Again(Issued issued, Buyer from, Buyer to) {}

  /// Whom a document is made out to.
  ///
  /// @param called what stands on it in place of billing details
  record Buyer(
      Optional<BillingDetails> details, Optional<Called> called, Optional<String> purchaseOrder) {}

  /// How a document and its customer's balance stand.
  record After(Document.Status status, Money open, Money writtenOff, Money credit) {}

  /// It comes to something else than what was shown.
  record Stale(Done fresh) implements Corrected {}

  record NotFound() implements Corrected {}

  /// It is too much, or the document is not one to which it may be done.
  record NotAllowed(Why why) implements Corrected {}

  /// Why it is not done.
  sealed interface Why {
    record IsVoid() implements Why {}

    /// Something of it was paid, also where it was paid back.
    record WasPaid() implements Why {}

    /// Something of it was credited or taken back.
    record WasCredited() implements Why {}

    record NothingOpen() implements Why {}

    /// It is to be issued again, and something of it was paid.
    record WasPaidFor() implements Why {}

    /// It is no invoice.
    record NoInvoice() implements Why {}

    /// It is made out to its customer as that is.
    record SameBuyer() implements Why {}

    /// Its customer is taxed otherwise than it says.
    record OtherTax() implements Why {}

    /// No more than this can be credited of it.
    record TooMuch(Money left) implements Why {}

    /// Of lines: which of those that are asked for.
    record OfLine(Creditable.Wrong wrong) implements Why {}
  }

  /// A payment that concerns it is under way.
  record PaymentPending() implements Corrected {}
}
