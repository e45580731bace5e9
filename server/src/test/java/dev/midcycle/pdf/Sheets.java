package dev.midcycle.pdf;

import dev.midcycle.catalog.AddOnKey;
import dev.midcycle.catalog.ChargeKey;
import dev.midcycle.catalog.PlanKey;
import dev.midcycle.charging.Cause;
import dev.midcycle.charging.Derivation;
import dev.midcycle.charging.Rate;
import dev.midcycle.customer.BillingDetails;
import dev.midcycle.customer.Tenant;
import dev.midcycle.drafting.AccountBalance;
import dev.midcycle.drafting.Bill;
import dev.midcycle.drafting.Draft;
import dev.midcycle.drafting.Line;
import dev.midcycle.drafting.TaxSums;
import dev.midcycle.drafting.UsageDays;
import dev.midcycle.id.CustomerId;
import dev.midcycle.id.DocumentId;
import dev.midcycle.id.FactId;
import dev.midcycle.id.PaymentId;
import dev.midcycle.id.PaymentMethodId;
import dev.midcycle.id.SubscriptionId;
import dev.midcycle.id.TenantId;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.DocumentNumber;
import dev.midcycle.invoice.Replacement;
import dev.midcycle.money.Decimal;
import dev.midcycle.money.Money;
import dev.midcycle.paper.Logo;
import dev.midcycle.paper.PaperContent;
import dev.midcycle.paper.Source;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Payment;
import dev.midcycle.payment.PaymentMethod;
import dev.midcycle.rating.Slice;
import dev.midcycle.terms.Catalogs;
import dev.midcycle.terms.Item;
import dev.midcycle.terms.Tax;
import dev.midcycle.testkit.ExampleCatalogs;
import dev.midcycle.time.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// Sheets to be printed, of a customer who may have any name and language.
///
/// @param name of buyer, seller and one line, as somebody might spell them
record Sheets(String name, String language, String country, Optional<Logo> logo) {
  private static final SubscriptionId SUBSCRIPTION = new SubscriptionId(new UUID(2, 2));
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Instant AT = Instant.parse("2026-05-01T00:00:00Z");
  private static final Stretch APRIL = stretch("2026-04-01", "2026-05-01");
  private static final Stretch MAY = stretch("2026-05-01", "2026-06-01");
  private static final Cause CAUSE = new Cause.Period(AT);
  private static final Catalogs CATALOGS = Catalogs.of(1, ExampleCatalogs.example("scout"));
  private static final Tax TAX = new Tax(Decimal.of("0.19"), false);

  Sheets(String name, String language, String country) {
    this(name, language, country, Optional.empty());
  }

  private static Stretch stretch(String from, String to) {
    return new Stretch(day(from), day(to));
  }

  private static Instant day(String day) {
    return LocalDate.parse(day).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  static Money eur(long cents) {
    return new Money(EUR, cents);
  }

  private BillingDetails details() {
    return new BillingDetails(
        name,
        new BillingDetails.Address(
            "Hauptstraße 1", Optional.of(name), "Köln", Optional.empty(), "50667", country),
        Optional.of("DE123456789"));
  }

  private Source source(List<UsageDays> usage, long open) {
    return new Source(
        new UUID(1, 1),
        Optional.of(new DocumentId(new UUID(1, 1))),
        Optional.of(SUBSCRIPTION),
        "scout",
        AT,
        new Source.Seller(
            name,
            new Tenant.Look(
                Optional.of("#0a7d55"), Optional.of("https://evil.test/x.png"), Optional.empty()),
            Optional.of(details()),
            Optional.empty()),
        logo,
        new Source.Buyer(
            name,
            ZoneId.of("UTC"),
            Optional.of(language),
            Optional.of(new Source.Card("Visa", "4242")),
            Optional.empty(),
            Optional.empty()),
        usage,
        open);
  }

  private static Line fee(Item item, long cents) {
    var rate = new Rate.Fee(item, new ChargeKey("base"), 1, Decimal.of("40.00"), Decimal.ONE);
    var why =
        new Derivation.Prorated(eur(4000), MAY, 0, 31, 31, Derivation.Unit.DAYS, eur(0), false);
    return new Line(rate, MAY, MAY, Decimal.ONE, eur(cents), List.of(), TAX, why, Optional.empty());
  }

  static Line credit() {
    var item = new Item.OfPlan(new PlanKey("basic"));
    var rate = new Rate.Fee(item, new ChargeKey("base"), 1, Decimal.of("40.00"), Decimal.ONE);
    var why =
        new Derivation.Prorated(eur(4000), APRIL, 15, 30, 30, Derivation.Unit.DAYS, eur(0), true);
    return new Line(
        rate,
        APRIL,
        stretch("2026-04-16", "2026-05-01"),
        Decimal.ONE,
        eur(-2000),
        List.of(),
        TAX,
        why,
        Optional.of(CAUSE));
  }

  private static Rate.Reckoned cameras() {
    return new Rate.Reckoned(
        new Item.OfAddOn(new AddOnKey("cameras-basic")), new ChargeKey("cameras"), 1);
  }

  private static Line usage() {
    var why =
        new Derivation.Metered(
            Decimal.of(30),
            List.of(new Slice(Decimal.of(30), Decimal.of(12), Decimal.ZERO)),
            30,
            eur(0),
            eur(0),
            eur(0));
    return new Line(
        cameras(), APRIL, APRIL, Decimal.of(30), eur(1200), List.of(), TAX, why, Optional.empty());
  }

  private Document document(Document.Kind kind, List<Line> lines) {
    return document(kind, lines, 0);
  }

  private Document document(Document.Kind kind, List<Line> lines, long credit) {
    var subtotal = lines.stream().map(Line::amount).reduce(eur(0), Money::plus);
    var tax = TaxSums.of(lines).stream().map(Draft.TaxSum::amount).reduce(eur(0), Money::plus);
    var total = subtotal.plus(tax);
    var credited = total.isNegative() ? total.negated() : eur(0);
    var due = total.minus(eur(credit)).max(eur(0));
    return new Document(
        new DocumentId(new UUID(1, 1)),
        new CustomerId(new UUID(3, 3)),
        Optional.of(SUBSCRIPTION),
        new DocumentNumber(kind, 42),
        CAUSE,
        Optional.empty(),
        ZoneId.of("UTC"),
        AT,
        LocalDate.of(2026, 5, 1),
        LocalDate.of(2026, 5, 1),
        new Document.Amounts(
            subtotal,
            tax,
            total,
            eur(credit),
            eur(0),
            eur(0),
            credited,
            eur(0),
            due,
            eur(0),
            eur(0)),
        Document.Status.PAID,
        Optional.of(AT),
        Optional.of(details()),
        Optional.empty(),
        new Replacement(Optional.empty(), Optional.empty()),
        lines.stream().map(line -> new Bill.Of(SUBSCRIPTION, line)).toList(),
        total.isPositive() ? List.of(Printed.attempt(payment(total))) : List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Payment payment(Money amount) {
    var method =
        new PaymentMethod(
            new PaymentMethodId(new UUID(4, 4)),
            new CustomerId(new UUID(3, 3)),
            "tok",
            new Gateway.Card("Visa", "4242", 12, 2030),
            PaymentMethod.Role.DEFAULT,
            AT);
    return new Payment(
            new TenantId(new UUID(5, 5)),
            new PaymentId(new UUID(6, 6)),
            method.customer(),
            method,
            new Payment.Purpose.ForDocument(new DocumentId(new UUID(1, 1))),
            amount,
            eur(0),
            Payment.Occasion.DUE,
            AT)
        .succeeded();
  }

  /// An invoice of one fee, one line of usage and so many further things.
  PaperContent.Bill invoice(int further) {
    var lines = new ArrayList<Line>();
    lines.add(fee(new Item.OfPlan(new PlanKey("basic")), 4000));
    lines.add(usage());
    for (int i = 0; i < further; i++) {
      lines.add(fee(new Item.OneOff(new FactId(new UUID(7, i)), name), 100));
    }
    var document = document(Document.Kind.INVOICE, lines);
    return new PaperContent.Bill(
        source(List.of(), document.amounts().due().minor()), document, CATALOGS, Map.of());
  }

  /// An invoice of which credit paid a part, and something may be open.
  PaperContent.Bill settled(long credit, long open) {
    var lines = List.of(fee(new Item.OfPlan(new PlanKey("basic")), 4000), usage());
    var document = document(Document.Kind.INVOICE, lines, credit);
    return new PaperContent.Bill(source(List.of(), open), document, CATALOGS, Map.of());
  }

  /// An invoice of a fee of 40.00 at each of these.
  PaperContent.Bill taxed(Tax... taxes) {
    var fee = fee(new Item.OfPlan(new PlanKey("basic")), 4000);
    var lines = Stream.of(taxes).map(tax -> at(tax, fee)).toList();
    return new PaperContent.Bill(
        source(List.of(), 0), document(Document.Kind.INVOICE, lines), CATALOGS, Map.of());
  }

  private static Line at(Tax tax, Line line) {
    return new Line(
        line.rate(),
        line.period(),
        line.stretch(),
        line.quantity(),
        line.amount(),
        line.discounts(),
        tax,
        line.why(),
        line.takesBack());
  }

  PaperContent.Bill creditNote() {
    var document = document(Document.Kind.CREDIT_NOTE, List.of(credit()));
    var other =
        new PaperContent.Reference(
            new DocumentNumber(Document.Kind.INVOICE, 41), LocalDate.of(2026, 4, 1));
    return new PaperContent.Bill(
        source(List.of(), 0),
        document,
        CATALOGS,
        Map.of(AccountBalance.Which.of(SUBSCRIPTION, CAUSE), other));
  }

  PaperContent.Receipt receipt() {
    var bill = invoice(0);
    return new PaperContent.Receipt(bill.source(), bill.document(), CATALOGS);
  }

  /// Of a month of 31 days, with two cameras on each.
  PaperContent.UsageReport report() {
    var days = new TreeMap<LocalDate, UsageDays.Day>();
    for (int day = 1; day <= 31; day++) {
      days.put(
          LocalDate.of(2026, 3, day), new UsageDays.Day(Decimal.of(2), Decimal.ONE, Decimal.ZERO));
    }
    var usage = List.of(new UsageDays(cameras(), APRIL, days));
    return new PaperContent.UsageReport(
        source(usage, 0), Optional.of(invoice(0).document()), CATALOGS);
  }

  /// One of each kind.
  List<PaperContent> all() {
    return List.of(invoice(0), creditNote(), receipt(), report());
  }
}
