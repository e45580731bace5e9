package dev.midcycle.paper;

/// Makes an e-invoice of a document.
@FunctionalInterface
public interface EInvoiceMaker {
  EInvoice make(PaperContent.Bill content, EInvoice.Syntax syntax);
}
