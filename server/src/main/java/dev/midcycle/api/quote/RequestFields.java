package dev.midcycle.api.quote;

import dev.midcycle.billing.ChangeRequest;
import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.Policy;
import dev.midcycle.catalog.QuantityName;
import dev.midcycle.http.Problem;
import dev.midcycle.money.Decimal;
import dev.midcycle.time.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// What the body of a verb says, as values. The contract has been checked.
///
/// @param zone in which its dates are days: asked only where there is one
record RequestFields(String verb, JsonNode body, Supplier<ZoneId> zone) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  /// Where a field is, for whoever is told that it is wrong.
  String at(String field) {
    return "/" + verb + "/" + field;
  }

  boolean has(String field) {
    return body.has(field);
  }

  /// How staff would have it.
  ChangeRequest.Overrides overrides(Optional<ChangeRequest.Staff> staff) {
    return new ChangeRequest.Overrides(
        when().map(this::timing),
        constant("settle", Policy.Settle.class),
        constant("collect", Policy.Collect.class),
        constant("anchor", Policy.Anchor.class),
        staff);
  }

  /// A date alone says when.
  Optional<String> when() {
    return text("when").or(() -> text("date").map(_ -> "date"));
  }

  private ChangeRequest.Timing timing(String when) {
    return switch (when) {
      case "now" -> new ChangeRequest.Timing.Now();
      case "period_end" -> new ChangeRequest.Timing.PeriodEnd();
      case "term_end" -> new ChangeRequest.Timing.TermEnd();
      case "date" -> new ChangeRequest.Timing.On(instant("date").orElseThrow());
      default -> throw new IllegalStateException("the contract let pass: " + when);
    };
  }

  Map<QuantityName, Decimal> quantities() {
    var numbers = new HashMap<QuantityName, Decimal>();
    for (var one : body.path("quantity").properties()) {
      numbers.put(new QuantityName(one.getKey()), new Decimal(one.getValue().decimalValue()));
    }
    return numbers;
  }

  Set<AddOnKey> addOns(String field) {
    return Set.copyOf(
        body.path(field).valueStream().map(one -> new AddOnKey(one.stringValue())).toList());
  }

  Optional<Instant> instant(String field) {
    return day(field).map(day -> day.atStartOfDay(zone.get()).toInstant());
  }

  Optional<LocalDate> day(String field) {
    return text(field).map(LocalDate::parse).map(day -> sensible(field, day));
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

  Optional<Integer> number(String field) {
    return Optional.ofNullable(body.get(field)).map(JsonNode::intValue);
  }

  Optional<String> text(String field) {
    return Optional.ofNullable(body.get(field)).map(JsonNode::stringValue);
  }

  Optional<Interval> interval() {
    return text("interval").map(Interval::of);
  }

  <E extends Enum<E>> Optional<E> constant(String field, Class<E> type) {
    return text(field).map(code -> constant(type, code));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the contract let pass: " + code));
  }
}
