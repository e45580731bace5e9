package dev.midcycle.api.portal;

import dev.midcycle.access.SessionToken;
import dev.midcycle.access.SignIns;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.api.view.PageView;
import dev.midcycle.customer.PortalSettings;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Effect;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.mail.SignInMails;
import dev.midcycle.words.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Members sign in by their mail address. What is asked of nobody in particular is answered the
/// same whether there is such a member or not.
public final class SignInRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String ONE = "/v1/sign-in/{tenant}";
  static final int BUSY_SECONDS = 10;

  private final SignIns signIns;
  private final SignInMails mails;
  private final Tenants tenants;
  private final PortalSettings settings;
  private final Supplier<String> base;

  /// @param base the portal's address as people reach it, without a slash at the end
  public SignInRoutes(
      SignIns signIns,
      SignInMails mails,
      Tenants tenants,
      PortalSettings settings,
      Supplier<String> base) {
    this.signIns = signIns;
    this.mails = mails;
    this.tenants = tenants;
    this.settings = settings;
    this.base = base;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ONE, Who.anyone(), this::show),
        Route.post(ONE, Who.anyone(), this::begin).asking(),
        Route.post(ONE + "/code", Who.anyone(), this::code).asking(),
        Route.post(ONE + "/link", Who.anyone(), this::link).asking(),
        Route.post(ONE + "/link/look", Who.anyone(), this::look).asking(),
        // Whoever reads them can sign in, which a key that may only read cannot.
        new Route(
            Route.Method.GET, "/v1/sign-in-mails", Who.merchant(), Effect.READS, this::mails));
  }

  record Wish(String email) {}

  record Code(String code) {}

  record Link(String token) {}

  record PageOf(SessionView.Merchant tenant, boolean sandbox) {}

  record Begun(String expiresAt) {}

  record In(int organizations) {}

  record Holder(String email, boolean sameBrowser) {}

  /// @param code empty where it is an invitation
  record MailView(
      String to, String subject, String text, Optional<String> code, String url, String at) {}

  private Answer show(Call call) {
    var tenant = tenant(call);
    var look = tenant.look();
    return Answer.ok(
        new PageOf(
            new SessionView.Merchant(tenant.name(), look.accent(), look.logoUrl(), look.helpUrl()),
            tenant.isSandbox()));
  }

  private Answer begin(Call call) {
    var tenant = tenant(call);
    if (!mails.canSend(tenant)) {
      throw new Problem.Unavailable(WORDS.say("no_mail_server")).thrown();
    }
    var address = call.body(Wish.class).email();
    var wish = new SignIns.Wish(tenant.id(), address, call.visitor().source());
    return switch (signIns.begin(wish)) {
      case SignIns.Begun.Wait(var time) -> new Answer.Refused(wait(time));
      case SignIns.Begun.Made made -> {
        var url = url(base.get(), tenant.key(), made.link());
        var order =
            new SignInMails.Order(
                tenant.id(),
                made.id(),
                new SignInMails.To.Address(address),
                url,
                made.code(),
                made.expiresAt());
        if (!made.withheld() && !mails.add(order)) {
          throw new Problem.Busy(BUSY_SECONDS).thrown();
        }
        yield new Answer.SigningIn(new Begun(made.expiresAt().toString()), made.browser());
      }
    };
  }

  static String url(String base, String merchant, String link) {
    return "%s/portal/sign-in?merchant=%s#%s".formatted(base, merchant, link);
  }

  static Problem wait(Duration time) {
    long seconds = time.plusMillis(999).toSeconds();
    return new Problem.Refused(
        429,
        "too_many_sign_ins",
        WORDS.say("too_many_sign_ins", "minutes", (seconds + 59) / 60),
        Optional.empty(),
        Map.of("retry_after", seconds));
  }

  private Answer code(Call call) {
    var tenant = tenant(call);
    var code = call.body(Code.class).code();
    var browser = call.visitor().browser().orElse("");
    return answer(signIns.byCode(tenant.id(), browser, code, coming(call, tenant)));
  }

  private Answer link(Call call) {
    var tenant = tenant(call);
    var token = call.body(Link.class).token();
    return answer(signIns.byLink(tenant.id(), token, coming(call, tenant)));
  }

  private SignIns.Coming coming(Call call, Tenant tenant) {
    return new SignIns.Coming(call.visitor().device(), tenants.now(tenant));
  }

  private static Answer answer(SignIns.Proof proof) {
    return switch (proof) {
      case SignIns.Proof.In(SessionToken session, int organizations) ->
          new Answer.Entered(new In(organizations), session);
      case SignIns.Proof.Wrong(int left) ->
          new Answer.Refused(
              new Problem.Refused(
                  422,
                  "wrong_code",
                  WORDS.say("wrong_code"),
                  Optional.of("/code"),
                  Map.of("tries_left", left)));
      case SignIns.Proof.Over() ->
          new Answer.Refused(new Problem.Refused("sign_in_expired", WORDS.say("sign_in_expired")));
    };
  }

  private Answer look(Call call) {
    var tenant = tenant(call);
    var token = call.body(Link.class).token();
    return signIns
        .look(tenant.id(), token, call.visitor().browser())
        .map(one -> Answer.ok(new Holder(one.address(), one.asker())))
        .orElseGet(() -> answer(new SignIns.Proof.Over()));
  }

  private Answer mails(Call call) {
    return Answer.ok(
        PageView.whole(mails.kept(call.tenant()).stream().map(SignInRoutes::view).toList()));
  }

  private static MailView view(SignInMails.Kept kept) {
    return new MailView(
        kept.to(),
        kept.written().subject(),
        kept.written().text(),
        Optional.of(kept.order().code()).filter(code -> !code.isEmpty()),
        kept.order().url(),
        kept.at().toString());
  }

  /// By its id or its short name. One that lets nobody in by mail is none.
  private Tenant tenant(Call call) {
    var found = tenants.named(call.path("tenant")).filter(settings::lets);
    return CallParams.found(found, "merchant");
  }
}
