package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Scope;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whoever sends a byte now and then holds no connection for ever.
class SlowBodiesTest {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String BODY = "{\"name\":\"Harbor\"}";

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          the rest comes after | status
          PT0S                 | 201
          PT10S                | 201
          PT11S                | 408
          PT1H                 | 408
          """)
  void a_body_that_comes_too_slowly_is_not_waited_for(Duration later, int status)
      throws IOException {
    var clock = new SettableClock(Installation.BEGIN);
    try (var installation =
            new Installation(clock, new SandboxGateway(clock, Duration.ofHours(1)));
        var socket = new Socket(InetAddress.getLoopbackAddress(), installation.server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var key = installation.key(installation.merchant("scout").id(), Scope.WRITE);
      send(
          socket,
          """
          POST /v1/customers HTTP/1.1\r
          Host: x\r
          Authorization: Bearer %s\r
          Content-Type: application/json\r
          Content-Length: %d\r
          Expect: 100-continue\r
          Connection: close\r
          \r
          """
              .formatted(key, BODY.length()));
      assertThat(head(socket)).as("it has begun to read").startsWith("HTTP/1.1 100");

      clock.pass(later);
      send(socket, BODY);

      assertThat(head(socket)).startsWith("HTTP/1.1 " + status);
    }
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static String head(Socket socket) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = socket.getInputStream().read();
      if (c < 0) {
        return "closed after: " + head;
      }
      head.append((char) c);
    }
    return head.toString();
  }
}
