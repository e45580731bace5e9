package dev.midcycle.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.collect.DuePayments.Outcome;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.TenantId;
import dev.midcycle.payment.Decline;
import dev.midcycle.payment.Gateway;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Bank.Mood;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Owing;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Collecting an invoice of 40.00: what is said of it, and what is written down.
class DuePaymentsTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Map<TenantId, Gateway> GATEWAYS = new ConcurrentHashMap<>();
  private static Installation installation;
  private static DuePayments collecting;

  private final Bank bank = new Bank();
  private Merchant merchant;

  @BeforeAll
  static void open() {
    installation =
        new Installation(
            CLOCK, new Bank(), unit -> Optional.ofNullable(GATEWAYS.get(unit.tenant())));
    collecting = installation.application.payment().collecting();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void a_merchant_with_a_bank() {
    merchant = installation.live("scout");
    GATEWAYS.put(merchant.id(), bank);
  }

  @AfterEach
  void nothing_is_due_any_more() {
    GATEWAYS.clear();
    collecting.runAll(() -> true);
  }

  /// What has happened before the document is collected, or the bank's mood.
  enum Before {
    PAYS,
    DECLINES,
    HANGS,
    BREAKS,
    NO_GATEWAY,
    NO_CARD,
    CREDITED,
    UNDER_WAY
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          before     | outcome                          | document    | payments       | paid | audit
          PAYS       | paid                             | paid 0      | 4000 succeeded | 4000 | started, succeeded
          DECLINES   | declined: The card was declined. | issued 4000 | 4000 declined  | -    | started, declined
          HANGS      | unknown                          | issued 4000 | 4000 unknown   | -    | started
          BREAKS     | unknown                          | issued 4000 | 4000 unknown   | -    | started
          NO_GATEWAY | NoGateway[]                      | issued 4000 | -              | -    | -
          NO_CARD    | NoMethod[]                       | issued 4000 | -              | -    | -
          CREDITED   | NothingOpen[]                    | paid 0      | -              | -    | -
          UNDER_WAY  | UnderWay[]                       | issued 4000 | 4000 unknown   | -    | started
          """)
  void a_document_is_tried_once_and_what_came_of_it_is_written_down(
      Before before, String said, String shown, String payments, String paid, String audit) {
    var customer = before == Before.NO_CARD ? withoutCard() : payer();
    var subscription = merchant.subscribe(customer, "basic", "month");
    var document = document(customer);
    assertThat(of(document).due()).as("to be collected").hasSize(1);
    bring(before, new Visitor(merchant.caller(), customer, subscription), document);

    var outcome = pay(document);

    assertThat(words(outcome, document)).isEqualTo(said);
    assertThat(of(document).due())
        .as("untouched where nothing was tried")
        .hasSize(payments == null && shown.startsWith("issued") ? 1 : 0);
    assertThat(of(document).shown()).isEqualTo(shown);
    assertThat(of(document).in("payment", "amount || ' ' || state")).isEqualTo(list(payments));
    assertThat(of(document).in("payment_share", "amount")).isEqualTo(list(paid));
    assertThat(of(document).audited()).isEqualTo(list(audit));
    assertThat(bank.asked()).hasSameSizeAs(list(payments));
  }

  private Outcome pay(DocumentId document) {
    return collecting.pay(
        UnitOfWork.of(merchant.id()), DuePayments.Asked.of(document, Actor.SYSTEM));
  }

  private CustomerId payer() {
    return merchant.payer("Harbor", "tok_success");
  }

  /// Who needs no card as long as the merchant has no gateway.
  private CustomerId withoutCard() {
    GATEWAYS.remove(merchant.id());
    var customer = merchant.customer("Harbor");
    merchant.details(customer);
    return customer;
  }

  private void bring(Before before, Visitor visitor, DocumentId document) {
    switch (before) {
      case PAYS, DECLINES, HANGS, BREAKS -> bank.is(Mood.valueOf(before.name()));
      case NO_GATEWAY -> GATEWAYS.remove(merchant.id());
      case NO_CARD -> GATEWAYS.put(merchant.id(), bank);
      case CREDITED -> visitor.make("\"cancel\":{\"when\":\"now\",\"settle\":\"prorate\"}");
      case UNDER_WAY -> {
        bank.is(Mood.HANGS);
        pay(document);
        bank.is(Mood.PAYS);
      }
    }
  }

  /// What was said; of a payment only if it is the document's.
  private static String words(Outcome outcome, DocumentId document) {
    var payments = of(document).in("payment", "id");
    return switch (outcome) {
      case Outcome.Paid(var id) when payments.contains(id.uuid().toString()) -> "paid";
      case Outcome.Declined(var id, var why) when payments.contains(id.uuid().toString()) ->
          "declined: " + why.reason();
      case Outcome.Unknown(var id) when payments.contains(id.uuid().toString()) -> "unknown";
      default -> outcome.toString();
    };
  }

  private static List<String> list(String cell) {
    return cell == null ? List.of() : List.of(cell.split(", "));
  }

  private static Collected of(DocumentId document) {
    return new Collected(installation, document);
  }

  /// The customer's newest.
  private DocumentId document(CustomerId customer) {
    var ids = new Visitor(merchant.caller(), customer, "").list("/documents", "id");
    return DocumentId.parse(ids.getFirst()).orElseThrow();
  }

  private DocumentId invoiced(CustomerId customer) {
    merchant.subscribe(customer, "basic", "month");
    return document(customer);
  }

  @Test
  void everything_that_is_due_is_collected_for_as_long_as_it_goes_on() {
    var first = invoiced(payer());
    var second = invoiced(payer());
    var asked = new AtomicInteger();

    collecting.runAll(() -> false);
    assertThat(bank.moved()).as("told to stop at once").isEmpty();

    collecting.runAll(() -> asked.incrementAndGet() <= 1);
    assertThat(bank.moved()).as("told to stop after the first").containsExactly("40.00");
    assertThat(of(first).due().size() + of(second).due().size()).isEqualTo(1);

    collecting.run(merchant.id());
    assertThat(of(first).shown()).isEqualTo("paid 0");
    assertThat(of(second).shown()).isEqualTo("paid 0");
    assertThat(bank.moved()).containsExactly("40.00", "40.00");
  }

  /// A gateway that contradicts itself: money that comes after all is not lost, and pays once.
  @Test
  void money_that_comes_after_all_pays_once() {
    var document = invoiced(payer());
    bank.is(Mood.HANGS);
    pay(document);
    var id = new PaymentId(UUID.fromString(of(document).in("payment", "id").getFirst()));
    var payment =
        installation
            .application
            .payment()
            .payments()
            .find(UnitOfWork.of(merchant.id()), id)
            .orElseThrow();

    var paying = installation.application.payment().paying();
    paying.settle(payment, new Gateway.Outcome.Declined(Decline.of("Too late.")));
    paying.settle(payment, new Gateway.Outcome.Succeeded("reference"));
    paying.settle(payment, new Gateway.Outcome.Succeeded("reference"));
    paying.settle(payment, new Gateway.Outcome.Declined(Decline.of("Too late.")));

    assertThat(of(document).shown()).isEqualTo("paid 0");
    assertThat(of(document).in("payment", "state")).containsExactly("succeeded");
    assertThat(of(document).in("payment_share", "amount")).containsExactly("4000");
    assertThat(of(document).audited()).containsExactly("started", "declined", "succeeded");
  }

  @Test
  void who_asks_for_it_pays_all_that_the_customer_owes_and_nothing_of_others() {
    var customer = payer();
    var other = invoiced(payer());
    var first = invoiced(customer);
    var second = invoiced(customer);
    bank.is(Mood.DECLINES);
    collecting.run(merchant.id());
    assertThat(bank.asked()).hasSize(3);
    bank.is(Mood.PAYS);

    collecting.run(merchant.id());
    assertThat(bank.moved()).as("what was declined is not tried by itself").isEmpty();
    Owing.pay(collecting, merchant, customer);

    assertThat(of(first).shown()).isEqualTo("paid 0");
    assertThat(of(second).shown()).isEqualTo("paid 0");
    assertThat(of(other).shown()).isEqualTo("issued 4000");
    assertThat(bank.moved()).containsExactly("40.00", "40.00");
  }

  /// Its work is there though a payment for it is not known: nobody charges it, and it comes round
  /// again.
  @Test
  void what_is_under_way_is_put_off_by_a_minute_and_not_charged() {
    var document = invoiced(payer());
    bank.is(Mood.HANGS);
    pay(document);
    installation.rows(
        """
        insert into work_item (tenant, kind, object, at)
        values ('%s', 'collect', '%s', '-infinity')
        returning 1
        """
            .formatted(merchant.id().uuid(), document.uuid()));

    collecting.run(merchant.id());

    assertThat(bank.asked()).hasSize(1);
    var until =
        installation.rows(
            """
            select date_trunc('second', held_until) = date_trunc('second', timestamptz '%s') + interval '1 minute'
            from work_item
            where kind = 'collect'
              and object = '%s'
            """
                .formatted(CLOCK.instant(), document.uuid()));
    assertThat(until).containsExactly("true");
  }

  /// Runners take work first and the customer after it, and so does who pays one unasked.
  @Test
  void whoever_collects_at_the_same_time_charges_each_document_once() throws InterruptedException {
    var customer = payer();
    var documents = Stream.generate(() -> invoiced(customer)).limit(4).toList();
    var charging =
        Stream.concat(
                Stream.<Runnable>of(() -> collecting.run(merchant.id()))
                    .flatMap(run -> Stream.of(run, run)),
                documents.stream().<Runnable>map(one -> () -> pay(one)))
            .map(Thread::startVirtualThread)
            .toList();
    for (var one : charging) {
      one.join();
    }

    assertThat(documents).allSatisfy(one -> assertThat(of(one).shown()).isEqualTo("paid 0"));
    assertThat(bank.moved()).containsExactly("40.00", "40.00", "40.00", "40.00");
  }
}
