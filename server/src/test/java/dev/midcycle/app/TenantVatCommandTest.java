package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks a stand-in of VIES, which answers in the shapes that VIES has.
class TenantVatCommandTest {
  private final List<String> asked = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final StringWriter out = new StringWriter();
  private HttpServer server;
  private int status = 200;
  private String body = "";
  private boolean silent;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          if (silent) {
            try {
              over.await();
            } catch (InterruptedException e) {
              throw new IOException(e);
            }
          }
          var bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private int run(String... more) {
    var arguments = new ArrayList<>(List.of("tenant", "check-vat", "--vies-url"));
    arguments.add("http://127.0.0.1:" + server.getAddress().getPort());
    arguments.addAll(List.of(more));
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(out, true))
        .execute(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          status | userError             | name      | number     | exits | says
          200    | VALID                 | ACME GMBH | WAPIAAA123 | 0     | Valid, by VIES at 2026-11-30T12:00:00Z; Name: ACME GMBH; Consultation number: WAPIAAA123
          200    | VALID                 | ---       | ``         | 0     | Valid, by VIES at 2026-11-30T12:00:00Z
          200    | INVALID               | ---       | ``         | 1     | Not valid, by VIES at 2026-11-30T12:00:00Z
          200    | MS_UNAVAILABLE        | ---       | ``         | 3     | Not known: VIES does not answer (MS_UNAVAILABLE). Try again later.
          200    | MS_MAX_CONCURRENT_REQ | ---       | ``         | 3     | Not known: VIES does not answer (MS_MAX_CONCURRENT_REQ). Try again later.
          200    | INVALID_INPUT         | ---       | ``         | 3     | Not known: VIES does not take this question (INVALID_INPUT).
          200    | INVALID_REQUESTER_INFO | ---      | ``         | 3     | Not known: VIES does not take this question (INVALID_REQUESTER_INFO).
          400    | VALID                 | ---       | ``         | 3     | Not known: VIES does not take this question (status 400).
          500    | VALID                 | ACME GMBH | ``         | 3     | Not known: VIES does not answer (status 500). Try again later.
          """)
  void an_answer_is_told(
      int answered, String code, String name, String number, int exits, String says) {
    status = answered;
    body =
        """
        {"isValid": %s, "requestDate": "2026-11-30T12:00:00.000Z", "userError": "%s", "name": "%s",
         "address": "---", "requestIdentifier": "%s", "vatNumber": "811907980"}
        """
            .formatted(code.equals("VALID"), code, name, number);

    assertThat(run("de 811 907 980", "--requester", "FR40303265045")).isEqualTo(exits);
    assertThat(String.join("; ", out.toString().strip().lines().toList())).isEqualTo(says);
    assertThat(asked)
        .containsExactly(
            "/ms/DE/vat/811907980?requesterMemberStateCode=FR&requesterNumber=40303265045");
  }

  @ParameterizedTest
  @CsvSource({"''", "{}", "[1", "'{\"userError\": \"VALID\", \"requestDate\": \"today\"}'"})
  void what_is_no_answer_is_none(String odd) {
    body = odd;
    assertThat(run("EL123456783")).isEqualTo(3);
    assertThat(asked).containsExactly("/ms/EL/vat/123456783");
  }

  @Test
  void an_answer_without_end_is_not_read() {
    body = "{\"userError\": \"VALID\", \"name\": \"" + "A".repeat(20_000) + "\"}";
    assertThat(run("DE811907980")).isEqualTo(3);
  }

  @Test
  void nobody_waits_for_one_who_does_not_answer() {
    silent = true;
    assertThat(run("DE811907980", "--timeout", "1")).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void no_time_is_not_enough(String seconds) {
    assertThat(run("DE811907980", "--timeout", seconds)).isEqualTo(2);
    assertThat(out.toString()).contains("--timeout takes one second or more.");
    assertThat(asked).isEmpty();
  }

  @Test
  void what_is_no_vat_id_is_sent_nowhere() {
    assertThat(run("hello")).isEqualTo(2);
    assertThat(out.toString()).contains("hello is not written like a VAT id.");
    assertThat(asked).isEmpty();
  }
}
