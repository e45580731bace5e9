import type { SalesRequest } from '@shared/api/types';
import { sayOf } from './say';

const say = sayOf('sales');

export const NAME = say('name');
export const E_MAIL = say('email');
export const MESSAGE = say('message');
export const MESSAGE_HINT = say('messageHint');
export const BACK_TO_OVERVIEW = say('backToOverview');

export const NAME_MISSING = say('nameMissing');
export const E_MAIL_WRONG = say('emailWrong');
export const MESSAGE_MISSING = say('messageMissing');

export const SEE_YOUR_PLAN = say('seeYourPlan');
export const GOT_IT = say('gotIt');

export const askAbout = (plan: string): string => say('askAbout', { plan });

/** How a request stands, for who made it. */
export function requestTitle({ status, plan, offered_plan: offered }: SalesRequest, had: boolean): string {
  switch (status) {
    case 'new':
      return say('reached', { plan: plan.name });
    case 'contacted':
      return offered === undefined
        ? say('workingOn', { plan: plan.name })
        : say('ready', { plan: offered.name });
    case 'won':
      return had ? say('haveNow', { plan: (offered ?? plan).name }) : say('settled', { plan: plan.name });
    case 'lost':
      return say('closed', { plan: plan.name });
  }
}

export function requestWords({ status, plan, offered_plan: offered }: SalesRequest): string {
  switch (status) {
    case 'new':
    case 'contacted':
      return offered === undefined ? say('staysUntilAgreed') : say('ourOffer', { plan: plan.name });
    case 'won':
      return say('agreed');
    case 'lost':
      return say('takeUpAgain');
  }
}

/** @param joined to a request that was open already */
export const sentTitle = (joined: boolean): string => (joined ? say('wasAdded') : say('wasSent'));

export const sentWords = (plan: string): string => say('sent', { plan });
