package planted.money;

import planted.invoice.Invoice;

record KnowsARecord(Invoice invoice) {}
