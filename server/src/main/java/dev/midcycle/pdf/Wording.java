package dev.midcycle.pdf;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.invoice.Document;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a paper in its language, and how that writes numbers, days and money.
final class Wording {
  /// Those that papers can be written in; the first where another is asked for.
  static final List<String> LANGUAGES = List.of("en", "de");

  private static final int PRICE_DECIMALS = 12;
  private static final int QUANTITY_DECIMALS = 6;

  private final Locale locale;
  private final ZoneId zone;
  private final ResourceBundle words;

  Wording(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.words =
        ResourceBundle.getBundle(
            "pdf.words",
            Locale.of(locale.getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// The language of the papers of a customer in `country`, who may have said one.
  static Locale locale(String asked, String country) {
    var wanted = Locale.forLanguageTag(asked);
    var language =
        LANGUAGES.contains(wanted.getLanguage()) ? wanted.getLanguage() : LANGUAGES.getFirst();
    return Locale.of(language, wanted.getCountry().isEmpty() ? country : wanted.getCountry());
  }

  String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  String tag() {
    return locale.toLanguageTag();
  }

  /// Words by their name, with what they speak of in its places.
  String of(String name, Object... things) {
    return words.getString(name).formatted(things);
  }

  /// What a document is for.
  String subject(Document document) {
    return document.subject().in(locale, document.zone());
  }

  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /// With the day of the week.
  String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE", locale).format(day);
  }

  /// From the first day to the last; a single day is itself.
  String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : day(first) + " – " + day(last);
  }

  /// The local day of an instant.
  LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  String days(Stretch stretch) {
    return days(first(stretch), last(stretch));
  }

  LocalDate first(Stretch stretch) {
    return day(stretch.from());
  }

  /// The last day that a stretch has a part of.
  LocalDate last(Stretch stretch) {
    return day(stretch.to().minusNanos(1));
  }

  String money(Money money) {
    return money(money.currency(), money.amount());
  }

  /// With as many decimals as a price has, and never fewer than the currency.
  String price(Currency currency, Decimal price) {
    int decimals = Math.max(Money.decimals(currency), price.value().scale());
    return money(currency, price.value().setScale(Math.min(decimals, PRICE_DECIMALS), HALF_UP));
  }

  private String money(Currency currency, BigDecimal amount) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    format.setMinimumFractionDigits(amount.scale());
    format.setMaximumFractionDigits(amount.scale());
    return format.format(amount);
  }

  String number(Decimal number) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(QUANTITY_DECIMALS);
    return format.format(number.value());
  }

  String percent(Decimal rate) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(QUANTITY_DECIMALS);
    return format.format(rate.value());
  }
}
