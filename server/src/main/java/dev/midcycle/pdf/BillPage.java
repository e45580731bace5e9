package dev.midcycle.pdf;

import static dev.midcycle.pdf.Element.div;
import static dev.midcycle.pdf.Element.span;
import static dev.midcycle.pdf.Element.tag;

import dev.midcycle.customer.BankDetails;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.invoice.Document;
import dev.midcycle.money.Money;
import dev.midcycle.paper.EpcCode;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.terms.Tax;
import dev.midcycle.words.PaperLines;
import dev.midcycle.words.PaperPayment;
import dev.midcycle.words.PaperWords;
import dev.midcycle.words.SubscriptionNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An invoice or a credit note.
final class BillPage {
  private final PaperContent.Bill content;
  private final Document document;
  private final Frame frame;
  private final PaperWords words;
  private final PaperLines lines;

  private BillPage(PaperContent.Bill content) {
    this.content = content;
    this.document = content.document();
    this.frame = Frame.of(content.source(), document.billingDetails());
    this.words = frame.words();
    this.lines = new PaperLines(words, content.catalogs());
  }

  static Element.Tag of(PaperContent.Bill content) {
    return new BillPage(content).page();
  }

  private Element.Tag page() {
    var title =
        words.say(
            switch (document.number().kind()) {
              case INVOICE -> "invoice";
              case CREDIT_NOTE -> "credit_note";
            });
    return frame.page(
        title,
        title + " " + document.number(),
        frame.parties(facts()),
        List.of(due(), table(), div("end", List.of(sums(), note()))));
  }

  private List<Frame.Fact> facts() {
    var facts = new ArrayList<Frame.Fact>();
    facts.add(new Frame.Fact(words.say("number"), document.number().toString()));
    corrected().ifPresent(numbers -> facts.add(new Frame.Fact(words.say("corrects"), numbers)));
    document
        .replacement()
        .of()
        .ifPresent(
            other -> facts.add(new Frame.Fact(words.say("replaces"), other.number().toString())));
    facts.add(new Frame.Fact(words.say("date_of_issue"), words.day(document.issuedOn())));
    content
        .source()
        .buyer()
        .purchaseOrder()
        .ifPresent(order -> facts.add(new Frame.Fact(words.say("purchase_order"), order)));
    if (isOpen()) {
      facts.add(new Frame.Fact(words.say("due"), words.day(document.dueOn())));
    }
    return facts;
  }

  /// The numbers of the invoices that a credit note corrects, in order; a law asks for them.
  private Optional<String> corrected() {
    var numbers =
        content.takenBack().values().stream()
            .map(other -> other.number().toString())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return switch (document.number().kind()) {
      case CREDIT_NOTE -> Optional.of(numbers).filter(one -> !one.isEmpty());
      case INVOICE -> Optional.empty();
    };
  }

  private boolean isOpen() {
    return content.source().open() > 0;
  }

  private Element.Tag due() {
    var about = div("about", words.subject(document, content.catalogs()));
    return isOpen()
        ? div(
            "due",
            about,
            span("amount", words.money(open())),
            span("by", words.say("due") + " " + words.day(document.dueOn())))
        : div("due", about, span("amount", words.money(document.amounts().total())));
  }

  private Money open() {
    return new Money(document.amounts().due().currency(), content.source().open());
  }

  private Element.Tag table() {
    var head =
        tag(
            "tr",
            column("what", "description"),
            column("number", "quantity"),
            column("number", "unit_price"),
            column("number", "amount"));
    return tag("table", tag("thead", head), tag("tbody", rows())).styled("lines");
  }

  /// Those of one subscription after those of another, under what that is called.
  private List<Element.Tag> rows() {
    if (document.subscription().isPresent()) {
      return document.entries().stream().map(this::row).toList();
    }
    var rows = new ArrayList<Element.Tag>();
    SubscriptionNames.of(document.entries(), content.catalogs())
        .forEach((subscription, name) -> {
          rows.add(tag("tr", tag("td", name).styled("whose").with("colspan", "4")));
          document.entries().stream()
              .filter(of -> of.subscription().equals(subscription))
              .map(this::row)
              .forEach(rows::add);
        });
    return rows;
  }

  private Element.Tag column(String style, String key) {
    return tag("th", words.say(key)).styled(style).with("scope", "col");
  }

  private Element.Tag row(Bill.Of of) {
    var line = of.line();
    var what = new ArrayList<Element>();
    what.add(div("description", lines.description(line)));
    what.add(div("note", words.days(line.stretch())));
    lines.reasons(line).forEach(reason -> what.add(div("note", words.line(reason))));
    line.takesBack()
        .map(cause -> AccountBalance.Which.of(of.subscription(), cause))
        .flatMap(which -> Optional.ofNullable(content.takenBack().get(which)))
        .map(other ->
            words.say("takes_back", "number", other.number(), "day", words.day(other.issuedOn())))
        .ifPresent(text -> what.add(div("note", text)));
    return tag(
        "tr",
        tag("td", what).styled("what"),
        tag("td", lines.quantity(line).orElse("")).styled("number"),
        tag("td", lines.unitPrice(line).orElse("")).styled("number"),
        tag("td", words.money(line.amount())).styled("number"));
  }

  private Element.Tag sums() {
    var amounts = document.amounts();
    var lines = new SumLines(words);
    var sums = new ArrayList<>(lines.of(document));
    unlessZero(sums, "credit_applied", amounts.creditApplied().negated());
    unlessZero(sums, "relieved", amounts.relieved());
    unlessZero(sums, "lowered", amounts.lowered());
    unlessZero(sums, "credited", amounts.credited());
    unlessZero(sums, "refunded", amounts.refunded());
    sums.add(lines.sum(words.say("amount_due"), open()).styled("sum total"));
    return div("sums", sums);
  }

  private void unlessZero(List<Element.Tag> sums, String key, Money amount) {
    if (!amount.isZero()) {
      sums.add(new SumLines(words).sum(words.say(key), amount));
    }
  }

  private Element.Tag note() {
    var lines = new ArrayList<Element.Tag>();
    if (isReversed()) {
      lines.add(div("line", words.say("recipient_owes_tax")));
    }
    var payment = PaperPayment.of(words, content);
    lines.add(div("line", payment.sentence()));
    if (payment instanceof PaperPayment.Open) {
      content
          .source()
          .seller()
          .bank()
          .ifPresent(bank -> {
            code(bank).ifPresent(code -> lines.addFirst(code));
            lines.addAll(account(bank));
          });
    }
    lines.add(
        div(
            "line",
            words.say(
                "all_in", "currency", document.amounts().total().currency().getCurrencyCode())));
    return div("closing", lines);
  }

  /// Where to transfer it, and what to name.
  private List<Element.Tag> account(BankDetails bank) {
    var lines = new ArrayList<Element.Tag>();
    lines.add(div("line", words.say("account", "holder", bank.holder(), "iban", bank.inGroups())));
    bank.bic().ifPresent(bic -> lines.add(div("line", bank(bank.bank(), bic))));
    lines.add(div("line", words.say("reference", "reference", document.reference().inGroups())));
    return lines;
  }

  /// For a banking app, beside it.
  private Optional<Element.Tag> code(BankDetails bank) {
    return EpcCode.of(bank, open(), document)
        .map(code ->
            div(
                "scan",
                tag("img")
                    .with("src", CodePicture.of(code.modules()))
                    .with(
                        "alt",
                        words.say(
                            "scan_alternative",
                            "amount",
                            words.money(open()),
                            "holder",
                            bank.holder(),
                            "reference",
                            document.reference().inGroups())),
                div("line", words.say("scan"))));
  }

  private String bank(Optional<String> name, String bic) {
    return name.map(one -> words.say("account_bank", "bank", one, "bic", bic))
        .orElseGet(() -> words.say("account_bic", "bic", bic));
  }

  /// A law asks for a sentence then.
  private boolean isReversed() {
    return document.taxes().stream()
        .anyMatch(one -> one.rate().untaxed().equals(Optional.of(Tax.Untaxed.REVERSE_CHARGE)));
  }
}
