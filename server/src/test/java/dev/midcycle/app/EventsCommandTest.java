package dev.midcycle.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpServer;
import dev.midcycle.access.Scope;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `midcycle events send`. The merchant's clock says 2026-04-01T16:00:00Z.
class EventsCommandTest {
  @RegisterExtension static final Installation installation = new Installation();

  @TempDir private Path folder = Path.of("");
  private Merchant scout;
  private String key = "";

  @BeforeEach
  void a_customer_and_a_key() {
    scout = installation.merchant("scout");
    scout.caller().post("/v1/customers", "{\"name\":\"Acme\",\"external_id\":\"acme\"}");
    key = installation.key(scout.id(), Scope.EVENTS);
  }

  private Run send(String name, String content, String... options) throws IOException {
    var file = folder.resolve(name);
    Files.writeString(file, content);
    var arguments = new ArrayList<>(List.of("events", "send", file.toString()));
    arguments.addAll(List.of("--url", "http://127.0.0.1:" + installation.server.port()));
    arguments.addAll(List.of(options));
    return Run.of(arguments);
  }

  @Test
  void what_happens_is_sent_to_a_url_signed_with_the_secret_that_is_printed() throws Exception {
    var bodies = new ConcurrentLinkedQueue<String>();
    var signatures = new ConcurrentLinkedQueue<HttpHeaders>();
    var receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    receiver.createContext(
        "/",
        exchange -> {
          try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            signatures.add(lower(exchange.getRequestHeaders()));
            exchange.sendResponseHeaders(204, -1);
          }
        });
    receiver.start();
    var listened =
        Run.of(
            List.of(
                "events",
                "listen",
                "--once",
                "--after=0",
                "--kinds=customer.*",
                "--forward=http://127.0.0.1:" + receiver.getAddress().getPort() + "/",
                "--key=" + installation.key(scout.id(), Scope.READ),
                "--url=http://127.0.0.1:" + installation.server.port()));
    receiver.stop(0);

    assertThat(listened.status()).isZero();
    assertThat(listened.out()).contains("customer.created").contains("204");
    assertThat(bodies).hasSize(1);
    var secret = listened.out().lines().findFirst().orElseThrow().replaceFirst(".* ", "");
    new Webhook(secret).verify(bodies.element(), signatures.element().map());
  }

  private static HttpHeaders lower(Map<String, List<String>> headers) {
    var lower = new HashMap<String, List<String>>();
    headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
    return HttpHeaders.of(lower, (_, _) -> true);
  }

  private static String event(String id, String time) {
    return "{\"id\":\"%s\",\"customer\":\"acme\",\"event\":\"camera.connected\",\"time\":\"%s\"}"
        .formatted(id, time);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          name     | between | before | after
          a.ndjson | '\n\n'  | ''     | ''
          a.json   | ',\n\n' | '[\n'  | '\n]'
          """)
  void what_is_not_taken_is_named_by_its_line(
      String name, String between, String before, String after) throws IOException {
    var content =
        List.of(
                event("1", "2026-04-01T12:00:00Z"),
                event("2", "2020-04-01T12:00:00Z"),
                event("1", "2026-04-01T12:00:00Z"))
            .stream()
            .collect(
                Collectors.joining(
                    between.translateEscapes(),
                    before.translateEscapes(),
                    after.translateEscapes()));

    var run = send(name, content, "--key", key);

    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out().lines())
        .containsExactly("Sent 3 events.", "  accepted: 1", "  duplicate: 1", "  rejected: 1");
    assertThat(run.err())
        .startsWith("line %d: rejected, too_old:".formatted(before.isEmpty() ? 3 : 4));
  }

  @Test
  void a_long_table_goes_in_parts_and_once() throws IOException {
    var rows =
        IntStream.range(0, 2500)
            .mapToObj(
                i -> "e-%d,acme,camera.connected,2026-04-01T12:00:00Z,\"cam\n%d\"".formatted(i, i))
            .collect(Collectors.joining("\n"));
    var content = "id,customer,event,time,camera_id\n" + rows;

    assertThat(send("a.csv", content, "--key", key))
        .isEqualTo(new Run(0, "Sent 2500 events.\n  accepted: 2500\n", ""));
    assertThat(send("a.txt", content, "--key", key, "--format", "csv"))
        .isEqualTo(new Run(0, "Sent 2500 events.\n  duplicate: 2500\n", ""));
    assertThat(
            installation.rows(
                "select count(distinct thing) from usage_reading where tenant = '%s'"
                    .formatted(scout.id().uuid())))
        .containsExactly("2500");
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          name     | content         | key        | told
          a.ndjson | {}              | mk_no      | This API key is unknown or revoked.
          a.ndjson | {}              | ''         | An API key is required.
          a.txt    | {}              | mk_no      | Use --format.
          a.json   | [{]             | mk_no      | is not JSON in line 1
          a.csv    | a,"b            | mk_no      | is not CSV
          """)
  void what_can_not_be_sent_says_why(String name, String content, String given, String told)
      throws IOException {
    var run = send(name, content, "--key", given);

    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(told);
  }

  @Test
  void its_help_says_what_a_file_looks_like() {
    assertThat(Run.of(List.of("events", "send", "--help")).out())
        .contains("id, customer, event", "MIDCYCLE_API_KEY", "Exit status");
  }
}
