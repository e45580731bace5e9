package dev.midcycle.app;

import dev.midcycle.catalog.Catalog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What publishing a catalogue would bring, for people: what differs, and tables of money.
final class CatalogPlanText {
  private static final Map<String, String> WAYS =
      Map.of(
          "none", "No subscription is moved (none)",
          "period_end", "Each is moved at the end of its period (period_end)",
          "now", "All are moved now (now)");

  private static final Map<String, String> REASONS =
      Map.of(
          "no_change", "have this version already",
          "not_active", "have not begun yet",
          "price_not_offered", "have a plan or an add-on that would not be sold any more",
          "price_missing", "would have something without a price for their interval and currency");

  private final JsonNode plan;

  CatalogPlanText(JsonNode plan) {
    this.plan = plan;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  String text() {
    var parts = new ArrayList<String>();
    if (plan.path("changes").asBoolean()) {
      parts.add(
          "Version %d of %s:\n%s"
              .formatted(
                  plan.path("version").asInt(),
                  text(plan, "catalog"),
                  CatalogDifferenceText.of(plan.path("differences")).indent(2).stripTrailing()));
    } else {
      parts.add(
          "Version %d of %s is the same: nothing would be published."
              .formatted(plan.path("version").asInt(), text(plan, "catalog")));
    }
    kept().ifPresent(parts::add);
    money(parts);
    return String.join("\n\n", parts);
  }

  /// What is not sold any more, and how many keep it.
  Optional<String> kept() {
    var kept = plan.path("kept");
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Not sold any more, and kept by those who have it:\n"
                + kept.valueStream()
                    .map(one ->
                        "  %s %s (%s): %s"
                            .formatted(
                                text(one, "kind"),
                                text(one, "key"),
                                text(one, "name"),
                                subscriptions(one.path("subscriptions").asLong())))
                    .collect(Collectors.joining("\n")));
  }

  private static String subscriptions(long count) {
    return count(count) + (count == 1 ? " subscription" : " subscriptions");
  }

  private void money(List<String> parts) {
    var migrations = plan.path("migrations").valueStream().toList();
    if (migrations.stream().allMatch(one -> one.path("totals").isEmpty())) {
      if (plan.path("changes").asBoolean()) {
        parts.add("No subscription would be moved, so no document changes.");
      }
      return;
    }
    parts.add(
        "What subscribers would pay, as of " + text(plan, "at") + ":\n" + summary(migrations));
    migrations.stream()
        .filter(one -> !text(one, "migrate").equals("none"))
        .map(this::table)
        .forEach(parts::add);
    parts.add(
        "Amounts are totals of documents, with discounts and tax. Usage is not in them: how much there\n"
            + "will be is not known yet.");
  }

  private static String summary(List<JsonNode> migrations) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "",
            "MORE",
            "LESS",
            "SAME",
            "STAY",
            "BY THE END OF THE PERIOD",
            "A YEAR FROM THEN ON",
            ""));
    for (var migration : migrations) {
      for (var total : migration.path("totals").values()) {
        var row = new ArrayList<String>();
        row.add(WAYS.getOrDefault(text(migration, "migrate"), text(migration, "migrate")));
        row.addAll(counts(total.path("counts")));
        row.add(signed(total.path("next")));
        row.add(signed(total.path("a_year")));
        row.add(text(total, "currency"));
        rows.add(row);
      }
    }
    return AlignedTable.of(rows);
  }

  private static List<String> counts(JsonNode counts) {
    long stay = counts.path("refused").valueStream().mapToLong(JsonNode::asLong).sum();
    return Arrays.asList(
        count(counts.path("more").asLong()),
        count(counts.path("less").asLong()),
        count(counts.path("same").asLong()),
        count(stay));
  }

  private String table(JsonNode migration) {
    var rows = new ArrayList<List<String>>();
    rows.add(
        List.of(
            "PLAN",
            "SUBSCRIPTIONS",
            "MORE",
            "LESS",
            "SAME",
            "STAY",
            "NEXT DOCUMENTS",
            "A PERIOD BEFORE",
            "AFTER",
            "DIFFERENCE",
            "",
            "FROM"));
    for (var one : migration.path("plans").values()) {
      var row = new ArrayList<String>();
      row.add(text(one, "name") + ", every " + text(one, "interval"));
      row.add(count(one.path("counts").path("subscriptions").asLong()));
      row.addAll(counts(one.path("counts")));
      row.add(signed(one.path("next")));
      row.add(amount(one.path("before")));
      row.add(amount(one.path("after")));
      row.add(signed(one.path("difference")));
      row.add(text(one, "currency"));
      row.add(dates(one.path("counts")));
      rows.add(row);
    }
    return WAYS.getOrDefault(text(migration, "migrate"), "")
        + ":\n"
        + AlignedTable.of(rows)
        + notes(migration);
  }

  private static String dates(JsonNode counts) {
    var from = text(counts, "from");
    var until = text(counts, "until");
    return from.equals(until) ? from : from + " to " + until;
  }

  /// Why some stay, and for how many usage is another matter.
  private static String notes(JsonNode migration) {
    var stay = new LinkedHashMap<String, Long>();
    long usage = 0;
    for (var total : migration.path("totals").values()) {
      var counts = total.path("counts");
      counts
          .path("refused")
          .properties()
          .forEach(one -> stay.merge(one.getKey(), one.getValue().asLong(), Long::sum));
      usage += counts.path("usage").asLong();
    }
    var notes = new StringBuilder();
    stay.forEach((code, count) ->
        notes.append("\n  %s stay as they are: they %s.".formatted(count(count), reason(code))));
    if (usage > 0) {
      notes.append(
          "\n  %s: usage is priced or counted otherwise, which is not in the amounts."
              .formatted(subscriptions(usage)));
    }
    return notes.toString();
  }

  static String reason(String code) {
    return REASONS.getOrDefault(code, "are refused it, " + code);
  }

  /// What a catalogue has, in numbers.
  static String contents(Catalog catalog) {
    return "%s %s, %s, %s"
        .formatted(
            catalog.key() + ":",
            some(catalog.plans().size(), "plan"),
            some(catalog.addOns().size(), "add-on"),
            some(catalog.coupons().size(), "coupon"));
  }

  private static String some(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String amount(JsonNode money) {
    var amount = new BigDecimal(text(money, "amount"));
    return String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
  }

  private static String signed(JsonNode money) {
    var amount = new BigDecimal(text(money, "amount"));
    return (amount.signum() > 0 ? "+" : "") + amount(money);
  }
}
