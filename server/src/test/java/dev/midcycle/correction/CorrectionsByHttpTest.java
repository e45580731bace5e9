package dev.midcycle.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Documents that staff corrects by hand: one of 40.00 for Scout Basic, which nobody has paid yet.
class CorrectionsByHttpTest {
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private Caller key;
  private String document;
  private CustomerId customer;

  @BeforeEach
  void a_document() {
    scout = installation.merchant("scout");
    key = scout.caller();
    customer = scout.payer("Harbor", "tok_success");
    scout.subscribe(customer, "basic", "month");
    document =
        "/v1/documents/" + key.get("/v1/customers/" + customer + "/documents").at("/data/0/id");
  }

  /// First it is previewed, which writes nothing, and then it is done with the fingerprint of that.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          before                            | deed         | body                                                      | told
          -                                 | credit-notes | 'amount': '10.00'                                         | 201 issued 30.00 note -10.00 lowered 10.00 balance 0.00
          -                                 | credit-notes |                                                           | 201 paid 0.00 note -40.00 lowered 40.00 balance 0.00
          -                                 | credit-notes | 'lines': [{'item': 'basic', 'amount': '4.00'}]            | 201 issued 36.00 note -4.00 lowered 4.00 balance 0.00
          -                                 | credit-notes | 'lines': [{'item': 'basic', 'charge': 'base', 'amount': '4.00'}], 'settle': 'balance' | 201 issued 40.00 note -4.00 credited 4.00 balance 4.00
          -                                 | credit-notes | 'amount': '4.00', 'settle': 'refund'                      | 201 issued 40.00 note -4.00 refunded 4.00 balance 0.00
          write-off                         | credit-notes | 'amount': '10.00'                                         | 201 uncollectible 0.00 written off 30.00 note -10.00 relieved 10.00 balance 0.00
          -                                 | void         |                                                           | 200 void 0.00 balance 0.00
          -                                 | void         | 'waive': true                                             | 200 void 0.00 balance 0.00
          write-off                         | void         |                                                           | 200 void 0.00 balance 0.00
          -                                 | reissue      | 'purchase_order': 'PO-7'                                  | 201 void 0.00 again 40.00 used 0.00 due 40.00 balance 0.00
          credit                            | reissue      | 'purchase_order': 'PO-7'                                  | 201 void 0.00 again 40.00 used 15.00 due 25.00 balance 0.00
          -                                 | reissue      |                                                           | 422 not_allowed - This document is made out
          write-off                         | reissue      | 'purchase_order': 'PO-7'                                  | 422 not_allowed - Nothing of this document is open
          void                              | reissue      | 'purchase_order': 'PO-7'                                  | 422 not_allowed - This document is void
          paid                              | reissue      | 'purchase_order': 'PO-7'                                  | 422 not_allowed - Something of this document was paid. Credit it whole
          'amount': '1.00'                  | reissue      | 'purchase_order': 'PO-7'                                  | 422 not_allowed - Part of this document was credited
          'amount': '1.00', 'settle': 'balance' | reissue  | 'purchase_order': 'PO-7'                                  | 422 not_allowed - Part of this document was credited
          taxed                             | reissue      | 'purchase_order': 'PO-7'                                  | 422 not_allowed - The customer is taxed otherwise
          -                                 | write-off    |                                                           | 200 uncollectible 0.00 written off 40.00 balance 0.00
          credit-notes                      | credit-notes |                                                           | 422 not_allowed - At most 0.00 of this document
          -                                 | credit-notes | 'amount': '40.01'                                         | 422 not_allowed /amount At most 40.00 of this document
          -                                 | credit-notes | 'lines': [{'item': 'basic', 'amount': '30.00'}, {'item': 'basic', 'amount': '10.01'}] | 422 not_allowed /lines/1/amount At most 10.00 of this line
          -                                 | credit-notes | 'lines': [{'item': 'pro', 'amount': '1.00'}]              | 422 not_allowed /lines/0/item No line of this document
          -                                 | credit-notes | 'lines': [{'item': 'basic', 'charge': 'cameras', 'amount': '1.00'}] | 422 not_allowed /lines/0/item No line of this document
          -                                 | credit-notes | 'amount': '1.00', 'lines': [{'item': 'basic', 'amount': '1.00'}] | 400 invalid /lines /lines: leave out
          -                                 | credit-notes | 'amount': '1.001'                                         | 400 invalid /amount /amount: USD has 2 decimals
          -                                 | credit-notes | 'amount': '0.00'                                          | 400 invalid /amount /amount: must be above zero
          -                                 | credit-notes | 'lines': [{'item': 'basic', 'amount': '0'}]               | 400 invalid /lines/0/amount /lines/0/amount: must be above zero
          void                              | credit-notes | 'amount': '1.00'                                          | 422 not_allowed - This document is void
          void                              | void         |                                                           | 422 not_allowed - This document is void
          void                              | write-off    |                                                           | 422 not_allowed - This document is void
          credit-notes                      | void         |                                                           | 422 not_allowed - Nothing of this document is open
          credit-notes                      | write-off    |                                                           | 422 not_allowed - Nothing of this document is open
          'amount': '1.00'                  | void         |                                                           | 422 not_allowed - Part of this document was credited
          paid                              | void         | 'waive': true                                             | 422 not_allowed - Something of this document was paid
          paid                              | credit-notes | 'amount': '10.00'                                         | 201 paid 0.00 note -10.00 credited 10.00 balance 10.00
          """)
  void are_shown_and_done(String before, String deed, String body, String told) {
    prepare(before);
    var rows = installation.contents();
    var asked = "{'reason': 'A test'%s}".formatted(body == null ? "" : ", " + body);

    var preview = send(deed + "/preview", asked);
    assertThat(installation.contents()).isEqualTo(rows);
    var done = send(deed, with(asked, preview));

    assertThat(summary(done)).startsWith(told);
    if (done.status() < 300) {
      assertThat(summary(preview)).isEqualTo(told.replaceFirst("201", "200"));
      assertThat(done.at("/fingerprint")).isEqualTo(preview.at("/fingerprint"));
      assertThat(key.get(document).at("/status")).isEqualTo(done.at("/after/status"));
      assertThat(key.get(document).at("/due")).isEqualTo(done.at("/after/open"));
    } else {
      assertThat(summary(preview)).isEqualTo(summary(done));
      assertThat(installation.contents()).isEqualTo(rows);
    }
  }

  private void prepare(String before) {
    switch (before == null ? "" : before) {
      case "" -> {}
      case "credit" ->
          assertThat(
                  key.post(
                          "/v1/customers/" + customer + "/credits",
                          "{\"amount\": \"15.00\", \"note\": \"Before\"}")
                      .status())
              .isEqualTo(201);
      case "taxed" -> change("{'tax': {'rate': '0.19'}}");
      case "paid" -> installation.application.payment().collecting().runAll(() -> true);
      case "void", "write-off", "credit-notes" ->
          assertThat(send(before, "{'reason': 'Before'}").status()).isLessThan(300);
      default ->
          assertThat(send("credit-notes", "{'reason': 'Before', " + before + "}").status())
              .isEqualTo(201);
    }
  }

  @Test
  void what_was_shown_is_done_or_nothing() {
    var asked = "{'reason': 'A test', 'amount': '10.00'}";
    var preview = send("credit-notes/preview", asked);
    send("credit-notes", "{'reason': 'Between', 'amount': '5.00'}");
    var rows = installation.contents();

    var stale = send("credit-notes", with(asked, preview));

    assertThat(stale.status()).isEqualTo(409);
    assertThat(stale.code()).isEqualTo("stale_preview");
    assertThat(stale.at("/preview/after/open/amount")).isEqualTo("25.00");
    assertThat(installation.contents()).isEqualTo(rows);
    var fresh = JSON.createObjectNode().put("fingerprint", stale.at("/preview/fingerprint"));
    fresh.put("reason", "A test").put("amount", "10.00");
    var done = key.post(document + "/credit-notes", fresh.toString());
    assertThat(summary(done)).isEqualTo("201 issued 25.00 note -10.00 lowered 10.00 balance 0.00");
  }

  @Test
  void the_credit_note_is_a_document_with_the_next_number_of_its_kind() {
    var first = send("credit-notes", "{'reason': 'A test', 'amount': '1.00'}");
    var second = send("credit-notes", "{'reason': 'A test', 'amount': '2.00'}");

    assertThat(first.at("/credit_note/number")).isEqualTo("CN-000001");
    assertThat(second.at("/credit_note/number")).isEqualTo("CN-000002");
    var shown = key.get("/v1/documents/" + second.at("/credit_note/id"));
    assertThat(shown.at("/total/amount")).isEqualTo("-2.00");
    assertThat(shown.json().at("/lines/0")).isEqualTo(second.json().at("/credit_note/lines/0"));
    assertThat(shown.at("/lines/0/why/sentence")).isEqualTo("2.00 of 39.00 credited: A test");
  }

  @Test
  void who_did_what_and_why_is_kept_with_before_and_after() {
    send("write-off", "{'reason': 'Dissolved'}");

    assertThat(
            installation.rows(
                "select action || ' ' || content::text from audit order by id desc limit 1"))
        .singleElement()
        .asString()
        .startsWith("document_written_off")
        .contains(
            "Dissolved", "\"status_before\": \"issued\"", "\"status_after\": \"uncollectible\"")
        .contains("\"open_before\": \"40.00\"", "\"open_after\": \"0.00\"");
  }

  @Test
  void an_invoice_is_issued_again_for_its_customer_as_that_is_now() {
    change(
        """
        {'billing_details': {'name': 'Harbor Ltd', 'address':
          {'line1': '2 Quay', 'city': 'Kiel', 'postal_code': '24103', 'country': 'DE'}}}
        """);

    var done = send("reissue", "{'reason': 'Wrong name'}");

    var fresh = key.get("/v1/documents/" + done.at("/reissued/id"));
    var old = key.get(document);
    assertThat(done.at("/reissued/before/billing_details/name")).isEqualTo("Org");
    assertThat(fresh.at("/billing_details/name")).isEqualTo("Harbor Ltd");
    assertThat(fresh.json().at("/lines")).isEqualTo(old.json().at("/lines"));
    assertThat(fresh.at("/replaces/number")).isEqualTo(old.at("/number"));
    assertThat(old.at("/replaced_by/id")).isEqualTo(fresh.at("/id"));
    assertThat(fresh.at("/number")).isEqualTo("INV-000002");
    assertThat(fresh.at("/description")).isEqualTo(old.at("/description"));
    assertThat(old.at("/billing_details/name")).as("what was issued stays").isEqualTo("Org");
    assertThat(
            installation.rows("select content::text from audit where action = 'document_voided'"))
        .singleElement()
        .asString()
        .contains(
            "Wrong name", "\"buyer_before\": \"Org, ", "\"buyer_after\": \"Harbor Ltd, 2 Quay");
    assertThat(
            key.post("/v1/documents/" + fresh.at("/id") + "/credit-notes", "{\"reason\": \"x\"}")
                .at("/after/status"))
        .isEqualTo("paid");
  }

  private void change(String update) {
    assertThat(key.patch("/v1/customers/" + customer, update.replace('\'', '"')).status())
        .isEqualTo(200);
  }

  private Answer send(String deed, String body) {
    return key.post(document + "/" + deed, body.replace('\'', '"'));
  }

  /// With the fingerprint of what was shown, if it was.
  private static String with(String asked, Answer preview) {
    var body = (ObjectNode) JSON.readTree(asked.replace('\'', '"'));
    if (preview.status() == 200) {
      body.put("fingerprint", preview.at("/fingerprint"));
    }
    return body.toString();
  }

  private static String summary(Answer answer) {
    var json = answer.json();
    var words = new ArrayList<Object>();
    words.add(answer.status());
    if (answer.status() >= 300) {
      words.add(answer.code());
      words.add(json.has("param") ? answer.at("/param") : "-");
      words.add(answer.at("/detail"));
    } else {
      words.add(answer.at("/after/status"));
      words.add(answer.at("/after/open/amount"));
      if (json.at("/after").has("written_off")) {
        words.add("written off " + answer.at("/after/written_off/amount"));
      }
      if (json.has("credit_note")) {
        words.add("note " + answer.at("/credit_note/total/amount"));
      }
      for (var way : new String[] {"lowered", "relieved", "credited", "refunded"}) {
        var field = way.equals("credited") ? "credit_result" : way;
        if (json.at("/credit_note").has(field)) {
          words.add(way + " " + answer.at("/credit_note/" + field + "/amount"));
        }
      }
      if (json.has("reissued")) {
        words.add("again " + answer.at("/reissued/total/amount"));
        words.add("used " + answer.at("/reissued/credit_used/amount"));
        words.add("due " + answer.at("/reissued/due/amount"));
      }
      words.add("balance " + answer.at("/credit_balance/amount"));
    }
    return words.stream().map(Object::toString).reduce((a, b) -> a + " " + b).orElseThrow();
  }
}
