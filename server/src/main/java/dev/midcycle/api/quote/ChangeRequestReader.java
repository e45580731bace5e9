package dev.midcycle.api.quote;

import dev.midcycle.api.view.About;
import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.Refusal;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.Misfit;
import dev.midcycle.catalog.OwnPrices;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Labels;
import dev.midcycle.http.Call;
import dev.midcycle.http.Nearest;
import dev.midcycle.http.Place;
import dev.midcycle.http.Problem;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import dev.midcycle.words.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads change requests. The contract has been checked: what is left is what it cannot say.
final class ChangeRequestReader {
  private static final Phrases WORDS = Phrases.of("refusals");

  /// What only the merchant does.
  private static final Set<String> OUR_VERBS =
      Set.of("trial", "coupon", "charge", "billing_date", "migrate");

  /// How the merchant may have it instead of the catalogue's rules.
  private static final List<String> OURS =
      List.of(
          "when",
          "settle",
          "collect",
          "anchor",
          "staff",
          "override",
          "date",
          "start",
          "trial_days",
          "billing_day",
          "cycle",
          "external_id",
          "metadata");

  private final String verb;
  private final RequestFields fields;
  private final Whose whose;
  private final boolean member;

  private ChangeRequestReader(JsonNode body, String verb, Whose whose, boolean member) {
    this.verb = verb;
    this.fields = new RequestFields(verb, body.get(verb), () -> whose.customer().zone());
    this.whose = whose;
    this.member = member;
  }

  /// Whom the request is for, and what is on sale: asked only where it names a date, an amount or a
  /// coupon.
  interface Whose {
    Customer customer();

    Map<CouponCode, Coupon> coupons();
  }

  /// The request of a call. Throws a problem with the place when it makes no sense, or is not the
  /// caller's to make.
  static ChangeRequestReader read(Call call, Whose whose) {
    var body = call.tree();
    var verb = ChangeVerb.in(body);
    var reader = new ChangeRequestReader(body, verb, whose, call.bound().isPresent());
    reader.refuseWrong();
    return reader;
  }

  private void refuseWrong() {
    if (member && OUR_VERBS.contains(verb)) {
      throw new Problem.Forbidden(WORDS.say("only_merchant_uses", "verb", verb)).thrown();
    }
    if (member) {
      OURS.stream()
          .filter(fields::has)
          .findFirst()
          .ifPresent(name -> {
            throw new Problem.Forbidden(WORDS.say("only_merchant_sets", "field", at(name)))
                .thrown();
          });
    }
    var places = new ArrayList<Place>();
    if (verb.equals("billing_date")) {
      if (fields.has("day") == fields.has("date")) {
        places.add(new Place(at("day"), "is needed, or a date, and not both"));
      }
    } else if (fields
        .when()
        .filter(when -> fields.has("date") != when.equals("date"))
        .isPresent()) {
      places.add(new Place(at("date"), "goes together with \"when\": \"date\""));
    }
    if (!places.isEmpty()) {
      throw new Problem.Invalid(places).thrown();
    }
  }

  String at(String field) {
    return fields.at(field);
  }

  ChangeRequest request() {
    return switch (verb) {
      case "subscribe" -> subscribe();
      case "change" -> change();
      case "cancel" ->
          new ChangeRequest.Cancel(fields.overrides(staff()), fields.text("reason").orElse(""));
      case "undo" -> new ChangeRequest.Undo(fields.constant("kind", ScheduledKind.class));
      case "pause" -> new ChangeRequest.Pause(fields.instant("until"), fields.instant("date"));
      case "trial" -> new ChangeRequest.Try(fields.instant("until").orElseThrow());
      case "resume" -> new ChangeRequest.Resume();
      case "reactivate" -> new ChangeRequest.Reactivate(fields.instant("start"));
      case "billing_date" -> moveDate();
      case "coupon" -> new ChangeRequest.ApplyCoupon(coupon("code"));
      case "charge" -> charge();
      case "migrate" ->
          new ChangeRequest.Migrate(
              fields.constant("when", Policy.When.class).orElse(Policy.When.PERIOD_END));
      default -> throw new IllegalStateException("not a verb: " + verb);
    };
  }

  /// What the merchant notes on the subscription that is asked for.
  Labels labels() {
    var notes = new HashMap<String, String>();
    for (var one : fields.body().path("metadata").properties()) {
      notes.put(one.getKey(), one.getValue().stringValue());
    }
    return new Labels(fields.text("external_id"), notes);
  }

  private ChangeRequest subscribe() {
    var request = subscribed();
    return own().map(request::at).orElse(request);
  }

  /// The prices that staff agrees.
  private Optional<OwnPrices> own() {
    return Optional.ofNullable(fields.body().get("override")).map(said -> agreed().prices(said));
  }

  private OwnPriceFields agreed() {
    return new OwnPriceFields(at("override"), whose.customer().currency());
  }

  /// That some of the prices that staff agrees would never come to anything.
  Problem unfit(List<Misfit> misfits) {
    return agreed().unfit(fields.body().path("override"), misfits);
  }

  private ChangeRequest.Subscribe subscribed() {
    return new ChangeRequest.Subscribe(
        new PlanKey(fields.text("plan").orElseThrow()),
        fields.interval().orElse(Interval.MONTH),
        fields.quantities(),
        fields.addOns("addons"),
        fields.number("trial_days"),
        fields.instant("start"),
        fields.number("billing_day"),
        fields.constant("cycle", BillingRules.Cycle.class),
        fields.text("coupon").map(code -> coupon("coupon")),
        staff());
  }

  /// By whom it is asked. That a member did not ask for it was checked; it is never theirs.
  private Optional<ChangeRequest.Staff> staff() {
    return Optional.ofNullable(fields.body().get("staff"))
        .filter(_ -> !member)
        .map(said -> new ChangeRequest.Staff(said.get("reason").stringValue()));
  }

  private Coupon coupon(String field) {
    var code = fields.text(field).orElseThrow();
    var coupons = whose.coupons();
    return Optional.ofNullable(coupons.get(new CouponCode(code)))
        .or(() -> typed(code, coupons))
        .orElseThrow(() ->
            new Problem.Refused(
                    422,
                    "coupon_not_valid",
                    at(field) + " " + unknown(code, coupons),
                    Optional.of(at(field)),
                    Map.of("about", About.NOTHING.item(code).why("unknown")))
                .thrown());
  }

  /// Who types a code need not mind its capitals, as long as they make no difference.
  private Optional<Coupon> typed(String code, Map<CouponCode, Coupon> coupons) {
    var alike =
        coupons.values().stream().filter(one -> one.code().value().equalsIgnoreCase(code)).toList();
    return Optional.of(alike).filter(some -> member && some.size() == 1).map(List::getFirst);
  }

  /// Which field a refusal is about, where it is about one.
  Optional<String> place(Refusal why) {
    return why instanceof Refusal.CouponNotValid
        ? Optional.of(at(verb.equals("coupon") ? "code" : "coupon"))
        : Optional.empty();
  }

  /// Customers do not get to know what coupons there are.
  private String unknown(String code, Map<CouponCode, Coupon> coupons) {
    return member
        ? WORDS.say("unknown_coupon")
        : Nearest.unknown(
            "coupon", code, coupons.keySet().stream().map(CouponCode::value).sorted().toList());
  }

  private ChangeRequest moveDate() {
    return new ChangeRequest.MoveDate(
        fields
            .number("day")
            .<BillingDate>map(BillingDate.OnDay::new)
            .or(() -> fields.day("date").map(BillingDate.Through::new))
            .orElseThrow(),
        fields.constant("when", Policy.When.class).orElse(Policy.When.NOW));
  }

  private ChangeRequest charge() {
    return new ChangeRequest.ChargeOnce(
        fields.text("name").orElseThrow(),
        amount(),
        fields.constant("collect", Policy.Collect.class).orElse(Policy.Collect.NEXT_INVOICE));
  }

  /// No finer than the customer's currency: nothing is rounded that a person wrote down.
  private Decimal amount() {
    var amount = Decimal.of(fields.text("amount").orElseThrow());
    var currency = whose.customer().currency();
    if (amount.value().scale() > Money.decimals(currency)) {
      throw Problem.invalid(
              at("amount"), "%s has %d decimals".formatted(currency, Money.decimals(currency)))
          .thrown();
    }
    return amount;
  }

  private ChangeRequest change() {
    return new ChangeRequest.Change(
        fields.text("plan").map(PlanKey::new),
        fields.interval(),
        fields.quantities(),
        fields.addOns("add_addons"),
        fields.addOns("remove_addons"),
        fields.overrides(staff()).with(own()),
        fields.text("coupon").map(_ -> coupon("coupon")));
  }
}
