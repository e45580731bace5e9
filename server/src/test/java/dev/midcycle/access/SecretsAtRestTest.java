package dev.midcycle.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.Contents;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever reads the whole database can sign in as nobody.
class SecretsAtRestTest {
  @RegisterExtension static final Installation installation = new Installation();
  private static final int RANDOM_LENGTH = 43;
  private static Merchant merchant;

  @BeforeAll
  static void open() {
    merchant = installation.merchant("scout");
  }

  @Test
  void an_api_key_stands_nowhere() throws SQLException {
    var key = installation.key(merchant.id(), Scope.WRITE);
    assertThat(installation.anonymous().withKey(key).get("/v1/customers").status()).isEqualTo(200);

    assertThat(whereIs(key)).isEmpty();
    assertThat(whereIs("Merchant")).as("what is there is found").containsExactly("audit", "tenant");
  }

  @Test
  void a_link_stands_nowhere_though_a_repeat_is_told_it_again_and_a_cookie_neither()
      throws SQLException {
    var customer = merchant.customer("Harbor");
    var body =
        "{\"customer\":\"%s\",\"member\":\"%s\"}"
            .formatted(customer, merchant.member(customer, Role.ADMIN));
    var attempt = merchant.caller().with("Idempotency-Key", "the-same-key-again");
    var url = attempt.post("/v1/portal-sessions", body).at("/url");
    var repeat = attempt.post("/v1/portal-sessions", body);
    assertThat(repeat.header("Idempotent-Replay")).isEqualTo("true");
    assertThat(repeat.at("/url")).isEqualTo(url);
    var token = url.substring(url.lastIndexOf('/') + 1);
    var cookie = installation.anonymous().get("/portal/enter/" + token).header("Set-Cookie");
    var session = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    assertThat(session).startsWith("ps_");

    assertThat(whereIs(token)).isEmpty();
    assertThat(whereIs(token.substring(token.length() - RANDOM_LENGTH))).isEmpty();
    assertThat(whereIs(session)).isEmpty();
  }

  /// The tables in which a text stands, as text or as bytes.
  private static List<String> whereIs(String secret) throws SQLException {
    var login = installation.database.login();
    try (var connection =
        DriverManager.getConnection(login.jdbcUrl(), login.user(), login.password())) {
      return Contents.tables(connection).stream()
          .filter(table -> stands(table, secret) || stands(table, hex(secret)))
          .toList();
    }
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(US_ASCII));
  }

  private static boolean stands(String table, String text) {
    return installation
        .rows(
            "select count(*) > 0 from \"%s\" t where t::text like '%%%s%%'".formatted(table, text))
        .contains("true");
  }
}
