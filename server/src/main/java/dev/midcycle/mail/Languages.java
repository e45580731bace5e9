package dev.midcycle.mail;

import java.util.List;
import java.util.Locale;

/// The languages in which mails are written.
final class Languages {
  static final List<String> ALL = List.of("en", "de", "fr", "es", "ja", "ar");

  private Languages() {}

  /// That of a customer in `country`, who may have asked for one; English where that is another.
  static Locale of(String asked, String country) {
    var wanted = Locale.forLanguageTag(asked);
    var language = ALL.contains(wanted.getLanguage()) ? wanted.getLanguage() : "en";
    return Locale.of(language, wanted.getCountry().isEmpty() ? country : wanted.getCountry());
  }

  static boolean isRightToLeft(Locale locale) {
    return locale.getLanguage().equals("ar");
  }
}
