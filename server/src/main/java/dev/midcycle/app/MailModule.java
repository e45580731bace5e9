package dev.midcycle.app;

import dev.midcycle.api.Routes;
import dev.midcycle.app.config.Config;
import dev.midcycle.job.Loop;
import dev.midcycle.mail.MailSubscriber;
import dev.midcycle.mail.Mailing;
import dev.midcycle.mail.Post;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What customers are told by mail.
///
/// @param mailing sends, where a server is set
public record MailModule(MailSubscriber subscriber, Optional<Mailing> mailing) implements Module {
  private static final Duration OFTEN = Duration.ofSeconds(2);

  static MailModule of(CoreModule core, BillingModule billing, Optional<Post> post) {
    var attaching = new Mailing.Attaching(billing.documents(), billing.papers());
    return new MailModule(
        new MailSubscriber(core.clock(), core.ids(), post.isPresent()),
        post.map(one ->
            new Mailing(
                core.transactions(), core.queue(), core.runner(), core.clock(), attaching, one)));
  }

  @Override
  public List<Routes> routes(Application application, Serving.Manner manner) {
    return List.of();
  }

  @Override
  public List<Supplier<Loop>> jobs(Application application, Config.Keep keep, Config.Work work) {
    return mailing
        .map(one -> List.<Supplier<Loop>>of(() -> Loop.start("mails", OFTEN, one::sendAll)))
        .orElse(List.of());
  }
}
