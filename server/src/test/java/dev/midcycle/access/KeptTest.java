package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Member;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Who somebody is, is kept for a second: what this process ends, ends at once, and what another
/// ends, a second later at most.
class KeptTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final Secret SECRET = Secret.make("mk_", new TenantId(new UUID(7, 1)));

  private static Installation installation;
  private Merchant merchant;
  private CustomerId customer;
  private MemberId member;
  private ApiKeys keys;
  private PortalSessions sessions;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new Bank());
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void a_member() {
    merchant = installation.merchant("scout");
    customer = merchant.customer("Harbor");
    member = merchant.member(customer, Role.ADMIN);
    keys = installation.application.core().keys();
    sessions = installation.application.core().sessions();
  }

  @ParameterizedTest
  @CsvSource({"PT0S, 1", "PT0.999S, 1", "PT1S, 2", "PT1H, 2", "PT-0.5S, 1", "PT-1S, 2"})
  void one_look_is_good_for_a_second(Duration later, int looks) {
    var looked = new AtomicInteger();
    var kept = new Kept<Integer>();
    var now = Installation.BEGIN;
    kept.of(SECRET, now, _ -> true, () -> Optional.of(looked.incrementAndGet()));

    var found =
        kept.of(SECRET, now.plus(later), _ -> true, () -> Optional.of(looked.incrementAndGet()));

    assertThat(looked).hasValue(looks);
    assertThat(found).contains(looks);
  }

  @Test
  void nobody_is_looked_up_each_time() {
    var kept = new Kept<Integer>();
    kept.of(SECRET, Installation.BEGIN, _ -> true, Optional::empty);

    assertThat(kept.of(SECRET, Installation.BEGIN, _ -> true, () -> Optional.of(2))).contains(2);
  }

  @Test
  void what_was_seen_before_it_was_ended_is_not_kept() {
    var kept = new Kept<Integer>();
    kept.of(
        SECRET,
        Installation.BEGIN,
        _ -> true,
        () -> {
          kept.forget();
          return Optional.of(1);
        });

    assertThat(kept.of(SECRET, Installation.BEGIN, _ -> true, Optional::empty)).isEmpty();
  }

  @Test
  void many_take_no_more_room_than_there_is() {
    var kept = new Kept<Integer>();
    var looked = new AtomicInteger();
    for (int i = 0; i < 10_001; i++) {
      var secret = new Secret(SECRET.tenant(), "mk_" + i);
      kept.of(secret, Installation.BEGIN, _ -> true, () -> Optional.of(0));
    }

    for (var i : new int[] {10_000, 1, 0}) {
      var secret = new Secret(SECRET.tenant(), "mk_" + i);
      kept.of(secret, Installation.BEGIN, _ -> true, () -> Optional.of(looked.incrementAndGet()));
    }

    assertThat(looked).as("the first one made room").hasValue(1);
  }

  enum Ending {
    REVOKED,
    ROTATED,
  }

  @ParameterizedTest
  @EnumSource
  void a_key_that_is_ended_here_ends_at_once(Ending ending) {
    var made = key();
    var owner = owner();
    assertThat(keys.who(made.secret())).isPresent();

    switch (ending) {
      case REVOKED -> keys.revoke(owner, made.key().id(), Actor.OPERATOR);
      case ROTATED -> keys.rotate(owner, made.key().id(), Duration.ZERO, Actor.OPERATOR);
    }

    assertThat(keys.who(made.secret())).isEmpty();
  }

  @Test
  void a_key_that_another_takes_over_from_ends_on_the_dot() {
    var made = key();
    keys.rotate(owner(), made.key().id(), Duration.ofMillis(500), Actor.OPERATOR);
    assertThat(keys.who(made.secret())).isPresent();

    CLOCK.pass(Duration.ofMillis(500));

    assertThat(keys.who(made.secret())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT0.999S, true", "PT1S, false"})
  void a_key_that_another_process_ends_is_good_for_a_second_at_most(Duration later, boolean good) {
    var made = key();
    assertThat(keys.who(made.secret())).isPresent();

    installation.database.execute(
        "update api_key set ends_at = '%s' where id = '%s'"
            .formatted(CLOCK.instant(), made.key().id().uuid()));
    CLOCK.pass(later);

    assertThat(keys.who(made.secret()).isPresent()).isEqualTo(good);
  }

  @Test
  void the_last_use_is_known_to_the_minute() {
    var made = key();
    for (int i = 0; i < 200; i++) {
      assertThat(keys.who(made.secret())).isPresent();
      if (i % 10 == 0) {
        assertThat(lastUse(made)).isAfterOrEqualTo(CLOCK.instant().minus(Duration.ofMinutes(1)));
      }
      CLOCK.pass(Duration.ofMillis(900));
    }
  }

  private Instant lastUse(ApiKeys.Made made) {
    return keys.list(merchant.id()).stream()
        .filter(one -> one.id().equals(made.key().id()))
        .findFirst()
        .flatMap(ApiKey::lastUsedAt)
        .orElseThrow();
  }

  enum Change {
    SIGNED_OUT,
    REMOVED,
    ANOTHER_ROLE
  }

  @ParameterizedTest
  @EnumSource
  void what_changes_here_of_who_is_signed_in_holds_at_once(Change change) {
    var cookie = cookie();
    var person = (Principal.Person) sessions.who(cookie).orElseThrow();

    change(change, person, UnitOfWork.of(merchant.id()));

    assertThat(sessions.who(cookie).map(one -> ((Principal.Person) one).role()))
        .isEqualTo(
            change == Change.ANOTHER_ROLE ? Optional.of(Role.VIEWER) : Optional.<Role>empty());
  }

  @Test
  void what_changes_in_a_transaction_that_goes_on_holds_once_it_is_over() {
    var cookie = cookie();
    var person = (Principal.Person) sessions.who(cookie).orElseThrow();
    var transactions = installation.database.transactions();

    transactions.write(
        merchant.id(),
        tx -> {
          change(Change.REMOVED, person, UnitOfWork.within(tx));
          return person;
        });

    assertThat(sessions.who(cookie)).isEmpty();
  }

  private void change(Change change, Principal.Person person, UnitOfWork unit) {
    var members = installation.application.core().members();
    var viewer = new Member.Update(Optional.empty(), Optional.empty(), Optional.of(Role.VIEWER));
    switch (change) {
      case SIGNED_OUT -> sessions.end(unit, person);
      case REMOVED -> members.remove(unit, customer, member, Actor.OPERATOR);
      case ANOTHER_ROLE -> members.update(unit, customer, member, viewer, Actor.OPERATOR);
    }
  }

  @ParameterizedTest
  @CsvSource({"PT0.999S, true", "PT1S, false"})
  void whom_another_process_removes_is_let_in_for_a_second_at_most(Duration later, boolean good) {
    var cookie = cookie();
    assertThat(sessions.who(cookie)).isPresent();

    installation.database.execute(
        "update member set removed_at = '%s' where id = '%s'"
            .formatted(CLOCK.instant(), member.uuid()));
    CLOCK.pass(later);

    assertThat(sessions.who(cookie).isPresent()).isEqualTo(good);
  }

  @Test
  void a_session_ends_on_the_dot() {
    var cookie = cookie();
    CLOCK.pass(Duration.ofHours(8).minusMillis(1));
    assertThat(sessions.who(cookie)).isPresent();

    CLOCK.pass(Duration.ofMillis(1));

    assertThat(sessions.who(cookie)).isEmpty();
  }

  private ApiKeys.Owner owner() {
    var tenants = installation.application.core().tenants();
    return tenants.owner(tenants.find(merchant.id()).orElseThrow());
  }

  private ApiKeys.Made key() {
    return keys.create(owner(), "test", Scope.WRITE, Actor.OPERATOR);
  }

  private String cookie() {
    var visit =
        new PortalSessions.Visit(merchant.id(), customer, member, Optional.empty(), "overview");
    return sessions.enter(sessions.link(visit).token(), Device.of("")).orElseThrow().token().text();
  }
}
