package dev.midcycle.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.api.document.DocumentView;
import dev.midcycle.app.Application;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.http.Json;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.paper.Paper;
import dev.midcycle.paper.Papers;
import dev.midcycle.simulate.stored.Lives;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.RandomScenario;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Of every document of random lives the books, its JSON and, of some, its PDF say the same
/// amounts.
class AmountsOfRandomLivesTest {
  /// What the books have of each document: its total, its tax, and what is open of it.
  private static final String BOOKS =
      """
      select
        d.tenant, d.id, d.currency,
        coalesce(sum(
          case
            when e.cause <> 'issued' or 'customer_credit' in (e.debit, e.credit) or 'bad_debt' in (e.debit, e.credit) then 0
            when e.debit = 'receivable' then e.amount
            else -e.amount
          end), 0) as total,
        coalesce(sum(
          case
            when e.cause <> 'issued' then 0
            when e.credit = 'tax_payable' then e.amount
            when e.debit = 'tax_payable' then -e.amount
            else 0
          end), 0) as tax,
        coalesce(sum(
          case when e.debit = 'receivable' then e.amount when e.credit = 'receivable' then -e.amount else 0 end), 0)
        - coalesce((select sum(l.amount) from ledger_lowered l where l.lowered = d.id), 0)
        + coalesce((select sum(l.amount) from ledger_lowered l where l.document = d.id), 0) as open
      from document d
      left join ledger_entry e on e.tenant = d.tenant and e.document = d.id
      group by d.tenant, d.id, d.currency
      """;

  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension final TestDatabase database = new TestDatabase();

  static IntStream blocks() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("one")
  void a_few_lives(int from) {
    sayTheSame(from, from + 3, 2);
  }

  static IntStream one() {
    return IntStream.of(100);
  }

  /// A thousand in all.
  @ParameterizedTest
  @MethodSource("blocks")
  @Tag("long")
  void a_thousand_lives(int block) {
    sayTheSame(50 * block, 50 * block + 50, 5);
  }

  private void sayTheSame(int from, int to, int papers) {
    var transactions = database.transactions();
    var lives =
        new Lives((clock, gateway) -> Application.build(transactions, clock, gateway).services());
    for (int seed = from; seed < to; seed++) {
      lives.live(RandomScenario.byHand(seed));
    }
    var system = InstantSource.system();
    var application =
        Application.build(transactions, system, new SandboxGateway(system, Duration.ZERO));
    int printed = 0;
    var rows = Installation.rows(database.login(), BOOKS);
    assertThat(rows).hasSizeGreaterThan(to - from);
    for (var row : rows) {
      var words = List.of(row.split(" "));
      var unit = UnitOfWork.of(new TenantId(UUID.fromString(words.getFirst())));
      var id = new DocumentId(UUID.fromString(words.get(1)));
      var currency = Currency.getInstance(words.get(2));
      var shown = application.billing().documents().show(unit, id).orElseThrow();
      var json =
          JSON.readTree(Json.bytes(DocumentView.of(shown.document(), shown.catalogs(), "", true)));
      assertThat(amount(json, "/total"))
          .as("total: %s", json)
          .isEqualTo(of(words.get(3), currency));
      assertThat(amount(json, "/tax")).as("tax: %s", json).isEqualTo(of(words.get(4), currency));
      assertThat(amount(json, "/due")).as("open: %s", json).isEqualTo(of(words.get(5), currency));
      if (printed++ % 7 == 0 && printed < papers * 7) {
        var paper =
            (Papers.Found.There)
                application.billing().papers().find(unit, shown.document(), Paper.Kind.DOCUMENT);
        assertThat(new PdfFile(paper.paper().content()).text())
            .contains(
                String.format(
                    Locale.US,
                    "%,." + currency.getDefaultFractionDigits() + "f",
                    amount(json, "/total").abs()));
      }
    }
  }

  private static BigDecimal amount(JsonNode json, String part) {
    return new BigDecimal(json.at(part + "/amount").asString());
  }

  private static BigDecimal of(String minor, Currency currency) {
    return new BigDecimal(minor).movePointLeft(currency.getDefaultFractionDigits());
  }
}
