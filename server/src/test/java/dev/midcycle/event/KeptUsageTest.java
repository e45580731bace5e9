package dev.midcycle.event;

import static dev.midcycle.event.UsageEvents.Admission.IN_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.app.Application;
import dev.midcycle.audit.Actor;
import dev.midcycle.catalog.Catalog;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.rating.Event;
import dev.midcycle.rating.Tally;
import dev.midcycle.testkit.Copies;
import dev.midcycle.testkit.Installation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What stays of usage: corrected, late, early, more than can be stored, and too old.
class KeptUsageTest {
  private static final Catalog CATALOG =
      Installation.catalog(
          """
          catalog: x
          currency: USD
          timezone: UTC
          billing: {usage_retention: P30D}
          meters:
            traffic: {event: call, aggregation: sum, property: bytes}
            last: {event: call, aggregation: latest, property: bytes}
            users: {event: call, aggregation: unique_count, property: user}
          plans:
            a:
              name: A
              family: f
              rank: 1
              prices: {month: 10.00}
              charges:
                - {key: traffic, kind: usage, meter: traffic, model: per_unit, price: 1.00}
          """);

  @RegisterExtension static final Installation installation = new Installation();
  private Installation.Merchant merchant;
  private Application application;
  private CustomerId customer;

  @BeforeEach
  void a_customer() {
    application = installation.application;
    merchant = installation.merchant(CATALOG);
    customer = merchant.payer("C", "tok_success");
  }

  private UsageEvent event(String id, Instant time, String bytes, String user) {
    return new UsageEvent(
        customer,
        Optional.empty(),
        "test",
        id,
        new Event("call", time, Map.of("bytes", bytes, "user", user)));
  }

  private List<String> days() {
    return installation
        .rows(
            """
            select day, meter, count, trim_scale(sum), array_to_string(things, '|')
            from daily_usage
            where tenant = '%s'
            """
                .formatted(merchant.id().uuid()))
        .stream()
        .sorted()
        .toList();
  }

  static IntStream seeds() {
    return IntStream.range(0, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void days_are_the_sum_of_what_stands_however_it_came(int seed) {
    var random = new Random(seed);
    var standing = new HashMap<String, UsageEvent>();
    for (int round = 0; round < 12; round++) {
      var now = application.core().tenants().now(UnitOfWork.of(merchant.id()));
      var some = new ArrayList<UsageEvent>();
      for (int i = 0; i < 20; i++) {
        var event = random(random, "e-%d-%d".formatted(round, i), now);
        standing.put(event.id(), event);
        IntStream.rangeClosed(0, random.nextInt(3)).forEach(_ -> some.add(event));
      }
      application.usage().events().record(merchant.id(), some, IN_TIME);
      correct(random, standing, "fix-" + round, now);
      if (random.nextBoolean()) {
        application.usage().folding().fold(merchant.id());
      }
      merchant.advance(now.plusSeconds(random.nextInt(86_400)).toString());
    }
    merchant.advance(
        application
            .core()
            .tenants()
            .now(UnitOfWork.of(merchant.id()))
            .plusSeconds(3600)
            .toString());
    application.usage().folding().fold(merchant.id());

    var stored = days();
    assertThat(stored).as("seed %d", seed).isEqualTo(expected(standing.values()));
    application.usage().events().rebuild(merchant.id(), customer);
    assertThat(days()).as("rebuilt, seed %d", seed).isEqualTo(stored);
  }

  /// Up to 25 days late, up to an hour early.
  private UsageEvent random(Random random, String id, Instant now) {
    var time = now.plusSeconds(3600 - random.nextInt(25 * 86_400));
    return event(id, time, "" + random.nextInt(50), "user-" + random.nextInt(4));
  }

  private void correct(Random random, Map<String, UsageEvent> standing, String name, Instant now) {
    var wrong = List.copyOf(standing.keySet()).get(random.nextInt(standing.size()));
    var instead = random(random, name, now);
    boolean amends = random.nextBoolean();
    var outcome =
        correct(wrong, name, amends ? Optional.of(instead) : Optional.<UsageEvent>empty());
    if (outcome.equals(new Correction.Outcome.Corrected())) {
      standing.remove(wrong);
      if (amends) {
        standing.put(name, instead);
      }
    } else {
      assertThat(outcome).isEqualTo(new Correction.Outcome.Refused(Correction.Why.TOO_OLD));
    }
  }

  private Correction.Outcome correct(String wrong, String name, Optional<UsageEvent> instead) {
    var correction =
        new Correction(
            customer.text(),
            new Correction.Name("test", name),
            new Correction.Name("test", wrong),
            "it was wrong",
            instead.map(one -> new Correction.Instead(Optional.empty(), one.event())));
    return application
        .usage()
        .corrections()
        .correct(UnitOfWork.of(merchant.id()), List.of(correction), Actor.OPERATOR)
        .getFirst();
  }

  private static List<String> expected(Iterable<UsageEvent> events) {
    var sums = new TreeMap<String, Tally>();
    for (var event : events) {
      for (var meter : CATALOG.meters().values()) {
        var day = LocalDate.ofInstant(event.event().time(), ZoneOffset.UTC);
        event
            .event()
            .under(meter)
            .ifPresent(tally -> sums.merge(day + " " + meter.key(), tally, Tally::plus));
      }
    }
    return sums.entrySet().stream()
        .map(one ->
            "%s %d %s %s"
                .formatted(
                    one.getKey(),
                    one.getValue().count(),
                    one.getValue().sum(),
                    String.join("|", one.getValue().distinct().stream().sorted().toList())))
        .sorted()
        .toList();
  }

  @Test
  void what_is_older_than_it_is_remembered_is_forgotten_and_its_days_stay() {
    var subscription = merchant.subscribe(customer, "a", "month");
    var before = event("before", Installation.BEGIN.minusSeconds(60), "5", "u");
    var after = event("after", Installation.BEGIN, "7", "u");
    application.usage().events().record(merchant.id(), List.of(before, after), IN_TIME);
    application.usage().folding().fold(merchant.id());
    var used = used(subscription);
    var days = days();

    assertThat(application.usage().retention().forget(merchant.id()))
        .as("nothing is old yet")
        .isZero();
    merchant.advance(Installation.BEGIN.plus(Duration.ofDays(29)).toString());
    application.usage().retention().forget(merchant.id());
    assertThat(application.usage().events().record(merchant.id(), List.of(after), IN_TIME))
        .containsExactly(new EventResult.Duplicate());

    merchant.advance(Installation.BEGIN.plus(Duration.ofDays(33)).toString());
    assertThat(application.usage().retention().forget(merchant.id())).isEqualTo(2);
    assertThat(application.usage().retention().forget(merchant.id())).as("once").isZero();

    assertThat(application.usage().events().record(merchant.id(), List.of(after), IN_TIME))
        .containsExactly(new EventResult.Rejected(EventResult.Reason.TOO_OLD));
    assertThat(correct("after", "fix", Optional.empty()))
        .isEqualTo(new Correction.Outcome.Refused(Correction.Why.UNKNOWN_EVENT));
    application.usage().events().rebuild(merchant.id(), customer);
    assertThat(used).as("what is used counts from the start of the subscription").isEqualTo("7");
    assertThat(days()).as("cut where the subscription began").hasSize(days.size() * 2);
    assertThat(billed()).containsExactly("7 700");
  }

  @Test
  void what_is_in_no_day_yet_is_not_forgotten() throws SQLException {
    application
        .usage()
        .events()
        .record(merchant.id(), List.of(event("slow", Installation.BEGIN, "7", "u")), IN_TIME);
    Copies.setClock(installation.database.login(), merchant.id(), "2026-06-01");

    assertThat(application.usage().retention().forget(merchant.id())).isZero();
    application.usage().folding().fold(merchant.id());
    assertThat(days()).contains("2026-04-01 traffic 1 7 ");
    assertThat(application.usage().retention().forget(merchant.id())).isOne();
    assertThat(days()).contains("2026-04-01 traffic 1 7 ");
  }

  private String used(String subscription) {
    return merchant
        .caller()
        .get("/v1/subscriptions/" + subscription + "/usage")
        .at("/charges/0/used");
  }

  private List<String> billed() {
    return installation.rows(
        "select quantity, amount from document_line where charge = 'traffic' and tenant = '%s'"
            .formatted(merchant.id().uuid()));
  }

  @Test
  void a_correction_of_a_day_that_is_billed_comes_back_with_the_next_invoice() {
    merchant.subscribe(customer, "a", "month");
    merchant.advance("2026-04-15T16:00:00Z");
    var then = Instant.parse("2026-04-15T12:00:00Z");
    application
        .usage()
        .events()
        .record(
            merchant.id(),
            List.of(event("right", then, "5", "u"), event("wrong", then, "7", "u")),
            IN_TIME);
    merchant.advance("2026-05-02T00:00:00Z");
    assertThat(billed()).containsExactly("12 1200");

    var amended = event("amended", then, "4", "u");
    assertThat(correct("wrong", "fix", Optional.of(amended)))
        .isEqualTo(new Correction.Outcome.Corrected());
    assertThat(correct("wrong", "fix", Optional.of(amended)))
        .as("once")
        .isEqualTo(new Correction.Outcome.Duplicate());
    assertThat(correct("wrong", "other", Optional.empty()))
        .isEqualTo(new Correction.Outcome.Conflict());
    merchant.advance("2026-06-02T00:00:00Z");

    assertThat(
            installation.rows(
                "select sum(amount) from document_line where charge = 'traffic' and tenant = '%s'"
                    .formatted(merchant.id().uuid())))
        .as("9 at 1.00 in the end")
        .containsExactly("900");
  }

  @Test
  void what_comes_after_its_day_was_billed_is_billed_with_the_next_invoice() {
    merchant.subscribe(customer, "a", "month");
    merchant.advance("2026-05-02T00:00:00Z");
    var late = event("late", Instant.parse("2026-04-15T12:00:00Z"), "3", "u");

    application.usage().events().record(merchant.id(), List.of(late), IN_TIME);
    application.usage().folding().fold(merchant.id());
    merchant.advance("2026-06-02T00:00:00Z");

    assertThat(billed()).containsExactly("3 300");
  }
}
