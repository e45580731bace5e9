export const NAME = 'Name';
export const E_MAIL = 'Work e-mail';
export const MESSAGE = 'What do you need?';
export const MESSAGE_HINT = 'For example how much you expect to use, and by when.';
export const BACK_TO_OVERVIEW = 'Back to overview';
export const GONE = 'This plan is no longer available.';

export const NAME_MISSING = 'Enter your name.';
export const E_MAIL_WRONG = 'Enter your email address, such as ana@example.com.';
export const MESSAGE_MISSING = 'Tell us in a sentence what you need.';

export const askAbout = (plan: string): string => `Ask about ${plan}`;

/** @param joined to a request that was open already */
export const sentTitle = (joined: boolean): string =>
  joined ? 'Your message was added to your open request.' : 'Your request has been sent.';

export const sentWords = (plan: string): string =>
  `A sales representative will contact you about ${plan}. Your plan and your bill stay as they are until ` +
  'you agree on something else.';
