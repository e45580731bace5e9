package dev.midcycle.api.payment;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.subscription.UpcomingBilling;
import dev.midcycle.api.view.NoGateway;
import dev.midcycle.api.view.PageView;
import dev.midcycle.api.view.PaymentMethodView;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.payment.PaymentMethods;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Optional;

/// What customers pay with.
public final class PaymentMethodRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String ALL = "/v1/customers/{customer}/payment-methods";
  private static final String ONE = "/v1/payment-methods/{payment_method}";

  private final PaymentMethods methods;
  private final Tenants tenants;
  private final UpcomingBilling upcoming;

  public PaymentMethodRoutes(PaymentMethods methods, Tenants tenants, UpcomingBilling upcoming) {
    this.methods = methods;
    this.tenants = tenants;
    this.upcoming = upcoming;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ALL, Who.merchantOrMembers(), this::list),
        Route.post(ALL, Who.merchantOrPayers(), this::add),
        Route.post(ALL + "/setup", Who.merchantOrPayers(), this::setUp).asking(),
        Route.delete(ONE, Who.merchantOrPayers(), this::remove),
        Route.post(ONE + "/backup", Who.merchantOrPayers(), this::makeBackup),
        Route.post(ONE + "/default", Who.merchantOrPayers(), this::makeDefault));
  }

  record Addition(String token, Optional<Boolean> makeDefault) {}

  private Answer list(Call call) {
    var customer = CallParams.customer(call);
    var all = CallParams.found(methods.list(call.unit(), customer), "customer");
    return Answer.ok(PageView.whole(all.stream().map(PaymentMethodView::of).toList()));
  }

  private Answer add(Call call) {
    var body = call.body(Addition.class);
    var outcome =
        methods.add(
            call.unit(),
            CallParams.customer(call),
            body.token(),
            body.makeDefault().orElse(false),
            stamp(call));
    return switch (outcome) {
      case PaymentMethods.Addition.Added(var method) ->
          Answer.created(PaymentMethodView.of(method));
      case PaymentMethods.Addition.UnknownToken() ->
          throw Problem.invalid("/token", "is not a token of this gateway; enter the card again")
              .thrown();
      case PaymentMethods.Addition.NoGateway() ->
          new Answer.Refused(new Problem.Refused(NoGateway.CODE, NoGateway.NO_CARDS));
      case PaymentMethods.Addition.NoCustomer() -> throw new Problem.NotFound("customer").thrown();
    };
  }

  record SetUp(Optional<String> returnTo) {}

  record SetUpView(String url) {}

  /// Of a person, it is the page they come from; of programs, that of the cards.
  private Answer setUp(Call call) {
    var comesBackTo = call.body(SetUp.class).returnTo().orElse("/portal/payment-methods");
    return switch (methods.setUp(call.unit(), CallParams.customer(call), comesBackTo)) {
      case PaymentMethods.SetUp.Page(var url) -> Answer.created(new SetUpView(url));
      case PaymentMethods.SetUp.NoPage() ->
          new Answer.Refused(new Problem.Refused("no_setup_page", WORDS.say("no_setup_page")));
      case PaymentMethods.SetUp.NoGateway() ->
          new Answer.Refused(new Problem.Refused(NoGateway.CODE, NoGateway.NO_CARDS));
      case PaymentMethods.SetUp.NoCustomer() -> throw new Problem.NotFound("customer").thrown();
    };
  }

  private Answer remove(Call call) {
    var method = own(call);
    var needed = upcoming.paysForSomething(call.unit(), method.customer());
    return switch (methods.remove(call.unit(), method.id(), needed, stamp(call))) {
      case PaymentMethods.Removal.Removed() -> new Answer.Nothing();
      case PaymentMethods.Removal.NotFound() ->
          throw new Problem.NotFound("payment method").thrown();
      case PaymentMethods.Removal.LastOne() ->
          new Answer.Refused(
              new Problem.Refused("last_payment_method", WORDS.say("last_payment_method")));
    };
  }

  /// It charges nothing: what is owed is tried again in its own time, or once the customer asks.
  private Answer makeDefault(Call call) {
    var method =
        CallParams.found(
            methods.makeDefault(call.unit(), own(call).id(), stamp(call)), "payment method");
    return Answer.ok(PaymentMethodView.of(method));
  }

  private Answer makeBackup(Call call) {
    return switch (methods.makeBackup(call.unit(), own(call).id(), stamp(call))) {
      case PaymentMethods.Backing.Done(var method) -> Answer.ok(PaymentMethodView.of(method));
      case PaymentMethods.Backing.NotFound() ->
          throw new Problem.NotFound("payment method").thrown();
      case PaymentMethods.Backing.IsDefault() ->
          new Answer.Refused(new Problem.Refused("is_default", WORDS.say("backup_is_default")));
    };
  }

  private Stamp stamp(Call call) {
    return tenants.stamp(call.unit(), CallParams.actor(call));
  }

  private PaymentMethod own(Call call) {
    var id = call.id("payment_method", PaymentMethodId::parse);
    var method = CallParams.found(methods.find(call.unit(), id), "payment method");
    call.mayTouch(method.customer(), "payment method");
    return method;
  }
}
