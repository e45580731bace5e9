package planted.db;

import planted.invoice.Invoice;

record KnowsARecord(Invoice invoice) {}
