package dev.midcycle.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.access.ApiKeys;
import dev.midcycle.access.Attempts;
import dev.midcycle.access.PayLinks;
import dev.midcycle.access.PortalSessions;
import dev.midcycle.db.Database;
import dev.midcycle.id.Ids;
import dev.midcycle.id.NewIds;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.LogBook;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTest {
  @RegisterExtension final LogBook log = new LogBook(RequestLog.NAME);

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          trusted                  | forwarded for                      | client
                                   |                                    | 127.0.0.1
                                   | 203.0.113.7                        | 127.0.0.1
          10.0.0.0/8               | 203.0.113.7                        | 127.0.0.1
          127.0.0.1                |                                    | 127.0.0.1
          127.0.0.1                | 203.0.113.7                        | 203.0.113.7
          127.0.0.1                | 198.51.100.1, 203.0.113.7          | 203.0.113.7
          127.0.0.0/8, 203.0.113.7 | 198.51.100.1, 203.0.113.7          | 198.51.100.1
          127.0.0.0/8, 10.0.0.0/8  | 10.0.0.1, 10.0.0.2                 | 10.0.0.1
          127.0.0.1                | 198.51.100.1, nonsense             | 127.0.0.1
          127.0.0.1                | 2001:db8::7                        | 2001:db8:0:0:0:0:0:7
          """)
  void who_sent_a_request_is_told_by_trusted_proxies_alone(
      @Nullable String trusted, @Nullable String forwarded, String client) {
    try (var server = started(new Outside(Optional.empty(), networks(trusted), true))) {
      forwarded(server, "X-Forwarded-For", forwarded).get("/v1/catalog");
    }

    assertThat(log.find(_ -> true).getMDCPropertyMap()).containsEntry("client", client);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          public address        | trusted   | forwarded proto | by HTTPS
                                |           |                 | false
                                |           | https           | false
                                | 10.0.0.1  | https           | false
                                | 127.0.0.1 |                 | false
                                | 127.0.0.1 | http            | false
                                | 127.0.0.1 | https           | true
                                | 127.0.0.1 | https, http     | false
          http://bills.example  | 127.0.0.1 | https           | true
          https://bills.example |           |                 | true
          """)
  void whether_it_came_by_https_is_told_by_the_public_address_or_trusted_proxies(
      @Nullable String url, @Nullable String trusted, @Nullable String proto, boolean isSecure) {
    var outside = new Outside(Optional.ofNullable(url), networks(trusted), false);
    try (var server = started(outside)) {
      var answer = forwarded(server, "X-Forwarded-Proto", proto).get("/v1/catalog");

      assertThat(answer.header("Strict-Transport-Security").isEmpty()).isNotEqualTo(isSecure);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/33",
        "10.0.0.0/-1",
        "10.0.0.0/x",
        "proxy.example",
        "300.1.1.1",
        "",
        "::/129"
      })
  void what_is_no_range_of_addresses_is_refused(String text) {
    assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.0/24",
    "2001:db8:1:2::7, 2001:db8:1:0:0:0:0:0/48",
  })
  void the_log_has_the_network_of_a_client_unless_more_is_asked_for(String address, String shown) {
    assertThat(Outside.NOTHING.shown(Network.address(address))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          public address        | host            | origin                  | is ours
                                | 127.0.0.1:8080  | http://127.0.0.1:8080   | true
                                | bills.example   | https://BILLS.example   | true
                                | 127.0.0.1:8080  | https://bills.example   | false
          https://bills.example | 127.0.0.1:8080  | https://bills.example   | true
          https://bills.example | 127.0.0.1:8080  | https://evil.example    | false
          https://bills.example |                 | https://bills.example   | true
          https://bills.example | 127.0.0.1:8080  | null                    | false
          https://bills.example | 127.0.0.1:8080  | https://bills.example:8 | false
                                |                 | nonsense origin         | false
          """)
  void a_change_comes_from_our_own_page_by_its_host_or_by_the_public_address(
      @Nullable String url, @Nullable String host, String origin, boolean isOurs) {
    var outside = new Outside(Optional.ofNullable(url), List.of(), false);

    assertThat(outside.isOurs(origin, Optional.ofNullable(host))).isEqualTo(isOurs);
  }

  private static List<Network> networks(@Nullable String text) {
    return text == null
        ? List.of()
        : Stream.of(text.split(",", -1)).map(String::strip).map(Network::parse).toList();
  }

  private static Caller forwarded(Server server, String header, @Nullable String value) {
    var caller = Caller.anonymous(server.port());
    return value == null ? caller : caller.with(header, value);
  }

  private static Server started(Outside outside) {
    var nowhere = Database.later().transactions();
    var clock = InstantSource.system();
    var ids = Ids.secure();
    return Server.start(
        new Server.Address("127.0.0.1", 0, outside),
        Contract.published(),
        List.of(Route.get("/v1/catalog", Who.anyone(), _ -> Answer.ok(Map.of()))),
        new Server.Gatekeeping(
            new ApiKeys(nowhere, clock, new NewIds(ids, clock)),
            new PortalSessions(nowhere, clock, ids),
            new PayLinks(nowhere, clock, ids),
            new Attempts(nowhere, clock),
            new OneNamed(),
            Limits.USUAL,
            Readiness.ready(),
            clock),
        _ -> {});
  }
}
