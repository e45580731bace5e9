package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.access.Role;
import dev.midcycle.audit.Actor;
import dev.midcycle.correction.Refunding;
import dev.midcycle.db.Contents;
import dev.midcycle.db.Page;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.TenantId;
import dev.midcycle.paper.Logo;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentFilter;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Samples;
import dev.midcycle.testkit.Visitor;
import dev.midcycle.testkit.WrittenColumns;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Below the application: every table, full of two tenants' rows, as the role that works sees it.
class TenantsApartTest {
  /// Of no tenant: who they are, and when something of theirs falls due.
  private static final Set<String> SHARED =
      Set.of(
          ("tenant work_item entitlement_change event_arrival event_counter event_reader webhook_due"
                  + " flyway_schema_history")
              .split(" ", -1));

  /// An image of one pixel.
  private static final String DOT =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

  /// One that is given so many times at most.
  private static final String COUPON =
      "coupons:\n  FEW: {percent: 10, duration: once, max_redemptions: 5}";

  @RegisterExtension static final Installation installation = new Installation();
  private static TenantId ours;
  private static TenantId theirs;

  @BeforeAll
  static void open() {
    ours = busy();
    theirs = busy();
    installation.application.events().relay().runAll(() -> true);
    installation.application.events().dispatch().run(() -> true);
    installation.database.execute(
        "insert into ledger_late select tenant, id from customer; insert into ledger_period select distinct tenant, date '2020-01-01', null::date, timestamptz '2020-02-01', 'UTC', now(), 'x' from customer on conflict do nothing",
        "insert into dispute select tenant, id, customer, id, 'dp', currency, amount, 'open', 'fraudulent', at from payment where state = 'succeeded'");
  }

  /// A tenant of whom something stands in every table.
  private static TenantId busy() {
    var merchant =
        installation.merchant(
            Installation.catalog(
                Installation.text("scout")
                    .replace("coupons:", COUPON)
                    .replace("billing:", "billing:\n  dunning: {retry_days: [30]}")));
    merchant.subscribe(merchant.payer("Late", "tok_decline"), "basic", "month");
    installation.application.payment().collecting().run(merchant.id());
    installation.application.billing().logos().show(merchant.id(), new Logo(DOT));
    var credited = merchant.payer("Credited", "tok_success");
    taxed(merchant, credited);
    var subscription = merchant.subscribe(credited, "basic", "month");
    var visitor = new Visitor(merchant.caller(), credited, subscription);
    visitor.make("\"coupon\":{\"code\":\"FEW\"}");
    seen(merchant, credited, "cam-1");
    installation.application.usage().folding().fold(merchant.id());
    installation.application.usage().alertWatch().watch(merchant.id());
    seen(merchant, credited, "cam-2");
    corrected(merchant, credited, "cam-2");
    var samples = new Samples(merchant);
    Samples.routes(installation.application).forEach(route -> samples.of(route).send());
    installation.application.usage().retention().forget(merchant.id());
    merchant.as(Role.ADMIN, credited);
    merchant.advance("2026-04-02");
    refunded(merchant.id(), credited);
    visitor.make("\"cancel\":{\"when\":\"now\",\"settle\":\"prorate\"}");
    merchant.caller().file("/v1/documents/" + visitor.list("/documents", "id").getFirst() + "/pdf");
    return merchant.id();
  }

  private static void taxed(Merchant merchant, CustomerId customer) {
    var set = merchant.caller().patch("/v1/customers/" + customer, "{\"tax\":{\"rate\":\"0.19\"}}");
    assertThat(set.status()).as(set.text()).isEqualTo(200);
  }

  /// More than the credit balance has, so that something is open again.
  private static void refunded(TenantId tenant, CustomerId customer) {
    var application = installation.application;
    var unit = UnitOfWork.of(tenant);
    var paid =
        new PaymentFilter(
            Optional.of(customer),
            Optional.of(List.of(Payment.State.SUCCEEDED)),
            Optional.empty(),
            Optional.empty());
    var payment =
        application
            .payment()
            .payments()
            .list(tenant, paid, Page.Slice.FIRST)
            .rows()
            .getFirst()
            .payment();
    var stamp = application.core().tenants().stamp(unit, Actor.OPERATOR);
    var wanted = new Refunding.Wanted(payment.id(), payment.amount(), "A test.");
    assertThat(application.billing().refunding().refund(unit, wanted, Optional.empty(), stamp))
        .isInstanceOf(Refunding.Outcome.Done.class);
  }

  private static void corrected(Merchant merchant, CustomerId customer, String event) {
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events/corrections",
                """
                {"corrections": [
                  {"customer": "%s", "id": "fix", "corrects": {"id": "%s"}, "reason": "A test."}]}
                """
                    .formatted(customer, event));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("corrected");
  }

  private static void seen(Merchant merchant, CustomerId customer, String camera) {
    var sent =
        merchant
            .caller()
            .post(
                "/v1/events",
                """
                {"id": "%s", "customer": "%s", "event": "camera.connected", "time": "2026-04-01T16:00:00Z",
                 "properties": {"camera_id": "%s"}}
                """
                    .formatted(camera, customer, camera));
    assertThat(sent.at("/results/0/status")).as(sent.text()).isEqualTo("accepted");
  }

  static Stream<String> tables() throws SQLException {
    try (var connection = owner()) {
      return Contents.tables(connection).stream()
          .filter(table -> !SHARED.contains(table))
          .toList()
          .stream();
    }
  }

  private static Connection owner() throws SQLException {
    var login = installation.database.login();
    return DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password());
  }

  /// What the application's role counts when it says it works for a tenant, or for none.
  private static long seen(String table, String tenant) throws SQLException {
    try (var connection = owner()) {
      return number(connection, as(tenant) + "select count(*) from \"" + table + "\"");
    }
  }

  private static String as(String tenant) {
    return "set role midcycle_app; select set_config('midcycle.tenant', '" + tenant + "', false); ";
  }

  /// The one number of the last of some statements.
  private static long number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
      long number = -1;
      do {
        if (statement.getUpdateCount() >= 0) {
          number = statement.getUpdateCount();
        } else {
          try (var rows = statement.getResultSet()) {
            rows.next();
            number = rows.getObject(1) instanceof Number found ? found.longValue() : -1;
          }
        }
      } while (statement.getMoreResults() || statement.getUpdateCount() != -1);
      return number;
    }
  }

  private static long stands(String table, TenantId tenant) throws SQLException {
    try (var connection = owner()) {
      return number(
          connection,
          "select count(*) from \"%s\" where tenant = '%s'".formatted(table, tenant.uuid()));
    }
  }

  @Test
  void something_of_both_stands_in_every_table() throws SQLException {
    var empty = new ArrayList<String>();
    for (var table : tables().toList()) {
      if (stands(table, ours) == 0 || stands(table, theirs) == 0) {
        empty.add(table);
      }
    }

    assertThat(empty).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_tenant_sees_its_own_rows_and_no_others(String table) throws SQLException {
    assertThat(seen(table, ours.uuid().toString())).isEqualTo(stands(table, ours)).isPositive();
    assertThat(seen(table, theirs.uuid().toString())).isEqualTo(stands(table, theirs));
    assertThat(seen(table, "")).as("for no tenant").isZero();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void a_tenant_writes_no_row_of_anothers(String table) throws SQLException {
    try (var connection = owner()) {
      var row = foreignRow(connection, table);
      var copy =
          "insert into \"%1$s\" (%3$s) select %3$s from jsonb_populate_recordset(null::\"%1$s\", '%2$s'::jsonb)"
              .formatted(table, row.replace("'", "''"), WrittenColumns.of(connection, table));
      assertThatThrownBy(() -> number(connection, as(ours.uuid().toString()) + copy))
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(row-level security|permission denied).*");
    }
  }

  private static String foreignRow(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select jsonb_build_array(to_jsonb(t)) from \"%s\" t where tenant = '%s' limit 1"
                    .formatted(table, theirs.uuid()))) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Test
  void a_tenant_changes_and_deletes_no_row_of_anothers() throws SQLException {
    var touched = new TreeMap<String, Long>();
    for (var table : tables().toList()) {
      for (var what : List.of("update \"%s\" set tenant = tenant", "delete from \"%s\"")) {
        var statement = what.formatted(table) + " where tenant = '" + theirs.uuid() + "'";
        touched.merge(table, touched(statement), Long::sum);
      }
    }
    touched.values().removeIf(count -> count == 0);

    assertThat(touched).isEmpty();
  }

  /// How many rows; none where the role may not do such a thing at all.
  private static long touched(String statement) throws SQLException {
    try (var connection = owner()) {
      return number(connection, as(ours.uuid().toString()) + statement);
    } catch (SQLException e) {
      if ("42501".equals(e.getSQLState()) || "23001".equals(e.getSQLState())) {
        return 0;
      }
      throw e;
    }
  }
}
