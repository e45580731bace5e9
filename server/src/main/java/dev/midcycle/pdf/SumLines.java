package dev.midcycle.pdf;

import static dev.midcycle.pdf.Element.div;
import static dev.midcycle.pdf.Element.span;

import dev.midcycle.drafting.Draft;
import dev.midcycle.invoice.Document;
import dev.midcycle.money.Money;
import dev.midcycle.terms.Tax;
import dev.midcycle.words.PaperWords;
import java.util.ArrayList;
import java.util.List;

/// What stands below lines: what they come to, the taxes, and the total.
record SumLines(PaperWords words) {

  /// From the sum of the lines to the total.
  List<Element.Tag> of(Document document) {
    var amounts = document.amounts();
    var sums = new ArrayList<Element.Tag>();
    sums.add(sum(words.say("subtotal"), amounts.subtotal()));
    document.taxes().stream().filter(one -> one.rate().isTold()).map(this::tax).forEach(sums::add);
    sums.add(sum(words.say("total"), amounts.total()).styled("sum strong"));
    return sums;
  }

  Element.Tag sum(String name, Money amount) {
    return div("sum", span("name", name), span("value", words.money(amount)));
  }

  private Element.Tag tax(Draft.TaxSum tax) {
    var base = words.say("tax_base", "base", words.money(tax.base()));
    return sum(name(tax.rate()) + " " + base, tax.amount());
  }

  private String name(Tax tax) {
    var rate = words.percent(tax.rate());
    return tax.untaxed()
        .map(why ->
            words.say(
                switch (why) {
                  case ZERO -> "zero_rated";
                  case EXEMPT -> "exempt";
                  case REVERSE_CHARGE -> "reverse_charge";
                }))
        .orElseGet(() -> words.say(tax.inclusive() ? "tax_included" : "tax", "rate", rate));
  }
}
