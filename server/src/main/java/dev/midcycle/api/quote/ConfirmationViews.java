package dev.midcycle.api.quote;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.document.DocumentRoutes;
import dev.midcycle.api.document.DocumentView;
import dev.midcycle.api.subscription.SubscriptionRoutes;
import dev.midcycle.api.subscription.SubscriptionView;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.PaymentMethodView;
import dev.midcycle.change.Confirmation;
import dev.midcycle.change.Made;
import dev.midcycle.change.Quote;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.http.Call;
import dev.midcycle.id.DocumentId;
import dev.midcycle.invoice.Document;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.subscription.Subscriptions.Shown;
import java.util.List;
import java.util.Optional;

/// Shows what came of a confirmed quote: the subscription as it is now, what was issued and paid.
public final class ConfirmationViews {
  private final Subscriptions subscriptions;
  private final DocumentRoutes showing;
  private final Payments payments;

  public ConfirmationViews(Subscriptions subscriptions, DocumentRoutes showing, Payments payments) {
    this.subscriptions = subscriptions;
    this.showing = showing;
    this.payments = payments;
  }

  record ConfirmationView(
      String outcome,
      String quote,
      String effective,
      SubscriptionView subscription,
      Optional<DocumentView> document,
      Optional<Receipt> receipt) {}

  /// When it takes effect.
  private record Effect(boolean scheduled, String day) {
    static Effect of(Quote quote) {
      return switch (quote.content()) {
        case QuotedChange change -> new Effect(change.isScheduled(), QuoteViews.effective(change));
        case Quote.Shown(var json) -> {
          var shown = ShownQuotes.read(json);
          yield new Effect(
              shown.path("timing").asString("").equals("scheduled"),
              shown.path("effective").asString(""));
        }
      };
    }
  }

  record Receipt(Amount amount, String paidAt, PaymentMethodView method) {}

  /// What is told of one that was confirmed before.
  Object of(Call call, Confirmation done, Quote quote) {
    var unit = call.unit();
    var shown = CallParams.found(subscriptions.show(unit, done.subscription()), "subscription");
    return view(
        quote,
        SubscriptionRoutes.view(call, shown),
        document(unit, done.documents()),
        done.payment().flatMap(payment -> payments.find(unit, payment)));
  }

  /// The same of what is being confirmed, without asking. Its document has no number yet:
  /// [#numberOf] and [#referenceOf] stand in its place.
  static Object of(Call call, Made made, Quote quote) {
    var account = made.account();
    var subscription = account.subscription().orElseThrow();
    var seen = new Subscriptions.Seen(made.now(), account, Optional.empty(), made.besides());
    return view(
        quote,
        SubscriptionRoutes.view(
            call, new Shown(seen, subscription, made.labels(), seen.foresight())),
        made.document()
            .map(one ->
                DocumentView.of(
                        one,
                        subscription.state().catalogs(),
                        account.seller().name(),
                        made.collects(),
                        Optional.empty())
                    .numbered(numberOf(one), referenceOf(one))),
        made.payment());
  }

  /// Nobody knows the document yet, so nothing else is called by its id.
  static String numberOf(Document document) {
    return "number-of-" + document.id();
  }

  /// The same of its payment reference.
  static String referenceOf(Document document) {
    return "reference-of-" + document.id();
  }

  private static ConfirmationView view(
      Quote quote,
      SubscriptionView subscription,
      Optional<DocumentView> document,
      Optional<Payment> payment) {
    var effect = Effect.of(quote);
    return new ConfirmationView(
        effect.scheduled() ? "scheduled" : "changed",
        quote.id().text(),
        effect.day(),
        subscription,
        document,
        payment.map(ConfirmationViews::receipt));
  }

  /// What came of the change itself is the last: what fell due before it comes first.
  private Optional<DocumentView> document(UnitOfWork unit, List<DocumentId> ids) {
    return ids.isEmpty() ? Optional.empty() : showing.view(unit, ids.getLast());
  }

  private static Receipt receipt(Payment payment) {
    return new Receipt(
        Amount.of(payment.amount()),
        payment.at().toString(),
        PaymentMethodView.of(payment.method().orElseThrow()));
  }
}
