package dev.midcycle.api.document;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.midcycle.api.payment.PaymentView;
import dev.midcycle.api.view.ActionView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.BillView;
import dev.midcycle.api.view.CollectionView;
import dev.midcycle.api.view.LineView;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.api.view.PastDueView;
import dev.midcycle.api.view.PaymentMethodView;
import dev.midcycle.api.view.ReceivedView;
import dev.midcycle.api.view.Told;
import dev.midcycle.api.view.TransferView;
import dev.midcycle.api.view.Whose;
import dev.midcycle.api.view.Words;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.invoice.Replacement;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Payments;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.words.SubjectWords;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An issued document.
public record DocumentView(
    @JsonUnwrapped BillView bill,
    String id,
    Optional<String> number,
    Optional<String> paymentReference,
    String customer,
    Optional<String> subscription,
    Optional<List<Whose>> subscriptions,
    String kind,
    String status,
    String date,
    Optional<String> dueOn,
    Optional<String> paidOn,
    String description,
    Optional<String> seller,
    Optional<BillingDetails> billingDetails,
    Optional<String> purchaseOrder,
    Optional<Other> replaces,
    Optional<Other> replacedBy,
    List<Attempt> payments,
    Optional<PastDueView> pastDue,
    Optional<Told> paymentNotice,
    Optional<TransferView> transfer,
    Optional<CollectionView> collection,
    String createdAt) {

  /// An attempt to collect it.
  ///
  /// @param paid what of the amount paid this document, if anything
  /// @param code why it was declined
  /// @param method that was charged
  /// @param received how money arrived that staff recorded
  /// @param action what the payer has to do before the money moves
  public record Attempt(
      String at,
      Amount amount,
      Optional<Amount> paid,
      Optional<Amount> refunded,
      String outcome,
      Optional<String> code,
      Optional<PaymentMethodView> method,
      Optional<ReceivedView> received,
      Optional<ActionView> action) {}

  /// The document in whose place it is, or the one in its place.
  public record Other(String id, String number) {
    static Other of(Replacement.Other other) {
      return new Other(other.id().text(), other.number().toString());
    }
  }

  /// A document in a list.
  public record Summary(
      String id,
      String customer,
      Optional<String> number,
      Optional<String> subscription,
      Optional<List<Whose>> subscriptions,
      String kind,
      String status,
      String date,
      Optional<String> dueOn,
      String description,
      Amount total,
      Amount due,
      Optional<PastDueView> pastDue,
      String createdAt) {}

  /// The document, with why nothing of it is collected.
  ///
  /// @param collects whether a gateway collects what is open
  /// @param transfer how what is open is paid by one
  public static DocumentView of(
      Document document,
      Catalogs catalogs,
      String seller,
      boolean collects,
      Optional<TransferView> transfer) {
    var zone = document.zone();
    return new DocumentView(
        bill(document, catalogs, zone),
        document.id().text(),
        Optional.of(document.number().toString()),
        Optional.of(document.reference().text()),
        document.customer().text(),
        document.subscription().map(SubscriptionId::text),
        document.subscription().isPresent()
            ? Optional.empty()
            : Optional.of(Whose.of(document.entries(), catalogs)),
        document.number().kind().code(),
        document.status().code(),
        document.issuedOn().toString(),
        Optional.of(document.dueOn().toString()),
        document.paidAt().map(at -> Words.day(at, zone)),
        description(document, Optional.of(catalogs)),
        Optional.of(seller),
        document.billingDetails(),
        document.purchaseOrder(),
        document.replacement().of().map(Other::of),
        document.replacement().by().map(Other::of),
        document.attempts().stream().map(DocumentView::attempt).toList(),
        document.pastDue().map(PastDueView::of),
        !collects && document.amounts().open().isPositive()
            ? Optional.of(NoGateway.STAYS_OPEN)
            : Optional.empty(),
        transfer,
        CollectionView.of(document, collects),
        document.issuedAt().toString());
  }

  /// With another number and payment reference, or what stands in their place.
  public DocumentView numbered(String other, String reference) {
    return new DocumentView(
        bill,
        id,
        Optional.of(other),
        Optional.of(reference),
        customer,
        subscription,
        subscriptions,
        kind,
        status,
        date,
        dueOn,
        paidOn,
        description,
        seller,
        billingDetails,
        purchaseOrder,
        replaces,
        replacedBy,
        payments,
        pastDue,
        paymentNotice,
        transfer,
        collection,
        createdAt);
  }

  public static Summary summary(Documents.Listed listed) {
    var document = listed.document();
    return new Summary(
        document.id().text(),
        document.customer().text(),
        Optional.of(document.number().toString()),
        document.subscription().map(SubscriptionId::text),
        listed.catalogs().map(catalogs -> Whose.of(document.entries(), catalogs)),
        document.number().kind().code(),
        document.status().code(),
        document.issuedOn().toString(),
        Optional.of(document.dueOn().toString()),
        description(document, listed.catalogs()),
        Amount.of(document.amounts().total()),
        Amount.of(document.amounts().open()),
        document.pastDue().map(PastDueView::of),
        document.issuedAt().toString());
  }

  private static String description(Document document, Optional<Catalogs> catalogs) {
    return SubjectWords.of(document, catalogs, Locale.UK);
  }

  private static BillView bill(Document document, Catalogs catalogs, ZoneId zone) {
    var amounts = document.amounts();
    return new BillView(
        document.entries().stream()
            .map(of -> LineView.of(of, document.cause(), catalogs, zone))
            .toList(),
        Amount.of(amounts.subtotal()),
        BillView.taxes(document.taxes()),
        Amount.of(amounts.tax()),
        Amount.of(amounts.total()),
        Amount.of(amounts.creditApplied()),
        Amount.of(amounts.open()),
        Amount.some(amounts.relieved()),
        Amount.some(amounts.lowered()),
        Amount.of(amounts.credited()),
        Amount.some(amounts.refunded()));
  }

  private static Attempt attempt(Payments.Attempt attempt) {
    var payment = attempt.payment();
    return new Attempt(
        payment.at().toString(),
        Amount.of(payment.amount()),
        Amount.some(attempt.paid()),
        Amount.some(payment.refunded()),
        PaymentView.status(payment.state()),
        payment.decline().map(Decline::code),
        payment.method().map(PaymentMethodView::of),
        payment.byHand().map(ReceivedView::of),
        ActionView.of(payment));
  }
}
