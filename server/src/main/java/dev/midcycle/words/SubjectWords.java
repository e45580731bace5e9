package dev.midcycle.words;

import dev.midcycle.invoice.Subject;
import dev.midcycle.time.Stretch;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Says what a document is for: `Plan change`, `Monthly invoice`, `Usage for April 2026`. The same
/// on paper, in lists and at the API.
public record SubjectWords(Phrases words, Locale locale, ZoneId zone) {

  /// In a language; days are those of `zone`.
  public static String of(Subject subject, Locale locale, ZoneId zone) {
    return new SubjectWords(Phrases.of("subjects", locale), locale, zone).of(subject);
  }

  private String of(Subject subject) {
    return switch (subject) {
      case Subject.Regular(var interval, var credit) ->
          words.say(
              credit ? "regular_credit" : "regular",
              "count",
              interval.count(),
              "unit",
              English.code(interval.unit()));
      case Subject.Event(var kind) -> event(kind);
      case Subject.Used(var what, var period) ->
          words.say(
              switch (what) {
                case USAGE -> "usage";
                case USAGE_CORRECTED -> "usage_corrected";
                case MINIMUM -> "minimum";
              },
              "days",
              days(period));
      case Subject.Named(var names) -> String.join(", ", names);
      case Subject.Together(var what, var subscriptions) ->
          words.say("together", "what", of(what), "count", subscriptions);
    };
  }

  private String event(Subject.Kind kind) {
    return words.say(
        switch (kind) {
          case FIRST -> "first";
          case PLAN -> "plan";
          case PRICES -> "prices";
          case INTERVAL -> "interval";
          case QUANTITY -> "quantity";
          case ADD_ON -> "add_on";
          case SUBSCRIPTION -> "subscription";
          case CANCELLATION -> "cancellation";
          case PAUSE -> "pause";
          case TRIAL -> "trial";
          case RESUMPTION -> "resumption";
          case RESTART -> "restart";
          case CHARGES -> "charges";
          case CREDIT -> "credit";
          case BY_HAND -> "by_hand";
        });
  }

  /// `April 2026`, or the first and the last day.
  private String days(Stretch period) {
    var first = Figures.day(period.from(), zone);
    var last = Figures.lastDay(period.to(), zone);
    if (first.getDayOfMonth() == 1 && last.equals(first.plusMonths(1).minusDays(1))) {
      return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(first);
    }
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    return first.equals(last) ? date.format(first) : date.format(first) + " – " + date.format(last);
  }
}
