package dev.midcycle.api;

import dev.midcycle.access.Principal;
import dev.midcycle.api.view.PageView;
import dev.midcycle.audit.Actor;
import dev.midcycle.db.Page;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What all routes ask of a call in the same way.
public final class CallParams {
  private static final int DEFAULT_LIMIT = 25;

  private CallParams() {}

  public static Actor actor(Call call) {
    return switch (call.who()) {
      case Principal.Merchant merchant -> Actor.of(merchant.key());
      case Principal.Operator operator -> Actor.of(operator.key());
      case Principal.Person person -> Actor.of(person.member());
      case Principal.LinkHolder holder -> Actor.of(holder.link());
    };
  }

  /// The customer in the path, if the caller may know of it.
  public static CustomerId customer(Call call) {
    var customer = call.id("customer", CustomerId::parse);
    call.mayTouch(customer, "customer");
    return customer;
  }

  /// The customer that a list is to be of, by our id.
  public static Optional<CustomerId> customerFilter(Call call) {
    return call.query("customer").map(text -> found(CustomerId.parse(text), "customer"));
  }

  public static Optional<Instant> instant(Call call, String name) {
    return call.query(name)
        .map(text -> {
          try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
          } catch (DateTimeException _) {
            throw Problem.invalid(
                    name, "must be a timestamp with a time zone, such as 2026-04-01T00:00:00Z")
                .thrown();
          }
        });
  }

  public static Page.Slice slice(Call call) {
    int limit = call.query("limit").map(Integer::parseInt).orElse(DEFAULT_LIMIT);
    return new Page.Slice(limit, call.query("cursor").map(CallParams::cursor));
  }

  /// Where a list goes on.
  public static UUID cursor(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw Problem.invalid(
              "cursor",
              "was not given by a previous page; leave it out to start from the first page")
          .thrown();
    }
  }

  public static <T, V> PageView<V> page(Page<T> page, Function<T, V> view) {
    return new PageView<>(page.rows().stream().map(view).toList(), page.next().map(UUID::toString));
  }

  /// An amount above zero. No finer than its currency: nothing is rounded that a person wrote down.
  ///
  /// @param place where it stands
  public static Money money(String text, Currency currency, String place) {
    var amount = new BigDecimal(text).stripTrailingZeros();
    if (amount.scale() > Money.decimals(currency)) {
      throw Problem.invalid(
              place, "%s has %d decimals".formatted(currency, Money.decimals(currency)))
          .thrown();
    }
    if (amount.signum() <= 0) {
      throw Problem.invalid(place, "must be above zero").thrown();
    }
    return Money.exactly(currency, amount);
  }

  public static <T> T found(Optional<T> maybe, String what) {
    return maybe.orElseThrow(() -> new Problem.NotFound(what).thrown());
  }
}
