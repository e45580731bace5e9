package dev.midcycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import dev.midcycle.app.Serving;
import dev.midcycle.id.CustomerId;
import dev.midcycle.outbox.Listener;
import dev.midcycle.outbox.Listening;
import dev.midcycle.outbox.Listening.Bounds;
import dev.midcycle.outbox.Listening.Ear;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SigningIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Open pages hear what happens to their own customer, while they may.
class EventStreamByHttpTest {
  private static final String STREAM = "/v1/events/stream";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private CustomerId acme;
  private Caller member;

  @BeforeEach
  void a_member() {
    merchant = installation.merchant("scout");
    acme = merchant.customer("Acme");
    member = merchant.as(Role.VIEWER, acme);
  }

  private void touch(CustomerId customer) {
    var done = merchant.caller().patch("/v1/customers/" + customer, "{\"name\":\"Other\"}");
    assertThat(done.status()).isEqualTo(200);
  }

  private static String id(String event) {
    return event.lines().findFirst().orElseThrow().replace("id: ", "");
  }

  @Test
  void a_member_hears_their_own_customer_and_staff_hears_all() {
    var other = merchant.customer("Other");
    try (var heard = member.stream(STREAM);
        var staff = merchant.caller().stream(STREAM)) {
      assertThat(heard.answer().headers().map())
          .containsEntry("Content-Type", List.of("text/event-stream"))
          .containsEntry("Cache-Control", List.of("no-store"))
          .doesNotContainKey("Content-Encoding");
      assertThat(heard.next()).isEqualTo("retry: 3000\nevent: ready\ndata: {\"resumed\":false}");
      staff.next();
      touch(other);
      touch(acme);

      var event = heard.next();
      assertThat(event)
          .matches("id: evt_\\w+\ndata: \\{\"id\":\"evt_\\w+\",\"type\":\"customer.updated\",.*}")
          .contains("\"object\":\"" + acme + "\"");
      assertThat(staff.next()).contains("\"object\":\"" + other + "\"");
      assertThat(staff.next()).isEqualTo(event);
    }
  }

  @Test
  void another_tenant_hears_nothing_of_it() {
    try (var elsewhere = installation.merchant("scout").caller().stream(STREAM);
        var here = merchant.caller().stream(STREAM)) {
      elsewhere.next();
      here.next();
      touch(acme);

      assertThat(here.next()).contains("customer.updated");
      assertThat(elsewhere.next()).isEmpty();
    }
  }

  @Test
  void who_comes_back_is_told_what_came_meanwhile() {
    String last;
    try (var heard = member.stream(STREAM)) {
      heard.next();
      touch(acme);
      last = id(heard.next());
    }
    touch(merchant.customer("Other"));
    touch(acme);

    try (var again = member.with("Last-Event-ID", last).stream(STREAM)) {
      assertThat(again.next()).contains("{\"resumed\":true}");
      assertThat(id(again.next())).isNotEqualTo(last);
      touch(acme);
      assertThat(again.next()).contains("customer.updated");
    }
    try (var unknown = member.with("Last-Event-ID", "evt_01m8p").stream(STREAM)) {
      assertThat(unknown.next()).contains("{\"resumed\":false}");
    }
  }

  @Test
  void nothing_is_told_once_the_session_is_over() {
    try (var heard = member.stream(STREAM)) {
      heard.next();
      assertThat(member.post("/v1/session/logout", "").status()).isEqualTo(204);
      touch(acme);

      assertThat(heard.next()).isEqualTo("event: over\ndata: {}");
      assertThat(heard.ends()).isTrue();
    }
  }

  @Test
  void nothing_is_told_of_the_old_customer_once_the_session_goes_on_for_another() {
    var signing = new SigningIn(merchant);
    signing.member(acme, "ann@acme.test", "admin");
    var in =
        signing.signedIn(
            signing.code(signing.browser(signing.ask("ann@acme.test")), signing.newestCode()));
    var there = signing.member(merchant.customer("Bolt"), "ann@acme.test", "viewer");
    try (var heard = in.stream(STREAM)) {
      heard.next();
      assertThat(in.post("/v1/session/switch", "{\"member\":\"" + there + "\"}").status())
          .isEqualTo(200);
      touch(acme);

      assertThat(heard.next()).isEqualTo("event: over\ndata: {}");
      assertThat(heard.ends()).isTrue();
    }
  }

  @Test
  void a_server_that_stops_waits_for_nobody_who_listens() {
    var server = Serving.start(installation.application, Installation.MANNER);
    try (var heard = Caller.anonymous(server.port()).withKey(key()).stream(STREAM)) {
      heard.next();
      long begun = System.nanoTime();
      server.close();

      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
      assertThat(heard.ends()).isTrue();
    }
  }

  private String key() {
    return installation.key(merchant.id(), Scope.READ);
  }

  @Test
  void only_so_many_may_listen() {
    var listening = new Listening(installation.application.events().log(), new Bounds(4, 3, 2));
    var open = new ArrayList<Optional<Listener>>();
    for (var caller : List.of("a", "a", "a", "b", "c")) {
      open.add(
          listening.listen(new Ear(merchant.id(), Optional.of(acme), caller, Optional.empty())));
    }

    var other = Optional.of(merchant.customer("Other"));
    for (var caller : List.of("d", "e")) {
      open.add(listening.listen(new Ear(merchant.id(), other, caller, Optional.empty())));
    }

    assertThat(open)
        .extracting(Optional::isPresent)
        .containsExactly(true, true, false, true, false, true, false);
    assertThat(listening.count()).isEqualTo(4);
    open.forEach(one -> one.ifPresent(Listener::close));
  }

  @Test
  void whoever_goes_makes_room() {
    var listening = new Listening(installation.application.events().log(), new Bounds(1, 1, 1));
    var ear = new Ear(merchant.id(), Optional.empty(), "a", Optional.empty());

    listening.listen(ear).orElseThrow().close();

    assertThat(listening.count()).isZero();
    try (var again = listening.listen(ear).orElseThrow()) {
      assertThat(again.again()).isEmpty();
    }
  }
}
