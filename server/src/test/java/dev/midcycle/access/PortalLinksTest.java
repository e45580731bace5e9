package dev.midcycle.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.Requirement;
import dev.midcycle.testkit.Samples;
import dev.midcycle.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How members come in, stay in and are put out.
class PortalLinksTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final String EXPIRED = "/portal/link-expired";

  private static Installation installation;
  private Merchant merchant;
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
  void a_customer() {
    merchant = installation.merchant("scout");
    customer = merchant.payer("Harbor", "tok_success");
  }

  /// The path of a fresh link.
  private String link(String more) {
    var body =
        "{\"customer\":\"%s\",\"member\":\"%s\"%s}"
            .formatted(customer, merchant.member(customer, Role.ADMIN), more);
    var made = merchant.caller().post("/v1/portal-sessions", body);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/url").replace("http://portal.test", "");
  }

  private static String target(String path) {
    return installation.anonymous().get(path).header("Location");
  }

  @Test
  void a_link_works_once() {
    var link = link("");

    assertThat(target(link)).isEqualTo("/portal/");
    assertThat(target(link)).isEqualTo(EXPIRED);
  }

  @Test
  void of_many_who_open_a_link_at_once_one_comes_in() throws Exception {
    var link = link("");
    Callable<String> open = () -> target(link);
    try (var threads = Executors.newFixedThreadPool(8)) {
      var targets = new ArrayList<String>();
      for (var future : threads.invokeAll(Collections.nCopies(8, open))) {
        targets.add(future.get());
      }
      assertThat(targets).containsOnlyOnce("/portal/").hasSize(8);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Purpose, prefetch",
    "Sec-Purpose, prefetch;prerender",
    "Purpose,     prefetch",
    "X-Moz,       prefetch",
  })
  void a_browser_that_fetches_ahead_uses_up_no_link(String header, String value) {
    var link = link("");

    var ahead = installation.anonymous().with(header, value).get(link);

    assertThat(ahead.status()).isEqualTo(503);
    assertThat(ahead.header("Set-Cookie")).isEmpty();
    assertThat(target(link)).isEqualTo("/portal/");
  }

  @ParameterizedTest
  @CsvSource({"PT9M59S, /portal/", "PT10M, /portal/link-expired", "P1D, /portal/link-expired"})
  void a_link_is_good_for_ten_minutes(Duration later, String target) {
    var link = link("");

    CLOCK.pass(later);

    assertThat(target(link)).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({
    "overview,        /portal/",
    "plan,            /portal/",
    "invoices,        /portal/invoices",
    "payment_methods, /portal/payment-methods",
    "billing_details, /portal/billing-details",
    "activity,        /portal/activity",
  })
  void a_link_leads_to_its_section(String section, String target) {
    assertThat(target(link(",\"section\":\"" + section + "\""))).isEqualTo(target);
  }

  @ParameterizedTest
  @CsvSource({"/portal/enter/x", "/portal/enter/pl_", "/portal/enter/..%2f..%2fv1%2fhealth"})
  void what_is_no_link_leads_to_the_same_page_as_an_old_one(String path) {
    var answer = installation.anonymous().get(path);

    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    assertThat(answer.header("Location")).isEqualTo(EXPIRED);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://shop.test/account,    201",
    "http://shop.test,             201",
    "javascript:alert(1),          400",
    "data:text/html;base64:eA==,   400",
    "/account,                     400",
    "//shop.test,                  400",
    "shop,                         400",
    "'https://shop.test/a b',      400",
  })
  void back_leads_to_a_page_and_nowhere_else(String url, int status) {
    var body =
        "{\"customer\":\"%s\",\"member\":\"%s\",\"return_url\":\"%s\"}"
            .formatted(customer, merchant.member(customer, Role.ADMIN), url);

    var answer = merchant.caller().post("/v1/portal-sessions", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  @Test
  void whoever_comes_in_is_told_where_back_leads() {
    var link = link(",\"return_url\":\"https://shop.test/account\"");

    assertThat(
            installation
                .enter(link.replace("/portal/enter/", ""))
                .get("/v1/session")
                .at("/return_url"))
        .isEqualTo("https://shop.test/account");
  }

  @ParameterizedTest
  @CsvSource({"PT7H59M, 200", "PT8H, 401"})
  void a_session_lasts_eight_hours(Duration later, int status) {
    var member = merchant.as(Role.ADMIN, customer);

    CLOCK.pass(later);

    assertThat(member.get("/v1/session").status()).isEqualTo(status);
  }

  @Test
  void whoever_logs_out_is_out() {
    var member = merchant.as(Role.ADMIN, customer);

    assertThat(member.post("/v1/session/logout", "").status()).isEqualTo(204);

    assertThat(member.get("/v1/session").status()).isEqualTo(401);
    assertThat(member.get("/v1/customers/" + customer).status()).isEqualTo(401);
  }

  @Test
  @Requirement(52)
  void a_member_who_is_removed_or_loses_the_role_is_refused_at_once() {
    var member = merchant.as(Role.ADMIN, customer);
    var path =
        "/v1/customers/" + customer + "/members/" + member.get("/v1/session").at("/member/id");
    var quote = "{\"customer\":\"%s\",\"subscribe\":{\"plan\":\"basic\"}}".formatted(customer);
    assertThat(member.post("/v1/quotes", quote).status()).isEqualTo(201);

    merchant.caller().patch(path, "{\"role\":\"viewer\"}");
    assertThat(member.post("/v1/quotes", quote).status()).isEqualTo(403);
    assertThat(member.get("/v1/session").status()).isEqualTo(200);

    merchant.caller().delete(path);
    assertThat(member.get("/v1/session").status()).isEqualTo(401);
  }

  /// Of every route, which is more than a mutant is worth.
  @Test
  @Tag("walk")
  void a_change_by_cookie_needs_the_sessions_own_token_and_page() {
    var member = merchant.as(Role.ADMIN, customer);
    var other = merchant.as(Role.ADMIN, customer);
    var samples = new Samples(merchant);
    for (var route : Samples.routes(installation.application)) {
      var sample = samples.of(route);
      var before = installation.contents();
      if (route.who() instanceof Who.Known known && known.roles().contains(Role.ADMIN)) {
        for (var forged :
            new Caller[] {
              member.with("X-CSRF-Token", ""),
              member.with("X-CSRF-Token", other.get("/v1/session").at("/csrf_token")),
              member.with("Origin", "https://evil.test"),
              member.with("Origin", "null"),
              member.with("Sec-Fetch-Site", "cross-site"),
            }) {
          var answer = sample.as(forged);
          assertThat(answer.status()).as("%s %s", route, answer).isEqualTo(403);
          assertThat(answer.code()).isEqualTo("csrf");
        }
        assertThat(installation.contents()).as("%s", route).isEqualTo(before);
      }
    }
  }
}
