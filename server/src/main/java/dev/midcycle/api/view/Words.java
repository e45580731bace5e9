package dev.midcycle.api.view;

import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Small spellings of the contract, and how sentences write money and days.
public final class Words {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

  private Words() {}

  public static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  public static String day(Instant instant, ZoneId zone) {
    return local(instant, zone).toString();
  }

  public static PeriodView period(Stretch stretch, ZoneId zone) {
    return new PeriodView(day(stretch.from(), zone), day(stretch.to(), zone));
  }

  /// `16 Apr 2026`
  public static String date(Instant instant, ZoneId zone) {
    return date(local(instant, zone));
  }

  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /// The last day a stretch has a part of.
  public static String lastDay(Stretch stretch, ZoneId zone) {
    return date(stretch.to().minusNanos(1), zone);
  }

  /// The local day on which what ends at the instant still was.
  public static String dayUntil(Instant end, ZoneId zone) {
    return day(end.minusNanos(1), zone);
  }

  /// `$15.00`
  public static String money(Money money) {
    return money(money.currency(), money.amount());
  }

  /// `$40.00`, and with more decimals where the price has more: `$0.005`.
  public static String price(Currency currency, Decimal price) {
    return money(currency, new BigDecimal(Amount.of(currency, price).amount()));
  }

  /// With exactly the decimals the amount has: `$0.00002`.
  public static String money(Currency currency, BigDecimal amount) {
    var format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  /// `1,000,000`
  public static String number(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(Locale.US);
    format.setMaximumFractionDigits(Math.max(0, number.scale()));
    return format.format(number);
  }

  /// A quantity by its name: `api keys` for `api_keys`.
  public static String name(QuantityName name) {
    return name(name.value());
  }

  public static String name(String quantity) {
    return quantity.replace('_', ' ').replace('-', ' ');
  }

  /// `yearly` for the code of an interval.
  public static String often(String interval) {
    return interval.equals("day") ? "daily" : interval + "ly";
  }

  public static String billing(String interval) {
    return often(interval) + " billing";
  }

  /// `a, b and c`
  public static String and(List<String> some) {
    int last = some.size() - 1;
    return last < 1
        ? String.join("", some)
        : String.join(", ", some.subList(0, last)) + " and " + some.get(last);
  }

  public static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static LocalDate local(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalDate();
  }
}
