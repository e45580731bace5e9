package dev.midcycle.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.invoice.Document;
import dev.midcycle.money.Money;
import dev.midcycle.paper.Lack;
import dev.midcycle.paper.Paper;
import dev.midcycle.simulate.Scenario;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.RandomScenario;
import dev.midcycle.words.PaperWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The e-invoices of whole lives, judged by the published rules in both syntaxes. Their amounts are
/// those of the documents, of which the books and the PDF files say the same.
class JudgedLivesTest {
  private static Lived lived;

  @BeforeAll
  static void open() {
    lived = new Lived();
  }

  @AfterAll
  static void close() {
    lived.close();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          life | invoices | credit notes | categories | because
          OWN2-34d-standard-zero-and-exempt-charges | 2 | 0 | E S Z | three categories on one document
          tax-add-ons-and-one-time-charges-at-their-own | 1 | 0 | E S | two rates beside what is exempt
          tax-reverse-charge-to-another-country-of-the-union | 1 | 1 | AE E | the buyer owes the tax
          tax-an-exempt-customer-pays-none | 1 | 0 | E | an exempt buyer
          tax-inside-at-two-rates-comes-back-at-each | 1 | 1 | S | prices contain the tax
          credited-with-tax-inside-lines-bear-it | 1 | 2 | S | the same, credited by hand
          tax-a-coupon-lowers-each-rate-by-its-share | 1 | 1 | S | a coupon over two rates
          LAGO-099-two-credit-notes-together-equal-the-document | 1 | 2 | S | credit notes by hand
          four-items-credited-one-by-one-never-return-more-than-the-bill | 1 | 4 | S | one for each item
          a-joint-document-credited-and-one-made-void | 5 | 2 | S | for several subscriptions
          together-tax-that-came-back-of-a-void-document-has-not | 4 | 1 | S | one was void
          together-each-brings-back-its-share-of-one-tax | 3 | 2 | S | joint, and credited apart
          together-usage-waits-for-the-longest-and-a-change-ends-it-for-all | 6 | 1 | S | joint usage
          no-part-of-a-yen-of-tax-is-lost | 1 | 1 | S | a currency without decimals
          tax-no-reduced-rate-there | 1 | 0 | S | Danish kroner
          a-coupon-for-once-waits-where-another-leaves-nothing | 4 | 0 | O | totals of zero
          a-free-plan-has-a-document-of-zero-each-month | 2 | 0 | O | no lines at all
          lago-coupons-above-the-fee-capped-no-tax | 1 | 0 | S | a discount of all
          a-coupon-for-one-period-moves-from-a-cut-year-to-the-first-month | 3 | 1 | O | a discount goes
          credited-days-in-a-longer-line-with-two-coupons | 4 | 3 | O | days credited before
          tax-a-wait-that-a-change-ends-has-the-rate-of-that-day | 3 | 0 | S | two rates over New Year
          an-upgrade-has-the-tax-of-what-is-charged-and-of-what-comes-back | 2 | 0 | S | negative lines
          tiers-on-seats-a-calendar-stub-a-coupon-and-tax | 2 | 0 | S | tiers, a stub and a coupon
          stripe-tiers-graduated-flat | 2 | 0 | O | tiers with flat fees
          killbill-three-tiers-111-units | 1 | 0 | O | usage in three tiers
          lago-a-meter-minimum-is-shared-by-days-when-a-plan-ends-early | 2 | 0 | S | a minimum
          unpaid-and-ended-the-credit-lowers-what-is-open | 1 | 1 | S | a credit lowers what is open
          a-credit-note-paid-out-leaves-less-to-refund | 1 | 1 | O | one that is paid out
          past-due-paid-by-transfer-in-between | 1 | 0 | O | one that could not be collected
          """)
  void every_kind_of_document_is_valid_and_says_the_amounts_of_its_pdf_file(
      String life, int invoices, int creditNotes, String categories, String because) {
    var documents = lived.documents(Lived.scenario(life));

    assertThat(documents)
        .as(because)
        .filteredOn(one -> one.document().number().kind() == Document.Kind.INVOICE)
        .hasSize(invoices);
    assertThat(documents).as(because).hasSize(invoices + creditNotes);
    documents.forEach(one -> holds(one, life));
    documents.forEach(JudgedLivesTest::isPrinted);
    assertThat(String.join(" ", categories(documents))).isEqualTo(categories);
  }

  private static SortedSet<String> categories(List<Lived.One> documents) {
    var all = new TreeSet<String>();
    documents.forEach(one -> all.addAll(Told.of(one.file(Paper.Kind.CII)).categories()));
    return all;
  }

  /// The file says total and amount due as the e-invoice does, and carries it.
  private static void isPrinted(Lived.One one) {
    var file = new PdfFile(one.file(Paper.Kind.DOCUMENT));
    var xml = one.file(Paper.Kind.CII);
    var told = Told.of(xml);
    var words = new PaperWords(PaperWords.locale("", "US"), one.document().zone());

    assertThat(file.attached()).contains(new String(xml, StandardCharsets.UTF_8));
    assertThat(file.lines())
        .contains(
            "Total " + words.money(one.document().amounts().total()),
            "Amount due " + words.money(in(one.document(), told.due())));
  }

  private static Money in(Document document, BigDecimal amount) {
    return Money.exactly(document.amounts().total().currency(), amount);
  }

  static Stream<Path> files() throws IOException {
    try (var files = Files.list(Lived.FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  @Tag("long")
  void every_document_of_every_example_is_valid(Path file) {
    var name = file.getFileName().toString();
    holds(Lived.scenario(name.substring(0, name.length() - ".yaml".length())), name);
  }

  static IntStream blocks() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("blocks")
  @Tag("long")
  void every_document_of_twenty_random_lives_is_valid(int block) {
    IntStream.range(20 * block, 20 * block + 20).forEach(JudgedLivesTest::holds);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void every_document_of_a_few_random_lives_is_valid(int seed) {
    holds(seed);
  }

  private static void holds(int seed) {
    holds(RandomScenario.of(seed), RandomScenario.text(seed));
  }

  private static void holds(Scenario scenario, String about) {
    for (var one : lived.documents(scenario)) {
      if (!one.lacks().equals(List.of(Lack.DECIMALS))) {
        holds(one, about);
      }
    }
  }

  private static void holds(Lived.One one, String about) {
    var document = one.document();
    var cii = one.file(Paper.Kind.CII);
    var ubl = one.file(Paper.Kind.UBL);
    var told = Told.of(cii);

    assertThat(Judge.breaches(cii)).as("CII of %s in %s", document.number(), about).isEmpty();
    assertThat(Judge.breaches(ubl)).as("UBL of %s in %s", document.number(), about).isEmpty();
    assertThat(Told.of(ubl)).as("both syntaxes of %s", document.number()).isEqualTo(told);
    assertThat(told.number()).isEqualTo(document.number().toString());
    assertThat(told.gross()).isEqualByComparingTo(signed(document, document.amounts().total()));
    assertThat(told.tax()).isEqualByComparingTo(signed(document, document.amounts().tax()));
    assertThat(told.prepaid().add(told.due())).isEqualByComparingTo(told.gross());
  }

  /// A credit note of -20.00 is one of 20.00.
  private static BigDecimal signed(Document document, Money amount) {
    return switch (document.number().kind()) {
      case INVOICE -> amount.amount();
      case CREDIT_NOTE -> amount.negated().amount();
    };
  }

  /// Whoever judges everything to be right says nothing.
  @Test
  void the_judge_finds_what_is_wrong() {
    var invoice =
        lived.documents(Lived.scenario("tax-inside-at-two-rates-comes-back-at-each")).getFirst();

    assertThat(broken(invoice.file(Paper.Kind.CII), ">5.44<", ">5.45<"))
        .anyMatch(one -> one.contains("BR-CO-14"))
        .anyMatch(one -> one.contains("BR-CO-15"));
    assertThat(broken(invoice.file(Paper.Kind.UBL), ">34.56<", ">34.55<"))
        .anyMatch(one -> one.contains("BR-CO-10") || one.contains("BR-CO-13"));
    assertThat(broken(invoice.file(Paper.Kind.UBL), ">DE<", ">XX<"))
        .anyMatch(one -> one.contains("BR-CL-14"));
    assertThat(broken(invoice.file(Paper.Kind.CII), "schemeID=\"VA\"", "schemeID=\"XY\""))
        .anyMatch(one -> one.contains("BR-CO-26"));
  }

  private static List<String> broken(byte[] xml, String right, String wrong) {
    var text = new String(xml, StandardCharsets.UTF_8);
    assertThat(text).contains(right);
    return Judge.breaches(text.replace(right, wrong).getBytes(StandardCharsets.UTF_8));
  }
}
