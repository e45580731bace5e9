import { useQuery } from '@tanstack/react-query';
import type { Mail, Session } from '@shared/api/types';
import { Card, Facts } from '@shared/ui/Card';
import { HtmlFrame } from '@shared/ui/HtmlFrame';
import { Stack } from '@shared/ui/Layout';
import { formatInstant } from '@shared/words/dates';
import { Loaded } from '@portal/parts/Loaded';
import * as words from '@portal/words/mails';
import { mailQuery } from './queries';

interface MailPaperProps {
  readonly id: string;
  readonly session: Session;
}

/** One mail as it is read, walled off from the page around it. */
export function MailPaper({ id, session }: MailPaperProps) {
  const query = useQuery(mailQuery(id));
  return (
    <Loaded query={query} heights={[96, 420]}>
      {(mail) => (
        <Card title={mail.subject}>
          <Stack gap={20}>
            <Facts
              facts={[
                { name: words.TO, value: mail.to },
                { name: words.DATE, value: formatInstant(mail.at, session.timezone) },
                { name: words.ATTACHED, value: fileOf(mail) },
              ]}
            />
            <HtmlFrame title={words.contentOf(mail.subject)} html={mail.html ?? ''} />
          </Stack>
        </Card>
      )}
    </Loaded>
  );
}

function fileOf({ attached, document }: Mail) {
  return attached === undefined || document === undefined ? undefined : (
    <a href={`/v1/documents/${document}/${attached === 'receipt' ? 'receipt' : 'pdf'}`} download>
      {words.fileName(attached)}
    </a>
  );
}
