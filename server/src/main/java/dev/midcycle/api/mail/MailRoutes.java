package dev.midcycle.api.mail;

import dev.midcycle.api.CallParams;
import dev.midcycle.api.Routes;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.http.Answer;
import dev.midcycle.http.Call;
import dev.midcycle.http.Problem;
import dev.midcycle.http.Route;
import dev.midcycle.http.Who;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.MailId;
import dev.midcycle.mail.Mail;
import dev.midcycle.mail.Mails;
import dev.midcycle.mail.Notice;
import dev.midcycle.words.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What customers were told by mail.
public final class MailRoutes implements Routes {
  private static final Phrases WORDS = Phrases.of("refusals");
  private static final String ONE = "/v1/mails/{mail}";

  private final Mails mails;
  private final Customers customers;
  private final Tenants tenants;
  private final Supplier<String> base;

  /// @param base what links begin with
  public MailRoutes(Mails mails, Customers customers, Tenants tenants, Supplier<String> base) {
    this.mails = mails;
    this.base = base;
    this.customers = customers;
    this.tenants = tenants;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/v1/mails", Who.merchant(), this::list),
        Route.get("/v1/customers/{customer}/mails", Who.merchantOrPayers(), this::listOfOne),
        Route.get(ONE, Who.merchantOrPayers(), this::show),
        Route.post(ONE + "/resend", Who.merchant(), this::resend),
        Route.get("/v1/mail-previews", Who.merchant(), this::preview));
  }

  /// What a kind looks like.
  record PreviewView(String kind, String language, String subject, String text, String html) {}

  private Answer list(Call call) {
    return listed(call, CallParams.customerFilter(call));
  }

  private Answer listOfOne(Call call) {
    var customer = CallParams.customer(call);
    return listed(
        call,
        Optional.of(CallParams.found(customers.find(call.unit(), customer), "customer").id()));
  }

  private Answer listed(Call call, Optional<CustomerId> customer) {
    var filter =
        new Mails.Filter(
            customer,
            call.query("state").flatMap(Mail.State::of),
            call.query("kind").flatMap(Notice::of));
    return Answer.ok(
        CallParams.page(mails.list(call.unit(), filter, CallParams.slice(call)), MailView::of));
  }

  private Answer show(Call call) {
    var mail = CallParams.found(mails.find(call.unit(), id(call)), "mail");
    call.mayTouch(mail.customer(), "mail");
    return whole(call, mail);
  }

  /// A test tenant's are read in the portal, where their links lead.
  private Answer whole(Call call, Mail mail) {
    boolean test = tenants.find(call.tenant()).filter(Tenant::isSandbox).isPresent();
    var written = test ? Mails.written(mail, base.get()) : Mails.written(mail);
    return Answer.ok(MailView.whole(mail, written));
  }

  private Answer resend(Call call) {
    var stamp = tenants.stamp(call.unit(), CallParams.actor(call));
    return switch (mails.resend(call.unit(), id(call), stamp)) {
      case Mails.Again.Done(var mail) -> Answer.ok(MailView.whole(mail, Mails.written(mail)));
      case Mails.Again.NotFound() -> throw new Problem.NotFound("mail").thrown();
      case Mails.Again.NoServer() ->
          new Answer.Refused(new Problem.Refused("not_allowed", WORDS.say("no_mail_server")));
    };
  }

  private Answer preview(Call call) {
    var notice = call.query("kind").flatMap(Notice::of).orElse(Notice.INVOICE);
    var language = call.query("language").orElse("en");
    var seller = CallParams.found(tenants.find(call.tenant()), "tenant");
    var written = Mails.preview(seller, notice, language);
    return Answer.ok(
        new PreviewView(
            notice.code(), language, written.subject(), written.text(), written.html()));
  }

  private static MailId id(Call call) {
    return call.id("mail", MailId::parse);
  }
}
