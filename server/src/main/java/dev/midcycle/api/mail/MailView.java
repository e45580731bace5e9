package dev.midcycle.api.mail;

import dev.midcycle.id.DocumentId;
import dev.midcycle.mail.Letter;
import dev.midcycle.mail.Mail;
import dev.midcycle.mail.Mails;
import dev.midcycle.paper.Paper;
import java.time.Instant;
import java.util.Optional;

/// A mail to one recipient.
///
/// @param at when that was of which it tells, by the tenant's clock
/// @param reason why it is not sent, or was not
/// @param remedy what can be done about that
/// @param attached which file of the document comes with it
/// @param text, html what is read, where one mail is asked for
record MailView(
    String id,
    String kind,
    String state,
    String customer,
    Optional<String> document,
    String event,
    String to,
    String language,
    String subject,
    Optional<String> attached,
    String at,
    int attempts,
    int resent,
    Optional<String> reason,
    Optional<String> remedy,
    String createdAt,
    Optional<String> sentAt,
    Optional<String> text,
    Optional<String> html) {
  static MailView of(Mail mail) {
    return of(mail, Mails.written(mail), false);
  }

  static MailView whole(Mail mail, Letter.Written written) {
    return of(mail, written, true);
  }

  private static MailView of(Mail mail, Letter.Written written, boolean whole) {
    var sending = mail.sending();
    return new MailView(
        mail.id().text(),
        mail.notice().code(),
        sending.state().code(),
        mail.customer().text(),
        mail.told().of().map(Mail.OfDocument::id).map(DocumentId::text),
        mail.event().text(),
        mail.recipient(),
        mail.told().locale().toLanguageTag(),
        written.subject(),
        mail.notice().attached().map(MailView::word),
        mail.at().toString(),
        sending.attempts(),
        sending.resent(),
        sending.error(),
        Remedies.of(mail),
        sending.createdAt().toString(),
        sending.sentAt().map(Instant::toString),
        Optional.of(written.text()).filter(_ -> whole),
        Optional.of(written.html()).filter(_ -> whole));
  }

  private static String word(Paper.Kind kind) {
    return switch (kind) {
      case DOCUMENT -> "document";
      case RECEIPT -> "receipt";
      case USAGE_REPORT, CII, UBL -> throw new IllegalArgumentException("not attached: " + kind);
    };
  }
}
