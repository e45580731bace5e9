package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.LogBook;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.util.HashSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A server looks over the books of each tenant by itself.
class BooksWatchTest {
  @RegisterExtension static final Installation installation = new Installation();

  @RegisterExtension final LogBook log = new LogBook(BooksWatch.class.getName());

  @Test
  void each_tenant_is_looked_at_once_a_day() {
    var clock = new SettableClock(Installation.BEGIN);
    var core = installation.application.core();
    var ledger = installation.application.ledger();
    var watch = new BooksWatch(ledger.check(), ledger.documents(), core.tenants(), clock);
    var own = new HashSet<TenantId>();
    for (int i = 0; i < 5; i++) {
      var merchant = installation.merchant("scout");
      merchant.customer("One");
      own.add(merchant.id());
    }
    watch.look(() -> true);
    assertThat(watch.looked()).as("nobody's time has come").isEmpty();
    var seen = new TreeSet<String>();
    for (int day = 1; day <= 2; day++) {
      for (int i = 0; i < 288; i++) {
        clock.pass(Duration.ofMinutes(5));
        watch.look(() -> true);
        watch.looked().forEach(one -> seen.add(one.tenant().key() + one.at()));
      }
      int all = core.tenants().all().size();
      assertThat(watch.looked()).hasSize(all);
      assertThat(seen).as("day %d", day).hasSize(day * all);
    }
    assertThat(watch.looked())
        .filteredOn(one -> own.contains(one.tenant().id()))
        .hasSize(own.size())
        .allSatisfy(one -> assertThat(one.found().looked()).isEqualTo(1));
  }

  @Test
  void what_is_found_is_told_by_its_metrics_and_in_the_log() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Harbor", "tok_success");
    merchant.subscribe(customer, "basic", "month");
    var other = merchant.payer("Quay", "tok_success");
    merchant.subscribe(other, "basic", "month");
    installation.database.execute(
        "alter table ledger_entry disable trigger user",
        "update ledger_entry set amount = amount + 1 where cause = 'issued' and customer = '%s'"
            .formatted(customer.uuid()),
        "alter table document_line disable trigger user",
        "update document_line set content = jsonb_set(content, '{amount, minor}', '7') where document in (select id from document where customer = '%s')"
            .formatted(customer.uuid()),
        "update document_line set content = jsonb_set(content, '{amount, currency}', '\"EUR\"') where document in (select id from document where customer = '%s')"
            .formatted(other.uuid()));
    var tenant = installation.application.core().tenants().find(merchant.id()).orElseThrow();

    installation.application.ledger().watch().look(tenant, () -> true);

    assertThat(
            log.find(one -> one.getFormattedMessage().contains(tenant.key())).getFormattedMessage())
        .startsWith("Books do not agree: ");
    assertThat(
            log.find(one -> one.getFormattedMessage().contains("a line of doc_"))
                .getFormattedMessage())
        .startsWith("Documents do not add up: " + tenant.key())
        .contains("says 0.07 USD, its numbers come to ");
    assertThat(
            log.find(one -> one.getFormattedMessage().contains("cannot be calculated again"))
                .getFormattedMessage())
        .startsWith("Documents do not add up: " + tenant.key());
    var metrics = installation.operator().get("/v1/operator/metrics").text();

    assertThat(metrics)
        .contains("# TYPE midcycle_books_findings gauge")
        .containsPattern("midcycle_books_findings\\{tenant=\"" + tenant.key() + "\"} [1-9]")
        .containsPattern(
            "midcycle_documents_miscalculated\\{tenant=\"" + tenant.key() + "\"} [1-9]")
        .contains("midcycle_documents_calculated{tenant=\"" + tenant.key() + "\"} 2.0")
        .contains("midcycle_books_customers{tenant=\"" + tenant.key() + "\"} 2.0");
  }

  @Test
  void what_cannot_be_calculated_is_told_beside_what_the_books_have() {
    var merchant = installation.merchant("scout");
    var customer = merchant.payer("Quay", "tok_success");
    merchant.subscribe(customer, "basic", "month");
    installation.database.execute(
        "alter table ledger_entry disable trigger user",
        "update ledger_entry set amount = amount + 1 where cause = 'issued' and customer = '%s'"
            .formatted(customer.uuid()),
        "alter table document_line disable trigger user",
        "update document_line set content = jsonb_set(content, '{amount, currency}', '\"EUR\"') where document in (select id from document where customer = '%s')"
            .formatted(customer.uuid()));
    var tenant = installation.application.core().tenants().find(merchant.id()).orElseThrow();

    installation.application.ledger().watch().look(tenant, () -> true);

    assertThat(log.rest())
        .extracting(one -> one.getFormattedMessage())
        .anyMatch(one -> one.startsWith("Books do not agree: " + tenant.key()))
        .anyMatch(one ->
            one.startsWith("Documents do not add up: " + tenant.key())
                && one.contains("cannot be calculated again: "));
    assertThat(installation.operator().get("/v1/operator/metrics").text())
        .contains("midcycle_documents_miscalculated{tenant=\"" + tenant.key() + "\"} 1.0");
  }
}
