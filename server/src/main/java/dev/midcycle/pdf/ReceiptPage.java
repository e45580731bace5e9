package dev.midcycle.pdf;

import static dev.midcycle.pdf.Element.div;
import static dev.midcycle.pdf.Element.span;
import static dev.midcycle.pdf.Element.tag;

import dev.midcycle.invoice.Document;
import dev.midcycle.money.Money;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.payment.Payment;
import dev.midcycle.words.PaperLines;
import dev.midcycle.words.PaperWords;
import dev.midcycle.words.SubscriptionNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What an invoice was for, and how it was paid and when: both come to its total.
final class ReceiptPage {
  private final Document document;
  private final Frame frame;
  private final PaperWords words;
  private final PaperLines lines;

  private ReceiptPage(PaperContent.Receipt content) {
    this.document = content.document();
    this.frame = Frame.of(content.source(), document.billingDetails());
    this.words = frame.words();
    this.lines = new PaperLines(words, content.catalogs());
  }

  static Element.Tag of(PaperContent.Receipt content) {
    return new ReceiptPage(content).page();
  }

  private Element.Tag page() {
    var title = words.say("receipt");
    var total =
        div(
            "due",
            span("amount", words.money(document.amounts().total())),
            span("by", words.say("paid_on", "day", words.day(paidOn()))));
    return frame.page(
        title,
        title + " " + document.number(),
        frame.parties(facts()),
        List.of(
            total,
            table("description", what()),
            div("sums", lines().of(document)),
            table("how", ways()),
            div(
                "sums",
                lines().sum(words.say("paid"), document.amounts().total()).styled("sum total"))));
  }

  private SumLines lines() {
    return new SumLines(words);
  }

  private List<Frame.Fact> facts() {
    return List.of(
        new Frame.Fact(words.say("invoice"), document.number().toString()),
        new Frame.Fact(words.say("date_of_issue"), words.day(document.issuedOn())),
        new Frame.Fact(words.say("date_paid"), words.day(paidOn())));
  }

  private LocalDate paidOn() {
    return document.paidAt().map(words::day).orElse(document.issuedOn());
  }

  private record Row(String what, Money amount) {}

  /// Payments, each less what of it was paid back, became credit or paid another document, then
  /// what credit settled. One of which nothing is left for the document is not told.
  private List<Row> ways() {
    var ways = new ArrayList<Row>();
    var rest = document.amounts().total().minus(document.amounts().creditApplied());
    for (var attempt : document.attempts()) {
      if (attempt.paid().isPositive()) {
        var payment = attempt.payment();
        var over = payment.amount().minus(attempt.paid()).minus(attempt.reopened());
        rest = rest.minus(attempt.paid());
        ways.add(new Row(paid(payment), payment.amount()));
        if (attempt.reopened().isPositive()) {
          ways.add(new Row(words.say("refunded"), attempt.reopened().negated()));
        }
        if (over.isPositive()) {
          ways.add(new Row(words.say(over(payment)), over.negated()));
        }
      }
    }
    if (rest.isPositive()) {
      ways.add(new Row(words.say("settled_by_credit"), rest));
    }
    if (!document.amounts().creditApplied().isZero()) {
      ways.add(new Row(words.say("credit_applied"), document.amounts().creditApplied()));
    }
    return ways;
  }

  /// Where that went which is more than the document took: a change may have brought several.
  private static String over(Payment payment) {
    return switch (payment.purpose()) {
      case Payment.Purpose.ForDocument _ -> "credited";
      case Payment.Purpose.ForChange _ -> "paid_another";
    };
  }

  private String paid(Payment payment) {
    var day = words.day(words.day(payment.at()));
    return payment
        .method()
        .map(method ->
            words.say(
                "paid_by_card",
                "brand",
                method.card().brand(),
                "last4",
                method.card().last4(),
                "day",
                day))
        .orElseGet(() -> byHand(payment));
  }

  private String byHand(Payment payment) {
    var how = payment.byHand().orElseThrow();
    return words.say(
        how.way().equals("bank_transfer") ? "paid_by_transfer" : "paid_otherwise",
        "day",
        words.day(how.receivedOn()));
  }

  private List<Row> what() {
    var names = SubscriptionNames.of(document.entries(), lines.catalogs());
    return document.entries().stream()
        .map(of -> {
          var line = of.line();
          var what = lines.description(line) + ", " + words.days(line.stretch());
          var whose =
              document.subscription().isPresent() ? "" : names.get(of.subscription()) + ": ";
          return new Row(whose + what, line.amount());
        })
        .toList();
  }

  private Element.Tag table(String key, List<Row> rows) {
    var head =
        tag(
            "tr",
            tag("th", words.say(key)).styled("what").with("scope", "col"),
            tag("th", words.say("amount")).styled("number").with("scope", "col"));
    return tag("table", tag("thead", head), tag("tbody", rows.stream().map(this::row).toList()))
        .styled("lines");
  }

  private Element.Tag row(Row row) {
    return tag(
        "tr",
        tag("td", row.what()).styled("what"),
        tag("td", words.money(row.amount())).styled("number"));
  }
}
