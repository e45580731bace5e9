package dev.midcycle.file;

import static dev.midcycle.file.CatalogMapper.required;
import static dev.midcycle.file.Words.interval;
import static dev.midcycle.file.Words.under;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.billing.ScheduledKind;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.BillingRules;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.simulate.Verb;
import dev.midcycle.time.BillingDate;
import dev.midcycle.time.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the steps of a scenario do.
final class VerbMapper {
  private final ZoneId zone;
  private final OwnPriceMapper own;
  private final Catalog catalog;
  private final Map<Integer, Catalog> published;

  /// @param currency the customer's
  VerbMapper(ZoneId zone, Currency currency, Catalog catalog, Map<Integer, Catalog> published) {
    this.zone = zone;
    this.own = new OwnPriceMapper(currency);
    this.catalog = catalog;
    this.published = published;
  }

  /// @param number of the step, from 0
  Verb verb(Node step, int number) {
    var word =
        step.members().keySet().stream().filter(VerbMapper::isVerb).findFirst().orElse("expect");
    var node = step.member(word).value();
    var none = noCoupon(word, node, number);
    if (none.isPresent()) {
      return none.get();
    }
    return switch (word) {
      case "subscribe" -> subscribe(node, number);
      case "preview" -> new Verb.Preview(change(node, number));
      case "change" -> new Verb.Change(change(node, number));
      case "cancel" ->
          new Verb.Cancel(
              new ChangeRequest.Cancel(overrides(node), node.text("reason").orElse("")));
      case "undo" -> new Verb.Undo(under(node, "kind", ScheduledKind.class));
      case "pause" ->
          new Verb.Pause(new ChangeRequest.Pause(moment(node, "until"), moment(node, "date")));
      case "trial" -> new Verb.Try(new ChangeRequest.Try(moment(node, "until").orElseThrow()));
      case "resume" -> new Verb.Resume();
      case "reactivate" -> new Verb.Reactivate(moment(node, "start"));
      case "billing_date" -> new Verb.MoveDate(moving(node));
      case "usage" -> usage(node, step.text("subscription"));
      case "credit" ->
          new Verb.Credit(
              decimal(node, "amount"), node.text("note").orElse(""), moment(node, "expires"));
      case "charge" ->
          new Verb.Charge(
              required(node, "name"),
              decimal(node, "amount"),
              under(node, "collect", Policy.Collect.class).orElse(Policy.Collect.NEXT_INVOICE));
      case "coupon" -> new Verb.Give(coupon(node, number));
      case "catalog" -> publish(node, number);
      case "payment" ->
          new Verb.Payment(
              Words.read(Verb.Payment.Attempt.class, required(node, "outcome")), node.text("code"));
      default -> ByHandMapper.verb(word, node).orElseGet(Verb.Look::new);
    };
  }

  private static boolean isVerb(String key) {
    return switch (key) {
      case "at", "subscription", "expect", "refused" -> false;
      default -> true;
    };
  }

  private Verb subscribe(Node node, int number) {
    var request =
        new ChangeRequest.Subscribe(
            new PlanKey(required(node, "plan")),
            interval(node, "interval").orElse(Interval.MONTH),
            quantities(node),
            addOns(node, "addons"),
            node.number("trial_days").map(BigDecimal::intValueExact),
            moment(node, "start"),
            node.number("billing_day").map(BigDecimal::intValueExact),
            under(node, "cycle", BillingRules.Cycle.class),
            node.get("coupon").map(coupon -> coupon(coupon, number)));
    return new Verb.Subscribe(
        node.get("override").map(own::prices).map(request::at).orElse(request));
  }

  private ChangeRequest.Change change(Node node, int number) {
    return new ChangeRequest.Change(
        node.text("plan").map(PlanKey::new),
        interval(node, "interval"),
        quantities(node),
        addOns(node, "add_addons"),
        addOns(node, "remove_addons"),
        overrides(node),
        node.get("coupon").map(coupon -> coupon(coupon, number)));
  }

  private ChangeRequest.Overrides overrides(Node node) {
    return new ChangeRequest.Overrides(
            node.text("when")
                .or(() -> node.text("date").map(_ -> "date"))
                .map(when -> timing(when, node)),
            under(node, "settle", Policy.Settle.class),
            under(node, "collect", Policy.Collect.class),
            under(node, "anchor", Policy.Anchor.class))
        .with(node.get("override").map(own::prices));
  }

  private ChangeRequest.Timing timing(String when, Node node) {
    return switch (when) {
      case "now" -> new ChangeRequest.Timing.Now();
      case "period_end" -> new ChangeRequest.Timing.PeriodEnd();
      case "term_end" -> new ChangeRequest.Timing.TermEnd();
      default -> new ChangeRequest.Timing.On(moment(node, "date").orElseThrow());
    };
  }

  private static ChangeRequest.MoveDate moving(Node node) {
    var day = node.number("day").map(BigDecimal::intValueExact).map(BillingDate.OnDay::new);
    return new ChangeRequest.MoveDate(
        day.<BillingDate>map(one -> one)
            .or(() -> node.text("date").flatMap(Moments::date).map(BillingDate.Through::new))
            .orElseThrow(),
        under(node, "when", Policy.When.class).orElse(Policy.When.NOW));
  }

  private Verb usage(Node node, Optional<String> subscription) {
    var properties = new LinkedHashMap<String, String>();
    node.members("properties")
        .forEach((key, member) -> properties.put(key, member.value().text().orElseThrow()));
    return new Verb.Usage(
        new MeterKey(required(node, "meter")),
        measured(node),
        subscription,
        moment(node, "time"),
        node.text("until").flatMap(Moments::date),
        properties,
        node.text("id"));
  }

  private static Verb.Usage.Measured measured(Node node) {
    if (node.has("each")) {
      return new Verb.Usage.Measured.Each(
          node.items("each").stream().map(Node::text).flatMap(Optional::stream).toList());
    }
    return node.has("count")
        ? new Verb.Usage.Measured.Count(node.number("count").orElseThrow().intValueExact())
        : new Verb.Usage.Measured.Value(decimal(node, "value"));
  }

  private Verb publish(Node node, int number) {
    var migration =
        under(node, "migrate", Verb.Publish.Migration.class).orElse(Verb.Publish.Migration.NONE);
    return new Verb.Publish(Optional.ofNullable(published.get(number)).orElseThrow(), migration);
  }

  /// A step that names a coupon which no catalogue has.
  private Optional<Verb> noCoupon(String word, Node node, int number) {
    var named =
        switch (word) {
          case "subscribe", "preview", "change" -> node.get("coupon");
          case "coupon" -> Optional.of(node);
          default -> Optional.<Node>empty();
        };
    return named
        .filter(coupon -> !isWhole(coupon) && newest(code(coupon), number).isEmpty())
        .map(coupon -> new Verb.NoSuchCoupon(word, code(coupon)));
  }

  /// A coupon of the step's own, or the catalogue's that its code names.
  private Coupon coupon(Node node, int number) {
    return isWhole(node)
        ? CouponMapper.coupon(code(node), node)
        : newest(code(node), number).orElseThrow();
  }

  private static boolean isWhole(Node coupon) {
    return coupon.members().size() > 1;
  }

  private static CouponCode code(Node coupon) {
    return new CouponCode(
        coupon instanceof Node.Mapping ? required(coupon, "code") : coupon.text().orElseThrow());
  }

  /// As the newest catalogue of that step has it; one that comes later may lend it too.
  private Optional<Coupon> newest(CouponCode code, int number) {
    var before =
        published.keySet().stream()
            .filter(step -> step <= number)
            .sorted(Comparator.reverseOrder());
    var after = published.keySet().stream().filter(step -> step > number).sorted();
    return Stream.of(before.map(published::get), Stream.of(catalog), after.map(published::get))
        .flatMap(catalogs -> catalogs)
        .flatMap(one -> Optional.ofNullable(one.coupons().get(code)).stream())
        .findFirst();
  }

  private Optional<Instant> moment(Node node, String key) {
    return node.text(key).flatMap(text -> Moments.parse(text, zone));
  }

  private static Decimal decimal(Node node, String key) {
    return new Decimal(node.number(key).orElseThrow());
  }

  private static Map<QuantityName, Decimal> quantities(Node node) {
    return node.members("quantity").entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> new QuantityName(entry.getKey()),
                entry -> new Decimal(entry.getValue().value().number().orElseThrow())));
  }

  private static Set<AddOnKey> addOns(Node node, String key) {
    var keys = new TreeSet<AddOnKey>();
    node.items(key).forEach(one -> keys.add(new AddOnKey(one.text().orElseThrow())));
    return keys;
  }
}
