package dev.midcycle.file;

import static dev.midcycle.file.Words.interval;
import static dev.midcycle.file.Words.under;

import dev.midcycle.bookkeeping.Account;
import dev.midcycle.catalog.MeterKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.simulate.Check;
import dev.midcycle.simulate.ExpectedDocument;
import dev.midcycle.simulate.ExpectedLine;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.simulate.Standing;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the author of a scenario expects.
final class ExpectationMapper {
  private final ZoneId zone;

  ExpectationMapper(ZoneId zone) {
    this.zone = zone;
  }

  Scenario.Outcome outcome(Node node) {
    var documents =
        node.get("documents").map(list -> list.items().stream().map(this::document).toList());
    return new Scenario.Outcome(documents, node.isTrue("partial"), decimal(node, "credit_balance"));
  }

  private ExpectedDocument document(Node node) {
    return new ExpectedDocument(
        node.at().line(),
        node.text("date").flatMap(Moments::date),
        node.text("subscription"),
        under(node, "kind", ExpectedDocument.Kind.class),
        decimal(node, "total"),
        decimal(node, "tax"),
        node.get("taxes").map(list -> list.items().stream().map(ExpectationMapper::tax).toList()),
        decimal(node, "due"),
        under(node, "status", ExpectedDocument.Status.class),
        decimal(node, "open"),
        lines(node));
  }

  private static ExpectedDocument.AtRate tax(Node node) {
    return new ExpectedDocument.AtRate(
        decimal(node, "rate").orElseThrow(), decimal(node, "tax").orElseThrow());
  }

  Check check(Node node) {
    return new Check(
        node.text("plan").map(PlanKey::new),
        interval(node, "interval"),
        under(node, "status", Standing.class),
        node.get("scheduled").map(ExpectationMapper::scheduled),
        node.text("next_attempt").flatMap(Moments::date),
        decimal(node, "credit_balance"),
        usage(node),
        ledger(node),
        decimal(node, "due_now"),
        decimal(node, "total"),
        lines(node));
  }

  private static Check.Scheduled scheduled(Node node) {
    if (!(node instanceof Node.Mapping)) {
      return new Check.Scheduled.None();
    }
    var date = node.text("date").flatMap(Moments::date);
    return node.isTrue("cancel")
        ? new Check.Scheduled.End(date)
        : new Check.Scheduled.Change(
            node.text("plan").map(PlanKey::new), interval(node, "interval"), date);
  }

  private static Map<Account.Type, Decimal> ledger(Node check) {
    var ledger = new EnumMap<Account.Type, Decimal>(Account.Type.class);
    check
        .members("ledger")
        .forEach((word, member) ->
            ledger.put(type(word), new Decimal(member.value().number().orElseThrow())));
    return ledger;
  }

  private static Account.Type type(String word) {
    return word.equals("tax")
        ? Account.Type.TAX_PAYABLE
        : Account.Type.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Map<MeterKey, Decimal> usage(Node check) {
    var usage = new LinkedHashMap<MeterKey, Decimal>();
    check
        .members("usage")
        .forEach((key, member) ->
            usage.put(new MeterKey(key), new Decimal(member.value().number().orElseThrow())));
    return usage;
  }

  private Optional<List<ExpectedLine>> lines(Node node) {
    return node.get("lines").map(list -> list.items().stream().map(this::line).toList());
  }

  private ExpectedLine line(Node node) {
    return new ExpectedLine(
        node.text("subscription"),
        node.text("item"),
        node.text("charge"),
        bound(node, "from"),
        bound(node, "to"),
        decimal(node, "quantity"),
        decimal(node, "amount"));
  }

  private Optional<ExpectedLine.Bound> bound(Node node, String key) {
    return node.text(key)
        .map(text ->
            Moments.isDate(text)
                ? new ExpectedLine.Bound.Day(Moments.date(text).orElseThrow())
                : new ExpectedLine.Bound.At(Moments.parse(text, zone).orElseThrow()));
  }

  private static Optional<Decimal> decimal(Node node, String key) {
    return node.number(key).map(Decimal::new);
  }
}
