package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.api.mail.MailRoutes;
import dev.midcycle.app.config.Config;
import dev.midcycle.job.Loop;
import dev.midcycle.mail.MailSubscriber;
import dev.midcycle.mail.Mailing;
import dev.midcycle.mail.Mails;
import dev.midcycle.mail.SignInMails;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What customers are told by mail.
///
/// @param mailing sends, where a server is set
/// @param signIns sends mails to sign in by
public record MailModule(
    Mails mails, MailSubscriber subscriber, Optional<Mailing> mailing, SignInMails signIns)
    implements Module {
  private static final Duration OFTEN = Duration.ofSeconds(2);
  private static final Duration SELDOM = Duration.ofHours(1);

  static MailModule of(CoreModule core, BillingModule billing, Application.Around around) {
    var attaching = new Mailing.Attaching(billing.documents(), billing.papers());
    var linking = new Mailing.Linking(core.payLinks(), around.base());
    var post = around.post();
    return new MailModule(
        new Mails(core.transactions(), core.clock(), core.ids(), post.isPresent()),
        new MailSubscriber(core.clock(), core.ids(), post.isPresent()),
        post.map(one ->
            new Mailing(
                core.transactions(),
                core.queue(),
                core.runner(),
                core.clock(),
                attaching,
                linking,
                one)),
        new SignInMails(core.transactions(), core.clock(), post));
  }

  /// Whoever has asked for them waits for them, at the server that was asked.
  @Override
  public List<Supplier<Loop>> upkeep() {
    return List.of(() -> Loop.start("sign-in-mails", OFTEN, signIns::sendAll));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    var core = application.core();
    return List.of(new MailRoutes(mails, core.customers(), core.tenants(), manner.base()));
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    var age = Duration.ofDays(keep.mailsDays());
    var jobs = new ArrayList<Supplier<Loop>>();
    mailing.ifPresent(one -> jobs.add(() -> Loop.start("mails", OFTEN, one::sendAll)));
    jobs.add(() ->
        Loop.start(
            "old-mails",
            SELDOM,
            goesOn ->
                application
                    .core()
                    .forEachTenant(
                        "forgetting old mails", goesOn, tenant -> mails.forget(tenant, age))));
    return List.copyOf(jobs);
  }
}
