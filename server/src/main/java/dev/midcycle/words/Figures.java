package dev.midcycle.words;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// How a language writes amounts and numbers, and which day an instant is of.
final class Figures {
  private Figures() {}

  /// With exactly the decimals that the amount has.
  static String money(Locale locale, Currency currency, BigDecimal amount) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  static String number(Locale locale, BigDecimal number, int mostDecimals) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(mostDecimals);
    return format.format(number);
  }

  static LocalDate day(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }

  /// The last day that something has a part of which ends at the instant.
  static LocalDate lastDay(Instant end, ZoneId zone) {
    return day(end.minusNanos(1), zone);
  }
}
