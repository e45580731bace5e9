package dev.midcycle.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.db.UnitOfWork;
import dev.midcycle.gateway.SandboxGateway;
import dev.midcycle.outbox.EventLog;
import dev.midcycle.testkit.Installation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who sends has what is sent for itself, and nothing is lost between two who are at it.
class WebhookRacesTest extends WebhookCase {
  @RegisterExtension
  static final Installation installation =
      new Installation(CLOCK, new SandboxGateway(CLOCK, Duration.ZERO));

  @Override
  Installation installation() {
    return installation;
  }

  private List<String> takenByNobody() {
    return installation.rows(
        "select endpoint from webhook_due where taken_until <= '%s'".formatted(CLOCK.instant()));
  }

  @Test
  void a_long_backlog_stays_with_who_has_begun_it() {
    endpoint("/slow", "customer.updated");
    write(650);
    var arrived = new AtomicInteger();
    var free = new ConcurrentLinkedQueue<String>();
    receiver.answers(
        "/slow",
        exchange -> {
          if (arrived.incrementAndGet() % 40 == 0) {
            CLOCK.pass(Duration.ofSeconds(50));
            free.addAll(takenByNobody());
          }
          exchange.sendResponseHeaders(204, -1);
        });
    var begun = CLOCK.instant();
    run();

    assertThat(Duration.between(begun, CLOCK.instant())).isGreaterThan(Duration.ofMinutes(2));
    assertThat(free).as("what others could have taken").isEmpty();
  }

  @Test
  void who_comes_back_too_late_leaves_it_to_who_has_taken_it() {
    endpoint("/late", "customer.updated");
    write(450);
    var others = CLOCK.instant().plus(Duration.ofHours(1));
    var arrived = new AtomicInteger();
    receiver.answers(
        "/late",
        exchange -> {
          if (arrived.incrementAndGet() == 100) {
            CLOCK.pass(Duration.ofMinutes(3));
            installation.database.execute(
                "update webhook_due set taken_until = '%s'".formatted(others));
          }
          exchange.sendResponseHeaders(204, -1);
        });
    run();

    assertThat(receiver.got("/late").size()).isBetween(100, 110);
    assertThat(
            installation.rows(
                "select endpoint from webhook_due where taken_until = '%s'".formatted(others)))
        .as("those whom it is")
        .hasSize(1);
  }

  /// A relay has looked who wants its events while the endpoint was disabled, and is over later.
  @Test
  void what_is_read_while_an_endpoint_is_enabled_is_not_lost() throws Exception {
    var made = endpoint("/back", "customer.updated");
    var path = "/v1/webhook-endpoints/" + made.id();
    assertThat(merchant.caller().post(path + "/disable", "").status()).isEqualTo(200);
    rename("Meanwhile");
    var log = installation.application.events().log();
    var unit = UnitOfWork.of(merchant.id());
    long last = log.last(unit);
    var enabling =
        installation
            .database
            .transactions()
            .write(
                merchant.id(),
                tx -> {
                  var read =
                      tx.bind("reader", WebhookSubscriber.NAME)
                          .ask(
                              """
                              select position
                              from event_reader
                              where tenant = :tenant
                                and reader = :reader
                              for update
                              """,
                              row -> row.number("position"));
                  tx.send();
                  var events = EventLog.ask(tx, read.first().orElseThrow(), 100);
                  tx.send();
                  var ids = installation.application.core().ids();
                  new WebhookSubscriber(CLOCK, ids).take(tx, events.rows());
                  var answer =
                      CompletableFuture.supplyAsync(
                          () -> merchant.caller().post(path + "/enable", "").status());
                  awaitEither(answer);
                  tx.bind("reader", WebhookSubscriber.NAME)
                      .bind("last", last)
                      .add(
                          """
                          update event_reader
                          set position = :last
                          where tenant = :tenant
                            and reader = :reader
                          """);
                  tx.commit();
                  return answer;
                });
    assertThat(enabling.get(20, TimeUnit.SECONDS)).isEqualTo(200);
    run();

    assertThat(receiver.got("/back").size()).isEqualTo(1);
  }

  /// Until it is answered, or waits for the one who reads.
  private static void awaitEither(CompletableFuture<Integer> answer) {
    long begun = System.nanoTime();
    while (!answer.isDone()
        && installation.rows("select pid from pg_locks where not granted").isEmpty()
        && System.nanoTime() - begun < Duration.ofSeconds(10).toNanos()) {
      Thread.onSpinWait();
    }
  }
}
