package dev.midcycle.api.webhook;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.PageView;
import dev.midcycle.audit.Stamp;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.EndpointId;
import dev.midcycle.webhook.Endpoint;
import dev.midcycle.webhook.Endpoints;
import dev.midcycle.words.Phrases;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a merchant wants events sent to.
public final class EndpointRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String ALL = "/v1/webhook-endpoints";
  private static final String ONE = ALL + "/{webhook_endpoint}";
  private static final Duration GRACE = Duration.ofDays(1);
  private static final Duration LONGEST = Duration.ofDays(30);

  private final Endpoints endpoints;
  private final Tenants tenants;
  private final boolean insideToo;

  /// @param insideToo whether addresses that are not of the open internet are allowed
  public EndpointRoutes(Endpoints endpoints, Tenants tenants, boolean insideToo) {
    this.endpoints = endpoints;
    this.tenants = tenants;
    this.insideToo = insideToo;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(ALL, Who.merchant(), this::create),
        Route.get(ALL, Who.merchant(), this::list),
        Route.get(ONE, Who.merchant(), this::show),
        Route.patch(ONE, Who.merchant(), this::update),
        Route.delete(ONE, Who.merchant(), this::remove),
        Route.post(ONE + "/secret", Who.merchant(), this::rotate),
        Route.post(ONE + "/test", Who.merchant(), this::test),
        Route.post(ONE + "/enable", Who.merchant(), this::enable),
        Route.post(ONE + "/disable", Who.merchant(), this::disable));
  }

  record Wanted(String url, Optional<String> description, Optional<List<String>> kinds) {}

  record Update(Optional<String> url, Optional<String> description, Optional<List<String>> kinds) {}

  record Rotation(Optional<String> grace) {}

  record Tested(String event) {}

  private Answer create(Call call) {
    var body = call.body(Wanted.class);
    var wanted =
        new Endpoints.Wanted(
            EndpointAddress.checked(body.url(), insideToo),
            body.description().orElse(""),
            body.kinds().map(names -> Kinds.of("/kinds", names)).orElse(Set.of()));
    return endpoints
        .create(call.unit(), wanted, stamp(call))
        .map(made -> shownOnce(201, made))
        .orElseGet(() ->
            new Answer.Refused(new Problem.Refused("not_allowed", WORDS.say("too_many_webhooks"))));
  }

  private static Answer shownOnce(int status, Endpoints.Made made) {
    return new Answer.ShownOnce(
        status,
        EndpointView.of(made.endpoint(), Optional.of(made.secret())),
        EndpointView.of(made.endpoint()));
  }

  private Answer list(Call call) {
    return Answer.ok(
        PageView.whole(endpoints.list(call.unit()).stream().map(EndpointView::of).toList()));
  }

  private Answer show(Call call) {
    return shown(endpoints.find(call.unit(), id(call)));
  }

  private Answer update(Call call) {
    var body = call.body(Update.class);
    var update =
        new Endpoints.Update(
            body.url().map(url -> EndpointAddress.checked(url, insideToo)),
            body.description(),
            body.kinds().map(names -> Kinds.of("/kinds", names)));
    return shown(endpoints.update(call.unit(), id(call), update, stamp(call)));
  }

  private Answer remove(Call call) {
    if (!endpoints.remove(call.unit(), id(call), stamp(call))) {
      throw new Problem.NotFound("webhook endpoint").thrown();
    }
    return new Answer.Nothing();
  }

  private Answer rotate(Call call) {
    var grace = call.body(Rotation.class).grace().map(EndpointRoutes::grace).orElse(GRACE);
    return shownOnce(200, found(endpoints.rotate(call.unit(), id(call), grace, stamp(call))));
  }

  private static Duration grace(String text) {
    try {
      var grace = Duration.parse(text);
      if (!grace.isNegative() && grace.compareTo(LONGEST) <= 0) {
        return grace;
      }
    } catch (DateTimeParseException _) {
      // Told below.
    }
    throw Problem.invalid("/grace", "must be from PT0S to P30D, in days or hours").thrown();
  }

  private Answer test(Call call) {
    var event = found(endpoints.test(call.unit(), id(call), stamp(call)));
    return Answer.ok(new Tested(event.text()));
  }

  private Answer enable(Call call) {
    return shown(endpoints.enable(call.unit(), id(call), stamp(call)));
  }

  private Answer disable(Call call) {
    return shown(endpoints.disable(call.unit(), id(call), stamp(call)));
  }

  private Stamp stamp(Call call) {
    return tenants.stamp(call.unit(), CallParams.actor(call));
  }

  private static EndpointId id(Call call) {
    return call.id("webhook_endpoint", EndpointId::parse);
  }

  private static <T> T found(Optional<T> maybe) {
    return CallParams.found(maybe, "webhook endpoint");
  }

  private static Answer shown(Optional<Endpoint> endpoint) {
    return Answer.ok(EndpointView.of(found(endpoint)));
  }
}
