package dev.midcycle.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.midcycle.webhook.Sender.Answer;
import dev.midcycle.webhook.Sender.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody is led inside, and whatever the other side does, it is over soon.
class WebhookSenderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final AtomicInteger hits = new AtomicInteger();
  private HttpServer canary;

  private final CountDownLatch hanging = new CountDownLatch(8);

  @BeforeEach
  void open() throws IOException {
    canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    canary.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    canary.createContext(
        "/",
        exchange -> {
          try (exchange) {
            hits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
          }
        });
    canary.createContext(
        "/redirect",
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().add("Location", "/");
            exchange.sendResponseHeaders(302, -1);
          }
        });
    canary.createContext(
        "/huge",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            var some = "x".repeat(100_000).getBytes(UTF_8);
            for (int i = 0; i < 10_000; i++) {
              exchange.getResponseBody().write(some);
            }
          }
        });
    canary.createContext(
        "/drip",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              Thread.sleep(100);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    canary.createContext(
        "/hang",
        exchange -> {
          try (exchange) {
            hanging.countDown();
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    canary.start();
  }

  @AfterEach
  void close() {
    canary.stop(0);
  }

  private int port() {
    return canary.getAddress().getPort();
  }

  private static Answer send(WebhookSender sender, String url) {
    return send(sender, "one", url);
  }

  private static Answer send(WebhookSender sender, String pool, String url) {
    return sender.send(new Request(pool, url, Map.of("webhook-id", "evt_1"), "{}".getBytes(UTF_8)));
  }

  private static Answer strictly(String url) {
    try (var sender = new WebhookSender(InetAddress::getAllByName, false, PATIENCE)) {
      return send(sender, url);
    }
  }

  private Answer loosely(String path) {
    try (var sender = new WebhookSender(InetAddress::getAllByName, true, PATIENCE)) {
      return send(sender, "http://127.0.0.1:" + port() + path);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "localhost",
        "2130706433",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "[::1]",
        "[::]",
        "[fe80::1]",
        "[fc00::1]",
        "[ff02::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001::1]",
        "[2001:db8::1]",
      })
  void what_is_inside_is_not_connected_to(String host) {
    assertThat(strictly("http://" + host + ":" + port() + "/"))
        .isInstanceOf(Answer.None.class)
        .asString()
        .contains("not on the open internet");
    assertThat(hits).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "1.1.1.1", "93.184.215.14", "2606:4700:4700::1111"})
  void what_is_on_the_open_internet_may_be_connected_to(String address)
      throws UnknownHostException {
    assertThat(OpenInternet.has(InetAddress.getByName(address))).isTrue();
  }

  /// The first look-up tells an address that is allowed, any other the canary's: what was checked
  /// is connected to, and nothing is looked up again.
  @Test
  void the_address_that_was_checked_is_the_one_that_is_connected_to() throws Exception {
    var asked = new AtomicInteger();
    var outside = InetAddress.getByName("192.0.9.1");
    CheckedAddresses.Names rebinding =
        _ ->
            new InetAddress[] {
              asked.incrementAndGet() == 1 ? outside : InetAddress.getLoopbackAddress()
            };
    try (var sender = new WebhookSender(rebinding, false, PATIENCE)) {
      var answer = send(sender, "http://rebind.example:" + port() + "/");

      assertThat(answer).isInstanceOf(Answer.None.class);
    }
    assertThat(asked).hasValue(1);
    assertThat(hits).hasValue(0);
  }

  @Test
  void one_address_inside_among_others_is_enough_to_refuse() {
    CheckedAddresses.Names both =
        _ -> new InetAddress[] {InetAddress.getByName("8.8.8.8"), InetAddress.getLoopbackAddress()};
    try (var sender = new WebhookSender(both, false, PATIENCE)) {
      assertThat(send(sender, "http://both.example:" + port() + "/"))
          .asString()
          .contains("not on the open internet");
    }
    assertThat(hits).hasValue(0);
  }

  @Test
  void whose_requests_hang_holds_up_no_other_at_the_same_host() throws Exception {
    try (var sender = new WebhookSender(InetAddress::getAllByName, true, Duration.ofSeconds(20))) {
      var place = "http://127.0.0.1:" + port();
      for (int i = 0; i < 8; i++) {
        Thread.ofVirtual().start(() -> send(sender, place + "/hang"));
      }
      hanging.await(10, TimeUnit.SECONDS);
      var other = CompletableFuture.supplyAsync(() -> send(sender, "other", place + "/"));

      assertThat(other.get(5, TimeUnit.SECONDS)).isEqualTo(new Answer.Answered(200, ""));
    }
  }

  @Test
  void a_redirect_is_an_answer() {
    assertThat(loosely("/redirect")).isEqualTo(new Answer.Answered(302, ""));
    assertThat(hits).hasValue(0);
  }

  @Test
  void of_a_huge_answer_the_beginning_is_read() {
    assertThat(loosely("/huge")).isEqualTo(new Answer.Answered(200, "x".repeat(2048)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/drip", "/hang"})
  void who_takes_his_time_is_left(String path) {
    long begun = System.nanoTime();

    assertThat(loosely(path)).isInstanceOf(Answer.None.class).asString().contains("No answer");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void nobody_listens() throws IOException {
    int port = port();
    canary.stop(0);
    try (var sender = new WebhookSender(InetAddress::getAllByName, true, PATIENCE)) {
      assertThat(send(sender, "http://127.0.0.1:" + port + "/")).isInstanceOf(Answer.None.class);
    }
  }

  @Test
  void a_name_that_nobody_has_is_told() {
    CheckedAddresses.Names none =
        host -> {
          throw new UnknownHostException(host);
        };
    try (var sender = new WebhookSender(none, false, PATIENCE)) {
      assertThat(send(sender, "https://nowhere.example/")).asString().contains("UnknownHost");
    }
  }
}
