package dev.midcycle.correction;

import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Creditable;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.Fingerprints;
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
  /// @param after how the document and the balance stand
  record Done(Correction correction, Document document, Optional<Issued> note, After after)
      implements Corrected {
    public Optional<Bill> bill() {
      return note.map(Issued::bill);
    }

    public Optional<DocumentId> noteId() {
      return note.map(Issued::id);
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

    /// Without the reason, which changes nothing but is noted; that of a credit is in its lines.
    private String kind() {
      return switch (correction) {
        case Correction.Credit(_, var owed, _) -> "credit " + owed;
        case Correction.MakeVoid(var waive, _) -> waive ? "void, waived" : "void";
        case Correction.WriteOff _ -> "write off";
      };
    }
  }

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

    /// No more than this can be credited of it.
    record TooMuch(Money left) implements Why {}

    /// Of lines: which of those that are asked for.
    record OfLine(Creditable.Wrong wrong) implements Why {}
  }

  /// A payment that concerns it is under way.
  record PaymentPending() implements Corrected {}
}
