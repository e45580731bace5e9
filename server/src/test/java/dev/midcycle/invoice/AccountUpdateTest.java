package dev.midcycle.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Action;
import dev.midcycle.audit.Activity;
import dev.midcycle.audit.Actor;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.credit.CreditEntry;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.file.CatalogFiles;
import dev.midcycle.file.Reading;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.QuoteId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.rating.Usage;
import dev.midcycle.subscription.CustomerAccount;
import dev.midcycle.subscription.Subscription;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.time.Stretch;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written of documents that are issued one after the other on one account. Documents are
/// named by what caused them.
class AccountUpdateTest {
  private static final Currency USD = Currency.getInstance("USD");
  private static final Instant NOW = Instant.parse("2026-04-01T16:00:00Z");
  private static final CustomerId CUSTOMER = new CustomerId(new UUID(7, 1));
  private static final SubscriptionId OURS = new SubscriptionId(new UUID(7, 2));
  private static final DocumentId EARLIER = new DocumentId(new UUID(7, 3));
  private static final Actor STAFF = new Actor("key_staff");
  private static final String SOLD =
      """
      catalog: sold
      currency: USD
      timezone: UTC
      billing: {net_days: 14}
      plans:
        fee: {name: Fee, family: f, rank: 2, prices: {month: 40}}
      """;

  private static Money usd(String amount) {
    return new Money(USD, new BigDecimal(amount).movePointRight(2).longValueExact());
  }

  private static Cause cause(int number) {
    return new Cause.Happened(new FactId(new UUID(9, number)));
  }

  /// Of one line, which takes back what another charged where it is below zero.
  private static Draft draft(int number, String total, int takesBack) {
    var line =
        new Line(
            new Rate.Fee(
                new Item.OfPlan(new PlanKey("fee")),
                new ChargeKey("base"),
                1,
                Decimal.of(40),
                Decimal.of(1)),
            new Stretch(NOW, NOW.plusSeconds(60)),
            new Stretch(NOW, NOW.plusSeconds(60)),
            Decimal.of(1),
            usd(total),
            List.of(),
            Tax.NONE,
            new Derivation.TakenBack(usd(total), Money.zero(USD)),
            Optional.of(cause(takesBack)).filter(_ -> takesBack > 0),
            Optional.of(usd("0.00")).filter(_ -> takesBack > 0));
    return new Draft(
        cause(number),
        NOW.plusSeconds(number),
        List.of(line),
        List.of(),
        usd(total),
        List.of(),
        usd("0.00"),
        usd(total),
        List.of(),
        List.of(),
        List.of());
  }

  private static Catalogs catalogs() {
    return switch (CatalogFiles.parse("sold", SOLD)) {
      case Reading.Valid<Catalog>(var read) -> Catalogs.of(1, read);
      case Reading.Invalid<Catalog>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// @param open of the document that cause 1 made; nothing where it is zero
  private static CustomerAccount account(String credit, String open) {
    var owed =
        Optional.of(usd(open))
            .filter(Money::isPositive)
            .map(amount -> new CustomerAccount.OpenDocument(EARLIER, OURS, cause(1), amount, NOW));
    return new CustomerAccount(
        CUSTOMER,
        USD,
        ZoneOffset.UTC,
        Tax.NONE,
        Set.of("tried before"),
        Optional.empty(),
        true,
        usd(credit),
        owed.stream().toList(),
        Usage.NONE,
        List.of());
  }

  private static AccountUpdate update(CustomerAccount account) {
    return new AccountUpdate(
        account, new NewIds(new Ids(new Random(7)), InstantSource.fixed(NOW)), STAFF);
  }

  private static Subscription subscription(CustomerAccount account) {
    return new Subscription(
        OURS, CUSTOMER, "sold", Optional.empty(), NOW, account.blank(OURS, catalogs(), NOW));
  }

  private static Payment payment(String amount, String held) {
    var method =
        new PaymentMethod(
            new PaymentMethodId(new UUID(7, 4)),
            CUSTOMER,
            "tok_success",
            new Gateway.Card("visa", "4242", 12, 2030),
            true,
            NOW);
    return new Payment(
        new TenantId(new UUID(7, 5)),
        new PaymentId(new UUID(7, 6)),
        CUSTOMER,
        method,
        new Payment.Purpose.ForChange(OURS, new QuoteId(new UUID(7, 7))),
        usd(amount),
        usd(held),
        Payment.State.STARTED,
        Optional.empty(),
        NOW);
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
            Arrays.stream(documents.split(" ")).map(AccountUpdateTest::draft).toList());

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

  private static Draft draft(String text) {
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
        .isEqualTo(issued.id().uuid());
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
    update.keepUsage(subscription, List.of(draft(2, "0.00", 0)));

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
