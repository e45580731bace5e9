package dev.midcycle.invoice;

import dev.midcycle.time.Interval;
import dev.midcycle.time.Stretch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What a document is for, in a few words: `Plan change`, `Monthly invoice`, `Usage for April
/// 2026`. The same on paper, in lists and at the API.
public sealed interface Subject {

  /// The fees of a billing date.
  ///
  /// @param credit whether the document gives back more than it charges
  record Regular(Interval interval, boolean credit) implements Subject {}

  /// Something that happened.
  record Event(Kind kind) implements Subject {}

  enum Kind {
    FIRST,
    PLAN,
    /// A newer version of the plan that one has.
    PRICES,
    INTERVAL,
    QUANTITY,
    ADD_ON,
    /// Several of these at once.
    SUBSCRIPTION,
    CANCELLATION,
    PAUSE,
    RESUMPTION,
    RESTART,
    CHARGES,
    CREDIT
  }

  /// Usage, or what is missing to a minimum, and nothing else.
  record Used(What what, Stretch period) implements Subject {}

  enum What {
    USAGE,
    USAGE_CORRECTED,
    MINIMUM
  }

  /// Items from outside the catalogue, by their names.
  record Named(List<String> names) implements Subject {
    public Named {
      names = List.copyOf(names);
    }
  }

  static Subject of(Document document) {
    return new Telling(document).subject();
  }

  /// In a language; days are those of `zone`.
  default String in(Locale locale, ZoneId zone) {
    var words =
        ResourceBundle.getBundle(
            "invoice.subjects",
            Locale.of(locale.getLanguage()),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return switch (this) {
      case Regular(var interval, var credit) ->
          words.getString(key(interval) + (credit ? "_credit" : ""));
      case Event(var kind) -> words.getString(key(kind));
      case Used(var what, var period) ->
          words.getString(key(what)).formatted(days(period, locale, zone));
      case Named(var names) -> String.join(", ", names);
    };
  }

  private static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /// `April 2026`, or the first and the last day.
  private static String days(Stretch period, Locale locale, ZoneId zone) {
    var first = LocalDate.ofInstant(period.from(), zone);
    var last = LocalDate.ofInstant(period.to().minusNanos(1), zone);
    if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
      return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(first);
    }
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    return first.equals(last) ? date.format(first) : date.format(first) + " – " + date.format(last);
  }
}
