package dev.midcycle.api.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.midcycle.access.SignIns;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MemberId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SigningIn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whose somebody is who signed in by a mail address.
class MembershipsByHttpTest {
  private static final String ANN = "ann@acme.test";

  @RegisterExtension static final Installation installation = new Installation();
  private Merchant merchant;
  private SigningIn ann;
  private CustomerId customer;

  @BeforeEach
  void ann_is_a_member() {
    merchant = installation.merchant("scout");
    ann = new SigningIn(merchant);
    customer = merchant.customer("Acme");
    ann.member(customer, ANN, "admin");
  }

  @Test
  void whoever_is_a_member_of_several_organizations_goes_from_one_to_the_other() {
    var second = merchant.customer("Bolt");
    var there = ann.member(second, "Ann@Acme.test", "viewer");
    var stranger = ann.member(merchant.customer("Other"), "bob@acme.test", "admin");
    var proof = ann.code(ann.browser(ann.ask(ANN)), ann.newestCode());
    assertThat(proof.at("/organizations")).isEqualTo("2");
    var in = ann.signedIn(proof);
    assertThat(in.get("/v1/session").json().at("/organizations").findValuesAsString("name"))
        .containsExactly("Acme", "Bolt");

    var to = in.post("/v1/session/switch", "{\"member\":\"" + there + "\"}");

    assertThat(to.at("/name")).isEqualTo("Bolt");
    assertThat(in.get("/v1/session").at("/customer/id")).isEqualTo(second.text());
    assertThat(in.get("/v1/session").at("/permissions/change")).isEqualTo("false");
    assertThat(in.get("/v1/customers/" + customer).status()).isEqualTo(404);
    assertThat(in.post("/v1/session/switch", "{\"member\":\"" + stranger + "\"}").status())
        .isEqualTo(404);
    assertThat(
            ann.signedIn(ann.code(ann.browser(ann.ask(ANN)), ann.newestCode()))
                .get("/v1/session")
                .at("/customer/id"))
        .as("where they were last")
        .isEqualTo(second.text());
  }

  @Test
  void an_invitation_lets_in_to_the_organization_that_invited_alone() {
    var second = merchant.customer("Bolt");
    var there = ann.member(second, ANN, "viewer");
    merchant.caller().post("/v1/customers/" + second + "/members/" + there + "/invite", "");

    var proof = ann.link(installation.anonymous(), ann.newestToken());

    assertThat(proof.at("/organizations")).isEqualTo("1");
    var in = ann.signedIn(proof);
    assertThat(in.get("/v1/session").at("/customer/id")).isEqualTo(second.text());
    assertThat(in.get("/v1/session").json().at("/organizations").size()).isZero();
    var theirs = merchant.caller().get("/v1/customers/" + customer + "/members").at("/data/0/id");
    assertThat(in.post("/v1/session/switch", "{\"member\":\"" + theirs + "\"}").status())
        .isEqualTo(404);
    merchant
        .caller()
        .patch("/v1/customers/" + second + "/members/" + there, "{\"email\":\"e@acme.test\"}");
    assertThat(in.get("/v1/session").status()).as("another address").isEqualTo(401);
  }

  @Test
  void an_invitation_that_is_taken_back_is_sent_to_nobody() {
    var core = installation.application.core();
    var member = MemberId.parse(ann.member(customer, "eve@acme.test", "viewer")).orElseThrow();
    var sent = new ArrayList<SignIns.Invited.Made>();
    var wish = new SignIns.Wish(merchant.id(), "eve@acme.test", "here");
    Consumer<Boolean> invite =
        isTakenBack ->
            core.transactions()
                .write(
                    merchant.id(),
                    tx -> {
                      var made =
                          core.signIns().invite(UnitOfWork.within(tx), wish, member, sent::add);
                      assertThat(sent).isEmpty();
                      if (isTakenBack) {
                        throw new IllegalStateException("taken back");
                      }
                      return made;
                    });

    assertThatThrownBy(() -> invite.accept(true)).hasMessage("taken back");
    assertThat(sent).isEmpty();
    invite.accept(false);
    assertThat(sent).hasSize(1);
  }

  /// An admin of one organization may name anybody as a member there, and have the merchant let
  /// that member in.
  @Test
  void whom_the_merchants_link_let_in_goes_nowhere_else() {
    var mine = merchant.customer("Mine");
    var me = ann.member(mine, ANN, "admin");
    var link =
        merchant
            .caller()
            .post(
                "/v1/portal-sessions",
                "{\"customer\":\"%s\",\"member\":\"%s\"}".formatted(mine, me))
            .at("/url");
    var in = installation.enter(link.replace("http://portal.test/portal/enter/", ""));
    var theirs = merchant.caller().get("/v1/customers/" + customer + "/members").at("/data/0/id");

    assertThat(in.get("/v1/session").json().at("/organizations").size()).isZero();
    assertThat(in.post("/v1/session/switch", "{\"member\":\"" + theirs + "\"}").status())
        .isEqualTo(404);
  }

  @Test
  void whoever_has_another_address_by_now_is_out() {
    var in = ann.signedIn(ann.code(ann.browser(ann.ask(ANN)), ann.newestCode()));
    var me = in.get("/v1/session").at("/member/id");

    merchant
        .caller()
        .patch("/v1/customers/" + customer + "/members/" + me, "{\"email\":\"eve@acme.test\"}");

    assertThat(in.get("/v1/session").status()).isEqualTo(401);
  }

  /// The Kelvin sign in small letters is a k.
  @Test
  void an_address_that_only_looks_like_a_members_gets_nothing() {
    ann.member(customer, "mark@acme.test", "admin");
    ann.member(merchant.customer("Eve"), "mar\u212A@evil.test", "admin");

    ann.ask("mar\u212A@evil.test");
    assertThat(ann.mails("to")).isEmpty();
    ann.ask("mar\u212A@acme.test");
    assertThat(ann.mails("to")).isEqualTo(List.of("mark@acme.test"));
  }
}
