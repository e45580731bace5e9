package dev.midcycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.audit.Actor;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The clock of a sandbox, which lives through all that falls due on the way. A bill with usage
/// waits an hour for late usage.
class ClockByHttpTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant scout;
  private Visitor admin;

  @BeforeEach
  void a_customer_on_basic() {
    scout = installation.merchant("scout");
    CustomerId customer = scout.payer("Harbor", "tok_success");
    var subscription = scout.subscribe(customer, "basic", "month");
    admin = new Visitor(scout.as(Role.ADMIN, customer), customer, subscription);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          move                          | then it is           | bills
          {"by":"PT1H"}                 | 2026-04-01T17:00:00Z | 1
          {"by":"P1D"}                  | 2026-04-02T16:00:00Z | 1
          {"by":"P1M"}                  | 2026-05-01T16:00:00Z | 2
          {"to":"2026-05-01"}           | 2026-05-01T04:00:00Z | 1
          {"to":"2026-05-01T05:00:00Z"} | 2026-05-01T05:00:00Z | 2
          {"to":"2026-05-01T03:59:59Z"} | 2026-05-01T03:59:59Z | 1
          {"to":"2026-05-01T03:59:59.999999999Z"} | 2026-05-01T03:59:59.999999Z | 1
          {"by":"PT0.123456789S"}       | 2026-04-01T16:00:00.123456Z | 1
          {"to":"2026-08-15"}           | 2026-08-15T04:00:00Z | 5
          {"by":"P3Y"}                  | 2029-04-01T16:00:00Z | 37
          """)
  void an_admin_moves_it_on_and_bills_come_by_themselves(String move, String now, int bills) {
    var answer = admin.caller().post("/v1/clock/advance", move);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.at("/now")).isEqualTo(now);
    assertThat(admin.caller().get("/v1/clock").at("/now")).isEqualTo(now);
    assertThat(number("select count(*) from document")).isEqualTo(bills);
    assertThat(number("select count(distinct issued_on) from document")).isEqualTo(bills);
    assertThat(admin.list("/documents?limit=1", "total/amount", "status"))
        .as("and is collected")
        .containsExactly("40.00 paid");
    assertThat(number("select count(*) filter (where action = 'clock_advanced') from audit"))
        .isOne();
  }

  /// Usage of a period is waited for: its document comes later than its date begins.
  @Test
  void the_next_bill_is_there_once_the_clock_is_where_it_says() {
    var clock = admin.caller().get("/v1/clock");
    assertThat(clock.at("/next_billing")).isEqualTo("2026-05-01");
    assertThat(clock.at("/next_billing_at")).isEqualTo("2026-05-01T05:00:00Z");

    admin
        .caller()
        .post("/v1/clock/advance", "{\"to\":\"%s\"}".formatted(clock.at("/next_billing_at")));

    assertThat(admin.list("/documents?limit=1", "date", "status"))
        .containsExactly("2026-05-01 paid");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-01T15:59:59.999999Z, Backwards",
    "2026-04-01T16:00:00Z,        Advanced",
    "2036-04-08T16:00:00Z,        Advanced",
    "2036-04-08T16:00:00.000001Z, TooFar",
  })
  void it_never_goes_back_nor_on_for_more_than_ten_years(Instant to, String is) {
    var quiet = installation.merchant("scout");

    var outcome =
        installation.application.billing().clocks().advance(quiet.id(), to, Actor.OPERATOR);

    assertThat(outcome.getClass().getSimpleName()).isEqualTo(is);
    assertThat(quiet.caller().get("/v1/clock").at("/now"))
        .isEqualTo(is.equals("Advanced") ? to.toString() : Installation.BEGIN.toString());
  }

  @Test
  void what_is_issued_on_the_way_is_told_in_time_order() {
    var outcome =
        installation
            .application
            .billing()
            .clocks()
            .advance(scout.id(), Instant.parse("2026-07-10T00:00:00Z"), Actor.OPERATOR);

    var issued = admin.list("/documents", "id").subList(0, 3).reversed();
    assertThat(((Clocks.Outcome.Advanced) outcome).documents())
        .extracting(DocumentId::text)
        .containsExactlyElementsOf(issued);
  }

  @Test
  void what_waits_for_late_usage_is_issued_at_once_where_none_can_come() {
    scout.advance("2026-05-01T04:30:00Z");
    assertThat(admin.documents()).as("it waits").hasSize(1);

    var issued = installation.application.billing().runs().runOut(scout.id());

    assertThat(admin.list("/documents", "id").getFirst()).isEqualTo(issued.getFirst().text());
    assertThat(admin.documents()).hasSize(2);
    assertThat(installation.application.billing().runs().runOut(scout.id()))
        .as("nothing is left")
        .isEmpty();
    scout.advance("2026-05-02");
    assertThat(admin.documents()).as("nor issued again").hasSize(2);
  }

  private long number(String sql) {
    return Long.parseLong(
        installation.rows(sql + " where tenant = '" + scout.id().uuid() + "'").getFirst());
  }

  /// A hundred days one by one, which is more than a mutant is worth.
  @Test
  @Tag("walk")
  void one_step_and_many_come_to_the_same() {
    var other = installation.merchant("scout");
    var customer = other.payer("Harbor", "tok_success");
    var once = new Visitor(other.caller(), customer, other.subscribe(customer, "basic", "month"));

    other.advance("2026-07-10");
    for (var day = LocalDate.of(2026, 4, 2); !day.isAfter(LocalDate.of(2026, 7, 10)); ) {
      scout.advance(day.toString());
      day = day.plusDays(1);
    }

    assertThat(admin.list("/documents", "date", "total/amount", "status"))
        .isEqualTo(once.list("/documents", "date", "total/amount", "status"))
        .hasSize(4);
  }

  @Test
  void the_clock_of_one_sandbox_moves_no_other() {
    var other = installation.merchant("scout");

    scout.advance("2028-01-01");

    assertThat(other.caller().get("/v1/clock").at("/now")).isEqualTo(Installation.BEGIN.toString());
  }

  @Test
  void a_live_account_has_everybodys_time() {
    var live = installation.live("scout");
    var key = live.caller();
    var before = installation.contents();

    var refused = key.post("/v1/clock/advance", "{\"by\":\"P1D\"}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("not_allowed");
    assertThat(key.get("/v1/clock").json().at("/sandbox").asBoolean()).isFalse();
    assertThat(installation.contents()).isEqualTo(before);
  }
}
