package dev.midcycle.api.quote;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Labels;
import dev.midcycle.http.Call;
import dev.midcycle.http.Nearest;
import dev.midcycle.http.Place;
import dev.midcycle.http.Problem;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import dev.midcycle.words.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads change requests. The contract has been checked: what is left is what it cannot say.
final class ChangeRequestReader {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /// What only the merchant does.
  private static final Set<String> OUR_VERBS = Set.of("coupon", "charge", "migrate");

  /// How the merchant may have it instead of the catalogue's rules.
  private static final List<String> OURS =
      List.of(
          "when",
          "settle",
          "collect",
          "anchor",
          "staff",
          "date",
          "start",
          "trial_days",
          "billing_day",
          "cycle",
          "external_id",
          "metadata");

  private final String verb;
  private final JsonNode fields;
  private final Whose whose;
  private final boolean member;

  private ChangeRequestReader(JsonNode body, String verb, Whose whose, boolean member) {
    this.verb = verb;
    this.fields = body.get(verb);
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
    if (when().filter(when -> fields.has("date") != when.equals("date")).isPresent()) {
      places.add(new Place(at("date"), "goes together with \"when\": \"date\""));
    }
    if (!places.isEmpty()) {
      throw new Problem.Invalid(places).thrown();
    }
  }

  String at(String field) {
    return "/" + verb + "/" + field;
  }

  ChangeRequest request() {
    return switch (verb) {
      case "subscribe" -> subscribe();
      case "change" -> change();
      case "cancel" -> new ChangeRequest.Cancel(overrides(), text("reason").orElse(""));
      case "undo" ->
          new ChangeRequest.Undo(text("kind").map(code -> constant(ScheduledKind.class, code)));
      case "pause" -> new ChangeRequest.Pause(instant("until"));
      case "resume" -> new ChangeRequest.Resume();
      case "reactivate" -> new ChangeRequest.Reactivate(instant("start"));
      case "coupon" -> new ChangeRequest.ApplyCoupon(coupon("code"));
      case "charge" -> charge();
      case "migrate" ->
          new ChangeRequest.Migrate(constant(Policy.When.class, text("when").orElse("period_end")));
      default -> throw new IllegalStateException("not a verb: " + verb);
    };
  }

  /// What the merchant notes on the subscription that is asked for.
  Labels labels() {
    var notes = new HashMap<String, String>();
    for (var one : fields.path("metadata").properties()) {
      notes.put(one.getKey(), one.getValue().stringValue());
    }
    return new Labels(text("external_id"), notes);
  }

  private ChangeRequest subscribe() {
    return new ChangeRequest.Subscribe(
        new PlanKey(text("plan").orElseThrow()),
        text("interval").map(ChangeRequestReader::interval).orElse(Interval.MONTH),
        quantities(),
        addOns("addons"),
        number("trial_days"),
        instant("start"),
        number("billing_day"),
        text("cycle").map(code -> constant(BillingRules.Cycle.class, code)),
        text("coupon").map(code -> coupon("coupon")),
        staff());
  }

  /// By whom it is asked. That a member did not ask for it was checked; it is never theirs.
  private Optional<ChangeRequest.Staff> staff() {
    return Optional.ofNullable(fields.get("staff"))
        .filter(_ -> !member)
        .map(said -> new ChangeRequest.Staff(said.get("reason").stringValue()));
  }

  private Coupon coupon(String field) {
    var code = text(field).orElseThrow();
    var coupons = whose.coupons();
    return Optional.ofNullable(coupons.get(new CouponCode(code)))
        .orElseThrow(() ->
            new Problem.Refused(
                    422,
                    "coupon_not_valid",
                    at(field) + " " + unknown(code, coupons),
                    Optional.of(at(field)),
                    Map.of())
                .thrown());
  }

  /// Customers do not get to know what coupons there are.
  private String unknown(String code, Map<CouponCode, Coupon> coupons) {
    return member
        ? WORDS.say("unknown_coupon")
        : Nearest.unknown(
            "coupon", code, coupons.keySet().stream().map(CouponCode::value).sorted().toList());
  }

  private ChangeRequest charge() {
    return new ChangeRequest.ChargeOnce(
        text("name").orElseThrow(),
        amount(),
        text("collect")
            .map(code -> constant(Policy.Collect.class, code))
            .orElse(Policy.Collect.NEXT_INVOICE));
  }

  /// No finer than the customer's currency: nothing is rounded that a person wrote down.
  private Decimal amount() {
    var amount = Decimal.of(text("amount").orElseThrow());
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
        text("plan").map(PlanKey::new),
        text("interval").map(ChangeRequestReader::interval),
        quantities(),
        addOns("add_addons"),
        addOns("remove_addons"),
        overrides());
  }

  private ChangeRequest.Overrides overrides() {
    return new ChangeRequest.Overrides(
        when().map(this::timing),
        text("settle").map(code -> constant(Policy.Settle.class, code)),
        text("collect").map(code -> constant(Policy.Collect.class, code)),
        text("anchor").map(code -> constant(Policy.Anchor.class, code)),
        staff());
  }

  /// A date alone says when.
  private Optional<String> when() {
    return text("when").or(() -> text("date").map(_ -> "date"));
  }

  private ChangeRequest.Timing timing(String when) {
    return switch (when) {
      case "now" -> new ChangeRequest.Timing.Now();
      case "period_end" -> new ChangeRequest.Timing.PeriodEnd();
      case "date" -> new ChangeRequest.Timing.On(instant("date").orElseThrow());
      default -> throw new IllegalStateException("the contract let pass: " + when);
    };
  }

  private Map<QuantityName, Decimal> quantities() {
    var numbers = new HashMap<QuantityName, Decimal>();
    for (var one : fields.path("quantity").properties()) {
      numbers.put(new QuantityName(one.getKey()), new Decimal(one.getValue().decimalValue()));
    }
    return numbers;
  }

  private Set<AddOnKey> addOns(String field) {
    return Set.copyOf(
        fields.path(field).valueStream().map(one -> new AddOnKey(one.stringValue())).toList());
  }

  private Optional<Instant> instant(String field) {
    return text(field)
        .map(LocalDate::parse)
        .map(day -> sensible(field, day))
        .map(day -> day.atStartOfDay(whose.customer().zone()).toInstant());
  }

  /// A slip in the year would bill for centuries, or never.
  private LocalDate sensible(String field, LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw Problem.invalid(
              at(field), "must be in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR))
          .thrown();
    }
    return day;
  }

  private Optional<Integer> number(String field) {
    return Optional.ofNullable(fields.get(field)).map(JsonNode::intValue);
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(fields.get(field)).map(JsonNode::stringValue);
  }

  private static Interval interval(String code) {
    return constant(Interval.class, code);
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the contract let pass: " + code));
  }
}
