package planted.webhook;

import planted.invoice.Invoice;

record KnowsAnInvoice(Invoice invoice) {}
