package dev.midcycle.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.SellerText;
import dev.midcycle.testkit.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// E-invoices, as they are downloaded.
class EInvoicesByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();

  private static void addressed(Merchant merchant) {
    var told = merchant.caller().patch("/v1/seller", SellerText.SELLER);
    assertThat(told.at("/bank_account/iban")).isEqualTo("DE02120300000000202051");
    assertThat(merchant.caller().get("/v1/seller").text()).isEqualTo(told.text());
  }

  private static String subscribed(Merchant merchant, String name) {
    var customer = merchant.payer(name, "tok_success");
    var subscription = merchant.subscribe(customer, "basic", "month");
    return new Visitor(merchant.caller(), customer, subscription)
        .list("/documents", "id")
        .getFirst();
  }

  @Test
  void a_document_is_downloaded_in_both_syntaxes_and_its_pdf_file_carries_one() {
    var merchant = installation.merchant("scout");
    addressed(merchant);
    var path = "/v1/documents/" + subscribed(merchant, "Forge");

    var cii = merchant.caller().file(path + "/cii");
    var ubl = merchant.caller().file(path + "/ubl");
    var pdf = new PdfFile(merchant.caller().file(path + "/pdf"));

    assertThat(Judge.breaches(cii)).isEmpty();
    assertThat(Judge.breaches(ubl)).isEmpty();
    assertThat(Told.of(ubl)).isEqualTo(Told.of(cii));
    assertThat(pdf.attached()).contains(new String(cii, StandardCharsets.UTF_8));
    assertThat(pdf.breaches()).isEmpty();
    assertThat(merchant.caller().file(path + "/cii")).as("ever after").isEqualTo(cii);
    assertThat(merchant.caller().file(path + "/ubl")).as("ever after").isEqualTo(ubl);
  }

  @Test
  void what_a_merchant_has_not_said_is_named_with_where_to_say_it() {
    var merchant = installation.merchant("scout");
    var before = "/v1/documents/" + subscribed(merchant, "Mill");
    addressed(merchant);
    var after = "/v1/documents/" + subscribed(merchant, "Quay");

    var refused = merchant.caller().get(before + "/ubl");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("no_e_invoice");
    assertThat(List.of(refused.at("/lacks/0/code"), refused.at("/lacks/1/code")))
        .containsExactly("seller_address", "seller_tax_id");
    assertThat(refused.at("/lacks/1/message")).contains("midcycle tenant papers");
    assertThat(new PdfFile(merchant.caller().file(before + "/pdf")).attached())
        .as("a plain file")
        .isEmpty();
    assertThat(Judge.breaches(merchant.caller().file(after + "/ubl"))).isEmpty();
  }

  @Test
  void the_number_of_an_order_stands_on_what_is_issued_from_then_on() {
    var merchant = installation.merchant("scout");
    addressed(merchant);
    var customer = merchant.payer("Lathe", "tok_success");
    var subscription = merchant.subscribe(customer, "basic", "month");
    var visitor = new Visitor(merchant.caller(), customer, subscription);
    var told = visitor.caller().patch("/v1/customers/" + customer, "{\"purchase_order\":\"PO-7\"}");
    merchant.subscribe(customer, "basic", "month");
    var emptied = visitor.caller().patch("/v1/customers/" + customer, "{\"purchase_order\":null}");

    var documents = visitor.list("/documents", "id");
    var ordered = merchant.caller().get("/v1/documents/" + documents.getFirst());
    var before = merchant.caller().get("/v1/documents/" + documents.getLast());

    assertThat(told.at("/purchase_order")).isEqualTo("PO-7");
    assertThat(emptied.at("/purchase_order")).isEmpty();
    assertThat(ordered.at("/purchase_order")).isEqualTo("PO-7");
    assertThat(before.at("/purchase_order")).isEmpty();
    var path = "/v1/documents/" + documents.getFirst();
    var ubl = merchant.caller().file(path + "/ubl");
    assertThat(Judge.breaches(ubl)).isEmpty();
    assertThat(new String(ubl, StandardCharsets.UTF_8))
        .containsPattern("OrderReference>\\s*<[a-z]+:ID>PO-7<");
    assertThat(new String(merchant.caller().file(path + "/cii"), StandardCharsets.UTF_8))
        .containsPattern("BuyerOrderReferencedDocument>\\s*<[a-z]+:IssuerAssignedID>PO-7<");
    assertThat(new PdfFile(merchant.caller().file(path + "/pdf")).text()).contains("PO-7");

    var reissue = "{\"reason\": \"A test\", \"purchase_order\": \"PO-8\"}";
    var again = merchant.caller().post(path + "/reissue", reissue);
    var instead = "/v1/documents/" + again.at("/reissued/id");

    var corrected = merchant.caller().file(instead + "/ubl");
    assertThat(Judge.breaches(corrected)).isEmpty();
    assertThat(Told.of(corrected)).isEqualTo(Told.of(merchant.caller().file(instead + "/cii")));
    assertThat(new String(corrected, StandardCharsets.UTF_8))
        .containsPattern("InvoiceDocumentReference>\\s*<[a-z]+:ID>" + ordered.at("/number") + "<")
        .contains("PO-8");
    assertThat(new PdfFile(merchant.caller().file(instead + "/pdf")).text())
        .contains("Replaces", ordered.at("/number").toString(), "PO-8");
  }

  @Test
  void an_account_with_a_wrong_digit_is_refused() {
    var merchant = installation.merchant("scout");

    var refused =
        merchant
            .caller()
            .patch(
                "/v1/seller",
                "{\"bank_account\": {\"holder\": \"Midland\", \"iban\": \"DE03120300000000202051\"}}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/param")).isEqualTo("/bank_account/iban");
    assertThat(merchant.caller().get("/v1/seller").text()).isEqualTo("{}");
  }
}
