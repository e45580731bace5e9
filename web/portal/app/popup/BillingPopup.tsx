import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Session } from '@shared/api/types';
import { Icon } from '@shared/ui/icons';
import { takeFocus } from '@shared/ui/focus';
import { breakpoints } from '@shared/ui/breakpoints.js';
import { later } from '@portal/parts/later';
import { STEPS } from '@portal/words/pages';
import css from './BillingPopup.module.css';
import { StepTitle } from './StepTitle';
import { before, type Step } from './steps';

const PopupStep = later(async () => (await import('./PopupStep')).PopupStep);

interface BillingPopupProps {
  readonly session: Session;
  readonly step: Step | undefined;
  readonly go: (step: Step | undefined, replace?: boolean) => void;
}

/** One dialog; what is in it walks from step to step. Closing it anywhere before the last changes nothing. */
export function BillingPopup({ session, step, go }: BillingPopupProps) {
  const small = useMediaQuery(`(max-width: ${breakpoints.phone})`, false, { getInitialValueInEffect: false });
  const back = step === undefined ? undefined : before(step);
  const [there, setThere] = useState(false);
  useEffect(() => setThere(true), []);
  return (
    <Modal
      // Closed when it is new: it opens from where the focus is, and gives it back.
      opened={there && step !== undefined}
      onClose={() => go(undefined)}
      size={step?.at === 'review' ? 768 : 560}
      fullScreen={small}
      transitionProps={{ duration: 120 }}
      classNames={{
        content: css.content ?? '',
        header: css.header ?? '',
        title: css.title ?? '',
        body: css.body ?? '',
      }}
      title={step === undefined ? '' : <StepTitle session={session} step={step} />}
    >
      {step === undefined ? null : (
        // A new step takes the focus the old one's button leaves behind.
        <div key={step.at} ref={takeFocus} tabIndex={-1} className={css.step}>
          {back === undefined || step.at === 'review' ? null : (
            <button type="button" className={css.back} onClick={() => go(back)}>
              <Icon name="back" size={15} />
              {STEPS[back.at]}
            </button>
          )}
          <PopupStep session={session} step={step} go={go} />
        </div>
      )}
    </Modal>
  );
}
