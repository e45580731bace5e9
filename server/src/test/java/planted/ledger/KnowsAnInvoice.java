package planted.ledger;

import planted.invoice.Invoice;

record KnowsAnInvoice(Invoice invoice) {}
