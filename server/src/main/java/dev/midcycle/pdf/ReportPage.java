package dev.midcycle.pdf;

import static dev.midcycle.pdf.Element.div;
import static dev.midcycle.pdf.Element.tag;

import dev.midcycle.charging.Derivation;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.invoice.Document;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.paper.Source;
import dev.midcycle.words.PaperLines;
import dev.midcycle.words.PaperWords;
import dev.midcycle.words.SubscriptionNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What was used, day by day, and how it comes to what the invoice says.
final class ReportPage {
  private final PaperContent.UsageReport content;
  private final Source source;
  private final Frame frame;
  private final PaperWords words;
  private final PaperLines names;

  private ReportPage(PaperContent.UsageReport content) {
    this.content = content;
    this.source = content.source();
    this.frame = Frame.of(source, content.document().flatMap(Document::billingDetails));
    this.words = frame.words();
    this.names = new PaperLines(words, content.catalogs());
  }

  static Element.Tag of(PaperContent.UsageReport content) {
    return new ReportPage(content).page();
  }

  private Element.Tag page() {
    var title = words.say("usage_report");
    var subject = content.document().map(document -> title + " " + document.number()).orElse(title);
    var content = new ArrayList<Element>();
    source.usage().forEach(usage -> content.addAll(section(usage)));
    if (source.usage().isEmpty()) {
      content.add(tag("p", words.say("no_usage")));
    }
    return frame.page(title, subject, frame.heading(facts()), content);
  }

  private List<Frame.Fact> facts() {
    var facts = new ArrayList<Frame.Fact>();
    content
        .document()
        .ifPresent(document -> {
          facts.add(new Frame.Fact(kind(document), document.number().toString()));
          facts.add(new Frame.Fact(words.say("date_of_issue"), words.day(document.issuedOn())));
        });
    usagePeriod().ifPresent(days -> facts.add(new Frame.Fact(words.say("usage_period"), days)));
    feePeriods().forEach(days -> facts.add(new Frame.Fact(words.say("fee_period"), days)));
    return facts;
  }

  private String kind(Document document) {
    return words.say(
        switch (document.number().kind()) {
          case INVOICE -> "invoice";
          case CREDIT_NOTE -> "credit_note";
        });
  }

  /// From the first day reported to the last.
  private Optional<String> usagePeriod() {
    var days = source.usage().stream().flatMap(usage -> usage.days().keySet().stream()).toList();
    return days.stream()
        .min(LocalDate::compareTo)
        .map(first -> words.days(first, days.stream().max(LocalDate::compareTo).orElseThrow()));
  }

  /// For which the document charges fees.
  private Stream<String> feePeriods() {
    return lines()
        .filter(line -> line.why() instanceof Derivation.Prorated && !line.isCredit())
        .map(line -> words.days(line.stretch()))
        .distinct();
  }

  private Stream<Line> lines() {
    return content.document().stream().flatMap(document -> document.lines().stream());
  }

  private List<Element> section(UsageDays usage) {
    var charge = UsageCharge.of(usage.rate(), content.catalogs());
    var section = new ArrayList<Element>();
    section.add(tag("h2", names.name(usage.rate()) + whose(usage)));
    section.add(div("note", about(usage, charge)));
    section.add(UsageTable.of(words, usage, charge));
    section.add(div("outcome", outcome(usage)));
    return section;
  }

  private String whose(UsageDays usage) {
    return usage
        .subscription()
        .flatMap(one ->
            content
                .document()
                .map(document ->
                    SubscriptionNames.of(document.entries(), content.catalogs()).get(one)))
        .map(name -> ", " + name)
        .orElse("");
  }

  private String about(UsageDays usage, UsageCharge charge) {
    var days = words.days(usage.days().firstKey(), usage.days().lastKey());
    var included = charge.charge().included();
    if (included.isZero()) {
      return charge.meter().name() + ", " + days;
    }
    return charge.meter().name()
        + ", "
        + days
        + ", "
        + words.say(
            charge.isDaily() ? "included_daily" : "included_once",
            "number",
            words.number(included));
  }

  /// The lines of the document that these days are billed by.
  private List<Element.Tag> outcome(UsageDays usage) {
    var billed =
        content.document().stream()
            .flatMap(document -> document.entries().stream())
            .filter(of -> usage.subscription().map(of.subscription()::equals).orElse(true))
            .map(Bill.Of::line)
            .filter(
                line -> line.rate().equals(usage.rate()) && line.period().equals(usage.period()))
            .toList();
    var outcome = new ArrayList<Element.Tag>();
    if (billed.isEmpty()) {
      return List.of(div("line", words.say("nothing_billed")));
    }
    outcome.add(
        div("line", words.say("billed_quantity", "number", words.number(quantity(billed)))));
    billed.forEach(line -> names.reasons(line).forEach(why -> outcome.add(div("line", why))));
    amount(billed)
        .map(
            amount -> div("line strong", words.say("billed_amount", "amount", words.money(amount))))
        .ifPresent(outcome::add);
    return outcome;
  }

  private static Decimal quantity(List<Line> lines) {
    return lines.stream()
        .map(line -> line.isCredit() ? Decimal.ZERO.minus(line.quantity()) : line.quantity())
        .reduce(Decimal.ZERO, Decimal::plus);
  }

  private static Optional<Money> amount(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(Money::plus);
  }
}
