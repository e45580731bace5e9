package dev.midcycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The papers of documents, as they are downloaded.
class PapersByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static int events;

  private static void seen(Merchant merchant, CustomerId customer, int camera, String time) {
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "e%d", "customer": "%s", "event": "camera.connected", "time": "%s",
                 "properties": {"camera_id": "cam-%d"}}
                """
                    .formatted(++events, customer, time, camera));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
  }

  @Test
  @Requirement({40, 41, 42})
  void an_invoice_has_a_usage_report_and_both_last() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Forge", "tok_success");
    var subscription = merchant.subscribe(customer, "basic", "month");
    var visitor = new Visitor(merchant.caller(), customer, subscription);
    merchant.advance("2026-04-30T18:00:00Z");
    for (int day = 2; day < 12; day++) {
      for (int camera = 0; camera < day; camera++) {
        seen(merchant, customer, camera, "2026-04-%02dT18:00:00Z".formatted(day));
      }
    }
    merchant.advance("2026-05-02T00:00:00Z");
    var document = visitor.list("/documents", "id").getFirst();

    var pdf = new PdfFile(merchant.caller().file("/v1/documents/" + document + "/pdf"));
    var report = new PdfFile(merchant.caller().file("/v1/documents/" + document + "/usage-report"));
    var receipt = new PdfFile(merchant.caller().file("/v1/documents/" + document + "/receipt"));

    assertThat(pdf.breaches()).isEmpty();
    assertThat(pdf.text()).contains("Invoice INV-000002", "Scout Basic", "$40.00");
    assertThat(report.breaches()).isEmpty();
    assertThat(report.pages()).as("a month fits one page").isEqualTo(1);
    assertThat(report.lines())
        .contains("Wed Apr 1, 2026 0 0 0", "Thu Apr 2, 2026 2 1 1", "Sat Apr 11, 2026 11 1 10")
        .contains("Sum 55", "Quantity on the invoice: 55");
    assertThat(receipt.breaches()).isEmpty();
    assertThat(receipt.text()).contains("Visa •••• 4242, May 1, 2026", "$62.00");
  }

  /// SQL writes who is on a paper: the version that it says is the one that is written today.
  @Test
  void who_is_on_a_paper_is_stored_with_its_version() {
    var merchant = installation.merchant("scout");
    merchant.subscribe(merchant.payer("Quay", "tok_success"), "basic", "month");

    assertThat(
            installation.rows(
                """
                select seller ->> 'v', buyer ->> 'v'
                from paper_source
                where tenant = '%s'
                """
                    .formatted(merchant.id().uuid())))
        .containsExactly(PaperJson.SELLER.version() + " " + PaperJson.BUYER.version());
  }
}
