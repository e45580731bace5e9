package dev.midcycle.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.midcycle.money.Decimal;
import dev.midcycle.paper.Logo;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.terms.Tax;
import dev.midcycle.testkit.PdfFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is printed, read by others' tools.
class PdfTest {
  private static final Pdf PDF = new Pdf();
  private static final Sheets ENGLISH = new Sheets("Acme Inc.", "en", "US");
  private static final Sheets GERMAN = new Sheets("Müller & Söhne GmbH", "de", "DE");

  private static PdfFile printed(PaperContent content) {
    return Printed.by(PDF, content);
  }

  static Stream<PaperContent> sheets() {
    return Stream.of(ENGLISH.all(), GERMAN.all(), List.<PaperContent>of(ENGLISH.invoice(60)))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void every_paper_lasts_and_can_be_read_out(PaperContent content) {
    assertThat(printed(content).breaches()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void the_same_sheet_gives_the_same_bytes(PaperContent content) {
    assertThat(Printed.by(new Pdf(), content).content()).isEqualTo(printed(content).content());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          language | country | title    | date        | money      | tax
          en       | US      | Invoice  | May 1, 2026 | €61.88     | Tax 19%
          en-GB    | DE      | Invoice  | 1 May 2026  | €61.88     | Tax 19%
          de       | DE      | Rechnung | 01.05.2026  | 61,88 €    | Steuer 19 %
          de-AT    | DE      | Rechnung | 01.05.2026  | € 61,88    | Steuer 19 %
          fr       | FR      | Invoice  | 1 May 2026  | 61,88 €    | Tax 19%
          """)
  void a_paper_speaks_the_customers_language_and_counts_as_its_country_does(
      String language, String country, String title, String date, String money, String tax) {
    var text =
        printed(new Sheets("Acme", language, country).invoice(0)).text().replace('\u00a0', ' ');

    assertThat(text).contains(title, date, money, tax);
  }

  @Test
  void a_paper_tells_the_tax_at_each_rate_and_who_owes_it() {
    var standard = new Tax(Decimal.of("0.19"), false);
    var reduced = new Tax(Decimal.of("0.07"), false);

    assertThat(printed(ENGLISH.taxed(standard, reduced, untaxed(Tax.Untaxed.ZERO))).lines())
        .contains("Tax 19% on €40.00 €7.60", "Tax 7% on €40.00 €2.80")
        .contains("Tax 0%, zero-rated on €40.00 €0.00");
    assertThat(printed(ENGLISH.taxed(untaxed(Tax.Untaxed.REVERSE_CHARGE))).lines())
        .contains("Reverse charge on €40.00 €0.00")
        .contains("Reverse charge: the recipient owes the VAT.");
    assertThat(
            printed(GERMAN.taxed(untaxed(Tax.Untaxed.EXEMPT), untaxed(Tax.Untaxed.REVERSE_CHARGE)))
                .text())
        .contains("Steuerfrei", "Steuerschuldnerschaft des Leistungsempfängers");
    assertThat(printed(GERMAN.taxed(standard, reduced)).text())
        .doesNotContain("Steuerschuldnerschaft");
  }

  private static Tax untaxed(Tax.Untaxed why) {
    return new Tax(Decimal.ZERO, false, Optional.of(why), Optional.empty());
  }

  @Test
  void a_logo_stands_in_the_place_of_the_name_and_moves_nothing() {
    var plain = new Sheets("Acme", "en", "US").all().stream().map(PdfTest::printed).toList();
    var shown =
        new Sheets("Acme", "en", "US", Optional.of(logo()))
            .all().stream().map(PdfTest::printed).toList();

    assertThat(plain).extracting(PdfFile::images).containsOnly(0);
    assertThat(shown).extracting(PdfFile::images).containsOnly(1);
    assertThat(shown)
        .extracting(PdfFile::pages)
        .isEqualTo(plain.stream().map(PdfFile::pages).toList());
    for (int i = 0; i < plain.size(); i++) {
      assertThat(shown.get(i).breaches()).isEmpty();
      assertThat(shown.get(i).lines().stream().skip(1))
          .isEqualTo(plain.get(i).lines().stream().skip(1).toList());
    }
  }

  private static Logo logo() {
    var image = new BufferedImage(300, 100, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(5, 5, 0x800000FF);
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return switch (Logo.from(bytes.toByteArray())) {
        case Logo.Given.Taken(var logo) -> logo;
        case Logo.Given.Refused(var reason) -> throw new AssertionError(reason);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"US, 'Köln, 50667'", "GB, 'Köln, 50667'", "DE, 50667 Köln", "FR, 50667 Köln"})
  void an_address_is_written_as_its_country_writes_it(String country, String place) {
    assertThat(printed(new Sheets("Acme", "en", country).invoice(0)).lines())
        .anyMatch(line -> line.startsWith(place));
  }

  @Test
  void a_paper_says_what_it_is_for() {
    assertThat(printed(ENGLISH.invoice(0)).lines()).contains("Monthly invoice");
    assertThat(printed(GERMAN.invoice(0)).lines()).contains("Monatsrechnung");
    assertThat(printed(GERMAN.creditNote()).lines()).contains("Erstattung");
  }

  @Test
  void a_long_invoice_runs_over_pages_that_are_counted() {
    var file = printed(ENGLISH.invoice(60));

    assertThat(file.pages()).isGreaterThan(2);
    assertThat(file.lines())
        .contains("Invoice INV-000042 Page 1 of " + file.pages())
        .contains("Invoice INV-000042 Page %1$d of %1$d".formatted(file.pages()));
    assertThat(file.lines().stream().filter("Description Quantity Unit price Amount"::equals))
        .as("the head of the table is on each page")
        .hasSizeBetween(file.pages() - 1, file.pages());
  }

  /// However many lines come before it: the last page has what is due, never the closing words
  /// alone.
  @ParameterizedTest
  @ValueSource(ints = {5, 6, 23, 24})
  void the_closing_words_stay_with_the_sums(int lines) {
    assertThat(printed(ENGLISH.invoice(lines)).lastPage()).contains("Amount due", "All amounts");
  }

  @Test
  void a_month_of_31_days_fits_one_page_of_either_size() {
    assertThat(printed(ENGLISH.report()).pages()).isEqualTo(1);
    assertThat(printed(GERMAN.report()).pages()).isEqualTo(1);
  }

  @Test
  void a_credit_note_takes_off_and_says_what_it_takes_back() {
    assertThat(printed(ENGLISH.creditNote()).text())
        .contains(
            "Credit note CN-000042",
            "Unused time on Scout Basic",
            "15 of 30 days of €40.00",
            "Corrects INV-000041 of Apr 1, 2026",
            "No payment is due.",
            "-€20.00")
        .doesNotContain("Paid in full");
  }

  @Test
  void a_german_credit_note_is_a_correction_with_the_number_of_its_invoice() {
    assertThat(printed(GERMAN.creditNote()).text())
        .contains("Rechnungskorrektur CN-000042", "Korrigiert", "INV-000041")
        .doesNotContain("Gutschrift");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          sheet       | head    | subtotal | total   | credit  | added  | due
          paid        | €61.88  | €52.00   | €61.88  | -       | -      | €0.00
          open        | €61.88  | €52.00   | €61.88  | -       | -      | €61.88
          by credit   | €51.88  | €52.00   | €61.88  | -€10.00 | -      | €51.88
          all credit  | €61.88  | €52.00   | €61.88  | -€61.88 | -      | €0.00
          credit note | -€23.80 | -€20.00  | -€23.80 | -       | €23.80 | €0.00
          """)
  void each_sum_is_that_of_its_name(
      String sheet,
      String head,
      String subtotal,
      String total,
      @Nullable String credit,
      @Nullable String added,
      String due) {
    var lines = printed(settled(sheet)).lines();

    assertThat(lines).anyMatch(line -> line.startsWith(head));
    assertThat(lines).contains("Subtotal " + subtotal, "Total " + total, "Amount due " + due);
    assertThat(sums(lines, "Credit applied ")).isEqualTo(credit);
    assertThat(sums(lines, "Added to the credit balance ")).isEqualTo(added);
  }

  private static PaperContent settled(String name) {
    return switch (name) {
      case "paid" -> ENGLISH.settled(0, 0);
      case "open" -> ENGLISH.settled(0, 6188);
      case "by credit" -> ENGLISH.settled(1000, 5188);
      case "all credit" -> ENGLISH.settled(6188, 0);
      case "credit note" -> ENGLISH.creditNote();
      default -> throw new AssertionError(name);
    };
  }

  private static @Nullable String sums(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name))
        .map(line -> line.substring(name.length()))
        .findFirst()
        .orElse(null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>Bold</b> & <script>alert(1)</script>",
        "<img src='http://HOST/x.png'/>",
        "<style>@import url(http://HOST/x.css)</style>",
        "url(file:///etc/passwd) \"quoted\" 'single' ]]>",
        "&lt;amp&gt; &#60; ${jndi:ldap://HOST/x} $accent"
      })
  void what_a_name_says_is_shown_as_it_is_spelled_and_nothing_is_fetched(String name)
      throws IOException {
    var fetches = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          fetches.incrementAndGet();
          exchange.close();
        });
    server.start();
    try {
      var spelled = name.replace("HOST", "127.0.0.1:" + server.getAddress().getPort());
      for (var content : new Sheets(spelled, "en", "US").all()) {
        var text = printed(content).text().replaceAll("\\s+", "");
        assertThat(text).contains(spelled.replaceAll("\\s+", ""));
      }
    } finally {
      server.stop(0);
    }
    assertThat(fetches).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Łódź Öğütücü Ωmega Київ Ħaż-Żabbar Ţiriac", "a\u0000b\u0007c\u202ed"})
  void letters_of_europe_are_printed_and_what_controls_is_not(String name) {
    var file = printed(new Sheets(name, "en", "US").invoice(1));

    assertThat(file.breaches()).isEmpty();
    assertThat(file.text()).contains(name.replaceAll("[\\p{Cntrl}\\p{Cf}]", " "));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          colour  | printed | because
          #0a7d55 | #0a7d55 | it can be read on white
          #ffff00 | #3551c8 | it can not
          red     | #3551c8 | it is no colour of that spelling
          #12345; | #3551c8 | it would end the rule
          """)
  void the_merchants_colour_is_taken_where_it_can_be_read(
      String colour, String printed, String because) {
    assertThat(Accent.of(Optional.of(colour))).as(because).isEqualTo(printed);
  }
}
