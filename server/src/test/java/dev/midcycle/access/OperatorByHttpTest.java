package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.audit.Actor;
import dev.midcycle.id.TenantId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tenants and keys, made while it runs.
class OperatorByHttpTest {
  private static final String TENANTS = "/v1/operator/tenants";
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static Installation installation;
  private static Caller operator;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new Bank());
    operator = installation.operator();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  private static int status(String key) {
    return installation.anonymous().withKey(key).get("/v1/customers").status();
  }

  private static String keys(Merchant merchant) {
    return TENANTS + "/" + merchant.id() + "/keys";
  }

  /// What was done, by the audit.
  private static List<String> actions(TenantId tenant) {
    return installation.rows(
        "select action from audit where tenant = '%s' and action like 'key_%%' order by id"
            .formatted(tenant.uuid()));
  }

  private static Answer key(Merchant merchant, String scope) {
    return operator.post(
        keys(merchant), "{\"name\":\"The key\",\"scope\":\"%s\"}".formatted(scope));
  }

  @Test
  void a_tenant_is_made_with_a_key_that_tells_live_from_test() {
    var live = operator.post(TENANTS, "{\"name\":\"Acme Inc.\",\"mode\":\"live\"}");
    var test =
        operator.post(TENANTS, "{\"name\":\"Try\",\"short_name\":\"try-it\",\"mode\":\"test\"}");

    assertThat(live.status()).as(live.text()).isEqualTo(201);
    assertThat(live.at("/tenant/short_name")).isEqualTo("acme-inc");
    assertThat(live.at("/api_key/secret")).startsWith("mk_live_");
    assertThat(live.at("/api_key/hint")).startsWith("mk_live_…");
    assertThat(test.at("/tenant/short_name")).isEqualTo("try-it");
    assertThat(test.at("/api_key/secret")).startsWith("mk_test_");
    assertThat(status(live.at("/api_key/secret"))).isEqualTo(200);
    assertThat(operator.get(TENANTS + "/acme-inc").at("/id")).isEqualTo(live.at("/tenant/id"));
    assertThat(operator.get(TENANTS).text()).contains("acme-inc", "try-it");
  }

  @Test
  void old_answers_are_forgotten_the_operators_too() {
    var merchant = installation.merchant("scout");
    merchant.customer("Acme");
    key(merchant, "read");
    var attempts =
        "select tenant = '00000000-0000-0000-0000-000000000000', count(*) from attempt group by 1";
    assertThat(installation.rows(attempts)).hasSize(2);

    installation.application.core().forgetAttempts(Duration.ofDays(-1), () -> true);

    assertThat(installation.rows(attempts)).isEmpty();
  }

  @Test
  void a_short_name_is_one_tenants_and_never_the_operators() {
    operator.post(TENANTS, "{\"name\":\"Twice\",\"mode\":\"live\"}");

    for (var name : List.of("Twice", "Operator")) {
      var again = operator.post(TENANTS, "{\"name\":\"%s\",\"mode\":\"live\"}".formatted(name));
      assertThat(again.status()).as(again.text()).isEqualTo(409);
      assertThat(again.code()).isEqualTo("short_name_taken");
    }
  }

  @Test
  void a_live_tenant_has_no_clock_of_its_own() {
    var refused =
        operator.post(
            TENANTS, "{\"name\":\"Late\",\"mode\":\"live\",\"clock\":\"2026-01-01T00:00:00Z\"}");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.at("/param")).isEqualTo("/clock");
  }

  @Test
  void instants_finer_than_what_is_stored_are_cut() {
    var tenant =
        operator.post(
            TENANTS,
            "{\"name\":\"Fine\",\"mode\":\"test\",\"clock\":\"2026-01-01T00:00:00.123456789Z\"}");
    var key = operator.post(TENANTS + "/fine/keys", "{\"name\":\"Fine\"}");
    var rotated =
        operator.post(
            TENANTS + "/fine/keys/" + key.at("/id") + "/rotate", "{\"grace\":\"PT0.000000001S\"}");

    assertThat(tenant.at("/tenant/clock")).isEqualTo("2026-01-01T00:00:00.123456Z");
    assertThat(rotated.status()).as(rotated.text()).isEqualTo(201);
  }

  @Test
  void a_key_is_in_its_first_answer_and_stands_nowhere() {
    var merchant = installation.merchant("scout");
    var once = operator.with("Idempotency-Key", "make-one-key");

    var first = once.post(keys(merchant), "{\"name\":\"Once\"}");
    var again = once.post(keys(merchant), "{\"name\":\"Once\"}");

    var secret = first.at("/secret");
    assertThat(status(secret)).isEqualTo(200);
    assertThat(again.at("/id")).isEqualTo(first.at("/id"));
    assertThat(again.json().has("secret")).isFalse();
    assertThat(installation.rows("select convert_from(body, 'UTF8') from attempt"))
        .isNotEmpty()
        .noneMatch(body -> body.contains(secret));
  }

  @Test
  void a_new_key_works_at_once_and_the_old_one_for_the_stated_time() {
    var merchant = installation.merchant("scout");
    var old = key(merchant, "read");

    var successor =
        operator.post(keys(merchant) + "/" + old.at("/id") + "/rotate", "{\"grace\":\"PT1H\"}");

    assertThat(successor.status()).as(successor.text()).isEqualTo(201);
    assertThat(actions(merchant.id())).containsExactly("key_created", "key_created", "key_rotated");
    assertThat(successor.at("/scope")).isEqualTo("read");
    assertThat(successor.at("/replaces")).isEqualTo(old.at("/id"));
    assertThat(status(successor.at("/secret"))).isEqualTo(200);
    assertThat(status(old.at("/secret"))).isEqualTo(200);
    assertThat(operator.get(keys(merchant)).at("/data/1/state")).isEqualTo("ending");
    CLOCK.pass(Duration.ofHours(1));
    assertThat(status(old.at("/secret"))).isEqualTo(401);
    assertThat(status(successor.at("/secret"))).isEqualTo(200);
    assertThat(operator.get(keys(merchant)).at("/data/1/state")).isEqualTo("ended");
  }

  @Test
  void a_key_is_rotated_once_and_never_after_its_end() {
    var merchant = installation.merchant("scout");
    var rotated = keys(merchant) + "/" + key(merchant, "write").at("/id") + "/rotate";
    var revoked = keys(merchant) + "/" + key(merchant, "write").at("/id");
    operator.post(revoked + "/revoke", "");
    operator.post(rotated, "{}");

    for (var path : List.of(rotated, revoked + "/rotate")) {
      var refused = operator.post(path, "{}");
      assertThat(refused.status()).as(refused.text()).isEqualTo(409);
      assertThat(refused.code()).isEqualTo("key_ended");
    }
    for (var grace : List.of("P91D", "-PT1H", "PT", "P1M")) {
      var refused = operator.post(rotated, "{\"grace\":\"%s\"}".formatted(grace));
      assertThat(refused.status()).as(grace).isEqualTo(400);
    }
  }

  @Test
  void of_many_who_rotate_a_key_at_once_one_succeeds() throws Exception {
    var merchant = installation.merchant("scout");
    var path = keys(merchant) + "/" + key(merchant, "write").at("/id") + "/rotate";
    Callable<Integer> rotate = () -> operator.post(path, "{}").status();

    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(rotate, rotate, rotate, rotate))) {
        statuses.add(done.get());
      }
    }

    assertThat(statuses).containsExactlyInAnyOrder(201, 409, 409, 409);
  }

  @Test
  void a_revoked_key_ends_at_once_also_in_its_time_of_grace() {
    var merchant = installation.merchant("scout");
    var key = key(merchant, "write");
    var path = keys(merchant) + "/" + key.at("/id");
    operator.post(path + "/rotate", "{}");
    assertThat(status(key.at("/secret"))).isEqualTo(200);

    var ended = operator.post(path + "/revoke", "");

    assertThat(ended.at("/state")).isEqualTo("ended");
    assertThat(status(key.at("/secret"))).isEqualTo(401);
    CLOCK.pass(Duration.ofMinutes(1));
    assertThat(operator.post(path + "/revoke", "").at("/ends_at")).isEqualTo(ended.at("/ends_at"));
    assertThat(actions(merchant.id())).endsWith("key_created", "key_rotated", "key_revoked");
  }

  @Test
  void a_key_may_go_on_for_ninety_days() {
    var merchant = installation.merchant("scout");
    var old = key(merchant, "write");

    var successor =
        operator.post(keys(merchant) + "/" + old.at("/id") + "/rotate", "{\"grace\":\"P90D\"}");

    assertThat(successor.status()).as(successor.text()).isEqualTo(201);
  }

  @Test
  void a_key_of_one_tenant_is_not_found_under_another() {
    var ours = installation.merchant("scout");
    var theirs = key(installation.merchant("scout"), "write");

    for (var verb : List.of("/rotate", "/revoke")) {
      var body = verb.equals("/rotate") ? "{}" : "";
      var answer = operator.post(keys(ours) + "/" + theirs.at("/id") + verb, body);
      assertThat(answer.status()).as(verb).isEqualTo(404);
    }
    assertThat(status(theirs.at("/secret"))).isEqualTo(200);
    assertThat(operator.get(TENANTS + "/nobody/keys").status()).isEqualTo(404);
  }

  @Test
  void the_last_use_is_told_to_the_minute() {
    var merchant = installation.merchant("scout");
    var key = key(merchant, "read");
    assertThat(operator.get(keys(merchant)).json().at("/data/0").has("last_used_at")).isFalse();

    status(key.at("/secret"));
    var used = CLOCK.instant().toString();
    CLOCK.pass(Duration.ofSeconds(30));
    status(key.at("/secret"));

    assertThat(operator.get(keys(merchant)).at("/data/0/last_used_at")).isEqualTo(used);
  }

  @Test
  void keys_from_before_the_prefixes_still_work() {
    var merchant = installation.merchant("scout");
    var owner = new ApiKeys.Owner(merchant.id(), KeyKind.PLAIN, CLOCK.instant());
    var old =
        installation
            .application
            .core()
            .keys()
            .create(owner, "old", Scope.WRITE, Actor.OPERATOR)
            .secret();

    assertThat(old).matches("mk_[0-9a-z]{26}[A-Za-z0-9_-]{43}");
    assertThat(status(old)).isEqualTo(200);
    assertThat(status(old.replace("mk_", "mk_live_"))).isEqualTo(401);
  }
}
