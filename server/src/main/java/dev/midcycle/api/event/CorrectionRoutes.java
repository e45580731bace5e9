package dev.midcycle.api.event;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.event.Correction;
import dev.midcycle.event.Correction.Outcome;
import dev.midcycle.event.Corrections;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.ExternalIds;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.subscription.SubscriptionLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Corrections of usage events: one that never was, or that was another.
public final class CorrectionRoutes implements Routes {
  private final Corrections corrections;
  private final SubscriptionLabels labels;

  public CorrectionRoutes(Corrections corrections, SubscriptionLabels labels) {
    this.corrections = corrections;
    this.labels = labels;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.post("/v1/events/corrections", Who.merchant(), this::correct));
  }

  record Result(String status, Optional<String> code, Optional<String> message) {}

  record Results(List<Result> results) {}

  private Answer correct(Call call) {
    var told = new ArrayList<Correction>();
    int place = 0;
    for (var one : call.tree().get("corrections")) {
      told.add(correction(call.unit(), one, "corrections/" + place++));
    }
    var outcomes = corrections.correct(call.unit(), told, CallParams.actor(call));
    return Answer.ok(new Results(outcomes.stream().map(CorrectionRoutes::result).toList()));
  }

  private Correction correction(UnitOfWork unit, JsonNode node, String place) {
    var customer = ExternalIds.bare(node.get("customer").stringValue());
    var name = name(node);
    return new Correction(
        customer,
        name,
        name(node.get("corrects")),
        node.get("reason").stringValue(),
        Optional.ofNullable(node.get("instead"))
            .map(one -> instead(unit, one, customer, name, place)));
  }

  private static Correction.Name name(JsonNode node) {
    return new Correction.Name(node.path("source").asString("api"), node.get("id").stringValue());
  }

  private Correction.Instead instead(
      UnitOfWork unit, JsonNode node, String customer, Correction.Name name, String place) {
    var fields = new EventFields();
    fields.text("customer", customer);
    fields.text("source", name.source());
    fields.text("id", name.id());
    for (var member : List.of("event", "time", "subscription")) {
      Optional.ofNullable(node.get(member))
          .ifPresent(value -> fields.text(member, value.stringValue()));
    }
    properties(node).forEach((key, value) -> fields.property("properties", key, value));
    return switch (fields.reading()) {
      case EventReading.Told(var event) ->
          new Correction.Instead(event.subscription(), event.event());
      case EventReading.Named(var event, var own) ->
          new Correction.Instead(
              Optional.of(CallParams.found(labels.find(unit, own), "subscription")), event.event());
      case EventReading.Wrong(var reason) ->
          throw Problem.invalid(place + "/instead", reason).thrown();
    };
  }

  private static Map<String, String> properties(JsonNode node) {
    var all = new HashMap<String, String>();
    for (var one : node.path("properties").properties()) {
      var value = one.getValue();
      all.put(
          one.getKey(), value.isNumber() ? value.decimalValue().toPlainString() : value.asString());
    }
    return all;
  }

  private static Result result(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Corrected() -> new Result("corrected", Optional.empty(), Optional.empty());
      case Outcome.Duplicate() -> new Result("duplicate", Optional.empty(), Optional.empty());
      case Outcome.Conflict() ->
          new Result(
              "conflict",
              Optional.of("already_corrected"),
              Optional.of(
                  "This event is already corrected, or the id of this correction is in use. To correct again, name the id of the last correction."));
      case Outcome.Refused(var why) ->
          new Result(
              "rejected",
              Optional.of(why.name().toLowerCase(Locale.ROOT)),
              Optional.of(sentence(why)));
    };
  }

  private static String sentence(Correction.Why why) {
    return switch (why) {
      case UNKNOWN_CUSTOMER -> "Unknown customer.";
      case UNKNOWN_EVENT ->
          "Unknown event, or older than `usage_retention`, after which events are deleted.";
      case TOO_OLD -> "The event is older than `usage_retention` and can no longer be corrected.";
      case IN_FUTURE -> "`time` of the corrected event is in the future.";
      case NUMBER_TOO_LARGE ->
          "A counted number can have at most 15 digits before the decimal point and 15 after it.";
      case UNKNOWN_METER -> "No meter counts events with the corrected name.";
      case UNKNOWN_SUBSCRIPTION -> "This subscription does not belong to this customer.";
      case USAGE_CLOSED -> "Usage of this day is already billed and can no longer be changed.";
      case PAYMENT_UNDER_WAY ->
          "This day is being billed and its payment is pending. Send the correction again once the payment has succeeded or failed.";
    };
  }
}
