package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Payments that staff records for a document of 40.00, and what it pays back of them. It is 1
/// April.
class HandMoneyByHttpTest {
  private static final JsonMapper JSON = new JsonMapper();

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private Caller key;
  private String document;

  @BeforeEach
  void a_document() {
    scout = installation.merchant("scout");
    key = scout.caller();
    var customer = scout.payer("Harbor", "tok_success");
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
          before        | body                                                              | told
          -             | 'amount': '15.00', 'method': 'cash'                               | 201 cash on 2026-04-01 paid 15.00 open 25.00
          -             | 'amount': '40', 'method': 'check', 'date': '2026-03-30'           | 201 check on 2026-03-30 paid 40.00 open 0.00
          -             | 'amount': '45.00', 'method': 'bank_transfer', 'note': 'Twice'     | 201 bank_transfer on 2026-04-01 Twice paid 40.00 credited 5.00 open 0.00
          write-off     | 'amount': '45.00', 'method': 'other'                              | 201 other on 2026-04-01 paid 0.00 recovered 40.00 credited 5.00 open 0.00
          void          | 'amount': '1.00', 'method': 'cash'                                | 422 not_allowed - Nothing is to be paid
          -             | 'amount': '0', 'method': 'cash'                                   | 400 invalid /amount /amount: must be above zero
          -             | 'amount': '1.001', 'method': 'cash'                               | 400 invalid /amount /amount: USD has 2 decimals
          -             | 'amount': '1.00', 'method': 'gold'                                | 400 invalid /method /method: must be one of bank_transfer, cash, check, card_terminal, other
          -             | 'amount': '1.00', 'method': 'cash', 'date': '2026-04-02'          | 400 invalid /date /date: must not be after today, 2026-04-01
          -             | 'method': 'cash'                                                  | 400 invalid /amount /amount: is required
          """)
  void payments_are_shown_and_recorded(String before, String body, String told) {
    if (before != null) {
      send(document + "/" + before, "{'reason': 'Before'}");
    }
    shownAndDone(document + "/payments", "{" + body + "}", told);
  }

  /// Of a payment of 45.00, of which 5.00 became credit.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      quoteCharacter = '`',
      textBlock =
          """
          before | body                                 | told
          -      | 'amount': '5.00', 'reason': 'Twice'  | 201 refunded 5.00 from credit 5.00
          -      | 'amount': '15.00', 'reason': 'Twice' | 201 refunded 15.00 from credit 5.00 open again 10.00
          15.00  | 'amount': '30.00', 'reason': 'Twice' | 201 refunded 30.00 before 15.00 open again 30.00
          15.00  | 'amount': '30.01', 'reason': 'Twice' | 422 not_allowed /amount At most 30.00 of this payment
          -      | 'amount': '0.00', 'reason': 'Twice'  | 400 invalid /amount /amount: must be above zero
          -      | 'amount': '1.00', 'reason': ' '      | 400 invalid /reason /reason: must not be empty or blank
          -      | 'amount': '1.00'                     | 400 invalid /reason /reason: is required
          """)
  void payments_are_paid_back(String before, String body, String told) {
    var payment = send(document + "/payments", "{'amount': '45.00', 'method': 'cash'}");
    var refunds = "/v1/payments/" + payment.at("/payment") + "/refunds";
    if (before != null) {
      send(refunds, "{'amount': '%s', 'reason': 'Before'}".formatted(before));
    }
    shownAndDone(refunds, "{" + body + "}", told);
  }

  private void shownAndDone(String path, String asked, String told) {
    var rows = installation.contents();

    var preview = send(path + "/preview", asked);
    assertThat(installation.contents()).isEqualTo(rows);
    var done = send(path, with(asked, preview));

    assertThat(summary(done)).startsWith(told);
    if (done.status() == 201) {
      assertThat(summary(preview)).isEqualTo(told.replaceFirst("201", "200"));
      assertThat(done.at("/fingerprint")).isEqualTo(preview.at("/fingerprint"));
    } else {
      assertThat(summary(preview)).isEqualTo(summary(done));
      assertThat(installation.contents()).isEqualTo(rows);
    }
  }

  @Test
  void what_was_shown_is_done_or_nothing() {
    var asked = "{'amount': '30.00', 'method': 'cash'}";
    var preview = send(document + "/payments/preview", asked);
    var payment = send(document + "/payments", "{'amount': '20.00', 'method': 'cash'}");
    var refunds = "/v1/payments/" + payment.at("/payment") + "/refunds";
    var back = "{'amount': '5.00', 'reason': 'A test'}";
    var refund = send(refunds + "/preview", back);
    send(refunds, back);
    var rows = installation.contents();

    var stale =
        List.of(
            send(document + "/payments", with(asked, preview)), send(refunds, with(back, refund)));

    assertThat(stale).extracting(Answer::status).containsOnly(409);
    assertThat(stale).extracting(Answer::code).containsOnly("stale_preview");
    assertThat(stale.getFirst().at("/preview/credited/amount")).isEqualTo("5.00");
    assertThat(stale.getLast().at("/preview/refunded_before/amount")).isEqualTo("5.00");
    assertThat(installation.contents()).isEqualTo(rows);
  }

  /// 10.00 and 35.00 pay 40.00, and 5.00 of the second is credit.
  @Test
  void what_is_paid_too_much_is_told_alike_by_document_receipt_and_credit() {
    send(document + "/payments", "{'amount': '10.00', 'method': 'cash'}");
    var second = send(document + "/payments", "{'amount': '35.00', 'method': 'bank_transfer'}");

    var shown = key.get(document);
    var credits = key.get("/v1/customers/" + shown.at("/customer") + "/credits");
    var receipt = new PdfFile(key.file(document + "/receipt")).lines();

    assertThat(shown.at("/payments/0/paid/amount")).isEqualTo("10.00");
    assertThat(shown.at("/payments/1/amount/amount")).isEqualTo("35.00");
    assertThat(shown.at("/payments/1/paid/amount")).isEqualTo("30.00");
    assertThat(credits.at("/data/0/kind")).isEqualTo("overpaid");
    assertThat(credits.at("/data/0/payment")).isEqualTo(second.at("/payment"));
    assertThat(receipt)
        .contains("Subtotal $40.00", "Total $40.00", "Payment received, Apr 1, 2026 $10.00")
        .contains("Bank transfer, Apr 1, 2026 $35.00", "Added to the credit balance -$5.00")
        .contains("Paid $40.00");
  }

  /// 40.00 are paid, 15.00 of them paid back and paid again.
  @Test
  void what_was_paid_back_and_paid_again_is_told_once() {
    var first = send(document + "/payments", "{'amount': '40.00', 'method': 'cash'}");
    send(
        "/v1/payments/" + first.at("/payment") + "/refunds",
        "{'amount': '15.00', 'reason': 'A test'}");
    send(document + "/payments", "{'amount': '15.00', 'method': 'bank_transfer'}");

    var shown = key.get(document);
    assertThat(shown.at("/payments/0/paid/amount")).isEqualTo("25.00");
    assertThat(shown.at("/payments/1/paid/amount")).isEqualTo("15.00");
    assertThat(new PdfFile(key.file(document + "/receipt")).lines())
        .containsSubsequence(
            "Payment received, Apr 1, 2026 $40.00",
            "Paid out -$15.00",
            "Bank transfer, Apr 1, 2026 $15.00",
            "Paid $40.00");
  }

  @Test
  void a_document_shows_what_was_recorded_and_paid_back() {
    var payment =
        send(document + "/payments", "{'amount': '40.00', 'method': 'check', 'note': 'No 7'}");
    send(
        "/v1/payments/" + payment.at("/payment") + "/refunds",
        "{'amount': '3.00', 'reason': 'A test'}");

    var shown = key.get(document);
    assertThat(shown.at("/status")).isEqualTo("issued");
    assertThat(shown.at("/due/amount")).isEqualTo("3.00");
    assertThat(shown.at("/payments/0/received/way")).isEqualTo("check");
    assertThat(shown.at("/payments/0/received/note")).isEqualTo("No 7");
    assertThat(shown.at("/payments/0/refunded/amount")).isEqualTo("3.00");
    assertThat(key.get("/v1/payments/" + payment.at("/payment")).at("/refunded/amount"))
        .isEqualTo("3.00");
  }

  private Answer send(String path, String body) {
    return key.post(path, body.replace('\'', '"'));
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
    } else if (json.has("reopened")) {
      words.add("refunded " + answer.at("/amount/amount"));
      add(words, answer, "before", "refunded_before");
      add(words, answer, "from credit", "from_credit");
      json.at("/reopened")
          .forEach(one -> words.add("open again " + one.at("/amount/amount").asString()));
    } else {
      words.add(answer.at("/received/way") + " on " + answer.at("/received/on"));
      if (!answer.at("/received/note").isEmpty()) {
        words.add(answer.at("/received/note"));
      }
      for (var use : List.of("paid", "recovered", "credited", "open")) {
        add(words, answer, use, use);
      }
    }
    return words.stream().map(Object::toString).reduce((a, b) -> a + " " + b).orElseThrow();
  }

  private static void add(List<Object> words, Answer answer, String word, String field) {
    if (answer.json().has(field)) {
      words.add(word + " " + answer.at("/" + field + "/amount"));
    }
  }
}
