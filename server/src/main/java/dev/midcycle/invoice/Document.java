package dev.midcycle.invoice;

import dev.midcycle.charging.Cause;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.TaxSums;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.money.Money;
import dev.midcycle.payment.PastDue;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import dev.midcycle.terms.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An issued document. Only what is open of it ever changes.
///
/// @param happening what happened, where something did
/// @param zone where the customer's days begin
/// @param issuedOn the local day of issue
/// @param dueOn the local day by which it is to be paid
/// @param subscription that all of it is for; empty where it is for several
/// @param entries its lines in order, each with whose it is
/// @param billingDetails as they were at issue
/// @param purchaseOrder the number by which it was ordered, as the customer had said it at issue
/// @param replacement the void one in whose place it is, or the one in its place
/// @param attempts to collect it, oldest first; left out in lists
/// @param pastDue where it could not be collected, as long as something of it is open
/// @param collectedAt when what is open is collected by itself, if it is
public record Document(
    DocumentId id,
    CustomerId customer,
    Optional<SubscriptionId> subscription,
    DocumentNumber number,
    Cause cause,
    Optional<Fact.Happening> happening,
    ZoneId zone,
    Instant issuedAt,
    LocalDate issuedOn,
    LocalDate dueOn,
    Amounts amounts,
    Status status,
    Optional<Instant> paidAt,
    Optional<BillingDetails> billingDetails,
    Optional<String> purchaseOrder,
    Replacement replacement,
    List<Bill.Of> entries,
    List<Payments.Attempt> attempts,
    Optional<PastDue> pastDue,
    Optional<Instant> collectedAt) {
  public Document {
    entries = List.copyOf(entries);
    attempts = List.copyOf(attempts);
  }

  Document with(
      Optional<Fact.Happening> whatHappened,
      List<Bill.Of> itsLines,
      List<Payments.Attempt> itsAttempts) {
    return new Document(
        id,
        customer,
        subscription,
        number,
        cause,
        whatHappened,
        zone,
        issuedAt,
        issuedOn,
        dueOn,
        amounts,
        status,
        paidAt,
        billingDetails,
        purchaseOrder,
        replacement,
        itsLines,
        itsAttempts,
        pastDue,
        collectedAt);
  }

  /// The payments that were attempted, oldest first.
  public List<Payment> payments() {
    return attempts.stream().map(Payments.Attempt::payment).toList();
  }

  public List<Line> lines() {
    return entries.stream().map(Bill.Of::line).toList();
  }

  /// By rate.
  public List<Draft.TaxSum> taxes() {
    return TaxSums.of(lines());
  }

  /// What somebody who pays it names.
  public PaymentReference reference() {
    return PaymentReference.of(number);
  }

  public Subject subject() {
    return Subject.of(this);
  }

  /// The sums of a document.
  ///
  /// @param total signed: what the customer owes by it, before credit
  /// @param creditApplied what the credit balance paid of it
  /// @param lowered what it took off documents that were open
  /// @param relieved what it took off that which was written off of documents
  /// @param credited what it added to the credit balance
  /// @param refunded what of it was paid out
  /// @param due what was left to be paid when it was issued
  /// @param open what still is
  /// @param writtenOff what nobody is asked to pay any more
  public record Amounts(
      Money subtotal,
      Money tax,
      Money total,
      Money creditApplied,
      Money lowered,
      Money relieved,
      Money credited,
      Money refunded,
      Money due,
      Money open,
      Money writtenOff) {}

  public enum Kind {
    INVOICE,
    CREDIT_NOTE;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Status {
    ISSUED,
    PAID,
    VOID,
    UNCOLLECTIBLE;

    /// The name it has in the database and on the wire.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
