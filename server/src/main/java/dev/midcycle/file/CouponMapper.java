package dev.midcycle.file;

import static dev.midcycle.file.CatalogMapper.required;

import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.Coupon;
import dev.midcycle.catalog.CouponCode;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Span;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A coupon that says all of itself.
final class CouponMapper {
  private CouponMapper() {}

  /// One of a catalogue: an amount that names no currency is in the catalogue's.
  static Coupon coupon(CouponCode code, Node node, Currency standard) {
    return coupon(
        code, node, amount -> new Coupon.Off.Amounts(List.of(Money.exactly(standard, amount))));
  }

  /// One for a customer alone: an amount that names no currency is in theirs.
  static Coupon coupon(CouponCode code, Node node) {
    return coupon(code, node, amount -> new Coupon.Off.Amount(new Decimal(amount)));
  }

  private static Coupon coupon(
      CouponCode code, Node node, Function<BigDecimal, Coupon.Off> ofOneNumber) {
    return new Coupon(
        code,
        off(node, ofOneNumber),
        duration(node),
        Optional.of(limits(node)).filter(CouponMapper::isOne));
  }

  private static Coupon.Off off(Node node, Function<BigDecimal, Coupon.Off> ofOneNumber) {
    return node.number("percent")
        .<Coupon.Off>map(percent -> new Coupon.Off.Percent(new Decimal(percent)))
        .orElseGet(() -> amount(node.member("amount").value(), ofOneNumber));
  }

  private static Coupon.Off amount(Node node, Function<BigDecimal, Coupon.Off> ofOneNumber) {
    return node.number()
        .map(ofOneNumber)
        .orElseGet(() ->
            new Coupon.Off.Amounts(
                node.members().entrySet().stream()
                    .map(one ->
                        Money.exactly(
                            Currency.getInstance(one.getKey()),
                            one.getValue().value().number().orElseThrow()))
                    .toList()));
  }

  private static Coupon.Duration duration(Node node) {
    var length = node.text("for").flatMap(Span::parse);
    if (length.isPresent()) {
      return new Coupon.Duration.For(length.get());
    }
    return switch (required(node, "duration")) {
      case "once" -> new Coupon.Duration.Once();
      case "forever" -> new Coupon.Duration.Forever();
      default ->
          new Coupon.Duration.Repeating(node.number("periods").orElseThrow().intValueExact());
    };
  }

  private static Coupon.Limits limits(Node node) {
    return new Coupon.Limits(
        keys(node, "plans", PlanKey::new),
        keys(node, "charges", ChargeKey::new),
        keys(node, "intervals", Interval::of),
        node.text("until").flatMap(Moments::date),
        node.number("max_redemptions").map(BigDecimal::intValueExact));
  }

  private static boolean isOne(Coupon.Limits limits) {
    return !limits.equals(Coupon.Limits.NONE);
  }

  private static <T> Set<T> keys(Node node, String name, Function<String, T> key) {
    return CatalogMapper.texts(node.items(name)).stream().map(key).collect(Collectors.toSet());
  }
}
