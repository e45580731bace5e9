import type { Document, DocumentSummary } from '@shared/api/types';
import { Row } from '@shared/ui/Layout';
import { isNothing } from '@shared/words/money';
import * as words from '@portal/words/documents';
import css from './documents.module.css';

type Known = Pick<DocumentSummary | Document, 'id' | 'kind' | 'status' | 'total'> & {
  readonly number?: string;
};

/** A document's files. The server names them, and sends each as one to be saved. */
export function Downloads({ document }: { readonly document: Known }) {
  const name = document.number ?? words.documentName(document);
  const kind = words.kindName(document.kind);
  return (
    <Row gap={[4, 16]} align="start" className={css.downloads}>
      <File of={document} file="pdf" label={words.fileNames.pdf(kind, name)}>
        {kind}
      </File>
      {hasReceipt(document) ? (
        <File of={document} file="receipt" label={words.fileNames.receipt(name)}>
          {words.RECEIPT}
        </File>
      ) : null}
      <File of={document} file="usage-report" label={words.fileNames.usageReport(name)}>
        {words.USAGE_REPORT}
      </File>
    </Row>
  );
}

/** Something was to be paid, and all of it is. */
function hasReceipt({ kind, status, total }: Known): boolean {
  return kind === 'invoice' && status === 'paid' && !isNothing(total);
}

interface FileProps {
  readonly of: Known;
  readonly file: 'pdf' | 'receipt' | 'usage-report';
  readonly label: string;
  readonly children: string;
}

function File({ of: document, file, label, children }: FileProps) {
  return (
    <a href={`/v1/documents/${document.id}/${file}`} download aria-label={label}>
      {children}
    </a>
  );
}
