package dev.midcycle.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.billing.ByHand;
import dev.midcycle.correction.Corrected;
import dev.midcycle.correction.Correction;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.AccountBalance.Owed;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.money.Money;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.PdfFile;
import dev.midcycle.testkit.Visitor;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A credit note says, in the API and on its paper, where what it owes the customer goes.
class WhereACreditGoesByHttpTest {
  private static final String PLANS =
      """
      catalog: credits
      currency: USD
      timezone: UTC
      plans: {team: {name: Team, family: f, rank: 1, prices: {month: 30.00}}}
      """;

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private Visitor staff;

  @BeforeEach
  void a_subscription() {
    merchant = installation.merchant(Installation.catalog(PLANS));
    customer = merchant.payer("Harbor", "tok_success");
    var subscription = merchant.subscribe(customer, "team", "month");
    staff = new Visitor(merchant.caller(), customer, subscription);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          invoice     | owed    | told                                  | paper                                           | german
          paid        | LOWER   | credit_result=10.00                   | Added to the credit balance $10.00              | Dem Guthaben gutgeschrieben 10,00 $
          paid        | BALANCE | credit_result=10.00                   | Added to the credit balance $10.00              | Dem Guthaben gutgeschrieben 10,00 $
          paid        | REFUND  | credit_result=0.00 refunded=10.00     | Paid out $10.00                                 | Ausgezahlt 10,00 $
          open        | LOWER   | credit_result=0.00 lowered=10.00      | Taken off an open invoice $10.00                | Von einer offenen Rechnung abgezogen 10,00 $
          written off | LOWER   | credit_result=0.00 relieved=10.00     | Taken off an invoice that was written off $10.00 | Von einer ausgebuchten Rechnung abgezogen 10,00 $
          """)
  void is_told(String invoice, Owed owed, String told, String paper, String german) {
    var credited = invoice(invoice);

    var note = credit(credited, owed);
    assertThat(told(merchant.caller().get("/v1/documents/" + note))).isEqualTo(told);
    assertThat(paper(note)).contains(paper);

    merchant.caller().patch("/v1/customers/" + customer, "{\"language\":\"de\"}");
    assertThat(paper(credit(credited, owed))).contains(german);
  }

  /// Ten dollars; gives the credit note.
  private String credit(DocumentId invoice, Owed owed) {
    var wanted = new ByHand.Wanted.Amount(new Money(Currency.getInstance("USD"), 1000));
    correct(invoice, new Correction.Credit(wanted, owed, "goodwill"));
    return staff.list("/documents", "id").getFirst();
  }

  private DocumentId invoice(String state) {
    merchant.advance("2026-04-02T18:00:00Z");
    if (!state.equals("paid")) {
      merchant.card(customer, "tok_decline");
      merchant.advance("2026-05-02T18:00:00Z");
    }
    var invoice = DocumentId.parse(staff.list("/documents", "id").getFirst()).orElseThrow();
    if (state.equals("written off")) {
      correct(invoice, new Correction.WriteOff("lost"));
    }
    return invoice;
  }

  private void correct(DocumentId document, Correction correction) {
    assertThat(
            installation
                .application
                .billing()
                .corrections()
                .carryOut(
                    UnitOfWork.of(merchant.id()),
                    document,
                    correction,
                    Optional.empty(),
                    Actor.SYSTEM))
        .isInstanceOf(Corrected.Done.class);
  }

  private static String told(Answer document) {
    var told = new TreeMap<String, String>();
    for (var name : List.of("credit_result", "lowered", "relieved", "refunded")) {
      if (!document.json().at("/" + name).isMissingNode()) {
        told.put(name, document.at("/" + name + "/amount"));
      }
    }
    return String.join(" ", told.entrySet().stream().map(Object::toString).toList());
  }

  private String paper(String note) {
    return new PdfFile(merchant.caller().file("/v1/documents/" + note + "/pdf"))
        .text()
        .replace('\u00a0', ' ');
  }
}
