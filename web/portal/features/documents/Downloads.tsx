import type { Document, DocumentSummary } from '@shared/api/types';
import { isNothing } from '@shared/words/money';
import css from './documents.module.css';
import { documentName } from './words';

type Known = Pick<DocumentSummary | Document, 'id' | 'kind' | 'status' | 'total'> & {
  readonly number?: string;
};

/** A document's files. The server names them, and sends each as one to be saved. */
export function Downloads({ document }: { readonly document: Known }) {
  const name = document.number ?? documentName(document);
  const kind = document.kind === 'invoice' ? 'Invoice' : 'Credit note';
  return (
    <div className={css.downloads}>
      <File of={document} file="pdf" label={`${kind} ${name}, PDF`}>
        {kind}
      </File>
      {hasReceipt(document) ? (
        <File of={document} file="receipt" label={`Receipt for ${name}, PDF`}>
          Receipt
        </File>
      ) : null}
      <File of={document} file="usage-report" label={`Usage report for ${name}, PDF`}>
        Usage report
      </File>
    </div>
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
