package dev.midcycle.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What was stored before versions kept what they leave out, and before subscriptions named their
/// add-ons: the migration gives it what would have been stored with them.
class ArchivesOfBeforeTest {
  @RegisterExtension static final Installation installation = new Installation();

  private static final String HEAD =
      """
      catalog: shop
      currency: USD
      timezone: UTC
      """;
  private static final String FIRST =
      HEAD
          + """
          meters:
            calls: {name: Calls, event: call, aggregation: count}
          features:
            seats: {name: Seats, type: limit}
          plans:
            zeta: {name: Zeta, family: f, rank: 1, prices: {month: 30.00}, requires_addons: [base], features: {seats: 5}}
            alpha: {name: Alpha, family: f, rank: 2, prices: {month: 60.00}}
            pro: {name: Pro, family: f, rank: 3, prices: {month: 90.00}}
          addons:
            base: {name: Base, removable: when_inactive, charges: [{key: calls, kind: usage, meter: calls, price: 0.02}]}
            sms: {name: SMS, charges: [{key: fee, kind: recurring, price: 2.00}]}
            late: {name: Late, charges: [{key: fee, kind: recurring, price: 3.00}]}
          """;
  private static final List<String> LATER =
      List.of(
          HEAD
              + """
              plans:
                alpha: {name: Alpha 2, family: f, rank: 2, prices: {month: 61.00}}
                pro: {name: Pro, family: f, rank: 3, prices: {month: 90.00}}
              addons:
                sms: {name: SMS 2, charges: [{key: fee, kind: recurring, price: 2.50}]}
              """,
          HEAD
              + """
              plans:
                pro: {name: Pro, family: f, rank: 3, prices: {month: 90.00}}
              """,
          HEAD
              + """
              plans:
                pro: {name: Pro, family: f, rank: 3, prices: {month: 90.00}}
                zeta: {name: Zeta again, family: f, rank: 1, prices: {month: 31.00}}
              """);

  @Test
  void are_what_they_would_have_been() throws IOException {
    var merchant = installation.merchant(Installation.catalog(FIRST));
    subscribe(merchant);
    subscribe(merchant).make("\"change\":{\"add_addons\":[\"sms\"]}");
    var both = subscribe(merchant);
    both.make("\"change\":{\"add_addons\":[\"sms\"]}");
    merchant.advance("2026-05-02");
    both.make("\"change\":{\"remove_addons\":[\"sms\"],\"add_addons\":[\"late\"]}");
    LATER.forEach(text -> publish(merchant, text));
    var archives = archives();
    var addOns = addOns();
    assertThat(archives).hasSize(4).anyMatch(text -> text.contains("Zeta"));
    assertThat(addOns).containsExactlyInAnyOrder("{base}", "{base,late}", "{base,sms}");

    installation.database.execute(
        "alter table catalog_version disable trigger only_added; update catalog_version set archive = '[]';"
            + " alter table catalog_version enable trigger only_added; update subscription set addons = '{}'");
    assertThat(archives()).isNotEqualTo(archives);
    installation.database.execute(migration());

    assertThat(archives()).isEqualTo(archives);
    assertThat(addOns()).isEqualTo(addOns);
  }

  private static Visitor subscribe(Merchant merchant) {
    var customer = merchant.payer("Harbor", "tok_success");
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "zeta", "month"));
  }

  private static void publish(Merchant merchant, String text) {
    var answer =
        merchant.caller().with("Content-Type", "application/yaml").post("/v1/catalog", text);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  /// Without spaces; names in their order.
  private static List<String> archives() {
    return installation.rows("select number, archive from catalog_version order by number").stream()
        .map(row -> row.replaceAll("\\s*([{}:,\\[\\]])\\s*", "$1"))
        .toList();
  }

  private static List<String> addOns() {
    return installation.rows("select addons from subscription order by id");
  }

  private static String migration() throws IOException {
    try (var file =
        ArchivesOfBeforeTest.class.getResourceAsStream(
            "/db/migration/V14__archives_of_before.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
