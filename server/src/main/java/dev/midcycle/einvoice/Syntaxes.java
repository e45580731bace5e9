package dev.midcycle.einvoice;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import com.helger.diagnostics.error.list.ErrorList;
import com.helger.en16931.cii2ubl.CIIToUBL21Converter;
import com.helger.ubl21.UBL21Marshaller;
import dev.midcycle.einvoice.ElectronicInvoice.Means;
import oasis.names.specification.ubl.schema.xsd.creditnote_21.CreditNoteType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.jspecify.annotations.Nullable;

/// Writes e-invoices, by libraries alone: what is no CII or UBL by its schema is not written.
final class Syntaxes {
  private Syntaxes() {}

  static byte[] cii(ElectronicInvoice invoice) {
    var bytes = new CIID16BCrossIndustryInvoiceTypeMarshaller().getAsBytes(Cii.of(invoice));
    return written(bytes, invoice);
  }

  /// Made of the CII.
  static byte[] ubl(ElectronicInvoice invoice) {
    var cii = Cii.of(invoice);
    var errors = new ErrorList();
    var bytes =
        switch (invoice.type()) {
          case INVOICE -> {
            InvoiceType ubl = converter(invoice).convertToInvoice(cii, errors);
            yield ubl == null ? null : UBL21Marshaller.invoice().getAsBytes(ubl);
          }
          case CREDIT_NOTE -> {
            CreditNoteType ubl = converter(invoice).convertToCreditNote(cii, errors);
            yield ubl == null ? null : UBL21Marshaller.creditNote().getAsBytes(ubl);
          }
        };
    if (errors.containsAtLeastOneError()) {
      throw new IllegalStateException(invoice.number() + " has no UBL: " + errors);
    }
    return written(bytes, invoice);
  }

  private static CIIToUBL21Converter converter(ElectronicInvoice invoice) {
    var converter = new CIIToUBL21Converter();
    invoice
        .payment()
        .ifPresent(means -> {
          if (means instanceof Means.Card card) {
            converter.setCardAccountNetworkID(card.brand());
          }
        });
    return converter;
  }

  private static byte[] written(byte @Nullable [] bytes, ElectronicInvoice invoice) {
    if (bytes == null) {
      throw new IllegalStateException(invoice.number() + " breaks its schema");
    }
    return bytes;
  }
}
