package dev.midcycle.einvoice;

import dev.midcycle.charging.Rate;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.einvoice.ElectronicInvoice.Allowance;
import dev.midcycle.einvoice.ElectronicInvoice.Category;
import dev.midcycle.einvoice.ElectronicInvoice.Days;
import dev.midcycle.einvoice.ElectronicInvoice.DocumentType;
import dev.midcycle.einvoice.ElectronicInvoice.Quantity;
import dev.midcycle.einvoice.ElectronicInvoice.TaxSum;
import dev.midcycle.einvoice.ElectronicInvoice.Totals;
import dev.midcycle.einvoice.ElectronicInvoice.Vat;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.money.Money;
import dev.midcycle.paper.Lack;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.words.PaperLines;
import dev.midcycle.words.PaperPayment;
import dev.midcycle.words.PaperWords;
import dev.midcycle.words.SubscriptionNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is stored of a document, as EN 16931 has it. Pure: no library, no clock.
final class Mapping {
  /// What became of it.
  sealed interface Outcome {
    record Mapped(ElectronicInvoice invoice) implements Outcome {}

    record Lacking(List<Lack> lacks) implements Outcome {}
  }

  /// More than the standard has room for.
  private static final int MOST_DECIMALS = 2;

  private final PaperContent.Bill content;
  private final Document document;
  private final DocumentType type;
  private final Categories categories;
  private final NetAmounts nets;
  private final PaperWords words;
  private final PaperLines texts;
  private final Map<SubscriptionId, String> names;

  private Mapping(PaperContent.Bill content) {
    this.content = content;
    this.document = content.document();
    this.type =
        switch (document.number().kind()) {
          case INVOICE -> DocumentType.INVOICE;
          case CREDIT_NOTE -> DocumentType.CREDIT_NOTE;
        };
    this.categories = Categories.of(document.taxes());
    this.nets = NetAmounts.of(document.lines());
    this.words = PaperWords.of(content.source(), document.billingDetails());
    this.texts = new PaperLines(words, content.catalogs());
    this.names =
        document.subscription().isPresent()
            ? Map.of()
            : SubscriptionNames.of(document.entries(), content.catalogs());
  }

  static Outcome of(PaperContent.Bill content) {
    return new Mapping(content).outcome();
  }

  private Outcome outcome() {
    var vats = document.taxes().stream().map(one -> categories.vat(one.rate()));
    var parties = new Parties(content, vats.toList());
    var lacks = new ArrayList<>(parties.lacks());
    if (hasMills()) {
      lacks.add(Lack.DECIMALS);
    }
    return lacks.isEmpty() ? new Outcome.Mapped(invoice(parties)) : new Outcome.Lacking(lacks);
  }

  /// Whether some amount has a third decimal that is not zero.
  private boolean hasMills() {
    return Stream.of(
            document.lines().stream().map(Line::amount),
            document.lines().stream().map(line -> nets(line).line()),
            document.lines().stream().map(line -> nets(line).off()),
            document.taxes().stream().map(Draft.TaxSum::amount),
            Stream.of(document.amounts().total(), open()))
        .flatMap(amounts -> amounts)
        .anyMatch(one -> one.amount().stripTrailingZeros().scale() > MOST_DECIMALS);
  }

  private NetAmounts.Net nets(Line line) {
    return NetAmounts.isTaxed(line)
        ? nets.of(line)
        : new NetAmounts.Net(line.amount(), line.amount());
  }

  private ElectronicInvoice invoice(Parties parties) {
    var lines = lines();
    var taxes = taxes();
    return new ElectronicInvoice(
        type,
        document.number().toString(),
        document.issuedOn(),
        Optional.of(document.dueOn()).filter(_ -> open().isPositive()),
        document.amounts().total().currency(),
        notes(),
        content.source().buyer().purchaseOrder(),
        around(lines.stream().map(ElectronicInvoice.Line::period).toList()),
        preceding(),
        parties.seller(),
        parties.buyer(),
        document.reference().text(),
        PaymentMeans.of(content),
        PaperPayment.of(words, content).sentence(),
        lines,
        taxes,
        totals(lines, taxes));
  }

  private Days around(List<Days> some) {
    return new Days(
        some.stream().map(Days::first).min(LocalDate::compareTo).orElse(document.issuedOn()),
        some.stream().map(Days::last).max(LocalDate::compareTo).orElse(document.issuedOn()));
  }

  /// What a credit note corrects, or in whose place an invoice is.
  private Optional<ElectronicInvoice.Preceding> preceding() {
    return corrected().stream()
        .findFirst()
        .map(one -> new ElectronicInvoice.Preceding(one.number().toString(), one.issuedOn()))
        .or(() ->
            document
                .replacement()
                .of()
                .map(one ->
                    new ElectronicInvoice.Preceding(one.number().toString(), one.issuedOn())));
  }

  /// The documents that a credit note corrects, by number. The syntax has room for one of them.
  private List<PaperContent.Reference> corrected() {
    return switch (type) {
      case INVOICE -> List.of();
      case CREDIT_NOTE ->
          content.takenBack().values().stream()
              .distinct()
              .sorted(Comparator.comparing(one -> one.number().toString()))
              .toList();
    };
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    if (corrected().size() > 1) {
      notes.add(
          words.say("corrects")
              + ": "
              + corrected().stream()
                  .map(PaperContent.Reference::number)
                  .map(DocumentNumber::toString)
                  .collect(Collectors.joining(", ")));
    }
    if (document.taxes().stream()
        .anyMatch(one -> categories.vat(one.rate()).isIn(Category.REVERSE_CHARGE))) {
      notes.add(words.say("recipient_owes_tax"));
    }
    return notes;
  }

  private Money open() {
    return new Money(document.amounts().due().currency(), content.source().open());
  }

  private Totals totals(List<ElectronicInvoice.Line> lines, List<TaxSum> taxes) {
    var gross = signed(document.amounts().total());
    var net =
        lines.stream().map(ElectronicInvoice.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    var tax = taxes.stream().map(TaxSum::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
    var due = written(open());
    return new Totals(net, tax, gross, gross.subtract(due), due);
  }

  /// The other way around on a credit note.
  private BigDecimal signed(Money amount) {
    return written(
        switch (type) {
          case INVOICE -> amount;
          case CREDIT_NOTE -> amount.negated();
        });
  }

  /// With no more decimals than the standard has room for.
  private static BigDecimal written(Money amount) {
    var plain = amount.amount();
    return plain.scale() > MOST_DECIMALS ? plain.setScale(MOST_DECIMALS) : plain;
  }

  private List<TaxSum> taxes() {
    var sums = new LinkedHashMap<Vat, TaxSum>();
    for (var one : document.taxes()) {
      var base = one.rate().inclusive() ? one.base().minus(one.amount()) : one.base();
      var vat = categories.vat(one.rate());
      sums.merge(
          vat, new TaxSum(vat, signed(base), signed(one.amount()), reason(vat)), Mapping::together);
    }
    if (sums.isEmpty()) {
      var vat = Categories.nothing();
      var none = signed(Money.zero(document.amounts().total().currency()));
      return List.of(new TaxSum(vat, none, none, reason(vat)));
    }
    return List.copyOf(sums.values());
  }

  private static TaxSum together(TaxSum one, TaxSum other) {
    return new TaxSum(
        one.vat(), one.base().add(other.base()), one.tax().add(other.tax()), one.reason());
  }

  private Optional<String> reason(Vat vat) {
    return switch (vat.category()) {
      case S, Z -> Optional.empty();
      case EXEMPT -> Optional.of(words.say("exempt"));
      case REVERSE_CHARGE -> Optional.of(words.say("reverse_charge"));
      case O -> Optional.of(words.say("not_subject"));
    };
  }

  private List<ElectronicInvoice.Line> lines() {
    var lines =
        document.entries().stream()
            .filter(of -> NetAmounts.isTaxed(of.line()))
            .map(this::line)
            .toList();
    return lines.isEmpty() ? List.of(nothing()) : lines;
  }

  /// Of a document that charges nothing.
  private ElectronicInvoice.Line nothing() {
    return new ElectronicInvoice.Line(
        words.subject(document, content.catalogs()),
        Optional.empty(),
        Optional.empty(),
        new Days(document.issuedOn(), document.issuedOn()),
        Quantity.one(signed(Money.zero(document.amounts().total().currency()))),
        List.of(),
        Categories.nothing(),
        signed(Money.zero(document.amounts().total().currency())));
  }

  private ElectronicInvoice.Line line(Bill.Of of) {
    var line = of.line();
    var net = nets.of(line);
    var off = signed(net.off());
    return new ElectronicInvoice.Line(
        texts.description(line),
        Optional.of(String.join("; ", texts.reasons(line))).filter(text -> !text.isEmpty()),
        note(of),
        new Days(words.day(line.stretch().from()), words.last(line.stretch())),
        Quantities.of(line, signed(net.line()).add(off)),
        off.signum() == 0 ? List.of() : List.of(Allowance.of(off, discounts(of))),
        categories.vat(line.tax()),
        signed(net.line()));
  }

  /// The coupons whose discounts a line may have.
  private String discounts(Bill.Of of) {
    return document.entries().stream()
        .filter(other -> other.subscription().equals(of.subscription()))
        .map(Bill.Of::line)
        .filter(line -> line.rate() instanceof Rate.Discount)
        .map(texts::description)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// Whose it is, and which document it takes back.
  private Optional<String> note(Bill.Of of) {
    var whose = Optional.ofNullable(names.get(of.subscription()));
    var other =
        of.line()
            .takesBack()
            .map(cause -> AccountBalance.Which.of(of.subscription(), cause))
            .flatMap(which -> Optional.ofNullable(content.takenBack().get(which)))
            .map(one ->
                words.say("takes_back", "number", one.number(), "day", words.day(one.issuedOn())));
    return Stream.of(whose, other)
        .flatMap(Optional::stream)
        .reduce((one, more) -> one + ", " + more);
  }
}
