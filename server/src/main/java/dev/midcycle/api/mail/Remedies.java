package dev.midcycle.api.mail;

import dev.midcycle.mail.Mail;
import dev.midcycle.mail.Mails;
import dev.midcycle.words.Phrases;
import java.util.Optional;

/// What can be done about a mail that is not sent.
final class Remedies {
  private static final Phrases WORDS = Phrases.of("mailing");

  private Remedies() {}

  static Optional<String> of(Mail mail) {
    var sending = mail.sending();
    return switch (sending.state()) {
      case SENT -> Optional.empty();
      case QUEUED -> sending.error().map(_ -> WORDS.say("waits"));
      case FAILED -> Optional.of(WORDS.say("refused"));
      case NOT_SENT ->
          sending.error().filter(Mails.NO_SERVER::equals).map(_ -> WORDS.say("no_server"));
    };
  }
}
