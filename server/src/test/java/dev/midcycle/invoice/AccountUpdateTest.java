package dev.midcycle.invoice;

import static dev.midcycle.invoice.AccountSamples.CUSTOMER;
import static dev.midcycle.invoice.AccountSamples.EARLIER;
import static dev.midcycle.invoice.AccountSamples.NOW;
import static dev.midcycle.invoice.AccountSamples.OURS;
import static dev.midcycle.invoice.AccountSamples.account;
import static dev.midcycle.invoice.AccountSamples.draft;
import static dev.midcycle.invoice.AccountSamples.payment;
import static dev.midcycle.invoice.AccountSamples.subscription;
import static dev.midcycle.invoice.AccountSamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.subscription.CustomerAccount;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written of documents that are issued one after the other on one account. Documents are
/// named by what caused them.
class AccountUpdateTest {
  private static final Actor STAFF = new Actor("key_staff");

  private static AccountUpdate update(CustomerAccount account) {
    return new AccountUpdate(
        account, new NewIds(new Ids(new Random(7)), InstantSource.fixed(NOW)), STAFF);
  }

  private static List<String> credits(AccountUpdate update) {
    return update.credits.stream().map(one -> one.kind() + " " + one.amount()).toList();
  }

  /// Documents as `number:total`, and `<number` where one takes back what another charged.
  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          credit | open  | documents          | left open  | lowered | credits
          0.00   | 0.00  | 2:20.00            | 20.00      | 0.00    | -
          5.00   | 0.00  | 2:20.00            | 15.00      | 0.00    | APPLIED -5.00
          50.00  | 0.00  | 2:20.00 3:40.00    | 0.00 10.00 | 0.00    | APPLIED -20.00, APPLIED -30.00
          0.00   | 20.00 | 2:-20.00<1         | 0.00       | 20.00   | -
          0.00   | 5.00  | 2:-20.00<1         | 0.00       | 5.00    | CREDITED 15.00
          0.00   | 20.00 | 2:-5.00<1 3:-7.00<1 | 0.00 0.00 | 12.00   | -
          0.00   | 0.00  | 2:20.00 3:-5.00<2  | 15.00 0.00 | 0.00    | -
          0.00   | 0.00  | 2:-20.00<1 3:50.00 | 0.00 30.00 | 0.00    | CREDITED 20.00, APPLIED -20.00
          """)
  void each_is_settled_with_what_those_before_it_left(
      String credit,
      String open,
      String documents,
      String left,
      String lowered,
      @Nullable String credits) {
    var account = account(credit, open);
    var update = update(account);

    var issued =
        update.issue(
            subscription(account),
            Arrays.stream(documents.split(" ")).map(AccountUpdateTest::parsed).toList());

    assertThat(update.documents.keySet())
        .containsExactlyElementsOf(issued.stream().map(Issued::id).toList());
    assertThat(update.documents.values())
        .allSatisfy(one -> {
          assertThat(one.catalog()).isEqualTo("sold");
          assertThat(one.netDays()).isEqualTo(14);
          assertThat(one.paidBy()).isEmpty();
        })
        .extracting(one -> one.open().toString())
        .containsExactly(left.split(" "));
    assertThat(update.lowered.getOrDefault(EARLIER, usd("0.00"))).isEqualTo(usd(lowered));
    assertThat(String.join(", ", credits(update))).isEqualTo(credits == null ? "" : credits);
    assertThat(update.credits)
        .allSatisfy(one -> {
          assertThat(one.customer()).isEqualTo(CUSTOMER);
          assertThat(one.who()).isEqualTo(STAFF);
          assertThat(one.document()).isPresent();
          assertThat(one.payment()).isEmpty();
        });
  }

  private static Draft parsed(String text) {
    var parts = text.split("[:<]", -1);
    return draft(
        Integer.parseInt(parts[0]), parts[1], parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
  }

  @Test
  void a_document_is_told_of() {
    var account = account("5.00", "0.00");
    var update = update(account);

    var issued = update.issue(subscription(account), List.of(draft(2, "20.00", 0))).getFirst();

    var amounts = Map.of("total", "20.00", "due", "15.00", "currency", "USD");
    assertThat(update.activities)
        .singleElement()
        .returns(Action.DOCUMENT_ISSUED, Activity::action)
        .returns(Optional.of(CUSTOMER), Activity::customer)
        .returns(Optional.of(OURS), Activity::subscription)
        .returns(Optional.of(issued.id()), Activity::document)
        .returns(amounts, Activity::details);
    assertThat(update.events)
        .singleElement()
        .extracting(one -> one.object())
        .isEqualTo(issued.id());
  }

  @Test
  void what_a_payment_pays_is_not_open_and_the_credit_held_for_it_pays_too() {
    var account = account("95.00", "0.00");
    var update = update(account);
    var payment = payment("15.00", "5.00");

    update.paidBy(payment, NOW);
    update.issue(subscription(account), List.of(draft(2, "20.00", 0), draft(3, "-8.00", 1)));

    assertThat(update.documents.values())
        .extracting(one -> one.open() + " " + one.paidBy().map(PaymentId::text).orElse("-"))
        .containsExactly("0.00 " + payment.id(), "0.00 -");
    assertThat(credits(update)).containsExactly("RELEASED 5.00", "APPLIED -5.00", "CREDITED 8.00");
    assertThat(update.credits).allMatch(one -> one.payment().equals(Optional.of(payment.id())));
  }

  @Test
  void credit_is_set_aside_and_given_back() {
    var update = update(account("9.00", "0.00"));

    update.hold(payment("15.00", "5.00"), NOW);
    update.release(payment("15.00", "5.00"), NOW.plusSeconds(1));

    assertThat(credits(update)).containsExactly("HELD -5.00", "RELEASED 5.00");
    assertThat(update.credits)
        .extracting(CreditEntry::payment)
        .containsOnly(Optional.of(payment("15.00", "5.00").id()));
  }

  @Test
  void nothing_set_aside_is_nothing_written() {
    var update = update(account("9.00", "0.00"));

    update.hold(payment("15.00", "0.00"), NOW);

    assertThat(update.credits).isEmpty();
  }

  @Test
  void a_family_is_tried_out_for_the_first_time_once() {
    var update = update(account("0.00", "0.00"));

    update.tryOut("tried before");
    update.tryOut("new");

    assertThat(update.tried).containsExactly("new");
  }

  @Test
  void what_is_saved_and_reserved_is_kept_by_subscription() {
    var account = account("0.00", "0.00");
    var update = update(account);
    var subscription = subscription(account);

    update.save(subscription);
    update.reserve(OURS, Optional.of(payment("1.00", "0.00").id()));
    update.keepUsage(List.of(new Bill.Part(OURS, draft(2, "0.00", 0))), List.of(subscription));

    assertThat(update.saved).containsOnlyKeys(OURS);
    assertThat(update.billed).containsOnlyKeys(OURS);
    assertThat(update.turns).containsOnlyKeys(OURS);
    assertThat(update.taxed).containsOnlyKeys(OURS);
    assertThat(update.reservations)
        .containsExactly(Map.entry(OURS, Optional.of(payment("1.00", "0.00").id())));
    assertThat(update.unissued).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "INVOICE,     42,      invoice,     INV-000042",
    "INVOICE,     1234567, invoice,     INV-1234567",
    "CREDIT_NOTE, 7,       credit_note, CN-000007",
  })
  void a_document_has_a_number(Document.Kind kind, long value, String code, String number) {
    assertThat(new DocumentNumber(kind, value)).hasToString(number);
    assertThat(kind.code()).isEqualTo(code);
  }
}
