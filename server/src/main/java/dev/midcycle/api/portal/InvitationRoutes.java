package dev.midcycle.api.portal;

import dev.midcycle.access.SignIns;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Member;
import dev.midcycle.customer.Members;
import dev.midcycle.customer.PortalSettings;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.MemberId;
import dev.midcycle.mail.SignInMails;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.function.Supplier;

/// Members are invited by mail.
public final class InvitationRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");

  private final SignIns signIns;
  private final SignInMails mails;
  private final Members members;
  private final Tenants tenants;
  private final PortalSettings settings;
  private final Supplier<String> base;

  /// @param base the portal's address as people reach it, without a slash at the end
  public InvitationRoutes(
      SignIns signIns,
      SignInMails mails,
      Members members,
      Tenants tenants,
      PortalSettings settings,
      Supplier<String> base) {
    this.signIns = signIns;
    this.mails = mails;
    this.members = members;
    this.tenants = tenants;
    this.settings = settings;
    this.base = base;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(
            "/v1/customers/{customer}/members/{member}/invite",
            Who.merchantOrAdmins(),
            this::invite));
  }

  record Invited(String expiresAt) {}

  private Answer invite(Call call) {
    var customer = CallParams.customer(call);
    var member =
        CallParams.found(
            members.find(call.unit(), customer, call.id("member", MemberId::parse)), "member");
    var tenant = tenants.own(call.unit());
    if (!settings.find(call.unit()).mailSignIn()) {
      return new Answer.Refused(new Problem.Refused("sign_in_off", WORDS.say("sign_in_off")));
    }
    if (!mails.canSend(tenant)) {
      throw new Problem.Unavailable(WORDS.say("no_mail_server")).thrown();
    }
    if (!SignIns.reaches(member.email())) {
      return new Answer.Refused(
          new Problem.Refused(
              "email_not_ascii", WORDS.say("email_not_ascii", "email", member.email())));
    }
    if (!mails.hasRoom()) {
      throw new Problem.Busy(SignInRoutes.BUSY_SECONDS).thrown();
    }
    var wish = new SignIns.Wish(tenant.id(), member.email(), customer.text());
    var invited =
        signIns.invite(
            call.unit(), wish, member.id(), made -> mails.add(order(member, tenant, made)));
    return switch (invited) {
      case SignIns.Invited.Wait(var time) -> new Answer.Refused(SignInRoutes.wait(time));
      case SignIns.Invited.Made made -> {
        members.invited(call.unit(), member, CallParams.actor(call));
        yield new Answer.Shown(202, new Invited(made.expiresAt().toString()));
      }
    };
  }

  private SignInMails.Order order(Member member, Tenant tenant, SignIns.Invited.Made made) {
    return new SignInMails.Order(
        tenant.id(),
        made.id(),
        new SignInMails.To.Invited(member.id()),
        SignInRoutes.url(base.get(), tenant.key(), made.link()),
        "",
        made.expiresAt());
  }
}
