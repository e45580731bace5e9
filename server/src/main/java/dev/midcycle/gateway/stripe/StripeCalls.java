package dev.midcycle.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Dispute;
import com.stripe.model.PaymentIntent;
import com.stripe.model.SetupIntent;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import dev.midcycle.gateway.stripe.StripeCards.Token;
import dev.midcycle.id.CustomerId;
import dev.midcycle.payment.Gateway.Card;
import dev.midcycle.payment.Gateway.Charge;
import dev.midcycle.payment.Gateway.Known;
import dev.midcycle.payment.Gateway.Refund;
import dev.midcycle.payment.GatewayAccount;
import java.time.Duration;
import java.util.Optional;

/// The requests to Stripe. All that is made there names what it is here in its metadata.
final class StripeCalls {
  static final String TENANT = "midcycle_tenant";
  static final String PAYMENT = "midcycle_payment";
  static final String REFUND = "midcycle_refund";
  static final String CUSTOMER = "midcycle_customer";

  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(20);
  private static final long PAGE = 100;
  private static final long MOST = 1_000;

  private final GatewayAccount account;
  private final StripeClient client;

  StripeCalls(GatewayAccount account, String secret) {
    this.account = account;
    var builder =
        StripeClient.builder()
            .setApiKey(secret)
            .setConnectTimeout(Math.toIntExact(CONNECTING.toMillis()))
            .setReadTimeout(Math.toIntExact(ANSWERING.toMillis()))
            .setMaxNetworkRetries(0);
    account.baseUrl().ifPresent(builder::setApiBase);
    this.client = builder.build();
  }

  /// Charges at once, while the customer is away.
  PaymentIntent charge(Charge charge, long amount) throws StripeException {
    var params = intent(charge, amount).setConfirm(true).setOffSession(true).build();
    return client.v1().paymentIntents().create(params, once(charge.key()));
  }

  /// Asks again while the customer is there: for a page of their bank's.
  PaymentIntent authenticate(PaymentIntent intent, Charge charge, String comesBackTo)
      throws StripeException {
    var params =
        PaymentIntentConfirmParams.builder()
            .setPaymentMethod(Token.of(charge.token()).method())
            .setReturnUrl(comesBackTo)
            .build();
    return client
        .v1()
        .paymentIntents()
        .confirm(intent.getId(), params, once(charge.key() + "-authenticate"));
  }

  /// Where the customer's bank wants to see them.
  static Optional<String> page(PaymentIntent intent) {
    return Optional.ofNullable(intent.getNextAction())
        .map(PaymentIntent.NextAction::getRedirectToUrl)
        .map(PaymentIntent.NextAction.RedirectToUrl::getUrl);
  }

  void cancel(PaymentIntent intent) throws StripeException {
    client.v1().paymentIntents().cancel(intent.getId());
  }

  /// The refund that is named by its key, made if it is not there.
  com.stripe.model.Refund refund(Refund refund) throws StripeException {
    var there =
        RefundListParams.builder().setPaymentIntent(refund.reference()).setLimit(PAGE).build();
    for (var one : client.v1().refunds().list(there).autoPagingIterable()) {
      if (refund.key().equals(one.getMetadata().get(REFUND))) {
        return one;
      }
    }
    var params =
        RefundCreateParams.builder()
            .setPaymentIntent(refund.reference())
            .setAmount(StripeAmounts.of(refund.amount()).orElseThrow())
            .putMetadata(TENANT, account.tenant().text())
            .putMetadata(REFUND, refund.key())
            .build();
    return client.v1().refunds().create(params, once(refund.key()));
  }

  void refuseOther(Refund asked, com.stripe.model.Refund made) {
    if (!StripeAmounts.of(asked.amount()).orElseThrow().equals(made.getAmount())
        || !StripeAmounts.currency(asked.amount()).equals(made.getCurrency())) {
      throw new IllegalStateException(
          "Stripe's %s is not what %s asked for: %d %s"
              .formatted(made.getId(), asked.key(), made.getAmount(), made.getCurrency()));
    }
  }

  Dispute dispute(String id) throws StripeException {
    return client.v1().disputes().retrieve(id);
  }

  /// The payment that an intent names; empty for one that is not ours.
  Optional<String> payment(String intent) throws StripeException {
    var metadata = client.v1().paymentIntents().retrieve(intent).getMetadata();
    return Optional.ofNullable(metadata.get(PAYMENT))
        .filter(_ -> tenant().equals(metadata.get(TENANT)));
  }

  /// The intent that names the payment. Those of one customer are few, and the newest come first.
  Optional<PaymentIntent> find(Charge charge) throws StripeException {
    var params =
        PaymentIntentListParams.builder()
            .setCustomer(Token.of(charge.token()).customer())
            .setLimit(PAGE)
            .build();
    long seen = 0;
    for (var intent : client.v1().paymentIntents().list(params).autoPagingIterable()) {
      if (charge.key().equals(intent.getMetadata().get(PAYMENT))) {
        return Optional.of(intent);
      }
      seen++;
      if (seen >= MOST) {
        break;
      }
    }
    return Optional.empty();
  }

  /// What never arrived will not arrive any more: its key is used for an intent that is cancelled.
  void close(Charge charge) throws StripeException {
    var amount = StripeAmounts.of(charge.amount()).orElseThrow();
    var params = intent(charge, amount).setConfirm(false).build();
    var closed = client.v1().paymentIntents().create(params, once(charge.key()));
    client.v1().paymentIntents().cancel(closed.getId());
  }

  private PaymentIntentCreateParams.Builder intent(Charge charge, long amount) {
    var token = Token.of(charge.token());
    return PaymentIntentCreateParams.builder()
        .setAmount(amount)
        .setCurrency(StripeAmounts.currency(charge.amount()))
        .setCustomer(token.customer())
        .setPaymentMethod(token.method())
        .addPaymentMethodType("card")
        .putMetadata(TENANT, account.tenant().text())
        .putMetadata(PAYMENT, charge.key());
  }

  /// Throws for an answer that is about something else than what was asked.
  void refuseOther(Charge charge, PaymentIntent intent) {
    var amount = StripeAmounts.of(charge.amount()).orElseThrow();
    boolean same =
        charge.key().equals(intent.getMetadata().get(PAYMENT))
            && account.tenant().text().equals(intent.getMetadata().get(TENANT))
            && amount.equals(intent.getAmount())
            && StripeAmounts.currency(charge.amount()).equals(intent.getCurrency())
            && (!intent.getStatus().equals("succeeded")
                || amount.equals(intent.getAmountReceived()));
    if (!same) {
      throw new IllegalStateException(
          "Stripe's %s is not what %s asked for: %s of %d %s, %s received"
              .formatted(
                  intent.getId(),
                  charge.key(),
                  intent.getMetadata(),
                  intent.getAmount(),
                  intent.getCurrency(),
                  intent.getAmountReceived()));
    }
  }

  /// A customer there, for one here.
  String customer(CustomerId customer) throws StripeException {
    var params =
        CustomerCreateParams.builder()
            .putMetadata(TENANT, account.tenant().text())
            .putMetadata(CUSTOMER, customer.text())
            .build();
    return client.v1().customers().create(params, once(account.id() + "-" + customer)).getId();
  }

  /// The address of a page on which a card is entered.
  String enter(CustomerId customer, String there, String comesBackTo) throws StripeException {
    var and = comesBackTo.contains("?") ? "&" : "?";
    var params =
        SessionCreateParams.builder()
            .setMode(SessionCreateParams.Mode.SETUP)
            .setCustomer(there)
            .addPaymentMethodType(SessionCreateParams.PaymentMethodType.CARD)
            .setClientReferenceId(customer.text())
            .putMetadata(TENANT, account.tenant().text())
            .putMetadata(CUSTOMER, customer.text())
            .setSuccessUrl(comesBackTo + and + "card={CHECKOUT_SESSION_ID}")
            .setCancelUrl(comesBackTo)
            .build();
    return client.v1().checkout().sessions().create(params).getUrl();
  }

  /// The card that was entered in a session, if it was this customer's and is over.
  Optional<Known> entered(CustomerId customer, String session) throws StripeException {
    var params = SessionRetrieveParams.builder().addExpand("setup_intent.payment_method").build();
    var found = client.v1().checkout().sessions().retrieve(session, params);
    return Optional.of(found)
        .filter(one -> isTheirs(one, customer))
        .map(Session::getSetupIntentObject)
        .filter(one -> "succeeded".equals(one.getStatus()))
        .map(SetupIntent::getPaymentMethodObject)
        .flatMap(method ->
            StripeCards.card(method)
                .map(card ->
                    new Known(
                        Optional.of(account.id()),
                        new Token(found.getCustomer(), method.getId()).text(),
                        card)));
  }

  private boolean isTheirs(Session session, CustomerId customer) {
    return customer.text().equals(session.getClientReferenceId())
        && account.tenant().text().equals(session.getMetadata().get(TENANT))
        && "complete".equals(session.getStatus());
  }

  /// What may be shown of a card; empty for one that is no customer's any more.
  Optional<Card> method(String id) throws StripeException {
    try {
      return Optional.of(client.v1().paymentMethods().retrieve(id))
          .filter(one -> one.getCustomer() != null)
          .flatMap(StripeCards::card);
    } catch (RateLimitException e) {
      throw e;
    } catch (InvalidRequestException _) {
      return Optional.empty();
    }
  }

  String tenant() {
    return account.tenant().text();
  }

  /// Asks for what can be asked by whoever may charge.
  void look() throws StripeException {
    client.v1().paymentIntents().list(PaymentIntentListParams.builder().setLimit(1L).build());
  }

  private static RequestOptions once(String key) {
    return RequestOptions.builder().setIdempotencyKey(key).build();
  }
}
