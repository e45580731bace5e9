package dev.midcycle.words;

import dev.midcycle.catalog.QuantityName;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// How English sentences write money, numbers, days and lists.
public final class English {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
  private static final Phrases WORDS = Phrases.of("parts");

  private English() {}

  /// `16 Apr 2026`
  public static String date(Instant instant, ZoneId zone) {
    return date(Figures.day(instant, zone));
  }

  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  /// The last day a stretch has a part of.
  public static String lastDay(Stretch stretch, ZoneId zone) {
    return lastDay(stretch.to(), zone);
  }

  /// The last day before something ends.
  public static String lastDay(Instant end, ZoneId zone) {
    return date(Figures.lastDay(end, zone));
  }

  /// `$15.00`
  public static String money(Money money) {
    return Figures.money(Locale.US, money.currency(), money.amount());
  }

  /// `$40.00`, and with more decimals where the price has more: `$0.005`.
  public static String price(Currency currency, Decimal price) {
    return Figures.money(Locale.US, currency, price.scaled(Money.decimals(currency)));
  }

  /// `1,000,000`
  public static String number(Decimal number) {
    return number(number.value());
  }

  private static String number(BigDecimal number) {
    return Figures.number(Locale.US, number, Math.max(0, number.scale()));
  }

  /// A quantity by its name: `api keys` for `api_keys`.
  public static String name(QuantityName name) {
    return name(name.value());
  }

  public static String name(String quantity) {
    return quantity.replace('_', ' ').replace('-', ' ');
  }

  /// `month`, `6 months`
  public static String interval(Interval interval) {
    return WORDS.say("interval", "count", interval.count(), "unit", code(interval.unit()));
  }

  /// `per month`, `every 6 months`
  public static String per(Interval interval) {
    return WORDS.say("per", "count", interval.count(), "interval", interval(interval));
  }

  /// `month`, `period of 6 months`
  public static String period(Interval interval) {
    return WORDS.say("period", "count", interval.count(), "interval", interval(interval));
  }

  /// `monthly`, `every 6 months`
  public static String often(Interval interval) {
    return interval.count() == 1
        ? WORDS.say("often", "unit", code(interval.unit()))
        : per(interval);
  }

  /// `monthly billing`, `billing every 6 months`
  public static String billing(Interval interval) {
    return WORDS.say("billing", "count", interval.count(), "often", often(interval));
  }

  /// `a, b and c`
  public static String and(List<String> some) {
    int last = some.size() - 1;
    return last < 1
        ? String.join("", some)
        : WORDS.say(
            "and", "some", String.join(", ", some.subList(0, last)), "last", some.get(last));
  }

  public static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
