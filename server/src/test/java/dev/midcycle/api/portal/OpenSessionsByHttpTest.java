package dev.midcycle.api.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.PortalSessions;
import dev.midcycle.access.Role;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.id.SessionId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.SigningIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where members are signed in is seen and ended by them, their admins and staff, and by nobody
/// else.
class OpenSessionsByHttpTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final String FIREFOX =
      "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
  private static Installation installation;
  private Merchant merchant;
  private CustomerId customer;
  private MemberId ann;

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
    customer = merchant.customer("Acme");
    ann = merchant.member(customer, Role.VIEWER);
    CLOCK.pass(Duration.ofMinutes(1));
  }

  private Caller enter(MemberId who) {
    var visit =
        new PortalSessions.Visit(merchant.id(), customer, who, Optional.empty(), "overview");
    return installation.enter(installation.application.core().sessions().link(visit).token());
  }

  private static List<String> all(Caller caller, String field) {
    return caller.get("/v1/sessions").json().at("/data").findValuesAsString(field);
  }

  private String of(MemberId member) {
    return "/v1/customers/" + customer + "/members/" + member + "/sessions";
  }

  @Test
  void a_member_sees_where_they_are_signed_in_with_what_and_since_when() {
    var signing = new SigningIn(merchant);
    var second = merchant.customer("Bolt");
    signing.member(second, "bob@bolt.test", "viewer");
    var asked = signing.browser(signing.ask("bob@bolt.test")).with("User-Agent", FIREFOX);
    CLOCK.pass(Duration.ofMinutes(1));

    var bob = signing.signedIn(signing.code(asked, signing.newestCode()));

    var now = CLOCK.instant();
    var told = bob.get("/v1/sessions").json().at("/data");
    assertThat(told.size()).isOne();
    assertThat(told.at("/0/device").toString())
        .isEqualTo("{\"browser\":\"firefox\",\"platform\":\"linux\"}");
    assertThat(told.at("/0/signed_in_by").asString()).isEqualTo("mail");
    assertThat(told.at("/0/began_at").asString()).isEqualTo(now.toString());
    assertThat(told.at("/0/last_seen_at").asString()).isEqualTo(now.toString());
    assertThat(told.at("/0/expires_at").asString())
        .isEqualTo(now.plus(Duration.ofHours(8)).toString());
    assertThat(told.at("/0/current").asBoolean()).isTrue();
  }

  @Test
  void that_one_was_seen_is_written_once_in_five_minutes() {
    var here = enter(ann);
    var rows = "select xmin, seen_at from portal_session where cookie_hash is not null";
    var began = installation.rows(rows);
    CLOCK.pass(Duration.ofMinutes(4));
    here.get("/v1/session");
    assertThat(installation.rows(rows)).isEqualTo(began);

    CLOCK.pass(Duration.ofMinutes(1));
    here.get("/v1/session");
    var seen = installation.rows(rows);
    assertThat(seen).isNotEqualTo(began);
    assertThat(all(here, "last_seen_at")).containsExactly(CLOCK.instant().toString());

    CLOCK.pass(Duration.ofMinutes(2));
    here.get("/v1/session");
    assertThat(installation.rows(rows)).isEqualTo(seen);
  }

  @Test
  void nobody_is_kept_out_because_that_cannot_be_written() {
    var here = enter(ann);
    var id = SessionId.parse(all(here, "id").getFirst().replaceFirst("^ps_", "ses_")).orElseThrow();
    installation.database.execute(
        """
        alter table portal_session add constraint unseen
        check (id <> '%s' or seen_at = entered_at)
        """
            .formatted(id.uuid()));

    CLOCK.pass(Duration.ofMinutes(6));
    assertThat(here.get("/v1/session").status()).isEqualTo(200);

    installation.database.execute("alter table portal_session drop constraint unseen");
  }

  @Test
  void one_is_ended_at_once_and_the_others_go_on() {
    var here = enter(ann);
    CLOCK.pass(Duration.ofMinutes(1));
    var there = enter(ann);
    assertThat(all(here, "current")).containsExactly("false", "true");
    assertThat(all(here, "signed_in_by")).containsExactly("merchant", "merchant");
    assertThat(there.get("/v1/session").status()).isEqualTo(200);

    var id = all(here, "id").getFirst();
    assertThat(here.delete("/v1/sessions/" + id).status()).isEqualTo(204);

    assertThat(there.get("/v1/session").status()).isEqualTo(401);
    assertThat(all(here, "current")).containsExactly("true");
    assertThat(here.delete("/v1/sessions/" + id).status()).isEqualTo(404);
    assertThat(merchant.caller().get("/v1/customers/" + customer + "/activity").at("/data/0/text"))
        .isEqualTo("The viewer signed out on other devices.");
  }

  @Test
  void all_others_are_ended_and_this_one_stays() {
    var here = enter(ann);
    var there = enter(ann);
    var far = enter(ann);

    assertThat(here.post("/v1/sessions/end-others", "").text()).isEqualTo("{\"ended\":2}");

    assertThat(List.of(there.get("/v1/session").status(), far.get("/v1/session").status()))
        .containsExactly(401, 401);
    assertThat(here.get("/v1/session").status()).isEqualTo(200);
    assertThat(here.post("/v1/sessions/end-others", "").text()).isEqualTo("{\"ended\":0}");
  }

  @Test
  void an_admin_sees_and_ends_those_of_their_members_alone() {
    var here = enter(ann);
    var admin = merchant.as(Role.ADMIN, customer);
    assertThat(admin.get(of(ann)).at("/data/0/current")).isEqualTo("false");

    for (var other :
        List.of(
            merchant.as(Role.ADMIN, merchant.customer("Others")),
            installation.merchant("scout").caller())) {
      assertThat(other.get(of(ann)).status()).isEqualTo(404);
      assertThat(other.post(of(ann) + "/end", "").status()).isEqualTo(404);
      var mine = "/v1/sessions/" + all(here, "id").getFirst();
      assertThat(other.delete(mine).status()).isBetween(400, 404);
    }
    assertThat(admin.delete("/v1/sessions/" + all(here, "id").getFirst()).status()).isEqualTo(404);
    assertThat(here.get("/v1/session").status()).isEqualTo(200);

    assertThat(admin.post(of(ann) + "/end", "").text()).isEqualTo("{\"ended\":1}");
    assertThat(here.get("/v1/session").status()).isEqualTo(401);
    assertThat(admin.get("/v1/session").status()).isEqualTo(200);
    assertThat(merchant.caller().get("/v1/customers/" + customer + "/activity").at("/data/0/text"))
        .isEqualTo("The admin signed The viewer out everywhere.");
  }

  private record Mails(SigningIn signing, String acme, String bolt) {
    Caller in() {
      return signing.signedIn(
          signing.code(signing.browser(signing.ask("bob@acme.test")), signing.newestCode()));
    }

    /// One that began by mail, and is at Bolt now.
    Caller inAtBolt() {
      var in = in();
      go(in, bolt);
      return in;
    }

    static Caller.Answer go(Caller in, String member) {
      return in.post("/v1/session/switch", "{\"member\":\"" + member + "\"}");
    }
  }

  /// Bob is at two organizations by one address.
  private Mails bob() {
    var signing = new SigningIn(merchant);
    return new Mails(
        signing,
        signing.member(customer, "bob@acme.test", "admin"),
        signing.member(merchant.customer("Bolt"), "bob@acme.test", "viewer"));
  }

  @Test
  void whoever_came_in_by_mail_ends_what_went_on_elsewhere_too() {
    var bob = bob();
    var there = bob.inAtBolt();
    var here = bob.in();
    Mails.go(here, bob.acme());
    var link = enter(MemberId.parse(bob.acme()).orElseThrow());
    assertThat(all(link, "current")).as("a link proves no address").hasSize(2);
    assertThat(all(here, "current")).hasSize(3);

    assertThat(here.post("/v1/sessions/end-others", "").text()).isEqualTo("{\"ended\":2}");

    assertThat(there.get("/v1/session").status()).isEqualTo(401);
    assertThat(here.get("/v1/session").status()).isEqualTo(200);
  }

  @Test
  void what_an_admin_has_ended_does_not_come_back_from_elsewhere() {
    var bob = bob();
    var there = bob.inAtBolt();
    var path = of(MemberId.parse(bob.acme()).orElseThrow());
    var admin = merchant.as(Role.ADMIN, customer);
    assertThat(admin.get(path).json().at("/data")).as("where he is, is not theirs").isEmpty();

    admin.post(path + "/end", "");

    assertThat(there.get("/v1/session").status()).as("at Bolt he stays").isEqualTo(200);
    assertThat(Mails.go(there, bob.acme()).status()).isEqualTo(404);
    var again = bob.in();
    assertThat(Mails.go(again, bob.acme()).status()).as("who signs in anew").isEqualTo(200);
  }

  @Test
  void those_that_are_over_are_in_no_list() {
    enter(ann);
    enter(ann).post("/v1/session/logout", "");
    CLOCK.pass(Duration.ofHours(8));
    var here = enter(ann);
    enter(ann).post("/v1/session/logout", "");

    assertThat(all(here, "current")).containsExactly("true");
    assertThat(merchant.caller().get(of(ann)).json().at("/data").size()).isOne();
  }
}
