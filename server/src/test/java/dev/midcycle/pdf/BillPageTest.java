package dev.midcycle.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.customer.BankDetails;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Line;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Document;
import dev.midcycle.money.Decimal;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.paper.Source;
import dev.midcycle.payment.Payment;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Item;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.QrScanner;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How an invoice says that it is paid, where to pay it, and how its lines can be checked.
class BillPageTest {
  private static final Pdf PDF = new Pdf();
  private static final Sheets ENGLISH = new Sheets("Acme Inc.", "en", "US");
  private static final Sheets GERMAN = new Sheets("Müller & Söhne GmbH", "de", "DE");
  private static final BankDetails BANK =
      BankDetails.of(
              "Acme Inc.",
              "de02 1203 0000 0000 2020 51",
              Optional.of("BYLADEM1001"),
              Optional.of("DKB"))
          .orElseThrow();

  private static PdfFile printed(PaperContent content) {
    return Printed.by(PDF, content);
  }

  private static PaperContent.Bill with(PaperContent.Bill bill, UnaryOperator<Source> change) {
    return new PaperContent.Bill(
        change.apply(bill.source()), bill.document(), bill.catalogs(), bill.takenBack());
  }

  private static Source source(Source of, Source.Seller seller, Source.Buyer buyer) {
    return new Source(
        of.id(),
        of.document(),
        of.subscription(),
        of.catalog(),
        of.at(),
        seller,
        of.logo(),
        buyer,
        of.usage(),
        of.open());
  }

  private static Source byTransfer(Source of) {
    var seller = of.seller();
    return source(
        of,
        new Source.Seller(seller.name(), seller.look(), seller.details(), Optional.of(BANK)),
        withoutCard(of.buyer(), Optional.of("PO-2026/17")));
  }

  private static Source.Buyer withoutCard(Source.Buyer buyer, Optional<String> order) {
    return new Source.Buyer(
        buyer.name(), buyer.zone(), buyer.language(), Optional.empty(), buyer.taxId(), order);
  }

  @Test
  void what_is_to_be_transferred_names_the_account_and_the_order() {
    var english = printed(with(ENGLISH.settled(0, 6188), BillPageTest::byTransfer));
    var german = printed(with(GERMAN.settled(0, 6188), BillPageTest::byTransfer));

    assertThat(english.breaches()).isEmpty();
    assertThat(english.text())
        .contains("Your order", "PO-2026/17", "Please pay €61.88 by May 1, 2026.")
        .contains("Account of Acme Inc.: IBAN DE02 1203 0000 0000 2020 51")
        .contains("DKB, BIC BYLADEM1001", "Reference: RF29 INV0 0004 2");
    assertThat(QrScanner.read(english.content()))
        .isEqualTo(
            "BCD\n002\n1\nSCT\nBYLADEM1001\nAcme Inc.\nDE02120300000000202051\nEUR61.88\n\nRF29INV000042");
    assertThat(german.text())
        .contains("Ihre Bestellung", "PO-2026/17", "Verwendungszweck: RF29 INV0 0004 2")
        .contains("Konto von Acme Inc.: IBAN DE02 1203 0000 0000 2020 51");
  }

  /// Nobody is to pay twice.
  @Test
  void what_a_card_will_be_charged_or_is_settled_names_no_account() {
    var charged =
        with(ENGLISH.settled(0, 6188), of -> source(of, byTransfer(of).seller(), of.buyer()));
    var settled = with(ENGLISH.settled(0, 0), BillPageTest::byTransfer);

    assertThat(printed(charged).text()).contains("will be charged to Visa").doesNotContain("IBAN");
    assertThat(printed(settled).text()).doesNotContain("IBAN");
  }

  @Test
  void what_was_paid_before_it_was_issued_says_when_and_by_what() {
    assertThat(printed(paidBefore(ENGLISH.settled(0, 0))).lines())
        .contains("Paid on May 1, 2026, Visa •••• 4242.");
    assertThat(printed(paidBefore(GERMAN.settled(0, 0))).text())
        .contains("Bezahlt am 01.05.2026, Visa •••• 4242.");
    assertThat(printed(ENGLISH.settled(0, 0)).text())
        .as("paid later: the receipt says so")
        .contains("Paid in full.")
        .doesNotContain("4242");
  }

  private static PaperContent.Bill paidBefore(PaperContent.Bill bill) {
    var paid = bill.document().payments().getFirst();
    var purpose =
        new Payment.Purpose.ForChange(
            new SubscriptionId(new UUID(2, 2)), new QuoteId(new UUID(8, 8)));
    var before =
        new Payment(
                paid.tenant(),
                paid.id(),
                paid.customer(),
                paid.method().orElseThrow(),
                purpose,
                paid.amount(),
                paid.heldCredit(),
                paid.occasion(),
                paid.at())
            .succeeded();
    return new PaperContent.Bill(
        bill.source(),
        document(bill.document(), bill.document().entries(), List.of(before)),
        bill.catalogs(),
        bill.takenBack());
  }

  private static Document document(Document of, List<Bill.Of> lines, List<Payment> payments) {
    return new Document(
        of.id(),
        of.customer(),
        of.subscription(),
        of.number(),
        of.cause(),
        of.happening(),
        of.zone(),
        of.issuedAt(),
        of.issuedOn(),
        of.dueOn(),
        of.amounts(),
        of.status(),
        of.paidAt(),
        of.billingDetails(),
        of.purchaseOrder(),
        of.replacement(),
        lines,
        payments.stream().map(Printed::attempt).toList(),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          units | price | days | line                                       | because
          71    | 12.00 | 31   | 71 unit-days €0.3871 €27.48                | four decimals are enough
          100000| 12.00 | 31   | 100,000 unit-days €0.3870968 €38,709.68    | of many they are not
          30    | 12.00 | 30   | 30 unit-days €0.40 €12.00                  | it comes out even
          30    | 0.25  | 1    | 30 €0.25 €7.50                             | a price for each
          """)
  void the_number_times_the_price_of_a_line_of_usage_is_its_amount(
      String units, String price, int days, String line, String because) {
    var file = new PdfFile(PDF.print(usage(units, price, days), Optional.empty()));
    var text = String.join("\n", file.lines());

    assertThat(text).as(because).contains(line);
  }

  private static PaperContent.Bill usage(String units, String price, int days) {
    var bill = ENGLISH.settled(0, 0);
    var model = bill.document().lines().getLast();
    var slice = new Slice(Decimal.of(units), Decimal.of(price), Decimal.ZERO);
    var cents = slice.units().value().multiply(slice.unit().value()).movePointRight(2);
    var amount =
        cents.divide(java.math.BigDecimal.valueOf(days), 0, java.math.RoundingMode.HALF_UP);
    var none = Sheets.eur(0);
    var line =
        new Line(
            new Rate.Reckoned(
                new Item.OfAddOn(new AddOnKey("cameras-basic")), new ChargeKey("cameras"), 1),
            model.period(),
            model.stretch(),
            Decimal.of(units),
            Sheets.eur(amount.longValueExact()),
            List.of(),
            model.tax(),
            new Derivation.Metered(Decimal.of(units), List.of(slice), days, none, none, none),
            Optional.empty());
    var of = new Bill.Of(new SubscriptionId(new UUID(2, 2)), line);
    return new PaperContent.Bill(
        bill.source(),
        document(bill.document(), List.of(of), List.of()),
        bill.catalogs(),
        bill.takenBack());
  }
}
