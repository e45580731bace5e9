import { useQuery } from '@tanstack/react-query';
import type { Session } from '@shared/api/types';
import { quoteQuery } from '@portal/features/change';
import { confirmWords } from '@portal/words/confirm';
import { STEPS } from '@portal/words/pages';
import type { Step } from './steps';

interface StepTitleProps {
  readonly session: Session;
  readonly step: Step;
}

/** What the dialog is called; the last step is named by what it would do. */
export function StepTitle({ session, step }: StepTitleProps) {
  const reviewed = step.at === 'review' ? step.quote : undefined;
  const quote = useQuery({ ...quoteQuery(reviewed ?? ''), enabled: reviewed !== undefined });
  return <>{quote.data === undefined ? STEPS[step.at] : confirmWords(quote.data, session.layout).title}</>;
}
