package dev.midcycle.api.paypage;

import dev.midcycle.access.Principal;
import dev.midcycle.api.CallParams;
import dev.midcycle.api.view.Amount;
import dev.midcycle.api.view.BillView;
import dev.midcycle.api.view.TransferView;
import dev.midcycle.customer.Customer;
import dev.midcycle.customer.Customers;
import dev.midcycle.customer.Tenant;
import dev.midcycle.customer.Tenants;
import dev.midcycle.db.Answer;
import dev.midcycle.db.Transactions;
import dev.midcycle.db.Tx;
import dev.midcycle.db.UnitOfWork;
import dev.midcycle.drafting.Line;
import dev.midcycle.invoice.Document;
import dev.midcycle.invoice.Documents;
import dev.midcycle.money.Money;
import dev.midcycle.payment.Gateway;
import dev.midcycle.payment.Gateways;
import dev.midcycle.words.PaperLines;
import dev.midcycle.words.PaperWords;
import java.util.List;
import java.util.Optional;

/// Shows a document to whoever has the link to it.
public final class PayPageShowing {
  private final Transactions transactions;
  private final Documents documents;
  private final Gateways gateways;
  private final List<PayPageView.TestCard> testCards;

  /// @param testCards those that a sandbox takes
  public PayPageShowing(
      Transactions transactions,
      Documents documents,
      Gateways gateways,
      List<PayPageView.TestCard> testCards) {
    this.transactions = transactions;
    this.documents = documents;
    this.gateways = gateways;
    this.testCards = List.copyOf(testCards);
  }

  private record Asked(Answer<Tenant> tenant, Answer<Customer> customer) {}

  PayPageView of(UnitOfWork unit, Principal.LinkHolder holder) {
    var shown = CallParams.found(documents.show(unit, holder.document()), "document");
    var asked = transactions.read(unit, tx -> asked(tx, holder));
    return view(
        shown,
        CallParams.found(asked.tenant().first(), "tenant"),
        CallParams.found(asked.customer().first(), "customer"),
        gateways.of(unit));
  }

  private static Asked asked(Tx tx, Principal.LinkHolder holder) {
    var asked = new Asked(Tenants.askOwn(tx), Customers.ask(tx, holder.customer()));
    tx.send();
    return asked;
  }

  private PayPageView view(
      Documents.Shown shown, Tenant tenant, Customer customer, Optional<Gateway> gateway) {
    var document = shown.document();
    var amounts = document.amounts();
    var words =
        new PaperWords(PaperWords.locale(customer.language().orElse(""), ""), document.zone());
    var lines = new PaperLines(words, shown.catalogs());
    return new PayPageView(
        PayPageView.Merchant.of(tenant),
        customer.name(),
        customer.language(),
        tenant.isSandbox(),
        document.number().toString(),
        document.issuedOn().toString(),
        document.dueOn().toString(),
        document.paidAt().map(at -> words.day(at).toString()),
        document.lines().stream().map(line -> line(lines, line)).toList(),
        Amount.of(amounts.subtotal()),
        BillView.taxes(document.taxes()),
        Amount.of(amounts.total()),
        Amount.some(amounts.creditApplied()),
        settled(document),
        Amount.of(amounts.open()),
        PayPageView.state(document),
        PayPageView.action(document),
        gateway.map(one -> entry(tenant, one)),
        shown.bank().flatMap(bank -> TransferView.of(bank, document)));
  }

  private static PayPageView.Line line(PaperLines lines, Line line) {
    var words = lines.words();
    return new PayPageView.Line(
        lines.description(line),
        words.day(line.stretch().from()).toString(),
        words.last(line.stretch()).toString(),
        Amount.of(line.amount()));
  }

  /// What was left to be paid at issue, less what still is.
  private static Optional<Amount> settled(Document document) {
    var amounts = document.amounts();
    return Optional.of(amounts.due().minus(amounts.open()))
        .filter(Money::isPositive)
        .map(Amount::of);
  }

  private PayPageView.CardEntry entry(Tenant tenant, Gateway gateway) {
    return new PayPageView.CardEntry(
        gateway.hasPage(), tenant.isSandbox() && !gateway.hasPage() ? testCards : List.of());
  }
}
