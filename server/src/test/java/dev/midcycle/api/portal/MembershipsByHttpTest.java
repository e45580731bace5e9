package dev.midcycle.api.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.midcycle.id.CustomerId;
import dev.midcycle.testkit.Installation;
import dev.midcycle.testkit.Installation.Merchant;
import dev.midcycle.testkit.SigningIn;
import java.util.List;
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
