package dev.midcycle.file;

import static dev.midcycle.file.CatalogMapper.required;
import static dev.midcycle.file.Words.under;

import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.CustomerKey;
import dev.midcycle.customer.CollectionTerms;
import dev.midcycle.money.Decimal;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Step;
import dev.midcycle.terms.Invoicing;
import dev.midcycle.terms.Taxation;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A tree without problems, as a [Scenario].
final class ScenarioMapper {
  private final Node root;
  private final Catalog catalog;
  private final Map<Integer, Catalog> published;
  private final ZoneId zone;
  private final ExpectationMapper expectations;

  /// @param published the catalogues that steps publish, by the step's number
  ScenarioMapper(Node root, Node catalog, Map<Integer, Node> published) {
    this.root = root;
    this.catalog = CatalogMapper.catalog(catalog);
    this.published = new HashMap<>();
    published.forEach((step, node) -> this.published.put(step, CatalogMapper.catalog(node)));
    this.zone = ScenarioChecks.zone(root, List.of(catalog));
    this.expectations = new ExpectationMapper(zone);
  }

  Scenario scenario() {
    return new Scenario(
        required(root, "scenario"),
        catalog,
        customer(),
        TaxMapper.table(root),
        steps(),
        Moments.parse(required(root, "until"), zone).orElseThrow(),
        root.get("expect").map(expectations::outcome).orElse(Scenario.Outcome.ANY),
        root.number("tolerance").map(Decimal::new).orElse(Decimal.ZERO),
        about());
  }

  private Scenario.Customer customer() {
    var customer = root.get("customer");
    return new Scenario.Customer(
        customer.flatMap(node -> node.text("key")).map(CustomerKey::new),
        currency(),
        zone,
        customer.flatMap(node -> node.number("credit")).map(Decimal::new).orElse(Decimal.ZERO),
        customer.flatMap(node -> node.get("tax")).map(TaxMapper::taxation).orElse(Taxation.NONE),
        customer
            .flatMap(node -> under(node, "invoicing", Invoicing.class))
            .orElse(Invoicing.SEPARATE),
        new CollectionTerms(
            customer
                .flatMap(node -> node.text("collection_method"))
                .map(CollectionTerms.Method::of)
                .orElse(CollectionTerms.STANDARD.method()),
            customer.flatMap(node -> node.number("net_days")).map(BigDecimal::intValueExact)));
  }

  private Currency currency() {
    return root.get("customer")
        .flatMap(node -> node.text("currency"))
        .map(Currency::getInstance)
        .orElse(catalog.currency());
  }

  private List<Step> steps() {
    var verbs = new VerbMapper(zone, currency(), catalog, published);
    var steps = new ArrayList<Step>();
    for (var node : root.items("steps")) {
      steps.add(
          new Step(
              Moments.parse(required(node, "at"), zone).orElseThrow(),
              node.at().line(),
              node.text("subscription").orElse(Step.ONLY),
              verbs.verb(node, steps.size()),
              ending(node)));
    }
    return steps;
  }

  private Step.Ending ending(Node step) {
    var check = step.get("expect").map(expectations::check);
    return step.text("refused")
        .<Step.Ending>map(code -> new Step.Ending.Refused(code, check))
        .orElseGet(() -> new Step.Ending.Done(check));
  }

  private Scenario.About about() {
    var topics = root.items("topics").stream().map(Node::text).flatMap(Optional::stream).toList();
    var source = root.get("source");
    return new Scenario.About(
        source.flatMap(Node::text).orElseGet(() -> source.map(ScenarioMapper::cited).orElse("")),
        topics,
        root.text("requirement").orElse(""),
        root.text("note").orElse(""));
  }

  private static String cited(Node source) {
    return String.join(
        ", ",
        source.members().values().stream()
            .map(member -> member.value().text().orElse(""))
            .toList());
  }
}
