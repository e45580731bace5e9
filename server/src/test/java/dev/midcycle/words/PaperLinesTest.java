package dev.midcycle.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.WrittenLine;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a paper says of its lines in each language. Lines are written as in [WrittenLine].
class PaperLinesTest {
  private static final PaperLines ENGLISH = in(Locale.US);
  private static final PaperLines GERMAN = in(Locale.GERMANY);

  private static PaperLines in(Locale locale) {
    return new PaperLines(new PaperWords(locale, ZoneOffset.UTC), WrittenLine.CATALOGS);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rate | derivation                  | english                    | german
          base   | flat 1 1                    | Team                       | Team
          -base  | prorated 40.00 15 30 30 0   | Unused time on Team        | Nicht genutzte Zeit: Team
          calls  | metered 1 0 0 0             | Team: API Calls            | Team: API Calls
          -calls | metered 1 0 0 0             | Team: API Calls, corrected | Team: API Calls, berichtigt
          -calls | taken_back 0 0              | Team: API Calls, credited  | Team: API Calls, erstattet
          base   | shortfall 0 0 0             | Minimum spend on Team      | Mindestumsatz: Team
          visit  | flat 1 1                    | A visit                    | A visit
          coupon | most 0 0                    | Discount TEN               | Rabatt TEN
          """)
  void says_what_a_line_is_for(String rate, String derivation, String english, String german) {
    var line = WrittenLine.of(rate, derivation);

    assertThat(ENGLISH.description(line)).isEqualTo(english);
    assertThat(GERMAN.description(line)).isEqualTo(german);
  }

  @ParameterizedTest
  @CsvSource({
    "en-US, price agreed for you, Price agreed for you",
    "de-DE, mit Ihnen vereinbarter Preis, Mit Ihnen vereinbarter Preis",
    "tr-TR, intro price until 1 May, İntro price until 1 May",
    "en-US, 3 included, 3 included"
  })
  void a_line_of_its_own_begins_with_a_capital(Locale locale, String text, String line) {
    assertThat(new PaperWords(locale, ZoneOffset.UTC).line(text)).isEqualTo(line);
  }

  /// Reasons are lines of their own, here with a semicolon between them.
  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # rate | derivation                     | english                                      | german
          base   | flat 1 1                       |                                              |
          base   | prorated 40.00 0 30 30 0       |                                              |
          -base  | prorated 40.00 15 30 30 2.00   | 15 of 30 days of $40.00                      | 15 von 30 Tagen von 40,00 $
          base   | seconds 1 2                    | 1 of 2 seconds of $40.00                     | 1 von 2 Sekunden von 40,00 $
          tiered | prorated 1752.50 0 30 30 0     | 50 included, 50 × $20.00, 43 × $17.50        | 50 inklusive, 50 × 20,00 $, 43 × 17,50 $
          -tiered | prorated 1752.50 15 30 30 0   | 50 included, 50 × $20.00, 43 × $17.50; 15 of 30 days of $1,752.50 | 50 inklusive, 50 × 20,00 $, 43 × 17,50 $; 15 von 30 Tagen von 1.752,50 $
          none   | ordered 0                      | plus $30.00 up to the minimum                | zuzüglich 30,00 $ bis zum Mindestbetrag
          many   | ordered 200                    | 50 included, 50 × $20.00, 100 × $17.50, less $750.00 above the maximum | 50 inklusive, 50 × 20,00 $, 100 × 17,50 $, abzüglich 750,00 $ über dem Höchstbetrag
          calls  | metered 1 0 0 0 27:1:0         |                                              |
          calls  | metered 28 0 0 0 112:12:0      | 112 × $12.00 / 28 days                       | 112 × 12,00 $ / 28 Tage
          calls  | metered 1 0 0 0 1200:0.3:0 5:0:100 2:5:1 | 1,200 × $0.30; $100.00; 2 × $5.00 + $1.00 | 1.200 × 0,30 $; 100,00 $; 2 × 5,00 $ + 1,00 $
          calls  | metered 1 7.00 0 0 27:1:0      | less $7.00 above the maximum                 | abzüglich 7,00 $ über dem Höchstbetrag
          calls  | metered 1 0 3.00 0 27:1:0      | plus $3.00 up to the minimum                 | zuzüglich 3,00 $ bis zum Mindestbetrag
          calls  | metered 1 0 0 20.00 27:1:0     | less $20.00 on other lines or invoices       | abzüglich 20,00 $ in anderen Positionen oder auf anderen Rechnungen
          calls  | shortfall 100 70 10            | Minimum spend of $100.00, $70.00 reached; less $10.00 on other lines or invoices | Mindestumsatz 100,00 $, erreicht 70,00 $; abzüglich 10,00 $ in anderen Positionen oder auf anderen Rechnungen
          -calls | taken_back 15 1.50             |                                              |
          coupon | percent 49.99 12.5             | 12.5% of $49.99                              | 12,5 % von 49,99 $
          coupon | most 49 10                     | $10.00 off $49.00                            | 10,00 $ Nachlass auf 49,00 $
          """)
  void says_how_an_amount_came_about(
      String rate, String derivation, @Nullable String english, @Nullable String german) {
    var line = WrittenLine.of(rate, derivation);

    assertThat(reasons(ENGLISH, line)).isEqualTo(english == null ? "" : english);
    assertThat(reasons(GERMAN, line)).isEqualTo(german == null ? "" : german);
  }

  private static String reasons(PaperLines lines, Line line) {
    return String.join("; ", lines.reasons(line)).replace('\u00a0', ' ');
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | Added to the credit balance
          de | Dem Guthaben gutgeschrieben
          """)
  void says_where_a_credit_went(Locale locale, String said) {
    assertThat(new PaperWords(locale, ZoneOffset.UTC).say("credited")).isEqualTo(said);
  }
}
