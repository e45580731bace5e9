import type { SalesRequest } from '@shared/api/types';

export const NAME = 'Name';
export const E_MAIL = 'Work e-mail';
export const MESSAGE = 'What do you need?';
export const MESSAGE_HINT = 'For example how much you expect to use, and by when.';
export const BACK_TO_OVERVIEW = 'Back to overview';

export const NAME_MISSING = 'Enter your name.';
export const E_MAIL_WRONG = 'Enter your email address, such as ana@example.com.';
export const MESSAGE_MISSING = 'Tell us in a sentence what you need.';

export const SEE_YOUR_PLAN = 'See Your Plan';
export const GOT_IT = 'Got it';

export const askAbout = (plan: string): string => `Ask about ${plan}`;

/** How a request stands, for who made it. */
export function requestTitle({ status, plan, offered_plan: offered }: SalesRequest, had: boolean): string {
  switch (status) {
    case 'new':
      return `Your request about ${plan.name} has reached our sales team`;
    case 'contacted':
      return offered === undefined
        ? `Our sales team is working on your request about ${plan.name}`
        : `Your plan is ready: ${offered.name}`;
    case 'won':
      return had ? `You have ${(offered ?? plan).name} now` : `Your request about ${plan.name} is settled`;
    case 'lost':
      return `Your request about ${plan.name} is closed`;
  }
}

export function requestWords({ status, plan, offered_plan: offered }: SalesRequest): string {
  switch (status) {
    case 'new':
    case 'contacted':
      return offered === undefined
        ? 'Your plan and your bill stay as they are until you agree on something else.'
        : `It is our offer after you asked about ${plan.name}. See what it costs; nothing changes until you choose it.`;
    case 'won':
      return 'Agreed with our sales team.';
    case 'lost':
      return 'To take it up again, contact sales.';
  }
}

/** @param joined to a request that was open already */
export const sentTitle = (joined: boolean): string =>
  joined ? 'Your message was added to your open request.' : 'Your request has been sent.';

export const sentWords = (plan: string): string =>
  `A sales representative will contact you about ${plan}. Your plan and your bill stay as they are until ` +
  'you agree on something else.';
