package dev.midcycle.mail;

import dev.midcycle.mail.Mail.OfDocument;
import dev.midcycle.money.Decimal;
import dev.midcycle.words.PaperWords;
import dev.midcycle.words.Phrases;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a mail into words: the same sentences as text and as HTML.
final class Writing {
  private final Mail mail;
  private final Mail.Told told;
  private final Phrases words;
  private final PaperWords figures;
  private final boolean attached;
  private final Particulars particulars;

  private Writing(Mail mail, boolean attached) {
    this.mail = mail;
    this.attached = attached;
    this.told = mail.told();
    this.words = Phrases.of("mails", told.locale());
    this.figures = new PaperWords(told.locale(), ZoneOffset.UTC);
    this.particulars = new Particulars(told, figures);
  }

  /// @param attached whether the file of its document comes with it
  /// @param payLink by which the document is paid, where there is one
  static Letter.Written of(Mail mail, boolean attached, Optional<String> payLink) {
    var writing = new Writing(mail, attached);
    var said =
        writing.said().with(payLink.map(url -> new Link(writing.words.say("pay_online"), url)));
    return new Letter.Written(
        Frame.line(said.subject()),
        Frame.text(said, mail.told().seller()),
        Frame.html(mail.told(), said));
  }

  /// By which somebody signs in.
  static Letter.Written signIn(Mail.Told told, String code, String url) {
    var words = Phrases.of("mails", told.locale());
    var said =
        new Said(
            words.say("sign_in_subject", "seller", told.seller()),
            List.of(words.say("sign_in"), words.say("sign_in_warning", "seller", told.seller())),
            Optional.of(code),
            Optional.of(new Link(words.say("sign_in_link"), url)));
    return new Letter.Written(
        Frame.line(said.subject()), Frame.text(said, told.seller()), Frame.html(told, said));
  }

  /// To somebody who is a member by now.
  static Letter.Written invitation(Mail.Told told, String url) {
    var words = Phrases.of("mails", told.locale());
    var said =
        new Said(
            words.say("invitation_subject", "buyer", told.buyer(), "seller", told.seller()),
            List.of(
                words.say("invitation", "buyer", told.buyer(), "seller", told.seller()),
                words.say("invitation_note")),
            Optional.empty(),
            Optional.of(new Link(words.say("invitation_link"), url)));
    return new Letter.Written(
        Frame.line(said.subject()), Frame.text(said, told.seller()), Frame.html(told, said));
  }

  /// A link, and what it is for.
  record Link(String text, String url) {}

  /// What is said.
  ///
  /// @param code to be typed somewhere
  record Said(String subject, List<String> sentences, Optional<String> code, Optional<Link> link) {
    Said(String subject, List<String> sentences) {
      this(subject, sentences, Optional.empty(), Optional.empty());
    }

    Said with(Optional<Link> one) {
      return new Said(subject, sentences, code, one);
    }
  }

  private Said said() {
    return switch (mail.notice()) {
      case INVOICE -> invoice(document());
      case CREDIT_NOTE -> creditNote(document());
      case RECEIPT -> receipt(document());
      case PAYMENT_FAILED -> failed(document());
      case ACTION_REQUIRED -> actionRequired(document());
      case PAST_DUE -> pastDue(document());
      case CARD_EXPIRES ->
          said(
              words.say("card_expires_subject", "seller", told.seller()),
              words.say(
                  "card_expires",
                  "buyer",
                  told.buyer(),
                  "seller",
                  told.seller(),
                  "card",
                  name(),
                  "day",
                  figures.day(told.day())),
              words.say("another_card"));
      case TRIAL_ENDS -> trial();
      case CANCELLATION ->
          new Said(
              words.say("cancellation_subject", "seller", told.seller()),
              List.of(
                  words.say("cancellation", "buyer", told.buyer()),
                  words.say("last_day", "day", figures.day(told.day()))));
      case ENDED ->
          new Said(
              words.say("ended_subject", "seller", told.seller()),
              List.of(
                  words.say("ended", "buyer", told.buyer()),
                  words.say("last_day_was", "day", figures.day(told.day()))));
      case CHANGED ->
          said(
              words.say("changed_subject", "seller", told.seller()),
              particulars.change(),
              words.say("changed", "buyer", told.buyer(), "day", figures.day(told.day())));
      case CHANGE_SCHEDULED ->
          said(
              words.say("change_scheduled_subject", "seller", told.seller()),
              words.say("change_scheduled", "buyer", told.buyer(), "day", figures.day(told.day())));
      case CHANGE_UNDONE ->
          said(
              words.say("change_undone_subject", "seller", told.seller()),
              words.say("change_undone", "buyer", told.buyer()));
      case USAGE_THRESHOLD ->
          said(
              words.say(
                  "usage_threshold_subject",
                  "percent",
                  percent(),
                  "name",
                  name(),
                  "seller",
                  told.seller()),
              words.say(
                  "usage_threshold", "buyer", told.buyer(), "percent", percent(), "name", name()));
      case BUDGET_THRESHOLD ->
          said(
              words.say("budget_threshold_subject", "percent", percent(), "seller", told.seller()),
              words.say("budget_threshold", "buyer", told.buyer(), "percent", percent()));
      case SALES_ACKNOWLEDGED ->
          said(
              words.say("sales_acknowledged_subject", "seller", told.seller()),
              words.say("sales_acknowledged", "seller", told.seller()));
      case SALES_REQUEST ->
          said(
              words.say("sales_request_subject", "buyer", told.buyer(), "seller", told.seller()),
              particulars.asked(),
              words.say("sales_request", "buyer", told.buyer(), "plan", name()));
    };
  }

  private Said trial() {
    return said(
        words.say("trial_ends_subject", "seller", told.seller()),
        words.say(
            "trial_ends",
            "buyer",
            told.buyer(),
            "seller",
            told.seller(),
            "day",
            figures.day(told.day())),
        afterwards(),
        words.say("trial_stop"));
  }

  /// What is to be paid then.
  private String afterwards() {
    var due = told.about().charge().filter(one -> one.amount().isPositive());
    if (due.isEmpty()) {
      return words.say("trial_free");
    }
    var amount = figures.money(due.get().amount());
    var day = figures.day(due.get().day());
    if (told.about().cardMissing()) {
      return words.say("trial_no_card", "amount", amount, "day", day);
    }
    return told.about()
        .name()
        .map(card -> words.say("card_charge", "amount", amount, "day", day, "card", card))
        .orElseGet(() -> words.say("trial_due", "amount", amount, "day", day));
  }

  private String name() {
    return told.about()
        .name()
        .orElseThrow(() -> new IllegalStateException(mail.id() + " names none"));
  }

  private String percent() {
    int percent = told.about().percent().orElseThrow();
    return figures.percent(Decimal.of(BigDecimal.valueOf(percent, 2).toPlainString()));
  }

  private OfDocument document() {
    return told.of().orElseThrow(() -> new IllegalStateException(mail.id() + " is of none"));
  }

  private Said invoice(OfDocument document) {
    return said(
        words.say("invoice_subject", "number", document.number(), "seller", told.seller()),
        words.say("invoice", "buyer", told.buyer(), "amount", figures.money(document.amount())),
        particulars.due(document));
  }

  private Said creditNote(OfDocument document) {
    var amount = figures.money(document.amount().negated());
    return said(
        words.say("credit_note_subject", "number", document.number(), "seller", told.seller()),
        words.say("credit_note", "buyer", told.buyer(), "amount", amount));
  }

  private Said receipt(OfDocument document) {
    return said(
        words.say("receipt_subject", "number", document.number(), "seller", told.seller()),
        particulars.overpaid(),
        words.say(
            "receipt", "number", document.number(), "amount", figures.money(document.amount())));
  }

  private Said failed(OfDocument document) {
    return said(
        words.say("payment_failed_subject", "seller", told.seller()),
        words.say(
            "payment_failed",
            "number",
            document.number(),
            "amount",
            figures.money(document.amount())),
        words.say("check_method"));
  }

  private Said actionRequired(OfDocument document) {
    return said(
        words.say("action_required_subject", "seller", told.seller()),
        words.say(
            "action_required",
            "number",
            document.number(),
            "amount",
            figures.money(document.amount())));
  }

  private Said pastDue(OfDocument document) {
    return said(
        words.say("past_due_subject", "number", document.number(), "seller", told.seller()),
        words.say(
            "past_due", "number", document.number(), "amount", figures.money(document.due())));
  }

  /// The file comes last, where there is one.
  private Said said(String subject, String... sentences) {
    return said(subject, List.of(), sentences);
  }

  /// @param more what comes after the sentences
  private Said said(String subject, List<String> more, String... sentences) {
    var all = new ArrayList<>(List.of(sentences));
    all.addAll(more);
    if (attached) {
      all.add(words.say("attached"));
    }
    return new Said(subject, List.copyOf(all));
  }
}
