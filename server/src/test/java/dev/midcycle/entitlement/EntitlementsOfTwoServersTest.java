package dev.midcycle.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.audit.Actor;
import dev.midcycle.audit.Stamp;
import dev.midcycle.catalog.Feature;
import dev.midcycle.catalog.FeatureKey;
import dev.midcycle.db.Database;
import dev.midcycle.db.DatabaseAway;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.money.Decimal;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Visitor;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Two servers of one database, each with a memory of its own: what is done by way of the one is
/// told by both as soon as they have looked, which each does four times a second.
class EntitlementsOfTwoServersTest {
  private static final FeatureKey CAMERAS = new FeatureKey("cameras");
  private static final FeatureKey RETENTION = new FeatureKey("retention_days");

  @RegisterExtension static final Installation installation = new Installation();

  private static final AtomicInteger EVENTS = new AtomicInteger();

  private final AtomicLong nanos = new AtomicLong();
  private final Entitlements first = server(installation.database.transactions());
  private final Entitlements second = server(installation.database.transactions());

  private Entitlements server(Transactions transactions) {
    var core = installation.application.core();
    return new Entitlements(
        transactions, core.states(), new Entitlements.Time(core.clock(), nanos::get), 1000);
  }

  private static Visitor subscriber(Merchant merchant) {
    var customer = merchant.payer("Harbor", "tok_success");
    return new Visitor(merchant.caller(), customer, merchant.subscribe(customer, "basic", "month"));
  }

  private void look() {
    first.look();
    second.look();
  }

  /// Such as `1 cameras, kept 7, 3 features`.
  private static String told(Entitlements by, Merchant merchant, CustomerId customer) {
    return text(by.lately(merchant.id(), customer).orElseThrow());
  }

  private static String listed(Entitlements by, Merchant merchant, CustomerId customer) {
    return text(by.of(merchant.id(), customer).orElseThrow());
  }

  private static String text(Entitlements.Granted granted) {
    var cameras = granted.of(CAMERAS).orElseThrow();
    var retention = granted.of(RETENTION).orElseThrow();
    return "%s cameras%s, %s, %d features"
        .formatted(
            cameras.usage().map(Entitlement.Measured::used).orElse(Decimal.ZERO),
            cameras.isAllowed() ? "" : " and no more",
            retention.refused().map(Entitlement.Refused::code).orElse("kept " + most(retention)),
            granted.features().size());
  }

  private static String most(Entitlement one) {
    return one.grant()
        .map(grant ->
            grant instanceof Feature.Grant.Limit(var most) ? most : Optional.<Decimal>empty())
        .flatMap(most -> most)
        .map(Decimal::toString)
        .orElse("for ever");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          used | what is done                                | told before                   | told then
          0    | "change":{"plan":"pro"}                     | 0 cameras, kept 7, 3 features | 0 cameras, kept 60, 3 features
          0    | "cancel":{"when":"now"}                     | 0 cameras, kept 7, 3 features | 0 cameras and no more, cancelled, 3 features
          0    | "pause":{}                                  | 0 cameras, kept 7, 3 features | 0 cameras and no more, paused, 3 features
          1    | use                                         | 1 cameras, kept 7, 3 features | 2 cameras, kept 7, 3 features
          1    | correct                                     | 1 cameras, kept 7, 3 features | 0 cameras, kept 7, 3 features
          1    | stop                                        | 1 cameras, kept 7, 3 features | 1 cameras and no more, kept 7, 3 features
          1    | publish                                     | 1 cameras, kept 7, 3 features | 1 cameras, kept 7, 4 features
          1    | advance                                     | 1 cameras, kept 7, 3 features | 0 cameras, kept 7, 3 features
          """)
  void what_changes_is_told_by_both_after_their_next_look(
      int used, String what, String before, String then) {
    var merchant = installation.merchant("scout");
    var visitor = subscriber(merchant);
    use(visitor, used);
    look();
    assertThat(told(first, merchant, visitor.customer())).isEqualTo(before);
    assertThat(told(second, merchant, visitor.customer())).isEqualTo(before);

    done(what, merchant, visitor);
    assertThat(told(second, merchant, visitor.customer())).as("until it looks").isEqualTo(before);
    assertThat(listed(second, merchant, visitor.customer())).as("the list").isEqualTo(then);
    nanos.addAndGet(Duration.ofMillis(250).toNanos());
    look();

    assertThat(told(first, merchant, visitor.customer())).isEqualTo(then);
    assertThat(told(second, merchant, visitor.customer())).isEqualTo(then);
  }

  private static void done(String what, Merchant merchant, Visitor visitor) {
    switch (what) {
      case "use" -> use(visitor, 1);
      case "correct" -> correct(visitor);
      case "stop" ->
          visitor
              .caller()
              .patch(
                  "/v1/subscriptions/" + visitor.subscription() + "/spending-rule",
                  "{\"stop\":\"included\"}");
      case "publish" -> publish(merchant);
      case "advance" -> merchant.advance("2026-04-02T16:00:00Z");
      default -> visitor.make(what);
    }
  }

  private static void use(Visitor visitor, int times) {
    for (int i = 0; i < times; i++) {
      var sent =
          visitor
              .caller()
              .post(
                  "/v1/events",
                  """
                  {"id": "e%1$d", "customer": "%2$s", "event": "camera.connected", "time": "%3$s",
                   "properties": {"camera_id": "cam-%1$d"}}
                  """
                      .formatted(EVENTS.incrementAndGet(), visitor.customer(), Installation.BEGIN));
      assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
    }
  }

  private static void correct(Visitor visitor) {
    var sent =
        visitor
            .caller()
            .post(
                "/v1/events/corrections",
                """
                {"corrections": [
                  {"customer": "%s", "id": "fix", "corrects": {"id": "e%d"}, "reason": "A test."}]}
                """
                    .formatted(visitor.customer(), EVENTS.get()));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("corrected");
  }

  private static void publish(Merchant merchant) {
    var text =
        Installation.text("scout")
            .replace("features:\n", "features:\n  sso: {name: Single sign-on, type: flag}\n");
    installation
        .application
        .core()
        .catalogs()
        .publish(
            UnitOfWork.of(merchant.id()),
            Installation.catalog(text),
            new Stamp(Actor.OPERATOR, Installation.BEGIN));
  }

  @Test
  void what_is_kept_is_told_without_the_database() throws IOException {
    var merchant = installation.merchant("scout");
    var visitor = subscriber(merchant);
    try (var trips = installation.database.roundTrips();
        var counted = installation.database.counted(trips)) {
      var server = server(counted.transactions());
      server.look();
      assertThat(trips.of(() -> server.lately(merchant.id(), visitor.customer()))).isEqualTo(1);

      assertThat(trips.of(() -> server.lately(merchant.id(), visitor.customer()))).isZero();
    }
  }

  /// Whether anything has changed is all that is asked.
  @Test
  void the_list_that_is_kept_takes_one_statement() throws IOException {
    var merchant = installation.merchant("scout");
    var visitor = subscriber(merchant);
    try (var trips = installation.database.roundTrips();
        var counted = installation.database.counted(trips)) {
      var server = server(counted.transactions());
      server.look();
      server.of(merchant.id(), visitor.customer());

      assertThat(trips.statementsOf(() -> server.of(merchant.id(), visitor.customer())))
          .as("with tenant and commit")
          .isEqualTo(3);
    }
  }

  @Test
  void a_server_that_has_lost_its_connection_tells_nothing_old() {
    var merchant = installation.merchant("scout");
    var visitor = subscriber(merchant);
    var database = Database.open(installation.database.login(), 2);
    var server = server(database.transactions());
    server.look();
    var told = server.lately(merchant.id(), visitor.customer());
    database.close();
    server.look();

    assertThat(server.lately(merchant.id(), visitor.customer())).as("at once").isEqualTo(told);
    nanos.addAndGet(KeptAnswers.RECENT.toNanos());
    assertThatThrownBy(() -> server.lately(merchant.id(), visitor.customer()))
        .isInstanceOf(DatabaseAway.class);
  }

  @Test
  void one_that_begins_anew_knows_nothing_of_before() {
    var merchant = installation.merchant("scout");
    var visitor = subscriber(merchant);
    look();
    told(first, merchant, visitor.customer());
    use(visitor, 1);

    assertThat(told(server(installation.database.transactions()), merchant, visitor.customer()))
        .startsWith("1 cameras");
  }

  @Test
  void changes_are_deleted_once_both_have_seen_them() {
    var merchant = installation.merchant("scout");
    subscriber(merchant);
    look();
    first.forgetChanges(() -> true);
    assertThat(changes(merchant)).isNotEqualTo("0");

    nanos.addAndGet(KeptAnswers.STAYS.toNanos());
    first.forgetChanges(() -> true);

    assertThat(changes(merchant)).isEqualTo("0");
  }

  private static String changes(Merchant merchant) {
    return installation
        .rows(
            "select count(*) from entitlement_change where tenant = '%s'"
                .formatted(merchant.id().uuid()))
        .getFirst();
  }
}
