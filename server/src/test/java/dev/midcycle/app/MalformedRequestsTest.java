package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.LogBook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is no decent HTTP is the client's fault: it is told so, and the log has one line of it.
class MalformedRequestsTest {
  private static final int PATIENCE_MILLIS = 20_000;

  @RegisterExtension static final Installation installation = new Installation();
  private static Caller key;
  private static String authorization;

  @RegisterExtension final LogBook log = new LogBook("ROOT");

  @BeforeAll
  static void open() {
    var merchant = installation.merchant("scout");
    key = merchant.caller();
    authorization =
        "Authorization: Bearer "
            + installation.key(merchant.id(), dev.midcycle.access.Scope.WRITE)
            + "\r\n";
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          request line                        | headers and body                                                      | status
          GET /v1/customers/%u0041            | {}                                                                    | 400
          GET /v1/customers/%zz               | {}                                                                    | 400
          GET /v1/customers/%                 | {}                                                                    | 400
          GET /v1/customers/%C3%28            | {}                                                                    | 400
          GET /v1/customers/%C0%80            | {}                                                                    | 400
          GET /v1/customers/%ED%A0%80         | {}                                                                    | 400
          GET /v1/customers/ÿ                 | {}                                                                    | 400
          GET /v1/customers?external_id=%u0041 | {}                                                                   | 400
          GET /v1/customers?external_id=%FF   | {}                                                                    | 400
          GET /v1/customers?external_id=%     | {}                                                                    | 400
          GET /v1/customers?external_id=%ED%A0%80 | {}                                                                | 400
          GET /v1/customers?external_id=ÿ     | {}                                                                    | 400
          GET /v1/customers?%u0041=1          | {}                                                                    | 400
          GET /portal/enter/%u0041            | {}                                                                    | 400
          GET /portal/%FF                     | {}                                                                    | 400
          POST /v1/customers                  | Transfer-Encoding: chunked{}zz{}                                      | 400
          POST /v1/customers                  | Transfer-Encoding: chunked{}-5{}hello{}0{}{}                          | 400
          POST /v1/customers                  | Transfer-Encoding: chunked{}FFFFFFFFFFFFFFFFFF{}x                     | 400
          POST /v1/customers                  | Transfer-Encoding: chunked{}5;a=b{}{"nam{}2{}e"{}zz{}                 | 400
          POST /v1/customers                  | Transfer-Encoding: chunked, Content-Length: 5{}hello                  | 400
          POST /v1/customers                  | Transfer-Encoding: nothing{}hello                                     | 400
          POST /v1/customers                  | Content-Length: -1{}hello                                             | 400
          POST /v1/customers                  | Content-Length: five{}hello                                           | 400
          POST /v1/customers                  | Content-Length: 5, Content-Length: 6{}hello                           | 400
          POST /v1/customers                  | Content-Length: 12, Content-Type: application/json{}{"name":"ÿ"}      | 400
          POST /v1/customers                  | Content-Length: 14, Content-Type: application/json{}{"name":"í \u0080"}    | 400
          POST /v1/customers                  | Content-Length: 9, Content-Encoding: gzip{}not a zip                  | 400
          POST /v1/customers                  | Idempotency-Key: ÿÿÿÿÿÿÿÿ, Content-Length: 5{}{"a"}                   | 400
          GET /v1/customers                   | Host : y{}                                                            | 400
          GET /v1/customers                   | no colon{}                                                            | 400
          GE(T /v1/customers                  | {}                                                                    | 400
          get /v1/customers                   | {}                                                                    | 405
          """)
  void what_is_malformed_is_told_so_and_has_one_line(String line, String rest, int status)
      throws IOException {
    var answer = answer(line, rest);

    assertThat(answer).startsWith("HTTP/1.1 " + status);
    assertThat(answer).contains("application/problem+json").contains("\"request_id\"");
    var line1 = log.find(one -> true);
    assertThat(line1.getLevel()).as(line1 + "").isEqualTo(Level.INFO);
    assertThat(line1.getThrowableProxy()).isNull();
    assertThat(log.rest()).isEmpty();
  }

  /// Commas part headers; `{}` ends a line, and the head at its first.
  private static String answer(String line, String rest) throws IOException {
    var parts = rest.split("\\{\\}", 2);
    var headers = parts[0].isEmpty() ? "" : parts[0].replace(", ", "\r\n") + "\r\n";
    return sent(
        line
            + " HTTP/1.1\r\nHost: x\r\n"
            + authorization
            + headers
            + "\r\n"
            + parts[1].replace("{}", "\r\n"));
  }

  private static String sent(String text) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), installation.server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  @Test
  void who_hangs_up_in_the_middle_has_one_line() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), installation.server.port())) {
      var head =
          "POST /v1/customers HTTP/1.1\r\nHost: x\r\n"
              + authorization
              + "Content-Length: 100\r\n\r\n{\"na";
      socket.getOutputStream().write(head.getBytes(ISO_8859_1));
      socket.setSoLinger(true, 0);
    }

    var line = log.find(one -> true);
    assertThat(line.getFormattedMessage()).isEqualTo("POST /v1/customers 400");
    assertThat(log.rest()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GET, POST", "POST, GET", "GET, DELETE", "GET, NONSENSE", "GET, ''"})
  void the_method_is_that_of_the_first_line(String method, String other) {
    var plain = key.changing(method, "/v1/customers", method.equals("GET") ? "" : "{}");

    var overridden =
        key.with("X-HTTP-Method-Override", other)
            .changing(method, "/v1/customers", method.equals("GET") ? "" : "{}");

    assertThat(overridden.status()).isEqualTo(plain.status());
    assertThat(overridden.header("Allow")).isEqualTo(plain.header("Allow"));
  }
}
