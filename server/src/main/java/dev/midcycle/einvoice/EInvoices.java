package dev.midcycle.einvoice;

import dev.midcycle.paper.EInvoice;
import dev.midcycle.paper.EInvoiceMaker;
import dev.midcycle.paper.PaperContent;

/// Makes e-invoices of documents. The libraries that write them are loaded with the first one.
public final class EInvoices implements EInvoiceMaker {

  @Override
  public EInvoice make(PaperContent.Bill content, EInvoice.Syntax syntax) {
    return switch (Mapping.of(content)) {
      case Mapping.Outcome.Lacking(var lacks) -> new EInvoice.Lacking(lacks);
      case Mapping.Outcome.Mapped(var invoice) ->
          new EInvoice.Made(
              switch (syntax) {
                case CII -> Syntaxes.cii(invoice);
                case UBL -> Syntaxes.ubl(invoice);
              });
    };
  }
}
