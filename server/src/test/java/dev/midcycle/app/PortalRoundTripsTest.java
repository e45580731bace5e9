package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Role;
import dev.midcycle.db.RoundTrips;
import dev.midcycle.http.Server;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How often the database is waited for by what a page of the portal asks for. A member has come
/// in: whose session it is, is known for a second.
class PortalRoundTripsTest {
  /// After so many times a connection keeps the plans of what it was sent.
  private static final int USED_TO_IT = 6;

  @RegisterExtension static final Installation installation = new Installation();
  private static Merchant scout;
  private static CustomerId customer;
  private static MemberId member;
  private static String subscription;
  private static Counted counted;
  private static Server server;

  /// Nothing may be read once for each of what they have: two subscriptions, documents of four
  /// months, two members who did something.
  @BeforeAll
  static void a_customer_who_has_lived() {
    scout = installation.merchant("scout");
    customer = scout.payer("Harbor", "tok_success");
    subscription = scout.subscribe(customer, "basic", "month");
    scout.subscribe(customer, "pro", "month");
    does(scout.member(customer, Role.BILLING), "first");
    member = scout.member(customer, Role.ADMIN);
    does(member, "second");
    scout.advance("2026-07-16");
    counted = Counted.on(installation, new SettableClock(Instant.now()));
    server = Serving.start(counted.application(), Installation.MANNER);
  }

  private static void does(MemberId who, String name) {
    entered(who, installation.anonymous(), installation.application)
        .patch("/v1/customers/" + customer, "{\"email\":\"%s@harbor.test\"}".formatted(name));
  }

  @AfterAll
  static void closed() throws IOException {
    server.close();
    counted.close();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          every page        | /v1/session                      | 1 | 9
          in a test tenant  | /v1/clock                        | 2 | 19
          overview          | /v1/customers/C/subscriptions    | 1 | 13
          overview          | /v1/customers/C/payment-methods  | 1 | 4
          overview          | /v1/customers/C                  | 1 | 3
          overview, invoices| /v1/customers/C/documents        | 2 | 8
          overview, sales   | /v1/sales-requests               | 2 | 5
          overview, usage   | /v1/customers/C/entitlements     | 1 | 3
          usage             | /v1/subscriptions/S/usage        | 1 | 15
          usage             | /v1/subscriptions/S/spending-rule| 2 | 14
          usage             | /v1/customers/C/alerts           | 1 | 4
          usage, as a file  | /v1/subscriptions/S/usage-csv    | 2 | 18
          an invoice        | /v1/documents/D                  | 2 | 12
          change plan       | /v1/subscriptions/S              | 1 | 12
          change plan       | /v1/subscriptions/S/offers       | 1 | 11
          first plan        | /v1/customers/C/offers           | 1 | 11
          activity          | /v1/customers/C/activity         | 2 | 8
          members           | /v1/customers/C/members          | 1 | 4
          """)
  void a_request_of_a_page_takes_so_many(
      String page, String request, int roundTrips, int statements) {
    var visitor = entered(member, Caller.anonymous(server.port()), counted.application());
    var document = visitor.get("/v1/customers/" + customer + "/documents").at("/data/0/id");
    var path =
        request
            .replace("/C", "/" + customer)
            .replace("/S", "/" + subscription)
            .replace("/D", "/" + document);
    for (int i = 0; i < USED_TO_IT; i++) {
      assertThat(visitor.get(path).status()).isEqualTo(200);
    }
    counted.application().usage().entitlements().look();
    var taken = taken(counted.trips(), () -> visitor.get(path));
    assertThat(taken.roundTrips()).as(page).isLessThanOrEqualTo(roundTrips);
    assertThat(taken.statements()).as(page).isLessThanOrEqualTo(statements);
  }

  private record Taken(long roundTrips, long statements) {}

  private static Taken taken(RoundTrips trips, Runnable request) {
    var statements = new AtomicLong();
    long roundTrips = trips.of(() -> statements.set(trips.statementsOf(request)));
    return new Taken(roundTrips, statements.get());
  }

  /// By a link.
  private static Caller entered(MemberId who, Caller anybody, Application application) {
    var visit = new PortalSessions.Visit(scout.id(), customer, who, Optional.empty(), "overview");
    var link = application.core().sessions().link(visit).token();
    var cookie = anybody.get("/portal/enter/" + link).header("Set-Cookie").split(";", 2)[0];
    var visitor = anybody.with("Cookie", cookie);
    return visitor.with("X-CSRF-Token", visitor.get("/v1/session").at("/csrf_token"));
  }
}
