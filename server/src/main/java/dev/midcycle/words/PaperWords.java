package dev.midcycle.words;

import static java.math.RoundingMode.HALF_UP;

import dev.midcycle.customer.BillingDetails;
import dev.midcycle.invoice.Document;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.paper.Source;
import dev.midcycle.terms.Catalogs;
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
import java.util.Optional;

/// The words of a paper in its language, and how that writes numbers, days and money.
public final class PaperWords {
  /// Those that papers can be written in; the first where another is asked for.
  static final List<String> LANGUAGES = List.of("en", "de");

  static final int PRICE_DECIMALS = 12;
  private static final int QUANTITY_DECIMALS = 6;

  private final Locale locale;
  private final ZoneId zone;
  private final Phrases words;
  private final LineWords lines;

  public PaperWords(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
    this.words = Phrases.of("papers", locale);
    this.lines = LineWords.in(locale);
  }

  /// Those of a paper that is made out so.
  public static PaperWords of(Source source, Optional<BillingDetails> details) {
    var country = details.map(one -> one.address().country()).orElse("");
    var locale = locale(source.buyer().language().orElse(""), country);
    return new PaperWords(locale, source.buyer().zone());
  }

  /// The language of the papers of a customer in `country`, who may have said one.
  public static Locale locale(String asked, String country) {
    var wanted = Locale.forLanguageTag(asked);
    var language =
        LANGUAGES.contains(wanted.getLanguage()) ? wanted.getLanguage() : LANGUAGES.getFirst();
    return Locale.of(language, wanted.getCountry().isEmpty() ? country : wanted.getCountry());
  }

  public String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  public String tag() {
    return locale.toLanguageTag();
  }

  /// As it stands on a line of its own: beginning with a capital.
  public String line(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(locale) + text.substring(first);
  }

  /// See [Phrases#say].
  public String say(String key, Object... named) {
    return words.say(key, named);
  }

  LineWords lines() {
    return lines;
  }

  /// What a document is for.
  public String subject(Document document, Catalogs catalogs) {
    return SubjectWords.of(document, Optional.of(catalogs), locale);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /// With the day of the week.
  public String weekday(LocalDate day) {
    return DateTimeFormatter.ofPattern("EEE", locale).format(day);
  }

  /// From the first day to the last; a single day is itself.
  public String days(LocalDate first, LocalDate last) {
    return first.equals(last) ? day(first) : day(first) + " – " + day(last);
  }

  /// The local day of an instant.
  public LocalDate day(Instant instant) {
    return Figures.day(instant, zone);
  }

  public String days(Stretch stretch) {
    return days(day(stretch.from()), last(stretch));
  }

  /// The last day that a stretch has a part of.
  public LocalDate last(Stretch stretch) {
    return Figures.lastDay(stretch.to(), zone);
  }

  public String money(Money money) {
    return money(money.currency(), money.amount());
  }

  /// With as many decimals as a price has, and never fewer than the currency.
  public String price(Currency currency, Decimal price) {
    int decimals = Math.max(Money.decimals(currency), price.value().scale());
    return money(currency, price.value().setScale(Math.min(decimals, PRICE_DECIMALS), HALF_UP));
  }

  private String money(Currency currency, BigDecimal amount) {
    return Figures.money(locale, currency, amount);
  }

  public String number(Decimal number) {
    return Figures.number(locale, number.value(), QUANTITY_DECIMALS);
  }

  public String percent(Decimal rate) {
    var format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(QUANTITY_DECIMALS);
    return format.format(rate.value());
  }
}
