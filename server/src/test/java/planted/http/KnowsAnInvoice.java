package planted.http;

import planted.invoice.Invoice;

record KnowsAnInvoice(Invoice invoice) {}
