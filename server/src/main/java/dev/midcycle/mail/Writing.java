package dev.midcycle.mail;

import dev.midcycle.mail.Mail.OfDocument;
import dev.midcycle.words.PaperWords;
import dev.midcycle.words.Phrases;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Puts a mail into words: the same sentences as text and as HTML.
final class Writing {
  private final Mail mail;
  private final Mail.Told told;
  private final Phrases words;
  private final PaperWords figures;

  private Writing(Mail mail) {
    this.mail = mail;
    this.told = mail.told();
    this.words = Phrases.of("mails", told.locale());
    this.figures = new PaperWords(told.locale(), ZoneOffset.UTC);
  }

  static Letter.Written of(Mail mail) {
    var writing = new Writing(mail);
    var said = writing.said();
    return new Letter.Written(
        Frame.line(said.subject()),
        Frame.text(said.sentences(), mail.told().seller()),
        Frame.html(mail.told(), said));
  }

  /// What is said.
  record Said(String subject, List<String> sentences) {}

  private Said said() {
    return switch (mail.notice()) {
      case INVOICE -> invoice(document());
      case CREDIT_NOTE -> creditNote(document());
      case RECEIPT -> receipt(document());
      case PAYMENT_FAILED -> failed(document());
      case CANCELLATION ->
          new Said(
              words.say("cancellation_subject", "seller", told.seller()),
              List.of(
                  words.say("cancellation", "buyer", told.buyer()),
                  words.say("last_day", "day", figures.day(told.day()))));
      case ENDED ->
          new Said(
              words.say("ended_subject", "seller", told.seller()),
              List.of(words.say("ended", "buyer", told.buyer(), "day", figures.day(told.day()))));
      case CHANGED ->
          new Said(
              words.say("changed_subject", "seller", told.seller()),
              List.of(words.say("changed", "buyer", told.buyer(), "day", figures.day(told.day()))));
    };
  }

  private OfDocument document() {
    return told.of().orElseThrow(() -> new IllegalStateException(mail.id() + " is of none"));
  }

  private Said invoice(OfDocument document) {
    var sentences = new ArrayList<String>();
    sentences.add(
        words.say("invoice", "buyer", told.buyer(), "amount", figures.money(document.amount())));
    sentences.add(
        document.due().isPositive()
            ? words.say(
                "due",
                "amount",
                figures.money(document.due()),
                "day",
                figures.day(document.dueDay()))
            : words.say("nothing_due"));
    sentences.add(words.say("attached"));
    var subject =
        words.say("invoice_subject", "number", document.number(), "seller", told.seller());
    return new Said(subject, List.copyOf(sentences));
  }

  private Said creditNote(OfDocument document) {
    var amount = figures.money(document.amount().negated());
    return new Said(
        words.say("credit_note_subject", "number", document.number(), "seller", told.seller()),
        List.of(
            words.say("credit_note", "buyer", told.buyer(), "amount", amount),
            words.say("attached")));
  }

  private Said receipt(OfDocument document) {
    return new Said(
        words.say("receipt_subject", "number", document.number(), "seller", told.seller()),
        List.of(
            words.say(
                "receipt", "number", document.number(), "amount", figures.money(document.amount())),
            words.say("attached")));
  }

  private Said failed(OfDocument document) {
    return new Said(
        words.say("payment_failed_subject", "seller", told.seller()),
        List.of(
            words.say(
                "payment_failed",
                "number",
                document.number(),
                "amount",
                figures.money(document.amount())),
            words.say("check_method")));
  }
}
