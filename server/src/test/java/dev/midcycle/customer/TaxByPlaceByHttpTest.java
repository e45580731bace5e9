package dev.midcycle.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rates by country and date, the merchant's and a customer's own, on quotes and documents.
class TaxByPlaceByHttpTest {
  private static final String CATALOG =
      """
      catalog: books
      currency: EUR
      timezone: Europe/Berlin
      billing: {country: DE}
      plans:
        p:
          family: f
          rank: 10
          prices: {month: 30.00}
          charges: [{key: book, kind: recurring, price: 10.00, tax: reduced}]
        q: {family: f, rank: 20, prices: {month: 60.00}}
      """;

  private static final String TABLE =
      """
      {"rates": [
        {"country": "DE", "from": "2026-01-01", "rate": "0.19", "reduced": "0.07"},
        {"country": "DE", "from": "2026-05-01", "rate": "0.25"},
        {"country": "AT", "rate": "0.2"}]}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;

  @BeforeEach
  void a_customer_who_can_pay() {
    merchant = installation.merchant(Installation.catalog(CATALOG));
    customer = merchant.payer("Harbor", "tok_success");
  }

  private void taxed(String tax) {
    var set = merchant.caller().patch("/v1/customers/" + customer, "{\"tax\":" + tax + "}");
    assertThat(set.status()).as(set.text()).isEqualTo(200);
  }

  private Visitor subscribed() {
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "p", "month"));
  }

  private String taxes(String document) {
    return merchant.caller().get("/v1/documents/" + document).json().at("/taxes").toString();
  }

  @Test
  void a_customer_with_a_country_has_the_rates_that_the_merchant_keeps_of_it() {
    merchant.caller().patch("/v1/tax-rates", TABLE);
    taxed("{\"country\":\"DE\"}");

    var visitor = subscribed();
    merchant.advance("2026-05-02");

    assertThat(visitor.documents()).containsExactly("invoice 50.00 paid", "invoice 46.40 paid");
    assertThat(taxes(visitor.list("/documents", "id").getLast()))
        .contains("\"rate\":\"0.19\"", "\"amount\":\"5.70\"", "\"country\":\"DE\"")
        .contains("\"rate\":\"0.07\"", "\"amount\":\"0.70\"");
    assertThat(merchant.caller().get("/v1/tax-rates").text())
        .contains("{\"country\":\"AT\",\"rate\":\"0.2\"}")
        .contains("{\"country\":\"DE\",\"from\":\"2026-05-01\",\"rate\":\"0.25\"}");
  }

  @Test
  void who_owes_the_tax_itself_pays_none_and_its_documents_say_so() {
    taxed("{\"country\":\"FR\",\"rate\":\"0.2\",\"vat_id\":\"FR83404833048\"}");

    var document = subscribed().list("/documents", "id").getFirst();
    var shown = merchant.caller().get("/v1/documents/" + document);

    assertThat(shown.at("/total/amount")).isEqualTo("40.00");
    assertThat(shown.at("/taxes/0/untaxed")).isEqualTo("reverse_charge");
    assertThat(shown.at("/taxes/0/base/amount")).isEqualTo("40.00");
    assertThat(shown.at("/billing_details/tax_id")).isEqualTo("FR83404833048");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"tax":{"country":"FR","vat_id":"FR83404833047"}} | /tax/vat_id
          {"tax":{"country":"FR","vat_id":"FRENCH"}} | /tax/vat_id
          {"billing_details":{"name":"Forge","tax_id":"fr 83 404 833 047",%s}} | /billing_details/tax_id
          """)
  void a_vat_id_with_a_wrong_digit_is_refused(String change, String where) {
    var address =
        """
        "address":{"line1":"Rue 1","city":"Lyon","postal_code":"69000","country":"FR"}\
        """;

    var refused = merchant.caller().patch("/v1/customers/" + customer, change.formatted(address));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/param")).isEqualTo(where);
    assertThat(merchant.caller().get("/v1/customers/" + customer).at("/tax/vat_id")).isEmpty();
  }

  /// Its invoice has to name the VAT id, whatever else is known of it.
  @Test
  void who_owes_the_tax_itself_is_named_by_its_vat_id_also_without_billing_details() {
    var subscription = subscribed();
    taxed("{\"country\":\"FR\",\"rate\":\"0.2\",\"vat_id\":\"FR83404833048\"}");
    merchant.caller().patch("/v1/customers/" + customer, "{\"billing_details\":null}");
    merchant.advance("2026-05-02");

    var document = subscription.list("/documents", "id").getFirst();
    var shown = merchant.caller().get("/v1/documents/" + document);
    assertThat(shown.at("/billing_details")).isEmpty();
    assertThat(shown.at("/taxes/0/untaxed")).isEqualTo("reverse_charge");
    assertThat(new PdfFile(merchant.caller().file("/v1/documents/" + document + "/pdf")).text())
        .contains("Harbor", "FR83404833048");
  }

  @Test
  void a_quote_tells_the_tax_at_each_rate_and_is_stale_when_the_table_changes() {
    merchant.caller().patch("/v1/tax-rates", TABLE);
    taxed("{\"country\":\"DE\"}");
    var visitor = subscribed();
    var quote = visitor.quote("\"change\":{\"plan\":\"q\"}");

    assertThat(quote.json().at("/bill/taxes").toString())
        .contains("\"rate\":\"0.19\"", "\"rate\":\"0.07\"");
    merchant.caller().patch("/v1/tax-rates", "{\"rates\":[]}");
    assertThat(visitor.confirm(quote).code()).isEqualTo("stale_quote");
  }

  @Test
  void a_customer_may_have_rates_by_date_of_its_own() {
    taxed(
        """
        {"country": "DE", "inclusive": true, "reduced": "0.07",
         "rates": [{"from": "2025-01-01", "rate": "0.19"}, {"from": "2026-05-01", "rate": "0.2", "reduced": "0.1"}]}
        """);

    var shown = merchant.caller().get("/v1/customers/" + customer).json().at("/tax");

    assertThat(shown.at("/rates/0/reduced").asString()).isEqualTo("0.07");
    assertThat(shown.at("/rates/1/reduced").asString()).isEqualTo("0.1");
    assertThat(shown.has("rate")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          path                   | sent                                                                            | param
          /v1/customers/customer | {"tax":{"rate":"0.1","rates":[{"rate":"0.2"}]}}                                 | /tax/rates
          /v1/customers/customer | {"tax":{"country":"DE","reduced":"0.1"}}                                        | /tax/reduced
          /v1/customers/customer | {"tax":{"rates":[{"rate":"0.2"},{"rate":"0.1"}]}}                               | /tax/rates/1/from
          /v1/customers/customer | {"tax":{"rate":"1.2"}}                                                          | /tax/rate
          /v1/customers/customer | {"tax":{"country":"Germany"}}                                                   | /tax/country
          /v1/tax-rates          | {"rates":[{"country":"DE","rate":"0.2"},{"country":"DE","rate":"0.1"}]}         | /rates/1/from
          /v1/tax-rates          | {"rates":[{"country":"DE","rate":"0.2","from":"2026-02-30"}]}                   | /rates/0/from
          """)
  void what_cannot_be_meant_is_refused(String path, String sent, String param) {
    var refused = merchant.caller().patch(path.replace("s/customer", "s/" + customer), sent);

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.text()).contains(param);
  }

  @Test
  void members_neither_see_nor_change_the_rates() {
    var member = merchant.as(Role.ADMIN, customer);

    assertThat(member.get("/v1/tax-rates").status()).isEqualTo(403);
    assertThat(member.patch("/v1/tax-rates", TABLE).status()).isEqualTo(403);
  }

  @Test
  void of_two_tables_that_are_set_at_once_one_stands() throws Exception {
    try (var two = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 20; round++) {
        var set = new ArrayList<Callable<Integer>>();
        for (var country : List.of("AT", "FR")) {
          var table = "{\"rates\":[{\"country\":\"" + country + "\",\"rate\":\"0.2\"}]}";
          set.add(() -> merchant.caller().patch("/v1/tax-rates", table).status());
        }
        for (var status : two.invokeAll(set)) {
          assertThat(status.get()).isEqualTo(200);
        }
        assertThat(merchant.caller().get("/v1/tax-rates").json().at("/rates").size()).isOne();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          address | seller | tax                                                | warned
          DE      |        |                                                    | true
          AT      |        |                                                    | true
          US      |        |                                                    | false
          US      | US     |                                                    | true
          US      | DE     |                                                    | false
          US      |        | {"country":"AT"}                                   | false
          DE      |        | {"country":"JP"}                                   | false
          DE      |        | {"exempt":true}                                    | false
          DE      |        | {"country":"FR","vat_id":"FR83404833048"}          | false
          """)
  void staff_are_warned_of_who_would_be_taxed_by_its_address_and_is_not(
      String address, String seller, String tax, boolean warned) {
    merchant.caller().patch("/v1/tax-rates", TABLE);
    var at =
        "\"address\":{\"line1\":\"1 Road\",\"city\":\"Town\",\"postal_code\":\"1\",\"country\":\"";
    var details = "{\"name\":\"Harbor\"," + at + address + "\"}}";
    merchant.caller().patch("/v1/customers/" + customer, "{\"billing_details\":" + details + "}");
    if (seller != null) {
      var told = "{\"name\":\"Us\",\"tax_id\":\"1\"," + at + seller + "\"}}";
      var said = merchant.caller().patch("/v1/seller", "{\"details\":" + told + "}");
      assertThat(said.status()).as(said.text()).isEqualTo(200);
    }
    if (tax != null) {
      taxed(tax);
    }
    var asked = "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"p\"}}".formatted(customer);

    var quote = merchant.caller().post("/v1/quotes", asked);
    var shown = merchant.caller().get("/v1/quotes/" + quote.at("/id"));
    var admin = merchant.as(Role.ADMIN, customer);

    assertThat(codes(quote).contains("untaxed")).as(quote.text()).isEqualTo(warned);
    assertThat(codes(shown)).isEqualTo(codes(quote));
    assertThat(codes(admin.post("/v1/quotes", asked))).doesNotContain("untaxed");
    assertThat(codes(admin.get("/v1/quotes/" + quote.at("/id")))).doesNotContain("untaxed");
  }

  private static List<String> codes(Caller.Answer quote) {
    return quote.json().at("/warnings").findValuesAsString("code");
  }
}
