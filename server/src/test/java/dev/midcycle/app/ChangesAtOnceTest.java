package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.reconcile.LedgerCheck;
import dev.midcycle.testkit.AtOnce;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.Visitor;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Many who change one subscription at the same time: what comes of it is what would, one after the
/// other.
class ChangesAtOnceTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);

  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new Bank(), _ -> Optional.of(new Bank()));

  private Merchant merchant;

  @BeforeEach
  void a_merchant() {
    merchant = installation.live(Installation.catalog(BusyShop.CATALOGUE));
  }

  @Test
  void changes_at_once_come_to_one_after_the_other() {
    comeToOneAfterTheOther(6, 1);
  }

  @Test
  @Tag("long")
  void twenty_changes_at_once_many_times() {
    for (int round = 0; round < Integer.getInteger("rounds", 50); round++) {
      comeToOneAfterTheOther(20, round);
    }
  }

  /// Everybody wants another plan and another number of seats, and goes on until they have had it.
  /// All is at one instant: in the end the customer has paid for what the last one wanted, and for
  /// nothing else.
  private void comeToOneAfterTheOther(int many, int seed) {
    var random = new Random(seed);
    var visitor = subscribed();
    var direct = subscribed();
    var wishes = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      wishes.add(change(random.nextBoolean() ? "pro" : "basic", 4 + i));
    }
    Collections.shuffle(wishes, random);
    CLOCK.pass(Duration.ofDays(11));
    var next = new AtomicInteger();

    var answers = AtOnce.of(many, () -> insist(visitor, wishes.get(next.getAndIncrement())));

    assertThat(answers).extracting(Caller.Answer::status).containsOnly(200);
    var shown = visitor.shown();
    direct.make(change(shown.at("/plan/key"), shown.json().at("/quantity/seats").asInt()));
    assertThat(visitor.list("/documents?limit=100", "id")).hasSize(1 + many);
    assertThat(sum(visitor))
        .as("%s %s", visitor.documents(), direct.documents())
        .isEqualTo(sum(direct));
    agree();
  }

  @Test
  void seats_that_are_added_and_removed_in_a_burst_are_all_counted() {
    burst(4, 5);
  }

  @Test
  @Tag("long")
  void two_hundred_seats_in_a_burst() {
    burst(8, 25);
  }

  /// Each adds one seat more than there are, or removes one, whatever the others do meanwhile: all
  /// of them count, and what is paid is what the last number costs.
  private void burst(int threads, int each) {
    var visitor = subscribed();
    var direct = subscribed();
    CLOCK.pass(Duration.ofDays(11));

    int more =
        AtOnce.of(threads, () -> addAndRemove(visitor, each)).stream()
            .mapToInt(Integer::intValue)
            .sum();

    assertThat(seats(visitor)).isEqualTo(3 + more);
    direct.make(change("basic", 3 + more));
    assertThat(sum(visitor))
        .as("%s %s", visitor.documents(), direct.documents())
        .isEqualTo(sum(direct));
    agree();
  }

  /// One of three is removed; gives how many seats more there are through this one.
  private static int addAndRemove(Visitor visitor, int often) {
    int more = 0;
    for (int i = 0; i < often; i++) {
      int step = i % 3 == 2 ? -1 : 1;
      while (!isDone(visitor, step)) {
        // Others were faster: what they left is read again.
      }
      more += step;
    }
    return more;
  }

  /// Confirms only what counts from the number that was read.
  private static boolean isDone(Visitor visitor, int step) {
    int before = seats(visitor);
    var quote = visitor.quote(change("basic", before + step));
    return quote.json().at("/changes/quantity/0/before").asInt(0) == before
        && visitor.confirm(quote).status() == 200;
  }

  private static int seats(Visitor visitor) {
    return visitor.shown().json().at("/quantity/seats").asInt();
  }

  /// How the renewal and the change meet, and what the customer may have then.
  enum Order {
    RENEWAL_FIRST,
    CHANGE_FIRST,
    AT_ONCE;

    private List<String> plans() {
      return switch (this) {
        case RENEWAL_FIRST -> List.of("basic");
        case CHANGE_FIRST -> List.of("pro");
        case AT_ONCE -> List.of("basic", "pro");
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_change_meets_the_renewal(Order order) {
    meets(order);
  }

  @Test
  @Tag("long")
  void a_change_meets_the_renewal_many_times() {
    for (int round = 0; round < 20 * Integer.getInteger("rounds", 50); round++) {
      meets(Order.AT_ONCE);
    }
  }

  /// A change was quoted just before the period ended, and is confirmed just after it has: it
  /// counts from when it was quoted, with a day of the month before, or is told to be overtaken.
  /// The month before is billed once, and the new one once, at what the customer has.
  private void meets(Order order) {
    var visitor = subscribed();
    CLOCK.pass(Duration.between(CLOCK.instant(), end(visitor)).minusMillis(50));
    var quote = visitor.quote(change("pro", 5));
    CLOCK.pass(Duration.ofMillis(100));
    var confirming = new AtomicBoolean(order == Order.CHANGE_FIRST);
    Callable<Integer> step =
        () -> {
          if (confirming.getAndSet(!confirming.get())) {
            return visitor.confirm(quote).status();
          }
          return installation.application.billing().runs().run(merchant.id()).size();
        };
    if (order == Order.AT_ONCE) {
      AtOnce.of(2, step);
    } else {
      call(step);
      call(step);
    }
    installation.application.billing().runs().run(merchant.id());

    var plan = visitor.plan();
    assertThat(sum(visitor))
        .as("%s %s", plan, visitor.documents())
        .isEqualTo(
            plan.equals("pro")
                ? new BigDecimal("208.01").add(new BigDecimal(quote.at("/due_now/amount")))
                : new BigDecimal("86.00"));
    assertThat(plan).isIn(order.plans());
    agree();
  }

  private static void call(Callable<Integer> step) {
    try {
      step.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// When its period ends.
  private static Instant end(Visitor visitor) {
    return LocalDate.parse(visitor.shown().at("/period/to"))
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  private static String change(String plan, int seats) {
    return "\"change\":{\"plan\":\"%s\",\"quantity\":{\"seats\":%d}}".formatted(plan, seats);
  }

  /// Quotes and confirms until it is done: another may be at it, or may have overtaken what was
  /// shown.
  private static Caller.Answer insist(Visitor visitor, String wish) {
    while (true) {
      var quote = visitor.quote(wish);
      var done = quote.status() == 201 ? visitor.confirm(quote) : quote;
      if (done.status() != 409) {
        return done;
      }
    }
  }

  private Visitor subscribed() {
    var customer = merchant.payer("Harbor", "tok_success");
    var quote =
        merchant
            .caller()
            .post(
                "/v1/quotes",
                "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\",\"interval\":\"month\",\"quantity\":{\"seats\":3}}}"
                    .formatted(customer));
    assertThat(quote.status()).as(quote.text()).isEqualTo(201);
    var done = merchant.caller().post("/v1/quotes/" + quote.at("/id") + "/confirm", "");
    assertThat(done.status()).as(done.text()).isEqualTo(200);
    return new Visitor(merchant.caller(), customer, done.at("/subscription/id"));
  }

  /// What all documents come to.
  private static BigDecimal sum(Visitor visitor) {
    return new BigDecimal(
        installation
            .rows(
                "select (sum(total) / 100)::numeric(20, 2) from document where customer = '%s'"
                    .formatted(visitor.customer().uuid()))
            .getFirst());
  }

  private void agree() {
    assertThat(new LedgerCheck(installation.database.transactions()).of(merchant.id()).breaches())
        .isEmpty();
  }
}
