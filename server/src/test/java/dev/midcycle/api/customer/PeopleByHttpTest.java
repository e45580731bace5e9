package dev.midcycle.api.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.access.Role;
import dev.midcycle.access.Scope;
import dev.midcycle.audit.Actor;
import dev.midcycle.customer.Member;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.testkit.Bank;
import dev.midcycle.testkit.Caller;
import dev.midcycle.testkit.Caller.Answer;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SettableClock;
import dev.midcycle.testkit.SigningIn;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Admins of a customer say who else belongs to it.
class PeopleByHttpTest {
  private static final SettableClock CLOCK = new SettableClock(Installation.BEGIN);
  private static final String BOB =
      "{\"name\":\"Bob\",\"email\":\"bob@acme.test\",\"role\":\"viewer\"}";

  private static Installation installation;
  private Merchant merchant;
  private CustomerId customer;
  private Caller admin;

  @BeforeAll
  static void open() {
    installation = new Installation(CLOCK, new Bank());
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @BeforeEach
  void an_admin() {
    merchant = installation.merchant("scout");
    customer = merchant.customer("Acme");
    admin = merchant.as(Role.ADMIN, customer);
  }

  private String people(String more) {
    return "/v1/customers/" + customer + "/members" + more;
  }

  private String bob() {
    var added = admin.post(people(""), BOB);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    return added.at("/id");
  }

  private String me(Caller who) {
    return who.get("/v1/session").at("/member/id");
  }

  private Answer invite(String member) {
    return admin.post(people("/" + member + "/invite"), "");
  }

  @ParameterizedTest
  @CsvSource({"PT167H, 200", "PT168H, 422"})
  void whom_an_admin_invites_comes_in_by_a_link_within_seven_days(Duration later, int status) {
    var signing = new SigningIn(merchant);

    var invited = invite(bob());

    assertThat(invited.status()).as(invited.text()).isEqualTo(202);
    signing.mails("to");
    var mail = merchant.caller().get("/v1/sign-in-mails").json().at("/data/0");
    assertThat(mail.at("/to").asString()).isEqualTo("bob@acme.test");
    assertThat(mail.at("/text").asString()).contains("Acme", "7 days");
    assertThat(mail.has("code")).isFalse();
    CLOCK.pass(later);
    var token = mail.at("/url").asString().split("#", 2)[1];
    var in = signing.link(installation.anonymous(), token);
    assertThat(in.status()).isEqualTo(status);
    assertThat(signing.link(installation.anonymous(), token).code()).isEqualTo("sign_in_expired");
  }

  /// Such an address may only look like somebody's; no mail to sign in by goes to one.
  @Test
  void nobody_is_invited_at_an_address_with_letters_beyond_ascii() {
    var added = admin.post(people(""), BOB.replace("bob@acme", "bob@acm\u00e9"));

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(invite(added.at("/id")).code()).isEqualTo("email_not_ascii");
  }

  @Test
  void a_key_that_may_only_read_reads_no_links() {
    var reader = installation.anonymous().withKey(installation.key(merchant.id(), Scope.READ));

    assertThat(reader.get("/v1/sign-in-mails").status()).isEqualTo(403);
    assertThat(merchant.caller().get("/v1/sign-in-mails").status()).isEqualTo(200);
  }

  @Test
  void an_invited_member_has_the_role_that_the_admin_gave() {
    var signing = new SigningIn(merchant);
    invite(bob());
    var in = signing.signedIn(signing.link(installation.anonymous(), signing.newestToken()));

    assertThat(in.get("/v1/session").at("/member/role")).isEqualTo("viewer");
    assertThat(in.post(people(""), BOB.replace("bob", "eve")).status()).isEqualTo(403);
  }

  @Test
  void a_member_who_was_removed_comes_in_by_no_link_that_waits() {
    var signing = new SigningIn(merchant);
    var bob = bob();
    invite(bob);
    var token = signing.newestToken();

    assertThat(admin.delete(people("/" + bob)).status()).isEqualTo(204);

    assertThat(signing.link(installation.anonymous(), token).code()).isEqualTo("sign_in_expired");
  }

  @Test
  void one_admin_stays() {
    var me = people("/" + me(admin));

    assertThat(admin.patch(me, "{\"role\":\"viewer\"}").code()).isEqualTo("last_admin");
    assertThat(admin.delete(me).code()).isEqualTo("last_admin");
    assertThat(admin.patch(me, "{\"name\":\"Ada\"}").status()).isEqualTo(200);
    merchant.member(customer, Role.ADMIN);
    assertThat(admin.delete(me).status()).isEqualTo(204);
  }

  @Test
  void of_two_admins_who_remove_each_other_at_once_one_stays() throws Exception {
    var other = merchant.as(Role.ADMIN, customer);
    var mine = people("/" + me(admin));
    var theirs = people("/" + me(other));
    List<Callable<Answer>> both = List.of(() -> admin.delete(theirs), () -> other.delete(mine));
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var answer : threads.invokeAll(both)) {
        assertThat(answer.get().status()).isIn(204, 401, 404, 422);
      }
    }

    assertThat(
            merchant.caller().get(people("")).json().at("/data").findValuesAsString("role").size())
        .isEqualTo(1);
  }

  /// The second waits, and changes what the first has left.
  @Test
  void of_two_changes_at_once_none_is_lost() throws Exception {
    var core = installation.application.core();
    var bob = MemberId.parse(bob()).orElseThrow();
    var role = new Member.Update(Optional.empty(), Optional.empty(), Optional.of(Role.BILLING));
    var waiting = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
    try (var threads = Executors.newFixedThreadPool(1)) {
      var second =
          core.transactions()
              .write(
                  merchant.id(),
                  tx -> {
                    core.members()
                        .update(UnitOfWork.within(tx), customer, bob, role, Actor.of(bob));
                    var other =
                        threads.submit(
                            () -> admin.patch(people("/" + bob), "{\"name\":\"Robert\"}"));
                    while (installation.rows(waiting).equals(List.of("0"))) {
                      Thread.onSpinWait();
                    }
                    return other;
                  });
      assertThat(second.get().status()).isEqualTo(200);
    }

    var told = admin.get(people("/" + bob));
    assertThat(told.at("/name")).isEqualTo("Robert");
    assertThat(told.at("/role")).isEqualTo("billing");
  }

  @Test
  void a_merchant_may_leave_a_customer_without_admins() {
    assertThat(merchant.caller().delete(people("/" + me(admin))).status()).isEqualTo(204);
  }

  /// Whose mails an address gets is not for another member to say.
  @Test
  void an_admin_changes_nobodys_address() {
    var bob = people("/" + bob());

    assertThat(admin.patch(bob, "{\"email\":\"eve@evil.test\"}").code()).isEqualTo("email_fixed");
    assertThat(admin.patch(bob, "{\"role\":\"billing\"}").at("/email")).isEqualTo("bob@acme.test");
  }

  @Test
  void other_organizations_people_are_not_there() {
    var other = merchant.customer("Other");
    var theirs = "/v1/customers/" + other + "/members";
    var member = theirs + "/" + merchant.member(other, Role.ADMIN);

    assertThat(admin.post(theirs, BOB).status()).isEqualTo(404);
    assertThat(admin.delete(member).status()).isEqualTo(404);
    assertThat(admin.post(member + "/invite", "").status()).isEqualTo(404);
  }

  @Test
  void nobody_is_invited_where_signing_in_is_off_or_too_often() {
    var bob = bob();
    for (int i = 0; i < 5; i++) {
      assertThat(invite(bob).status()).isEqualTo(202);
    }
    assertThat(invite(bob).code()).isEqualTo("too_many_sign_ins");

    merchant.caller().patch("/v1/portal-settings", "{\"mail_sign_in\":false}");
    assertThat(invite(bob).code()).isEqualTo("sign_in_off");
  }
}
