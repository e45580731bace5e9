-- E-invoices: XML files beside the PDF files of a document, and the merchant's bank account on both.

alter table paper drop constraint paper_kind_check;
alter table paper add constraint paper_kind_check
  check (kind in ('document', 'receipt', 'usage_report', 'cii', 'ubl'));

-- Where customers transfer money to: {holder, iban, bic, bank}.
alter table tenant add column bank jsonb;
