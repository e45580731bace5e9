package dev.midcycle.api.portal;

import dev.midcycle.access.Principal;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.CatalogVersion;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.catalog.Plan;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalogstore.CatalogVersions;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Nearest;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SalesRequestId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.sales.SalesRequest;
import dev.midcycle.sales.SalesRequests;
import dev.midcycle.subscription.Subscriptions;
import dev.midcycle.terms.Status;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Optional;

/// Requests to talk to sales. Plans and bills are never touched.
public final class SalesRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String ALL = "/v1/sales-requests";
  private static final String ONE = ALL + "/{sales_request}";

  private final SalesRequests requests;
  private final Subscriptions subscriptions;
  private final CatalogVersions catalogs;
  private final Customers customers;
  private final Tenants tenants;

  public SalesRoutes(
      SalesRequests requests,
      Subscriptions subscriptions,
      CatalogVersions catalogs,
      Customers customers,
      Tenants tenants) {
    this.requests = requests;
    this.subscriptions = subscriptions;
    this.catalogs = catalogs;
    this.customers = customers;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(ALL, Who.merchantOrMembers(), this::create),
        Route.get(ALL, Who.merchantOrMembers(), this::list),
        Route.get(ONE, Who.merchantOrMembers(), this::show),
        Route.patch(ONE, Who.merchant(), this::update));
  }

  record Wanted(
      Optional<String> customer,
      Optional<String> subscription,
      String plan,
      String name,
      String email,
      String message) {}

  record Update(Optional<String> status, Optional<String> assignee, Optional<String> offeredPlan) {}

  private Answer create(Call call) {
    var body = call.body(Wanted.class);
    var customer = customer(call, body);
    var subscription =
        body.subscription()
            .map(text -> CallParams.found(SubscriptionId.parse(text), "subscription"));
    var plan = plan(call, body.plan(), "/plan");
    var wanted =
        new SalesRequests.Wanted(
            customer,
            subscription,
            subscription.map(id -> current(call, customer, id)),
            plan.key(),
            plan.name(),
            member(call),
            body.name(),
            body.email(),
            body.message());
    return switch (requests.create(call.unit(), wanted, stamp(call))) {
      case SalesRequests.Creation.Created(var request) ->
          Answer.created(view(call, request, false));
      case SalesRequests.Creation.Joined(var request) -> Answer.ok(view(call, request, true));
      case SalesRequests.Creation.NoCustomer() -> throw new Problem.NotFound("customer").thrown();
    };
  }

  private Stamp stamp(Call call) {
    return tenants.stamp(call.unit(), CallParams.actor(call));
  }

  private static CustomerId customer(Call call, Wanted body) {
    var named = body.customer().map(text -> CallParams.found(CustomerId.parse(text), "customer"));
    named.ifPresent(id -> call.mayTouch(id, "customer"));
    return named
        .or(call::bound)
        .orElseThrow(() -> Problem.invalid("/customer", "is required").thrown());
  }

  private static Optional<MemberId> member(Call call) {
    return switch (call.who()) {
      case Principal.Person person -> Optional.of(person.member());
      case Principal.Merchant _, Principal.Operator _, Principal.LinkHolder _ -> Optional.empty();
    };
  }

  private PlanKey current(Call call, CustomerId customer, SubscriptionId id) {
    var seen = CallParams.found(subscriptions.find(call.unit(), id), "subscription");
    if (!seen.account().customer().equals(customer)) {
      throw new Problem.NotFound("subscription").thrown();
    }
    return seen.account().subscription().orElseThrow().terms(seen.now()).plan().plan();
  }

  private Plan plan(Call call, String key, String place) {
    var plans = catalog(call).content().plans().values();
    return plans.stream()
        .filter(plan -> plan.key().value().equals(key))
        .findFirst()
        .orElseThrow(() ->
            Problem.invalid(
                    place,
                    Nearest.unknown(
                        "plan", key, plans.stream().map(plan -> plan.key().value()).toList()))
                .thrown());
  }

  private CatalogVersion catalog(Call call) {
    return CallParams.found(catalogs.current(call.unit()), "catalogue");
  }

  private SalesRequestView view(Call call, SalesRequest request, boolean joined) {
    var catalog = catalog(call);
    return SalesRequestView.of(request, joined, catalog.content(), catalog.number());
  }

  private Answer list(Call call) {
    var asked =
        call.query("customer").map(text -> CallParams.found(CustomerId.parse(text), "customer"));
    asked.ifPresent(id -> call.mayTouch(id, "customer"));
    var status = call.query("status").map(SalesRoutes::status);
    var page = requests.list(call.unit(), status, asked.or(call::bound), CallParams.slice(call));
    return Answer.ok(CallParams.page(page, request -> view(call, request, false)));
  }

  private static SalesRequest.Status status(String code) {
    return SalesRequest.Status.of(code)
        .orElseThrow(() -> new IllegalStateException("the contract let pass: " + code));
  }

  private Answer show(Call call) {
    return Answer.ok(view(call, own(call), false));
  }

  private SalesRequest own(Call call) {
    var id = call.id("sales_request", SalesRequestId::parse);
    var request = CallParams.found(requests.find(call.unit(), id), "sales request");
    call.mayTouch(request.customer(), "sales request");
    return request;
  }

  private Answer update(Call call) {
    var body = call.body(Update.class);
    var handling =
        new SalesRequests.Handling(
            body.status().map(SalesRoutes::status),
            body.assignee(),
            body.offeredPlan().map(key -> offered(call, key)));
    var id = call.id("sales_request", SalesRequestId::parse);
    return switch (requests.update(call.unit(), id, handling, stamp(call))) {
      case SalesRequests.Work.Done(var request) -> Answer.ok(view(call, request, false));
      case SalesRequests.Work.NotFound() -> throw new Problem.NotFound("sales request").thrown();
      case SalesRequests.Work.NotAllowed(var from, var to) ->
          new Answer.Refused(
              new Problem.Refused(
                  "not_allowed",
                  WORDS.say("sales_not_backwards", "from", from.code(), "to", to.code())));
      case SalesRequests.Work.Closed(var status) ->
          new Answer.Refused(
              new Problem.Refused(
                  "not_allowed", WORDS.say("sales_closed", "status", status.code())));
    };
  }

  /// A plan that the customer may choose: it is told to do so.
  private PlanKey offered(Call call, String key) {
    var plan = plan(call, key, "/offered_plan");
    var request = own(call);
    var customer = CallParams.found(customers.find(call.unit(), request.customer()), "customer");
    if (!plan.isFor(customer.externalId().map(CustomerKey::new))) {
      throw Problem.invalid(
              "/offered_plan",
              "is made for others: its `offered_to` does not name this customer's external_id")
          .thrown();
    }
    if (plan.hidden() || plan.contactSales()) {
      throw Problem.invalid(
              "/offered_plan",
              "is not one that a customer chooses: it is "
                  + (plan.hidden() ? "hidden" : "sold by sales only"))
          .thrown();
    }
    if (plan.intervals(customer.currency()).isEmpty()) {
      throw Problem.invalid(
              "/offered_plan",
              "has no price in %s, the customer's currency".formatted(customer.currency()))
          .thrown();
    }
    request.subscription().ifPresent(id -> inFamily(call, plan, id));
    return plan.key();
  }

  /// Whoever asks for a subscription that runs can change it within its family only.
  private void inFamily(Call call, Plan plan, SubscriptionId id) {
    var seen = CallParams.found(subscriptions.find(call.unit(), id), "subscription");
    var state = seen.account().subscription().orElseThrow();
    var terms = state.terms(seen.now());
    var family = state.state().catalogs().plan(terms.plan()).family();
    if (terms.status() != Status.CANCELLED && !family.equals(plan.family())) {
      throw Problem.invalid(
              "/offered_plan",
              "is of the family \"%s\", and the request is about a plan of \"%s\": a subscription stays in its family"
                  .formatted(plan.family(), family))
          .thrown();
    }
  }
}
