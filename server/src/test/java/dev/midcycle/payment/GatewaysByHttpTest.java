package dev.midcycle.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.app.Application;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.outgoing.WebhookSender;
import dev.midcycle.secret.SecretsProblem;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The gateways of a tenant: connected, listed, changed, removed.
class GatewaysByHttpTest {
  private static final String TEST_KEY = "sk_test_51abcdEFGH4242";
  private static final String WEBHOOK = "whsec_abcdefgh12345678";

  @RegisterExtension static final Installation installation = new Installation();

  private static String body(String key) {
    return "{\"kind\":\"stripe\",\"secret_key\":\"%s\",\"webhook_secret\":\"%s\"}"
        .formatted(key, WEBHOOK);
  }

  @Test
  void it_is_told_without_its_keys_and_stored_without_them() {
    var merchant = installation.merchant("scout");

    var made = merchant.caller().post("/v1/gateways", body(TEST_KEY));

    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.at("/key")).isEqualTo("sk_test_…4242");
    assertThat(made.at("/webhook_url"))
        .isEqualTo(
            "http://portal.test/v1/gateways/%s/webhook?tenant=%s"
                .formatted(made.at("/id"), merchant.id()));
    assertThat(made.json().at("/webhook_secret_set").asBoolean()).isTrue();
    assertThat(made.text()).doesNotContain("51abcd", WEBHOOK);
    assertThat(installation.contents().toString()).doesNotContain("51abcd", "abcdefgh12345678");
    assertThat(merchant.caller().get("/v1/gateways").json().at("/data/0")).isEqualTo(made.json());
  }

  @Test
  void what_is_stored_opens_for_its_own_row_alone() {
    var one = account(installation.merchant("scout"));
    var other = account(installation.merchant("scout"));
    var accounts = installation.application.payment().accounts();
    var swapped =
        new GatewayAccount(
            one.tenant(),
            one.id(),
            one.kind(),
            other.keys(),
            one.baseUrl(),
            one.createdAt(),
            one.removedAt());

    assertThat(accounts.secret(one)).isEqualTo(TEST_KEY);
    assertThat(accounts.webhookSecret(one)).contains(WEBHOOK);
    assertThatThrownBy(() -> accounts.secret(swapped)).isInstanceOf(SecretsProblem.class);
  }

  @Test
  void another_key_replaces_it_and_the_webhook_secret_stays() {
    var merchant = installation.merchant("scout");
    var before = account(merchant);

    var changed =
        merchant
            .caller()
            .patch("/v1/gateways/" + before.id(), "{\"secret_key\":\"rk_test_another99999\"}");

    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    assertThat(changed.at("/key")).isEqualTo("rk_test_…9999");
    var accounts = installation.application.payment().accounts();
    var after = accounts.find(UnitOfWork.of(merchant.id()), before.id()).orElseThrow();
    assertThat(accounts.secret(after)).isEqualTo("rk_test_another99999");
    assertThat(accounts.webhookSecret(after)).contains(WEBHOOK);
  }

  @Test
  void a_key_that_is_new_seals_all_of_it() {
    var account = account(installation.merchant("scout"));
    var accounts = installation.application.payment().accounts();

    int sealed = accounts.sealAnew();

    var after = accounts.find(UnitOfWork.of(account.tenant()), account.id()).orElseThrow();
    assertThat(sealed).isGreaterThanOrEqualTo(2);
    assertThat(after.keys()).isNotEqualTo(account.keys());
    assertThat(accounts.secret(after)).isEqualTo(TEST_KEY);
  }

  @Test
  void one_of_a_kind_is_there_also_when_many_are_added_at_once() throws Exception {
    var merchant = installation.merchant("scout");
    Callable<Integer> add = () -> merchant.caller().post("/v1/gateways", body(TEST_KEY)).status();
    List<Integer> answers;
    try (var threads = Executors.newFixedThreadPool(8)) {
      answers =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> add).toList()).stream()
              .map(one -> one.resultNow())
              .sorted()
              .toList();
    }

    assertThat(answers).containsExactly(201, 422, 422, 422, 422, 422, 422, 422);
    var again = merchant.caller().post("/v1/gateways", body(TEST_KEY));
    assertThat(again.code()).isEqualTo("gateway_exists");
  }

  @Test
  void one_that_is_removed_makes_room_and_its_cards_go_with_it() {
    var merchant = installation.merchant("scout");
    var account = account(merchant);

    assertThat(merchant.caller().delete("/v1/gateways/" + account.id()).status()).isEqualTo(204);

    assertThat(merchant.caller().get("/v1/gateways").json().at("/data").size()).isZero();
    assertThat(merchant.caller().delete("/v1/gateways/" + account.id()).status()).isEqualTo(404);
    assertThat(merchant.caller().post("/v1/gateways", body(TEST_KEY)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      useHeadersInDisplayName = true,
      delimiter = '|',
      textBlock =
          """
          key                   | status | place
          sk_live_51abcdEFGH    | 422    | /secret_key
          pk_test_51abcdEFGH    | 400    | /secret_key
          sk_test_              | 400    | /secret_key
          4242 4242 4242 4242   | 400    | /secret_key
          """)
  void what_is_no_key_of_this_mode_is_refused(String key, int status, String place) {
    var merchant = installation.merchant("scout");

    var refused = merchant.caller().post("/v1/gateways", body(key));

    assertThat(refused.status()).as(refused.text()).isEqualTo(status);
    assertThat(refused.at("/param")).isEqualTo(place);
    assertThat(refused.text()).doesNotContain("51abcd");
  }

  @Test
  void a_live_tenant_takes_no_test_key_and_has_cards_once_it_has_a_live_one() {
    var live = installation.live("scout");
    var refused = live.caller().post("/v1/gateways", body(TEST_KEY));
    assertThat(refused.code()).isEqualTo("gateway_mode");
    assertThat(collects(live)).isFalse();

    live.caller().post("/v1/gateways", body("sk_live_51abcdEFGH4242"));

    assertThat(collects(live)).isTrue();
  }

  /// Whichever process it was done by.
  @Test
  void other_processes_know_within_seconds() throws InterruptedException {
    var live = installation.live("scout");
    var other =
        Application.build(
            installation.database.transactions(),
            installation.application.core().clock(),
            new Application.Around(
                new Bank(),
                _ -> Optional.empty(),
                installation.application.core().secrets(),
                () -> "",
                new WebhookSender(false)));
    assertThat(other.payment().gateways().of(UnitOfWork.of(live.id()))).isEmpty();

    live.caller().post("/v1/gateways", body("sk_live_51abcdEFGH4242"));
    Thread.sleep(2_100);

    assertThat(other.payment().gateways().of(UnitOfWork.of(live.id()))).isPresent();
  }

  private static boolean collects(Merchant merchant) {
    return installation
        .application
        .payment()
        .gateways()
        .of(UnitOfWork.of(merchant.id()))
        .isPresent();
  }

  private static GatewayAccount account(Merchant merchant) {
    Caller.Answer made = merchant.caller().post("/v1/gateways", body(TEST_KEY));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return installation
        .application
        .payment()
        .accounts()
        .all(UnitOfWork.of(merchant.id()))
        .getFirst();
  }
}
