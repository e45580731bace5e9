import { ReviewScreen } from '@portal/features/change';
import { DetailsStep } from './DetailsStep';
import { ChangePlanStep, EditStep } from './EditSteps';
import { ManageStep } from './ManageStep';
import { ResultStep } from './ResultStep';
import { SalesStep } from './SalesStep';
import { SetupStep } from './SetupStep';
import { StartStep } from './StartStep';
import { before, stagedOf, type Step, type StepProps } from './steps';

/** The content of the dialog at one step. */
export function PopupStep({ session, step, go }: StepProps & { readonly step: Step }) {
  switch (step.at) {
    case 'manage':
      return <ManageStep session={session} go={go} />;
    case 'start':
      return <StartStep session={session} go={go} step={step} />;
    case 'details':
      return <DetailsStep session={session} go={go} subscription={step.subscription} />;
    case 'edit':
      return <EditStep session={session} go={go} step={step} />;
    case 'plan':
      return <ChangePlanStep session={session} go={go} step={step} />;
    case 'sales':
      return <SalesStep session={session} go={go} step={step} />;
    case 'setup':
      return <SetupStep session={session} go={go} step={step} />;
    case 'review':
      return (
        <ReviewScreen
          quote={step.quote}
          session={session}
          onBack={() => go(before(step))}
          onFresh={(quote) => go({ ...step, quote }, true)}
          onConfirmed={(quote) => go({ at: 'result', subscription: step.subscription, quote }, true)}
          onOtherPlan={(subscription) => go({ at: 'plan', subscription })}
          onOtherCard={(declined) =>
            go({ at: 'setup', subscription: step.subscription, declined: declined.id, ...stagedOf(step) })
          }
        />
      );
    case 'result':
      return <ResultStep session={session} go={go} step={step} />;
  }
}
