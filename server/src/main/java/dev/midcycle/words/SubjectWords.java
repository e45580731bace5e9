package dev.midcycle.words;

import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Subject;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.time.Stretch;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says what a document is for: `Plan change`, `Monthly invoice`, `Usage for April 2026`. The same
/// on paper, in lists and at the API.
///
/// @param names what subscriptions of it are called
public record SubjectWords(Phrases words, Locale locale, ZoneId zone, List<String> names) {
  /// So many are named.
  private static final int MOST = 3;

  /// In a language.
  ///
  /// @param catalogs those of its lines; what is for several is not named without
  public static String of(Document document, Optional<Catalogs> catalogs, Locale locale) {
    var names = catalogs.map(some -> SubscriptionNames.plain(document.entries(), some));
    return new SubjectWords(
            Phrases.of("subjects", locale), locale, document.zone(), names.orElse(List.of()))
        .of(document.subject());
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
          names.isEmpty()
              ? words.say("together", "what", of(what), "count", subscriptions)
              : words.say("together_for", "what", of(what), "names", named());
    };
  }

  /// `Scout Basic and 2 × Scout Pro`; of many the first, and how many more there are.
  private String named() {
    var all = names.stream().distinct().map(this::named).toList();
    var first = all.size() > MOST + 1 ? all.subList(0, MOST) : all.subList(0, all.size() - 1);
    var last =
        all.size() > MOST + 1
            ? words.say(
                "more", "count", names.stream().distinct().skip(MOST).mapToInt(this::number).sum())
            : all.getLast();
    return first.isEmpty()
        ? last
        : words.say("and", "first", String.join(", ", first), "last", last);
  }

  private String named(String name) {
    int number = number(name);
    return number == 1 ? name : words.say("times", "count", number, "name", name);
  }

  private int number(String name) {
    return Collections.frequency(names, name);
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
          case BILLING_DATE -> "billing_date";
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
