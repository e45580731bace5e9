package dev.midcycle.api.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.SigningIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Members sign in by their mail address, and nobody else does.
class SignInByHttpTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final String ANN = "ann@acme.test";

  private static Installation installation;
  private Merchant merchant;
  private SigningIn ann;
  private CustomerId customer;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new Bank());
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void ann_is_a_member() {
    merchant = installation.merchant("scout");
    ann = new SigningIn(merchant);
    customer = merchant.customer("Acme");
    ann.member(customer, ANN, "admin");
    CLOCK.pass(Duration.ofDays(2));
  }

  private static String another(String code) {
    return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
  }

  @Test
  void a_member_comes_in_by_six_digits_once() {
    var browser = ann.browser(ann.ask(ANN));
    var code = ann.newestCode();

    var in = ann.signedIn(ann.code(browser, code));

    assertThat(in.get("/v1/session").at("/member/email")).isEqualTo(ANN);
    assertThat(ann.code(browser, code).code()).isEqualTo("sign_in_expired");
    assertThat(ann.link(browser, ann.newestToken()).code()).isEqualTo("sign_in_expired");
    assertThat(merchant.caller().get("/v1/customers/" + customer + "/activity").at("/data/0/text"))
        .isEqualTo("Ann signed in.");
  }

  @Test
  void a_link_works_in_any_browser_once_and_looking_at_it_uses_nothing_up() {
    var browser = ann.browser(ann.ask(ANN));
    var token = ann.newestToken();
    var other = installation.anonymous();
    var body = "{\"token\":\"" + token + "\"}";

    assertThat(other.post(ann.path("/link/look"), body).text())
        .isEqualTo("{\"email\":\"" + ANN + "\",\"same_browser\":false}");
    assertThat(browser.post(ann.path("/link/look"), body).at("/same_browser")).isEqualTo("true");
    assertThat(ann.signedIn(ann.link(other, token)).get("/v1/session").status()).isEqualTo(200);
    assertThat(ann.link(other, token).code()).isEqualTo("sign_in_expired");
    assertThat(other.post(ann.path("/link/look"), body).code()).isEqualTo("sign_in_expired");
  }

  @Test
  void of_many_who_use_a_link_or_its_digits_at_once_one_comes_in() throws Exception {
    var browser = ann.browser(ann.ask(ANN));
    var code = ann.newestCode();
    var token = ann.newestToken();
    var calls = new ArrayList<Callable<Answer>>();
    calls.addAll(Collections.nCopies(4, () -> ann.code(browser, code)));
    calls.addAll(Collections.nCopies(4, () -> ann.link(browser, token)));
    try (var threads = Executors.newFixedThreadPool(8)) {
      int in = 0;
      for (var answer : threads.invokeAll(calls)) {
        in += answer.get().status() == 200 ? 1 : 0;
      }
      assertThat(in).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"PT14M59S, 200", "PT15M, 422", "P1D, 422"})
  void both_are_good_for_fifteen_minutes(Duration later, int status) {
    var first = ann.browser(ann.ask(ANN));
    var code = ann.newestCode();
    ann.ask(ANN);
    var token = ann.newestToken();

    CLOCK.pass(later);

    assertThat(ann.code(first, code).status()).isEqualTo(status);
    assertThat(ann.link(installation.anonymous(), token).status()).isEqualTo(status);
  }

  @Test
  void digits_are_of_no_use_in_another_browser() {
    ann.ask(ANN);
    var code = ann.newestCode();
    var theirs = ann.browser(ann.ask("eve@evil.test"));

    assertThat(ann.code(installation.anonymous(), code).code()).isEqualTo("sign_in_expired");
    assertThat(ann.code(theirs, code).code()).isEqualTo("wrong_code");
  }

  @Test
  void five_tries_at_once_or_one_after_another_are_all() throws Exception {
    var browser = ann.browser(ann.ask(ANN));
    var code = ann.newestCode();
    Callable<Answer> wrong = () -> ann.code(browser, another(code));
    try (var threads = Executors.newFixedThreadPool(8)) {
      var left = new ArrayList<String>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, wrong))) {
        left.add(answer.get().code() + answer.get().at("/tries_left"));
      }
      assertThat(left)
          .containsExactlyInAnyOrder(
              "wrong_code4",
              "wrong_code3",
              "wrong_code2",
              "wrong_code1",
              "wrong_code0",
              "sign_in_expired",
              "sign_in_expired",
              "sign_in_expired");
    }
    assertThat(ann.code(browser, code).code()).isEqualTo("sign_in_expired");
    assertThat(ann.link(browser, ann.newestToken()).status())
        .as("the link still works")
        .isEqualTo(200);
  }

  @Test
  void ten_wrong_tries_of_an_address_in_a_day_are_all_but_its_links_work() {
    for (int i = 0; i < 10; i++) {
      var right = ann.ask(ANN);
      assertThat(ann.code(ann.browser(right), ann.newestCode()).status()).isEqualTo(200);
      CLOCK.pass(Duration.ofMinutes(5));
    }
    for (int mail = 0; mail < 2; mail++) {
      var browser = ann.browser(ann.ask(ANN));
      var wrong = another(ann.newestCode());
      for (int left = 4; left >= 0; left--) {
        assertThat(ann.code(browser, wrong).at("/tries_left")).isEqualTo("" + left);
      }
    }
    var third = ann.browser(ann.ask(ANN));
    assertThat(ann.code(third, ann.newestCode()).code()).isEqualTo("sign_in_expired");
    assertThat(ann.link(third, ann.newestToken()).status()).isEqualTo(200);

    CLOCK.pass(Duration.ofDays(1));
    assertThat(ann.code(ann.browser(ann.ask(ANN)), ann.newestCode()).status()).isEqualTo(200);
  }

  @Test
  void nobody_learns_whether_an_address_is_a_members() {
    var known = ann.ask(ANN);
    var unknown = ann.ask("nobody@acme.test");

    assertThat(unknown.status()).isEqualTo(202);
    assertThat(unknown.text()).isEqualTo(known.text());
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
    assertThat(ann.mails("to")).containsExactly(ANN);
    assertThat(ann.code(ann.browser(unknown), "000000").code()).isEqualTo("wrong_code");
  }

  @Test
  void another_tenants_links_and_digits_are_none() {
    var browser = ann.browser(ann.ask(ANN));
    var code = ann.newestCode();
    var token = ann.newestToken();
    var theirs = "/v1/sign-in/" + installation.merchant("scout").id();

    assertThat(browser.post(theirs + "/code", "{\"code\":\"" + code + "\"}").code())
        .isEqualTo("sign_in_expired");
    assertThat(browser.post(theirs + "/link", "{\"token\":\"" + token + "\"}").code())
        .isEqualTo("sign_in_expired");
  }

  @ParameterizedTest
  @CsvSource({"Origin, https://evil.test", "Origin, null", "Sec-Fetch-Site, cross-site"})
  void no_other_website_has_a_browser_sign_in(String header, String value) {
    var browser = ann.browser(ann.ask(ANN)).with(header, value);

    assertThat(ann.code(browser, ann.newestCode()).code()).isEqualTo("csrf");
    assertThat(ann.link(browser, ann.newestToken()).code()).isEqualTo("csrf");
    assertThat(browser.post(ann.path(""), "{\"email\":\"a@b.test\"}").code()).isEqualTo("csrf");
  }

  @Test
  void a_browser_chooses_neither_its_cookie_nor_its_session() {
    var asked =
        installation
            .anonymous()
            .with("Cookie", "midcycle_sign_in=sb_mine; midcycle_session=ps_mine");
    var answer = asked.post(ann.path(""), "{\"email\":\"" + ANN + "\"}");
    var in = ann.code(ann.browser(answer), ann.newestCode());

    assertThat(SigningIn.cookie(answer, "midcycle_sign_in")).doesNotContain("sb_mine");
    assertThat(SigningIn.cookie(in, "midcycle_session")).doesNotContain("ps_mine");
    assertThat(in.response().headers().allValues("Set-Cookie"))
        .allMatch(one -> one.contains("HttpOnly") && one.contains("SameSite"));
  }

  @Test
  void a_merchant_who_has_it_off_is_as_one_that_is_not_there() {
    var off = merchant.caller().patch("/v1/portal-settings", "{\"mail_sign_in\":false}");

    assertThat(off.text()).isEqualTo("{\"mail_sign_in\":false}");
    assertThat(ann.ask(ANN).status()).isEqualTo(404);
    assertThat(installation.anonymous().get(ann.path("")).text().replaceAll("req_\\w+", ""))
        .isEqualTo(
            installation.anonymous().get("/v1/sign-in/nobody").text().replaceAll("req_\\w+", ""));
  }

  @Test
  void neither_link_nor_digits_are_stored() {
    ann.ask(ANN);
    var code = ann.newestCode();
    var token = ann.newestToken();
    var rows = installation.rows("select cast(s as text) from sign_in s").toString();

    assertThat(rows).contains(ANN).doesNotContain(token);
    assertThat(
            installation.rows(
                "select 1 from sign_in where code_hash = sha256('%s')".formatted(code)))
        .as("of the digits alone, of which there are only a million")
        .isEmpty();
  }

  @Test
  void what_was_asked_for_is_forgotten_after_a_day() {
    ann.ask(ANN);
    var count = "select count(*) from sign_in where tenant = '" + merchant.id().uuid() + "'";
    CLOCK.pass(Duration.ofHours(23));
    installation.application.core().signIns().forget(merchant.id());
    assertThat(installation.rows(count)).containsExactly("1");

    CLOCK.pass(Duration.ofHours(2));
    installation.application.core().signIns().forget(merchant.id());
    assertThat(installation.rows(count)).containsExactly("0");
  }
}
