package dev.midcycle.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import dev.midcycle.db.TestDatabase;
import dev.midcycle.einvoice.Told;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/// Of all that happened to a merchant's customers the books, documents as JSON, as XML and as PDF,
/// and what the portal is answered say the same amounts.
public final class SameAmounts implements AutoCloseable {
  /// All that an e-invoice asks of a merchant.
  public static final String SELLER =
      """
      update tenant
      set
        details = '{"v": 1, "name": "Midland Cameras GmbH", "taxId": "DE 811 907 980", "address":
          {"city": "Köln", "line1": "Ring 1", "line2": null, "region": null, "country": "DE", "postalCode": "50667"}}',
        bank = '{"v": 1, "holder": "Midland Cameras GmbH", "iban": "DE02120300000000202051", "bic": "BYLADEM1001",
          "bank": "DKB"}'
      """;

  private final Installation installation;
  private final int xml;
  private final int pdf;
  private int documents;

  /// @param xml of how many documents one is asked for as XML
  /// @param pdf of how many documents one is asked for as a PDF file
  public SameAmounts(TestDatabase database, int xml, int pdf) {
    this.installation = Installation.on(database);
    this.xml = xml;
    this.pdf = pdf;
  }

  /// What the books say of a document.
  private record Booked(
      UUID customer,
      DocumentId id,
      Currency currency,
      BigDecimal total,
      BigDecimal tax,
      BigDecimal open) {
    static Booked of(String row) {
      var words = List.of(row.split(" ", -1));
      var currency = Currency.getInstance(words.get(2));
      return new Booked(
          UUID.fromString(words.getFirst()),
          new DocumentId(UUID.fromString(words.get(1))),
          currency,
          major(words.get(3), currency),
          major(words.get(4), currency),
          major(words.get(5), currency));
    }
  }

  private static BigDecimal major(String minor, Currency currency) {
    return new BigDecimal(minor).movePointLeft(currency.getDefaultFractionDigits());
  }

  /// What the books have of each document: its total, its tax, and what is open of it.
  private static String books(TenantId tenant) {
    return """
    select
      d.customer, d.id, d.currency,
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
    where d.tenant = '%s'
    group by d.tenant, d.id, d.customer, d.currency
    order by d.customer, d.id
    """
        .formatted(tenant.uuid());
  }

  /// What is left of a customer's credit, by the books.
  private static String credit(TenantId tenant, CustomerId customer) {
    return """
    select coalesce(sum(case when credit = 'customer_credit' then amount else -amount end), 0)
    from ledger_entry
    where tenant = '%s'
      and customer = '%s'
      and 'customer_credit' in (debit, credit)
    """
        .formatted(tenant.uuid(), customer.uuid());
  }

  /// Gives how many documents there were.
  public int look(TenantId tenant) {
    var booked = installation.rows(books(tenant)).stream().map(Booked::of).toList();
    booked.stream()
        .map(Booked::customer)
        .distinct()
        .forEach(customer ->
            look(
                tenant,
                new CustomerId(customer),
                booked.stream().filter(one -> one.customer().equals(customer)).toList()));
    return booked.size();
  }

  private void look(TenantId tenant, CustomerId customer, List<Booked> booked) {
    var program = installation.anonymous().withKey(installation.key(tenant, Scope.WRITE));
    var portal = new Installation.Merchant(installation, tenant, program).as(Role.VIEWER, customer);
    var listed = listed(portal, customer);
    assertThat(listed).hasSameSizeAs(booked);
    for (var one : booked) {
      var row = Optional.ofNullable(listed.get(one.id().text())).orElseThrow();
      assertThat(amount(row, "/total")).as("listed total: %s", row).isEqualTo(one.total());
      assertThat(amount(row, "/due")).as("listed due: %s", row).isEqualTo(one.open());
      document(portal, one);
    }
    owed(portal, customer, booked);
    credit(portal, tenant, customer);
  }

  private static Map<String, JsonNode> listed(Caller portal, CustomerId customer) {
    var rows = new HashMap<String, JsonNode>();
    var path = "/v1/customers/" + customer + "/documents?limit=100";
    for (var more = Optional.of(""); more.isPresent(); ) {
      var page = portal.get(path + more.get()).json();
      page.at("/data").forEach(row -> rows.put(row.at("/id").asString(), row));
      var next = page.at("/next_cursor").asString("");
      more = next.isEmpty() ? Optional.empty() : Optional.of("&cursor=" + next);
    }
    return rows;
  }

  private void document(Caller portal, Booked one) {
    var path = "/v1/documents/" + one.id();
    var json = portal.get(path).json();
    assertThat(amount(json, "/total")).as("total: %s", json).isEqualTo(one.total());
    assertThat(amount(json, "/tax")).as("tax: %s", json).isEqualTo(one.tax());
    assertThat(amount(json, "/due")).as("open: %s", json).isEqualTo(one.open());
    int number = documents++;
    if (number % xml == 0) {
      xml(portal, path + "/cii", one);
      xml(portal, path + "/ubl", one);
    }
    if (number % pdf == 0) {
      assertThat(new PdfFile(portal.file(path + "/pdf")).text())
          .as("PDF of %s", json)
          .contains(
              String.format(
                  Locale.US,
                  "%,." + one.currency().getDefaultFractionDigits() + "f",
                  one.total().abs()));
    }
  }

  /// A credit note of -20.00 is one of 20.00. There is none of three decimals.
  private static void xml(Caller portal, String path, Booked one) {
    var answer = portal.get(path);
    if (answer.status() == 409) {
      assertThat(answer.code()).as(answer.text()).isEqualTo("no_e_invoice");
      assertThat(answer.text()).contains("decimals");
      return;
    }
    var told = Told.of(answer.text().getBytes(StandardCharsets.UTF_8));
    boolean note = told.type().equals("381");
    assertThat(told.gross())
        .as(path)
        .isEqualByComparingTo(note ? one.total().negate() : one.total());
    assertThat(told.tax()).as(path).isEqualByComparingTo(note ? one.tax().negate() : one.tax());
    assertThat(told.prepaid().add(told.due())).as(path).isEqualByComparingTo(told.gross());
  }

  private static void owed(Caller portal, CustomerId customer, List<Booked> booked) {
    var open = new HashMap<String, BigDecimal>();
    booked.stream()
        .filter(one -> one.open().signum() > 0)
        .forEach(one -> open.merge(one.currency().getCurrencyCode(), one.open(), BigDecimal::add));
    var owed = new HashMap<String, BigDecimal>();
    portal
        .get("/v1/customers/" + customer + "/owed")
        .json()
        .at("/data")
        .forEach(row -> owed.put(row.at("/open/currency").asString(), amount(row, "/open")));
    assertThat(owed).isEqualTo(open);
  }

  private void credit(Caller portal, TenantId tenant, CustomerId customer) {
    var shown = portal.get("/v1/customers/" + customer).json().at("/credit_balance");
    var currency = Currency.getInstance(shown.at("/currency").asString());
    var booked = installation.rows(credit(tenant, customer)).getFirst();
    assertThat(new BigDecimal(shown.at("/amount").asString())).isEqualTo(major(booked, currency));
    var sum = BigDecimal.ZERO;
    var path = "/v1/customers/" + customer + "/credits?limit=100";
    for (var more = Optional.of(""); more.isPresent(); ) {
      var page = portal.get(path + more.get()).json();
      for (var row : page.at("/data")) {
        sum = sum.add(amount(row, "/amount"));
      }
      var next = page.at("/next_cursor").asString("");
      more = next.isEmpty() ? Optional.empty() : Optional.of("&cursor=" + next);
    }
    assertThat(sum).as("moves of credit").isEqualByComparingTo(major(booked, currency));
  }

  private static BigDecimal amount(JsonNode json, String part) {
    return new BigDecimal(json.at(part + "/amount").asString());
  }

  /// The database stays.
  @Override
  public void close() {
    installation.server.close();
  }
}
