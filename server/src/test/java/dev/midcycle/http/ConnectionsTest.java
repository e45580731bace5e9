package dev.midcycle.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.testkit.Installation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A connection that the server closes is said to be closed: a client that sends its next request
/// there would never know whether it arrived.
class ConnectionsTest {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String NEXT = "GET /v1/health HTTP/1.1\r\nHost: x\r\n\r\n";

  @RegisterExtension static final Installation installation = new Installation();

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          request line and headers                                        | body  | status
          GET /v1/health                                                  | 0     | 200
          GET /v1/nothing                                                 | 0     | 404
          GET /v1/customers/%00                                           | 0     | 400
          POST /v1/customers/%00/payment-methods                          | 2     | 400
          POST /v1/customers                                              | 2     | 401
          POST /v1/customers                                              | 2000  | 401
          POST /v1/customers                                              | 90000 | 401
          POST /v1/customers/cus_1/payment-methods                        | 2000  | 401
          POST /v1/nothing                                                | 2000  | 404
          DELETE /v1/customers                                            | 2000  | 405
          """)
  void the_next_request_is_answered_or_the_connection_said_to_close(
      String line, int body, int status) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), installation.server.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      var in = new BufferedInputStream(socket.getInputStream());
      var length = body == 0 ? "" : "Content-Length: " + body + "\r\n";
      send(socket, line + " HTTP/1.1\r\nHost: x\r\n" + length + "\r\n");

      var first =
          body > 10 ? sentLate(socket, in, body) : answerAfter(socket, in, "x".repeat(body));

      assertThat(first).startsWith("HTTP/1.1 " + status);
      if (!first.contains("Connection: close")) {
        assertThat(answerAfter(socket, in, NEXT)).startsWith("HTTP/1.1 200");
      }
    }
  }

  /// The body comes only once the answer is there.
  private static String sentLate(Socket socket, InputStream in, int body) throws IOException {
    var answer = answer(in);
    if (!answer.contains("Connection: close")) {
      send(socket, "x".repeat(body));
    }
    return answer;
  }

  private static String answerAfter(Socket socket, InputStream in, String text) throws IOException {
    send(socket, text);
    return answer(in);
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /// The head of an answer, whose body is read over.
  private static String answer(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        return "closed after: " + head;
      }
      head.append((char) c);
    }
    var length = head.toString().replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
    in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
    return head.toString();
  }
}
