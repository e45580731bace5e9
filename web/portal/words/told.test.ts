import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { About, Told } from '@shared/api/types';
import { problemWords, reasonWords } from './problems';
import { doneWords, isAboutMoney, toldWords } from './told';
import { warningWords } from './warnings';

const CONTRACT = readFileSync(join(import.meta.dirname, '../../../docs/api/openapi.yaml'), 'utf8');

/** The codes that the contract lists for a schema. */
function codesOf(schema: string, list: string): readonly string[] {
  const from = CONTRACT.indexOf(`\n    ${schema}:\n`);
  const codes = new RegExp(`${list}: \\[([^\\]]+)\\]`).exec(CONTRACT.slice(from))?.[1] ?? '';
  return codes.split(',').map((code) => code.trim());
}

const SERVERS = 'The sentence of the server.';
const told = (code: string, about: About = {}): Told => ({ code, message: SERVERS, about });
const usd = (amount: string) => ({ currency: 'USD', amount });
const today = { when: 'today', date: '2026-04-16' } as const;
const scheduled = { when: 'scheduled', date: '2026-05-01', until: '2026-04-30' } as const;
const past = { when: 'past', date: '2026-04-10' } as const;

describe('what a change does', () => {
  it.each<[string, About, string]>([
    ['starts', { plan: 'Pro', interval: 'month', ...today }, 'Pro starts today, billed monthly.'],
    ['starts', { plan: 'Pro', interval: 'year', ...scheduled }, 'Pro starts on 1 May 2026, billed yearly.'],
    ['switches', { plan: 'Pro', ...today }, 'You switch to Pro right now.'],
    ['switches', { plan: 'Pro', ...past }, 'You switch to Pro as of 10 Apr 2026.'],
    ['switches', { plan: 'Pro', interval: 'year', ...today }, 'You switch to Pro right now, and a new year starts today.'],
    ['new_interval', { plan: 'Pro', interval: 'year', ...today }, 'A new year of Pro starts today.'],
    ['starts', { plan: 'Pro', interval: '6 months', ...today }, 'Pro starts today, billed every 6 months.'],
    ['switches', { plan: 'Pro', interval: '2 years', ...today }, 'You switch to Pro right now, and a new period of 2 years starts today.'],
    ['new_interval', { plan: 'Pro', interval: '2 weeks', ...today }, 'A new period of 2 weeks of Pro starts today.'],
    ['changes', { changes: [{ kind: 'quantity', name: 'seats', before: 3, after: 4 }], ...today }, 'From today you have 4 seats instead of 3.'],
    ['changes', { changes: [{ kind: 'addon_added', name: 'Export' }, { kind: 'addon_removed', name: 'Log' }], ...past }, 'As of 10 Apr 2026 Export is added and Log is removed.'],
    ['changes', { changes: [{ kind: 'billing_date', name: '2026-05-01', after: 31 }], ...today }, 'From today your billing date is the 31st of each month, starting 1 May 2026.'],
    ['stays_until', { before: 'Pro', changes: [{ kind: 'billing_date', name: '2026-05-15' }], ...scheduled }, 'From 1 May 2026 your billing date is 15 May 2026. Until then nothing changes.'],
    ['withdrawn', { why: 'change', date: '2026-05-01', changes: [{ kind: 'billing_date', name: '2026-05-15', after: 15 }] }, 'Your change of billing date on 1 May 2026 is withdrawn.'],
    ['stays_until', { before: 'Pro', changes: [{ kind: 'plan', name: 'Basic' }], ...scheduled }, 'Pro runs through 30 Apr 2026. From 1 May 2026 you have Basic.'],
    ['stays_until', { before: 'Pro', changes: [{ kind: 'quantity', name: 'seats', before: 4, after: 3 }], ...scheduled }, 'From 1 May 2026 you have 3 seats instead of 4. Until then nothing changes.'],
    ['stays_until', { before: 'Pro', changes: [{ kind: 'plan', name: 'Basic' }, { kind: 'interval', name: 'week' }, { kind: 'addon_removed', name: 'Log' }], ...scheduled }, 'Pro runs through 30 Apr 2026. From 1 May 2026 you have Basic, billed weekly and Log is removed.'],
    ['ends', { plan: 'Pro', ...scheduled }, 'Pro runs through 30 Apr 2026. Then it ends.'],
    ['ends', { plan: 'Pro', ...today }, 'Pro ends right now.'],
    ['withdrawn', { why: 'cancel', date: '2026-05-01' }, 'Your cancellation for 1 May 2026 is withdrawn.'],
    ['withdrawn', { why: 'change', date: '2026-05-01', changes: [{ kind: 'plan', name: 'Basic' }] }, 'Your switch to Basic on 1 May 2026 is withdrawn.'],
    ['withdrawn', { why: 'change', date: '2026-05-01', changes: [{ kind: 'plan', name: 'Basic' }, { kind: 'coupon', name: 'TWENTY' }] }, 'Your switch to Basic and your coupon TWENTY on 1 May 2026 are withdrawn.'],
    ['withdrawn', { why: 'change', date: '2026-05-01', changes: [{ kind: 'prices', name: 'Basic' }] }, 'Your switch to agreed prices of Basic on 1 May 2026 is withdrawn.'],
    ['withdrawn', { why: 'change', date: '2026-05-01', changes: [] }, 'Your change on 1 May 2026 is withdrawn.'],
    ['changes', { changes: [{ kind: 'plan', name: 'Team' }, { kind: 'quantity', name: 'seats', before: 10, after: 4 }], ...past }, 'As of 10 Apr 2026 you have Team and 4 seats instead of 10.'],
    ['changes', { changes: [{ kind: 'usual_prices', name: 'Basic' }], ...past }, 'As of 10 Apr 2026 the prices of Basic are the usual ones.'],
    ['still_ends', { plan: 'Pro', date: '2026-05-01', until: '2026-04-30' }, 'Pro still runs through 30 Apr 2026 only.'],
    ['still_changes', { date: '2026-05-01', changes: [{ kind: 'interval', name: 'year' }] }, 'As scheduled, from 1 May 2026 you are billed yearly.'],
    ['still_changes', { date: '2026-05-01', changes: [{ kind: 'interval', name: '6 months' }] }, 'As scheduled, from 1 May 2026 you are billed every 6 months.'],
    ['rest_due', { plan: 'Pro', before: 'Basic', days: 15, until: '2026-04-30', paid: true }, 'You pay for the 15 days left through 30 Apr 2026 on Pro, minus the 15 days you already paid on Basic.'],
    ['rest_due', { plan: 'Pro', before: 'Basic', days: 1, until: '2026-04-30', paid: false }, 'You pay for the 1 day left through 30 Apr 2026 on Pro, minus the 1 day already billed on Basic.'],
    ['becomes_credit', { why: 'over', before: 'Pro', amount: usd('15.00'), credited: usd('15.00') }, 'The unused part of Pro pays for it, and the $15.00 left over becomes credit and lowers your next invoices. It is not paid out.'],
    ['unused_off', { before: 'Pro', amount: usd('15.00') }, '$15.00 that you have not used of Pro is taken off.'],
    ['unused_off', { amount: usd('27.50') }, '$27.50 that you have not used is taken off.'],
    ['credit_pays', { why: 'part', amount: usd('5.00') }, 'Your credit pays $5.00 of it.'],
    ['credit_pays', { why: 'all', amount: usd('15.00') }, 'Your credit pays all of it.'],
    ['lowers_open', { why: 'unused', amount: usd('15.00'), credited: usd('0.00') }, 'What you will not use, $15.00, lowers what you still have to pay.'],
    ['lowers_open', { why: 'none', amount: usd('15.00'), credited: usd('5.00') }, '$15.00 lowers what you still have to pay; $5.00 of it becomes credit and lowers your next invoices. It is not paid out.'],
  ])('%s', (code, about, words) => {
    expect(toldWords([told(code, about)])).toBe(words);
  }); // prettier-ignore

  it('has words for every code of the contract', () => {
    const codes = codesOf('Told', 'x-extensible-enum');
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => toldWords([told(code)]) === SERVERS)).toEqual([]);
  });

  it('falls back to the server only where it does not know the code', () => {
    expect(toldWords([told('planted')])).toBe(SERVERS);
  });

  it('names the plan that stays only where nothing else happens', () => {
    const change = told('changes', { changes: [{ kind: 'addon_added', name: 'Export' }], ...today });
    expect(toldWords([told('stays', { plan: 'Pro' }), change])).toBe('From today Export is added.');
    expect(toldWords([told('stays', { plan: 'Pro' }), told('nothing_due')])).toBe(
      'You stay on Pro. Nothing to pay today.',
    );
  });
});

describe('what has been done', () => {
  it.each<[string, About, string]>([
    ['switches', { plan: 'Pro', ...today }, 'You are on Pro.'],
    ['new_interval', { plan: 'Pro', interval: 'year', ...today }, 'Pro is now billed yearly.'],
    ['ends', { plan: 'Pro', ...today }, 'Pro has ended.'],
    ['ends', { plan: 'Pro', ...scheduled }, 'Pro runs through 30 Apr 2026. Then it ends.'],
    ['paused', { plan: 'Pro', ...scheduled }, 'Pro is paused on 1 May 2026. Nothing is charged while it is paused.'],
    ['stays', { plan: 'Pro' }, 'You stay on Pro.'],
  ])('%s', (code, about, words) => {
    expect(doneWords(told(code, about))).toBe(words);
  }); // prettier-ignore

  it('leaves the money to the receipt', () => {
    expect(isAboutMoney(told('rest_due'))).toBe(true);
    expect(isAboutMoney(told('switches'))).toBe(false);
  });
});

describe('a warning', () => {
  it.each<[Parameters<typeof warningWords>[0]['code'], About, string]>([
    ['replaces_scheduled', { date: '2026-12-29', changes: [{ kind: 'plan', name: 'Starter' }] }, 'This replaces your switch to Starter on 29 Dec 2026.'],
    ['takes_back_cancellation', { date: '2026-12-29' }, 'This withdraws your cancellation for 29 Dec 2026.'],
    ['takes_back_change', { date: '2026-12-29', changes: [{ kind: 'interval', name: 'year' }] }, 'This undoes your switch to yearly billing on 29 Dec 2026, which came later.'],
  ])('%s', (code, about, words) => {
    expect(warningWords({ code, message: SERVERS, about })).toBe(words);
  }); // prettier-ignore
});

describe('a refusal', () => {
  it.each<[string, About, string]>([
    ['past_due', {}, 'An invoice is overdue. Pay it before you upgrade; you can still downgrade or cancel.'],
    ['addon_locked', { item: 'Cameras' }, 'Cameras is part of your plan. To remove it, switch to another plan.'],
    ['before_start', { date: '2026-04-16' }, 'Your subscription started on 16 Apr 2026. Choose that day or a later one.'],
    ['price_missing', { item: 'Pro', interval: 'year', currency: 'JPY' }, 'Pro has no price in JPY per year. Choose another billing frequency, or contact us.'],
    ['coupon_not_valid', { item: 'SPRING', why: 'over' }, 'The coupon SPRING has expired. Remove it.'],
    ['not_allowed', { plan: 'Solo' }, 'Switching to Solo is not available. Choose another plan, or contact us.'],
    ['not_allowed', { interval: '6 months', why: 'calendar' }, 'This subscription is billed by the calendar, which has no periods of 6 months. Choose another billing frequency, or contact us.'],
  ])('%s', (code, about, words) => {
    expect(problemWords(code, about).text).toBe(words);
    expect(reasonWords({ code, about })).toBe(words);
  }); // prettier-ignore

  it('has words for every code that a customer can meet', () => {
    const onPagesOfTheirOwn =
      /^(link_expired|too_many_declines|too_many_sign_ins|wrong_code|sign_in_expired)$/;
    const inAnswersToPrograms =
      /^(method_not_allowed|external_id_taken|short_name_taken|key_ended|bank_entry_settled|gateway_exists|gateway_mode|no_secrets_key|not_past_due|no_catalog|not_paid|too_large|unsupported_media_type|idempotency_key_reused|usage_closed|stale_preview)$/;
    const codes = codesOf('ProblemCode', 'x-extensible-enum').filter(
      (code) => !inAnswersToPrograms.test(code) && !onPagesOfTheirOwn.test(code),
    );
    expect(codes.length).toBeGreaterThan(25);
    expect(codes.filter((code) => problemWords(code).title === problemWords('planted').title)).toEqual([]);
  });

  it('says nothing as a reason where the code is not known', () => {
    expect(reasonWords({ code: 'planted' })).toBe('');
    expect(reasonWords({})).toBe('');
  });
});
