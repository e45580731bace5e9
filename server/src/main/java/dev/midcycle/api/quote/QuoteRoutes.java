package dev.midcycle.api.quote;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.subscription.Refusals;
import dev.midcycle.api.view.Told;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Refusal;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.change.Quote;
import dev.midcycle.change.QuoteOutcome;
import dev.midcycle.change.QuoteRequest;
import dev.midcycle.change.QuotedChange;
import dev.midcycle.change.Quotes;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Json;
import dev.midcycle.http.Nearest;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.offer.SubscriptionContext;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.Payments;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.subscription.Subscriptions;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a change would cost, and making it so.
public final class QuoteRoutes implements Routes {
  private final Quotes quotes;
  private final Subscriptions subscriptions;
  private final Customers customers;
  private final CatalogVersions catalogs;
  private final Tenants tenants;
  private final ConfirmationViews confirmationViews;
  private final Payments payments;

  public QuoteRoutes(
      Quotes quotes,
      Subscriptions subscriptions,
      Customers customers,
      CatalogVersions catalogs,
      Tenants tenants,
      ConfirmationViews confirmationViews,
      Payments payments) {
    this.quotes = quotes;
    this.subscriptions = subscriptions;
    this.customers = customers;
    this.catalogs = catalogs;
    this.tenants = tenants;
    this.confirmationViews = confirmationViews;
    this.payments = payments;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/v1/quotes", Who.merchantOrAdmins(), this::create),
        Route.get("/v1/quotes/{quote}", Who.merchantOrMembers(), this::show),
        Route.post("/v1/quotes/{quote}/confirm", Who.merchantOrAdmins(), this::confirm)
            .carryingItsAttempt());
  }

  private Answer create(Call call) {
    var customer = customer(call);
    var reader = ChangeRequestReader.read(call, new Asked(call, customer));
    var subscription = subscription(call);
    var request = request(call, reader, subscription);
    var asked =
        new QuoteRequest(customer, subscription, request, reader.labels(), Json.text(call.tree()));
    return switch (quotes.quote(call.unit(), asked, CallParams.actor(call))) {
      case QuoteOutcome.Quoted quoted -> quoted(call, quoted);
      case QuoteOutcome.Refused(var why) ->
          new Answer.Refused(QuoteProblems.refused(told(call, why), reader.place(why)));
      case QuoteOutcome.NotFound() ->
          throw new Problem.NotFound("subscription or customer").thrown();
      case QuoteOutcome.UnknownKey(var field, var key) ->
          throw unknown(call, reader.at(field), field, key).thrown();
      case QuoteOutcome.Unfit(var misfits) -> throw reader.unfit(misfits).thrown();
      case QuoteOutcome.ExternalIdTaken(var id) ->
          new Answer.Refused(QuoteProblems.externalIdTaken(id));
      case QuoteOutcome.Reserved() -> new Answer.Refused(QuoteProblems.reserved());
      case QuoteOutcome.NoCatalog() -> new Answer.Refused(QuoteProblems.noCatalog());
    };
  }

  /// A member who would be refused on confirming for want of billing details is asked for them
  /// first.
  private static Answer quoted(Call call, QuoteOutcome.Quoted quoted) {
    var missing = quoted.change().paying().missing().filter(_ -> call.bound().isPresent());
    return missing.isPresent()
        ? new Answer.Refused(QuoteProblems.missing(missing.get()))
        : Answer.created(QuoteViews.of(quoted, call.tree(), isMerchant(call)));
  }

  private CustomerId customer(Call call) {
    var id =
        CallParams.found(CustomerId.parse(call.tree().get("customer").stringValue()), "customer");
    call.mayTouch(id, "customer");
    return id;
  }

  /// Whom a call is about, looked up when it is asked.
  private final class Asked implements ChangeRequestReader.Whose {
    private final Call call;
    private final CustomerId customer;

    private Asked(Call call, CustomerId customer) {
      this.call = call;
      this.customer = customer;
    }

    @Override
    public Customer customer() {
      return CallParams.found(customers.find(call.unit(), customer), "customer");
    }

    @Override
    public Map<CouponCode, Coupon> coupons() {
      return catalog(call).coupons();
    }
  }

  private static Optional<SubscriptionId> subscription(Call call) {
    return Optional.ofNullable(call.tree().get("subscription"))
        .map(node -> CallParams.found(SubscriptionId.parse(node.stringValue()), "subscription"));
  }

  /// For a member, cancelling is what the catalogue says it is.
  private ChangeRequest request(
      Call call, ChangeRequestReader reader, Optional<SubscriptionId> subscription) {
    var request = reader.request();
    return request instanceof ChangeRequest.Cancel(_, var reason) && call.bound().isPresent()
        ? subscription
            .flatMap(id -> subscriptions.find(call.unit(), id))
            .flatMap(seen -> seen.account().subscription().map(one -> context(call, seen, one)))
            .map(context -> cancellation(context, reason))
            .orElse(request)
        : request;
  }

  private static ChangeRequest cancellation(SubscriptionContext context, String reason) {
    if (context.hasNothingToCancel()) {
      throw QuoteProblems.refused(Refusals.NOTHING_TO_CANCEL).thrown();
    }
    return context.cancellation(reason);
  }

  private static SubscriptionContext context(Call call, Subscriptions.Seen seen, Subscription one) {
    call.mayTouch(one.customer(), "subscription");
    return new SubscriptionContext(one.state(), seen.now());
  }

  private Told told(Call call, Refusal why) {
    return Refusals.told(why, catalog(call));
  }

  private Catalog catalog(Call call) {
    return CallParams.found(
        catalogs.current(call.unit()).map(CatalogVersion::content), "catalogue");
  }

  private Problem unknown(Call call, String place, String field, String key) {
    var catalog = catalog(call);
    return switch (field) {
      case "plan" ->
          Problem.invalid(place, Nearest.unknown("plan", key, names(catalog.plans().keySet())));
      case "quantity" ->
          Problem.invalid(
              place + "/" + key, Nearest.unknown("quantity", key, names(catalog.quantities())));
      case "override" ->
          Problem.invalid(
              place + "/" + key, Nearest.unknown("charge", key, names(catalog.chargeKeys())));
      default ->
          Problem.invalid(place, Nearest.unknown("add-on", key, names(catalog.addOns().keySet())));
    };
  }

  private static List<String> names(Collection<?> keys) {
    return keys.stream().map(Object::toString).toList();
  }

  /// The quote in the path, if the caller may know of it.
  private Quote own(Call call) {
    var id = call.id("quote", QuoteId::parse);
    var quote = CallParams.found(quotes.find(call.unit(), id), "quote");
    call.mayTouch(quote.customer(), "quote");
    return quote;
  }

  private Answer show(Call call) {
    var quote = own(call);
    var expired = quote.isExpired(tenants.now(call.unit()));
    var state = expired ? "expired" : quote.state().code();
    boolean confirmed = quote.state() == Quote.State.CONFIRMED;
    var subscription = quote.existing().or(() -> made(quote, confirmed));
    var result =
        confirmed
            ? Optional.of(confirmationViews.of(call, quote.confirmed(), quote))
            : Optional.empty();
    return Answer.ok(
        switch (quote.content()) {
          case QuotedChange change ->
              QuoteViews.of(
                      quotes.again(call.unit(), quote, change),
                      asked(call, quote),
                      isMerchant(call))
                  .become(state, subscription.map(SubscriptionId::text), result)
                  .paidBy(payment(call, quote));
          case Quote.Shown(var json) ->
              ShownQuotes.of(json, asked(call, quote), state, subscription, result);
        });
  }

  /// The one that it waits for, or that was declined.
  private Optional<Payment> payment(Call call, Quote quote) {
    return switch (quote.state()) {
      case CHECKING, FAILED -> quote.payment().flatMap(id -> payments.find(call.unit(), id));
      case OPEN, CONFIRMED -> Optional.empty();
    };
  }

  private static Optional<SubscriptionId> made(Quote quote, boolean confirmed) {
    return Optional.of(quote.subscription()).filter(_ -> confirmed);
  }

  static boolean isMerchant(Call call) {
    return call.bound().isEmpty();
  }

  /// What was asked. Why staff did it is for the merchant alone.
  static JsonNode asked(Call call, Quote quote) {
    var asked = Json.tree(quote.asked().getBytes(StandardCharsets.UTF_8));
    if (call.bound().isPresent()) {
      for (var field : asked) {
        if (field instanceof ObjectNode said) {
          said.remove("staff");
        }
      }
    }
    return asked;
  }

  private Answer confirm(Call call) {
    var id = call.id("quote", QuoteId::parse);
    return quotes.confirm(call.tenant(), id, new ConfirmingCall(call, catalogs, confirmationViews));
  }
}
