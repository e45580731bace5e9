import { type MouseEvent, useState } from 'react';
import type { Document } from '@shared/api/types';
import { download } from '@shared/api/client';
import { Row, Stack } from '@shared/ui/Layout';
import * as words from '@portal/words/documents';
import { ProblemNotice } from '@portal/parts/ProblemNotice';
import css from './documents.module.css';

/** The document as an e-invoice, in both syntaxes. Whether it can be one is known once it is asked for. */
export function EInvoices({ document }: { readonly document: Document }) {
  const [problem, setProblem] = useState<unknown>();
  const name = document.number ?? words.documentName(document);

  const save = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    setProblem(undefined);
    download(event.currentTarget.href).catch(setProblem);
  };

  return (
    <Stack gap={8}>
      <Row gap={[4, 16]} align="start" className={css.downloads}>
        {words.SYNTAXES.map(({ file, syntax }) => (
          <a
            key={file}
            href={`/v1/documents/${document.id}/${file}`}
            aria-label={words.eInvoiceName(syntax, name)}
            onClick={save}
          >
            {words.eInvoice(syntax)}
          </a>
        ))}
      </Row>
      {problem === undefined ? null : <ProblemNotice error={problem} />}
    </Stack>
  );
}
