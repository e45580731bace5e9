package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.BankSamples;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statements of a bank: what pays a document by itself, what waits for staff, and what staff makes
/// of it. Harbor Ltd owes 40.00 by INV-000001, since 1 April 2026; it is 5 April.
class BankStatementsByHttpTest {
  private static final String HEAD = "date,amount,payer,payer account,text\n";
  private static final String IBAN = "DE89370400440532013000";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId harbor;
  private String document;

  @BeforeEach
  void a_customer_who_owes() {
    merchant = installation.merchant("scout");
    harbor = merchant.payer("Harbor Ltd", "tok_success");
    merchant.subscribe(harbor, "basic", "month");
    merchant.card(harbor, "tok_decline");
    document = merchant.caller().get("/v1/customers/" + harbor + "/documents").at("/data/0/id");
    merchant.advance("2026-04-05T12:00:00Z");
  }

  @AfterEach
  void the_books_agree() {
    var found = installation.application.ledger().check().of(merchant.id());
    assertThat(found.breaches()).isEmpty();
    assertThat(found.misdated()).isEmpty();
  }

  private Answer read(String... rows) {
    return new BankSamples(merchant).read(HEAD + String.join("\n", rows) + "\n");
  }

  private static String counts(Answer answer) {
    return Stream.of("paid", "unallocated", "listed", "known", "rejected")
        .map(one -> answer.json().at("/" + one).asString())
        .collect(Collectors.joining(" "));
  }

  private static String row(String amount, String text) {
    return "2026-04-03,%s,HARBOR LTD.,%s,%s".formatted(amount, IBAN, text);
  }

  private String open(String one) {
    var told = merchant.caller().get("/v1/documents/" + one);
    return told.at("/due/amount") + " " + told.at("/status");
  }

  private List<String> entries(String status) {
    return merchant
        .caller()
        .get("/v1/bank/entries?status=" + status)
        .json()
        .at("/data")
        .findValuesAsString("id");
  }

  /// Debit and credit of an account at the end of a day, of all currencies.
  private String balance(String account, String day) {
    return merchant
        .caller()
        .get("/v1/reports/trial-balance?date=" + day)
        .json()
        .at("/currencies")
        .valueStream()
        .flatMap(books -> books.path("accounts").valueStream())
        .filter(line -> line.at("/account/type").asString().equals(account))
        .map(line -> line.at("/debit/amount").asString("") + line.at("/credit/amount").asString(""))
        .collect(Collectors.joining(" "));
  }

  @Test
  void money_that_names_a_document_pays_it_as_of_the_day_on_which_it_came() {
    var reference = merchant.caller().get("/v1/documents/" + document).at("/payment_reference");

    assertThat(counts(read(row("40.00", "Invoice rf69 inv0 0000 1 thanks"))))
        .isEqualTo("1 0 0 0 0");

    assertThat(reference).isEqualTo("RF69INV000001");
    assertThat(open(document)).isEqualTo("0.00 paid");
    var payment = merchant.caller().get("/v1/payments?customer=" + harbor);
    assertThat(payment.at("/data/0/received/way")).isEqualTo("bank_transfer");
    assertThat(payment.at("/data/0/received/on")).isEqualTo("2026-04-03");
    assertThat(balance("cash", "2026-04-02")).isEmpty();
    assertThat(balance("cash", "2026-04-03")).isEqualTo("40.00");
    var entry = merchant.caller().get("/v1/bank/entries/" + entries("paid").getFirst());
    assertThat(entry.at("/payment")).isEqualTo(payment.at("/data/0/id"));
    assertThat(entry.at("/document")).isEqualTo(document);
    assertThat(entry.at("/number")).isEqualTo("INV-000001");
    assertThat(entry.at("/payer")).isEqualTo("HARBOR LTD.");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          amount | text                        | counts    | document     | why                | suggested
          40.00  | RF69INV000001               | 1 0 0 0 0 | 0.00 paid    |                    |
          25.00  | RF69 INV0 0000 1            | 1 0 0 0 0 | 15.00 issued |                    |
          47.50  | RF69INV000001               | 1 0 0 0 0 | 0.00 paid    |                    |
          40.00  | RF68INV000001               | 0 1 0 0 0 | 40.00 issued | no_reference       | number amount name
          40.00  | RF69INV000011               | 0 1 0 0 0 | 40.00 issued | no_reference       | number amount name
          40.00  | INV-000001                  | 0 1 0 0 0 | 40.00 issued | no_reference       | number amount name
          40.00  | thanks                      | 0 1 0 0 0 | 40.00 issued | no_reference       | amount name
          12.00  | thanks                      | 0 1 0 0 0 | 40.00 issued | no_reference       |
          40.00  | RF16INV1234567              | 0 1 0 0 0 | 40.00 issued | unknown_reference  | amount name
          40.00  | RF69INV000001 RF16INV1234567 | 0 1 0 0 0 | 40.00 issued | several_references | number amount name
          -40.00 | RF69INV000001               | 0 0 1 0 0 | 40.00 issued |                    |
          """)
  void an_entry_pays_or_waits(
      String amount, String text, String counts, String document, String why, String suggested) {
    assertThat(counts(read(row(amount, text)))).isEqualTo(counts);
    assertThat(open(this.document)).isEqualTo(document);

    var entry = merchant.caller().get("/v1/bank/entries").json().at("/data/0");
    assertThat(entry.at("/why").asString("")).isEqualTo(why == null ? "" : why);
    var because =
        entry.at("/suggestions/0/because").valueStream().map(one -> one.asString()).toList();
    assertThat(String.join(" ", because)).isEqualTo(suggested == null ? "" : suggested);
    var waiting = why == null ? "" : amount;
    assertThat(balance("unallocated_cash", "2026-04-05")).isEqualTo(waiting);
  }

  @Test
  void more_than_is_open_becomes_credit() {
    read(row("47.50", "RF69INV000001"));

    assertThat(merchant.caller().get("/v1/customers/" + harbor).at("/credit_balance/amount"))
        .isEqualTo("7.50");
    assertThat(balance("customer_credit", "2026-04-03")).isEqualTo("7.50");
  }

  @Test
  void an_entry_counts_once_however_often_it_is_read() {
    var one = row("25.00", "RF69INV000001");
    var two = row("15.00", "RF69INV000001");
    var other = row("3.00", "thanks");

    assertThat(counts(read(one, other, other))).as("two alike are two").isEqualTo("1 2 0 0 0");
    assertThat(counts(read(one, other, other))).as("again").isEqualTo("0 0 0 3 0");
    assertThat(counts(read(other, two, one))).as("overlapping").isEqualTo("1 0 0 2 0");
    assertThat(open(document)).isEqualTo("0.00 paid");
    assertThat(balance("cash", "2026-04-05")).isEqualTo("46.00");
  }

  @Test
  void sixteen_who_read_the_same_book_it_once() {
    var rows = row("25.00", "RF69INV000001") + "\n" + row("3.00", "thanks") + "\n";

    var all = AtOnce.of(16, () -> counts(new BankSamples(merchant).read(HEAD + rows)));

    assertThat(all.stream().filter(one -> !one.equals("0 0 0 2 0")).count()).isBetween(1L, 2L);
    assertThat(open(document)).isEqualTo("15.00 issued");
    assertThat(balance("cash", "2026-04-05")).isEqualTo("28.00");
    assertThat(entries("unallocated")).hasSize(1);
  }

  @Test
  void what_no_document_takes_waits() {
    var path = "/v1/documents/" + document;
    merchant.caller().post(path + "/write-off", "{\"reason\":\"gone\"}");
    read(row("1.00", "RF69INV000001"));
    merchant.caller().post(path + "/payments", "{\"amount\":\"40.00\",\"method\":\"cash\"}");
    read(row("2.00", "RF69INV000001"));
    read("2026-04-03,3.00,A,,RF66CN000007");
    var another = installation.merchant("scout");
    new BankSamples(another).read(HEAD + "2026-04-01,40.00,A,,RF69INV000001\n");

    var why =
        merchant
            .caller()
            .get("/v1/bank/entries")
            .json()
            .at("/data")
            .valueStream()
            .map(one -> one.at("/amount/amount").asString() + " " + one.at("/why").asString())
            .toList();
    assertThat(why)
        .containsExactlyInAnyOrder(
            "1.00 uncollectible", "2.00 nothing_open", "3.00 unknown_reference");
    assertThat(another.caller().get("/v1/bank/entries").at("/data/0/why"))
        .as("a document of another tenant")
        .isEqualTo("unknown_reference");
  }

  @Test
  void a_void_document_and_another_currency_take_none() {
    var euros = BankSamples.STATEMENTS.replace("USD", "EUR");
    merchant
        .caller()
        .with("Content-Type", "text/csv")
        .post(euros, HEAD + row("40.00", "RF69INV000001"));
    merchant.caller().post("/v1/documents/" + document + "/void", "{\"reason\":\"wrong\"}");
    read(row("40.00", "RF69INV000001"));

    assertThat(
            merchant.caller().get("/v1/bank/entries").json().at("/data").findValuesAsString("why"))
        .containsExactlyInAnyOrder("other_currency", "takes_no_payment");
    var id = entries("unallocated").getFirst();
    var refused =
        merchant
            .caller()
            .post(
                "/v1/bank/entries/" + id + "/allocate",
                "{\"document\":\"%s\"}".formatted(document));
    assertThat(refused.code()).isEqualTo("not_allowed");
  }

  @Test
  void staff_says_whose_money_is_or_that_it_went_back() {
    read(row("40.00", "thanks"), row("5.00", "thanks"), row("6.00", "interest"));
    var ids = entries("unallocated");
    var forty =
        ids.stream()
            .filter(id ->
                merchant
                    .caller()
                    .get("/v1/bank/entries/" + id)
                    .at("/amount/amount")
                    .equals("40.00"))
            .findFirst()
            .orElseThrow();
    var body = "{\"document\":\"%s\"}".formatted(document);

    for (int times = 0; times < 2; times++) {
      var done = merchant.caller().post("/v1/bank/entries/" + forty + "/allocate", body);
      assertThat(done.at("/status")).as(done.text()).isEqualTo("paid");
    }
    assertThat(open(document)).isEqualTo("0.00 paid");
    assertThat(balance("unallocated_cash", "2026-04-05")).isEqualTo("11.00");
    var refused =
        merchant.caller().post("/v1/bank/entries/" + forty + "/return", "{\"reason\":\"no\"}");
    assertThat(refused.code()).isEqualTo("bank_entry_settled");

    for (var id : entries("unallocated")) {
      var done =
          merchant.caller().post("/v1/bank/entries/" + id + "/ignore", "{\"reason\":\"not ours\"}");
      assertThat(done.at("/reason")).isEqualTo("not ours");
    }
    assertThat(balance("unallocated_cash", "2026-04-05")).isEmpty();
    assertThat(balance("cash", "2026-04-05")).isEqualTo("40.00");

    var mistaken = entries("ignored").getFirst();
    merchant.caller().post("/v1/bank/entries/" + mistaken + "/allocate", body);
    assertThat(entries("ignored")).hasSize(1);
  }

  @Test
  void what_came_in_a_closed_month_is_of_the_open_one() {
    merchant.advance("2026-05-04T12:00:00Z");
    assertThat(merchant.caller().post("/v1/ledger/periods/2026-04/close", "{}").status())
        .isEqualTo(200);

    read(row("40.00", "RF69INV000001"), row("3.00", "thanks"));

    assertThat(balance("cash", "2026-04-30")).isEmpty();
    assertThat(balance("cash", "2026-05-01")).isEqualTo("43.00");
    var journal =
        merchant.caller().get("/v1/reports/journal?from=2026-05-01&to=2026-05-04&limit=100");
    assertThat(journal.json().at("/data").findValuesAsString("happened_at"))
        .hasSize(2)
        .allMatch(one -> one.startsWith("2026-04-03"));
  }

  @Test
  void who_pays_again_from_the_same_account_is_known() {
    read(row("25.00", "RF69INV000001"));
    read("2026-04-04,1.00,Somebody Else,%s,thanks".formatted(IBAN));

    var entry = merchant.caller().get("/v1/bank/entries?status=unallocated").json().at("/data/0");
    assertThat(entry.at("/suggestions/0/document").asString()).isEqualTo(document);
    assertThat(entry.at("/suggestions/0/because/0").asString()).isEqualTo("account");
  }
}
