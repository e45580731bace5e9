package dev.midcycle.file;

import dev.midcycle.simulate.Step;
import dev.midcycle.words.English;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What a schema cannot say of a scenario: steps in order with one verb each, dates that exist,
/// amounts the currency can have, and names that its catalogues know.
final class ScenarioChecks {
  private static final List<String> VERBS =
      List.of(
          "subscribe",
          "preview",
          "change",
          "cancel",
          "undo",
          "pause",
          "trial",
          "resume",
          "reactivate",
          "billing_date",
          "usage",
          "credit",
          "charge",
          "coupon",
          "catalog",
          "payment",
          "credit_note",
          "void",
          "reissue",
          "write_off",
          "pay",
          "refund");

  /// What may be taken for a misspelt verb, and is none.
  private static final List<String> ALIKE =
      Stream.concat(VERBS.stream(), Stream.of("refused")).toList();

  private static final Set<String> MOMENTS =
      Set.of("at", "start", "date", "until", "time", "from", "to");
  private static final Set<String> AMOUNTS =
      Set.of("amount", "total", "tax", "due", "due_now", "open", "credit_balance", "credit");
  private static final Set<String> ELSEWHERE =
      Set.of("catalog", "properties", "quantity", "override");

  private final Node root;
  private final List<Node> catalogs;
  private final ZoneId zone;
  private final Findings findings = new Findings();
  private final MoneyChecks money;

  private ScenarioChecks(Node root, List<Node> catalogs) {
    this.root = root;
    this.catalogs = catalogs;
    this.zone = zone(root, catalogs);
    this.money = new MoneyChecks(findings, currency());
  }

  /// @param catalogs the scenario's own, if it can be read, and those its steps publish
  static List<Problem> problems(Node root, List<Node> catalogs) {
    var checks = new ScenarioChecks(root, catalogs);
    checks.customer();
    checks.steps();
    root.get("until").ifPresent(checks::moment);
    root.get("steps").ifPresent(checks::values);
    root.get("expect").ifPresent(checks::values);
    return checks.findings.problems();
  }

  /// The billing zone: the customer's, else the catalogue's.
  static ZoneId zone(Node root, List<Node> catalogs) {
    return root.get("customer")
        .flatMap(customer -> customer.text("timezone"))
        .or(() -> catalogs.stream().findFirst().flatMap(catalog -> catalog.text("timezone")))
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .<ZoneId>map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }

  private Optional<Currency> currency() {
    var own = root.get("customer").flatMap(customer -> customer.get("currency"));
    var standard = catalogs.stream().findFirst().flatMap(catalog -> catalog.get("currency"));
    return own.flatMap(node -> MoneyChecks.currency(findings, node))
        .or(() -> standard.flatMap(node -> MoneyChecks.currency(new Findings(), node)));
  }

  private void customer() {
    root.get("customer").ifPresent(this::values);
    var tax = new TaxChecks(findings);
    root.get("customer").flatMap(customer -> customer.get("tax")).ifPresent(tax::customer);
    root.get("tax_rates").ifPresent(this::values);
    tax.dates(root.items("tax_rates"));
    root.get("customer")
        .flatMap(customer -> customer.get("timezone"))
        .ifPresent(node -> CatalogChecks.zone(findings, node));
  }

  private void steps() {
    var subscriptions = new TreeSet<String>();
    var latest = Instant.MIN;
    for (var step : root.items("steps")) {
      verb(step);
      subscription(step, subscriptions);
      var at = step.text("at").flatMap(text -> Moments.parse(text, zone)).orElse(latest);
      if (at.isBefore(latest)) {
        findings.add(
            step, step.at().name() + " is earlier than the step before it; sort the steps by time");
      }
      latest = at;
      amendments(step);
    }
    var end = root.text("until").flatMap(text -> Moments.parse(text, zone)).orElse(latest);
    if (end.isBefore(latest)) {
      findings.add(
          root.member("until").value(),
          "until is earlier than the last step; use the date of the last step or a later one");
    }
  }

  private void verb(Node step) {
    var verbs = VERBS.stream().filter(step::has).toList();
    if (verbs.size() > 1) {
      findings.add(
          step,
          step.at().name()
              + " has two actions, `"
              + verbs.get(0)
              + "` and `"
              + verbs.get(1)
              + "`; split it into two steps");
    } else if (verbs.isEmpty() && !step.has("expect") && SchemaCheck.isSpelledOut(step, ALIKE)) {
      findings.add(
          step,
          step.at().name()
              + " has no action; add one of "
              + String.join(", ", VERBS)
              + ", or `expect`");
    }
  }

  private void subscription(Node step, Set<String> begun) {
    var key = step.text("subscription").orElse(Step.ONLY);
    if (step.has("subscribe") && !step.has("refused") && !begun.add(key)) {
      findings.add(
          step,
          step.at().name()
              + " adds a second subscription; give it a key, such as `subscription: second`");
    } else if (step.has("subscription") && !step.has("subscribe")) {
      step.get("subscription").ifPresent(node -> findings.named(node, begun, "subscription"));
    }
    step.get("credit_note").stream()
        .flatMap(note -> note.items("lines").stream())
        .flatMap(line -> line.get("subscription").stream())
        .forEach(node -> findings.named(node, begun, "subscription"));
  }

  private void amendments(Node step) {
    for (var verb : List.of("preview", "change", "cancel")) {
      step.get(verb).ifPresent(this::dated);
    }
    step.get("coupon").ifPresent(coupon -> coupon(step, coupon));
    for (var verb : List.of("subscribe", "preview", "change")) {
      step.get(verb).flatMap(node -> node.get("coupon")).ifPresent(coupon -> coupon(step, coupon));
    }
    var own = new OwnPriceChecks(findings, money, catalogs);
    for (var verb : List.of("subscribe", "preview", "change")) {
      step.get(verb).ifPresent(own::of);
    }
    step.get("usage").ifPresent(usage -> oneOf(usage, "value", "each", "count"));
    step.get("billing_date").ifPresent(moving -> oneOf(moving, "day", "date"));
    step.get("credit_note").ifPresent(note -> oneOf(note, "amount", "lines"));
    step.get("subscribe").filter(_ -> !step.has("refused")).ifPresent(this::cycle);
  }

  private void cycle(Node subscribe) {
    subscribe
        .get("interval")
        .filter(_ -> subscribe.text("cycle").equals(Optional.of("calendar")))
        .ifPresent(interval -> IntervalChecks.ofCalendar(findings, subscribe, interval));
  }

  /// A date alone says when.
  private void dated(Node request) {
    var when = request.text("when");
    if (when.equals(Optional.of("date"))) {
      findings.needed(request, "date", "`when: date` is set");
    } else if (when.isPresent()) {
      findings.outOfPlace(request, Set.of("date"), "it goes with `when: date`");
    }
  }

  /// One that is refused may be unknown.
  private void coupon(Node step, Node coupon) {
    if (coupon.members().size() > 1) {
      coupon(coupon);
    } else if (!step.text("refused").equals(Optional.of("coupon_not_valid"))) {
      code(coupon);
    }
  }

  /// A coupon that is more than a code says all of itself.
  private void coupon(Node coupon) {
    CouponChecks.coupon(findings, money, coupon);
    if (!catalogs.isEmpty()) {
      CouponChecks.names(findings, coupon, catalogs);
    }
  }

  private void code(Node coupon) {
    var named =
        coupon instanceof Node.Mapping
            ? coupon.get("code").filter(_ -> coupon.members().size() == 1)
            : Optional.of(coupon);
    named.ifPresent(code -> findings.named(code, keys("coupons"), "coupon"));
  }

  private void oneOf(Node node, String... keys) {
    var given = Stream.of(keys).filter(node::has).toList();
    if (given.size() != 1 && SchemaCheck.isSpelledOut(node, List.of(keys))) {
      var quoted = Stream.of(keys).map("`%s`"::formatted).toList();
      findings.add(node, node.at().name() + " needs one of " + English.and(quoted));
    }
  }

  /// All dates, amounts and names below `node`.
  private void values(Node node) {
    node.items().forEach(this::values);
    node.members()
        .forEach((key, member) -> {
          value(key, member.value());
          if (!ELSEWHERE.contains(key)) {
            values(member.value());
          }
        });
  }

  private void value(String key, Node node) {
    if (MOMENTS.contains(key)) {
      moment(node);
    } else if (AMOUNTS.contains(key)) {
      money.amount(node);
    }
    switch (key) {
      case "plan" -> known(node, "plans", "plan");
      case "addons", "add_addons", "remove_addons" ->
          node.items().forEach(one -> known(one, "addons", "add-on"));
      case "meter" -> known(node, "meters", "meter");
      default -> {}
    }
  }

  private void moment(Node node) {
    node.text()
        .filter(Moments::isShaped)
        .filter(text -> Moments.parse(text, zone).isEmpty())
        .ifPresent(_ ->
            findings.add(
                node,
                node.at().name()
                    + " is "
                    + node.shown()
                    + ", which is not a date between 1970 and 2199"));
  }

  private void known(Node node, String section, String what) {
    if (!catalogs.isEmpty()) {
      findings.named(node, keys(section), what);
    }
  }

  private Set<String> keys(String section) {
    var keys = new TreeSet<String>();
    catalogs.forEach(catalog -> keys.addAll(catalog.members(section).keySet()));
    return keys;
  }
}
