package dev.midcycle.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Another transaction takes a name and is not done yet: whoever asks for the same name waits for
/// it, and is then answered as if they had come later.
class TakenMeanwhileTest {
  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId customer;
  private CustomerId other;
  private SubscriptionId subscription;
  private SubscriptionId another;
  private String member;

  @BeforeEach
  void two_customers() {
    merchant = installation.merchant("scout");
    customer = merchant.payer("Acme", "tok_success");
    other = merchant.payer("Other", "tok_success");
    subscription =
        SubscriptionId.parse(merchant.subscribe(customer, "basic", "month")).orElseThrow();
    another = SubscriptionId.parse(merchant.subscribe(other, "basic", "month")).orElseThrow();
    var added =
        merchant
            .caller()
            .post(
                "/v1/customers/" + customer + "/members",
                "{\"name\":\"Ada\",\"email\":\"ada@org.test\",\"role\":\"admin\"}");
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    member = added.at("/id");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          meanwhile          | method | path                                     | body                                                  | is
          customer           | POST   | /v1/customers                            | {"name":"C","external_id":"one"}                      | 409 external_id_taken
          customer           | PATCH  | /v1/customers/CUSTOMER                   | {"external_id":"one"}                                 | 409 external_id_taken
          subscription       | PATCH  | /v1/subscriptions/SUBSCRIPTION           | {"external_id":"one"}                                 | 409 external_id_taken
          member             | POST   | /v1/customers/CUSTOMER/members           | {"name":"B","email":"Bo@org.test","role":"viewer"}    | 409 email_taken
          member             | PATCH  | /v1/customers/CUSTOMER/members/MEMBER    | {"email":"BO@org.test"}                               | 409 email_taken
          tenant             | POST   | /v1/operator/tenants                              | {"name":"T","mode":"test","short_name":"short-NO"}    | 409 short_name_taken
          catalogue          | POST   | /v1/catalog                              | CATALOGUE                                             | 201
          """)
  void is_answered_as_what_came_first_would_have_it(
      String meanwhile, String method, String path, String body, String is) throws SQLException {
    var answer = askWhile(rival(meanwhile), method, filled(path), filled(body));

    assertThat((answer.status() + " " + answer.code()).strip()).as(answer.text()).isEqualTo(is);
  }

  private String filled(String text) {
    return text.replace("CUSTOMER", customer.text())
        .replace("SUBSCRIPTION", subscription.text())
        .replace("MEMBER", member)
        .replace("NO", number())
        .replace(
            "CATALOGUE", Installation.text("scout").replaceFirst("(?m)^name: .*", "name: Another"));
  }

  /// One short name for each test.
  private String number() {
    return merchant.id().uuid().toString().substring(24);
  }

  private String rival(String what) {
    return switch (what) {
      case "customer" ->
          "update customer set external_id = 'one' where id = '%s'".formatted(other.uuid());
      case "subscription" ->
          """
          insert into subscription_label (tenant, subscription, external_id)
          values ('%s', '%s', 'one')
          """
              .formatted(merchant.id().uuid(), another.uuid());
      case "member" ->
          """
          insert into member (tenant, id, customer, name, email, role, created_at)
          values ('%s', gen_random_uuid(), '%s', 'Bo', 'bo@org.test', 'viewer', now())
          """
              .formatted(merchant.id().uuid(), customer.uuid());
      case "tenant" ->
          """
          insert into tenant (id, key, name, mode, created_at)
          values (gen_random_uuid(), 'short-%s', 'First', 'test', now())
          """
              .formatted(number());
      case "catalogue" ->
          """
          insert into catalog_version (
            tenant, id, catalog, number, content, archive, hash, published_at, published_by)
          select tenant, gen_random_uuid(), catalog, number + 1, content, archive, hash, now(), 'rival'
          from catalog_version
          where tenant = '%s'
          """
              .formatted(merchant.id().uuid());
      default -> throw new IllegalArgumentException(what);
    };
  }

  private Answer askWhile(String rival, String method, String path, String body)
      throws SQLException {
    var login = installation.database.login();
    try (var connection =
        DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      connection.setAutoCommit(false);
      run(connection, rival);
      var answer = CompletableFuture.supplyAsync(() -> caller(path).changing(method, path, body));
      while (!isAwaited(connection) && !answer.isDone()) {
        Thread.onSpinWait();
      }
      connection.commit();
      return answer.join();
    }
  }

  private Caller caller(String path) {
    return switch (path) {
      case "/v1/operator/tenants" -> installation.operator();
      case "/v1/catalog" -> merchant.caller().with("Content-Type", "application/yaml");
      default -> merchant.caller();
    };
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  /// Whether somebody waits for what this connection has not committed.
  private static boolean isAwaited(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select exists (
                  select 1
                  from pg_locks
                  where not granted
                    and pg_backend_pid() = any(pg_blocking_pids(pid)))
                """)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
