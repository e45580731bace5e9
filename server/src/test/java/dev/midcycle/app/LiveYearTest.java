package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.LiveTenant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a customer of a live tenant does in some months, and what it is billed.
class LiveYearTest {
  private static final String UP = "\"change\":{\"plan\":\"pro\"}";
  private static final String DOWN = "\"change\":{\"plan\":\"basic\"}";
  private static final String UNDO = "\"undo\":{}";

  private final LiveTenant tenant = new LiveTenant("2026-04-01T10:00:00.333333Z");

  @AfterEach
  void close() {
    tenant.close();
  }

  @Test
  void every_step_is_billed_to_the_cent_and_paid() {
    var customer = tenant.subscribe(tenant.payer(), "{\"plan\":\"basic\"}");
    tenant.work();
    assertThat(customer.documents()).containsExactly("invoice 30.00 paid");
    tenant.until("2026-04-11");
    tenant.use(customer, 10);

    upAndDown(customer);
    cancelledAndTakenUp(customer);

    tenant.until("2026-07-12");
    assertThat(customer.documents())
        .containsExactly(
            "invoice 39.00 paid",
            "invoice 7.50 paid",
            "invoice 30.00 paid",
            "credit_note -25.00 paid",
            "invoice 30.00 paid",
            "invoice 31.00 paid",
            "invoice 15.00 paid",
            "invoice 30.00 paid");
    assertThat(tenant.bank.moved())
        .containsExactly("30.00", "15.00", "31.00", "30.00", "5.00", "7.50", "39.00");
    assertPapersOfMay(customer);
  }

  private void upAndDown(Visitor customer) {
    tenant.until("2026-04-16");
    var admin = tenant.admin(customer);
    assertThat(tenant.make(admin, UP))
        .as("15 of 30 days, 60.00 for 30.00")
        .isEqualTo("15.00 15.00");
    assertThat(tenant.make(admin, DOWN)).as("waits for 1 May").isEqualTo("0.00 none");
    assertThat(admin.shown().at("/scheduled/date")).isEqualTo("2026-05-01");
    assertThat(tenant.make(admin, UNDO)).isEqualTo("0.00 none");
    assertThat(tenant.make(admin, DOWN)).isEqualTo("0.00 none");
    tenant.until("2026-05-02");
    assertThat(customer.plan()).isEqualTo("basic");
    assertThat(customer.documents().getFirst())
        .as("30.00 and ten calls of April")
        .isEqualTo("invoice 31.00 paid");
  }

  private void cancelledAndTakenUp(Visitor customer) {
    tenant.until("2026-05-11");
    var inMay = tenant.admin(customer);
    assertThat(tenant.make(inMay, "\"cancel\":{}")).as("ends on 1 June").isEqualTo("0.00 none");
    assertThat(tenant.make(inMay, UNDO)).isEqualTo("0.00 none");
    tenant.until("2026-06-06");
    assertThat(tenant.make(customer, "\"cancel\":{\"when\":\"now\"}"))
        .as("25 of 30 days of 30.00 come back")
        .isEqualTo("0.00 -25.00");
    tenant.until("2026-06-11");
    assertThat(tenant.make(tenant.admin(customer), "\"reactivate\":{}"))
        .as("a new month, less 25.00 of credit")
        .isEqualTo("5.00 30.00");
    tenant.until("2026-06-16");
    assertThat(tenant.make(tenant.admin(customer), "\"change\":{\"add_addons\":[\"extra\"]}"))
        .as("25 of 30 days of 9.00")
        .isEqualTo("7.50 7.50");
  }

  private void assertPapersOfMay(Visitor customer) {
    var may = customer.list("/documents", "id").get(5);
    assertThat(paper(may, "pdf").text()).contains("INV-000003", "$31.00");
    assertThat(paper(may, "usage-report").text()).contains("Quantity on the invoice: 10");
    assertThat(paper(may, "receipt").text()).contains("$31.00");
  }

  private PdfFile paper(String document, String kind) {
    return new PdfFile(tenant.merchant.caller().file("/v1/documents/" + document + "/" + kind));
  }
}
