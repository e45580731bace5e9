package dev.midcycle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.midcycle.id.CustomerId;
import dev.midcycle.outbox.Event;
import dev.midcycle.outbox.Events;
import dev.midcycle.outbox.Occurrence;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.webhook.Receiver.Got;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A merchant with a customer, and somebody who gets webhooks.
abstract class WebhookCase {
  static final SettableClock CLOCK = clock();

  /// Receivers refuse what is signed at another time than theirs.
  private static SettableClock clock() {
    return new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  }

  abstract Installation installation();

  Receiver receiver;
  Merchant merchant;
  CustomerId customer;

  @BeforeEach
  void open() throws IOException {
    CLOCK.pass(Duration.between(CLOCK.instant(), Instant.now().truncatedTo(ChronoUnit.SECONDS)));
    receiver = new Receiver();
    merchant = installation().merchant("scout");
    customer = merchant.customer("Acme");
    run();
  }

  @AfterEach
  void close() {
    installation().database.execute("delete from webhook_due", "delete from webhook_endpoint");
    receiver.close();
  }

  record Made(String id, String secret) {}

  Made endpoint(String path, String... kinds) {
    var names = String.join("\",\"", kinds);
    var made =
        merchant
            .caller()
            .post(
                "/v1/webhook-endpoints",
                "{\"url\":\"%s\",\"kinds\":[%s]}"
                    .formatted(receiver.url(path), kinds.length == 0 ? "" : "\"" + names + "\""));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return new Made(made.at("/id"), made.at("/secret"));
  }

  void rename(String name) {
    var answer =
        merchant.caller().patch("/v1/customers/" + customer, "{\"name\":\"" + name + "\"}");
    assertThat(answer.status()).isEqualTo(200);
  }

  /// So many events, each of a customer of its own.
  void write(int count) {
    var ids = installation().application.core().ids();
    for (int from = 0; from < count; from += 1000) {
      var events = new ArrayList<Event>();
      for (int i = from; i < Math.min(count, from + 1000); i++) {
        var whose = new CustomerId(new UUID(7, i));
        events.add(
            Event.of(ids.next(), whose, whose, CLOCK.instant(), new Occurrence.CustomerUpdated()));
      }
      installation()
          .database
          .transactions()
          .write(
              merchant.id(),
              tx -> {
                Events.write(tx, events);
                tx.commit();
                return events;
              });
    }
  }

  void run() {
    installation().application.events().relay().runAll(() -> true);
    installation().application.events().dispatch().run(() -> true);
  }

  static void verify(Got got, String secret) throws WebhookVerificationException {
    var headers = new HashMap<String, List<String>>();
    got.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    try {
      new Webhook(secret).verify(got.body(), HttpHeaders.of(headers, (_, _) -> true).map());
    } catch (EmptyWebhookSecretException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer show(Made endpoint) {
    return merchant.caller().get("/v1/webhook-endpoints/" + endpoint.id());
  }

  List<String> states(Made endpoint) {
    var states = new ArrayList<String>();
    merchant
        .caller()
        .get("/v1/webhook-endpoints/" + endpoint.id() + "/deliveries")
        .json()
        .get("data")
        .forEach(one -> states.add(one.path("state").asString()));
    return states;
  }
}
