package dev.midcycle.api.bank;

import dev.midcycle.money.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How banks write days and amounts.
final class StatementTexts {
  private static final int LONGEST = 1_000;
  private static final int MOST_DIGITS = 12;
  private static final int CENTURY = 100;
  private static final int THIS_CENTURY = 2000;
  private static final Pattern ISO = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ].*)?");
  private static final Pattern PARTS =
      Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)([0-9][0-9.,' \u00a0\u202f]*)([+-]?)");

  private StatementTexts() {}

  /// What is wrong with a text, after what it is of: `the amount 1.234 is …`.
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  /// Which of two numbers of a day comes first, where a file does not show it by itself.
  enum DateOrder {
    DMY,
    MDY;

    static DateOrder of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  static LocalDate day(String text, Optional<DateOrder> order) throws Wrong {
    var plain = text.strip();
    try {
      var iso = ISO.matcher(plain);
      if (iso.matches()) {
        return LocalDate.of(count(iso, 1), count(iso, 2), count(iso, 3));
      }
      var parts = PARTS.matcher(plain);
      if (parts.matches()) {
        return day(parts, order);
      }
    } catch (DateTimeException _) {
      throw new Wrong("the date %s does not exist".formatted(plain));
    }
    throw new Wrong("the date %s cannot be read; write it as 2026-05-03".formatted(shown(plain)));
  }

  private static LocalDate day(Matcher parts, Optional<DateOrder> order) throws Wrong {
    var which = order.or(() -> shownOrder(parts));
    if (which.isEmpty()) {
      throw new Wrong(
          "the date %s may be two days; add date_order=dmy or date_order=mdy"
              .formatted(parts.group()));
    }
    int year = count(parts, 4);
    int whole = year < CENTURY ? year + THIS_CENTURY : year;
    return switch (which.get()) {
      case DMY -> LocalDate.of(whole, count(parts, 3), count(parts, 1));
      case MDY -> LocalDate.of(whole, count(parts, 1), count(parts, 3));
    };
  }

  /// With full stops the day is first; and what is above 12 is no month.
  private static Optional<DateOrder> shownOrder(Matcher parts) {
    int months = 12;
    if (parts.group(2).equals(".") || count(parts, 1) > months) {
      return Optional.of(DateOrder.DMY);
    }
    return count(parts, 3) > months ? Optional.of(DateOrder.MDY) : Optional.empty();
  }

  private static int count(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /// With its sign.
  ///
  /// @param decimal what stands before decimals; found out where it is not told
  static BigDecimal amount(String text, Optional<Character> decimal) throws Wrong {
    var found = NUMBER.matcher(text.strip());
    if (!found.matches()) {
      throw new Wrong("the amount %s is not a number".formatted(shown(text)));
    }
    var digits = found.group(2).replaceAll("[' \u00a0\u202f]", "");
    char point = decimal.isPresent() ? decimal.get() : point(digits);
    var plain = digits.replace(String.valueOf(point == ',' ? '.' : ','), "").replace(',', '.');
    try {
      var amount = new BigDecimal(plain);
      return (found.group(1) + found.group(3)).contains("-") ? amount.negate() : amount;
    } catch (NumberFormatException _) {
      throw new Wrong("the amount %s is not a number".formatted(shown(text)));
    }
  }

  /// The last of both kinds, where both are there. One that stands before three digits may be
  /// either.
  private static char point(String digits) throws Wrong {
    int stop = digits.lastIndexOf('.');
    int comma = digits.lastIndexOf(',');
    if (stop >= 0 && comma >= 0) {
      return stop > comma ? '.' : ',';
    }
    int last = Math.max(stop, comma);
    if (last < 0) {
      return '.';
    }
    char sign = digits.charAt(last);
    if (digits.indexOf(sign) != last) {
      return sign == '.' ? ',' : '.';
    }
    int group = 3;
    if (digits.length() - last - 1 == group) {
      throw new Wrong(
          "the amount %s may be two numbers; add decimal=point or decimal=comma".formatted(digits));
    }
    return sign;
  }

  /// Above zero, as entries have it.
  static Money money(BigDecimal amount, String currency) throws Wrong {
    var code = currency(currency);
    var plain = amount.abs().stripTrailingZeros();
    if (plain.signum() == 0) {
      throw new Wrong("the amount is zero, so there is nothing to book");
    }
    if (plain.scale() > Money.decimals(code)) {
      throw new Wrong("%s has %d decimals".formatted(code, Money.decimals(code)));
    }
    if ((long) plain.precision() - plain.scale() > MOST_DIGITS) {
      throw new Wrong("the amount is too large; check the column");
    }
    return Money.exactly(code, plain);
  }

  private static Currency currency(String text) throws Wrong {
    try {
      return Currency.getInstance(text.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new Wrong("the currency %s is none of ISO 4217, such as EUR".formatted(shown(text)));
    }
  }

  /// Without what cannot be stored or shown, in one line.
  static String plain(String text) {
    var line = text.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll(" {2,}", " ");
    return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
  }

  private static String shown(String text) {
    int enough = 40;
    var plain = plain(text);
    return plain.length() > enough ? plain.substring(0, enough) + "…" : "`" + plain + "`";
  }
}
