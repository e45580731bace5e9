import type {
  Confirmation,
  Document,
  Problem,
  Quote,
  RequestedQuote,
  SalesRequest,
  SalesRequestCreate,
} from '../src/api/types.ts';
import { apply, decide } from './quotes.ts';
import { addDays, addIntervals, cents, money } from './sums.ts';
import { offersView, planOf, refOf, sessionView, subscriptionView } from './views.ts';
import { usageView } from './usage.ts';
import { card, CREATED_AT, invoice, type MockSubscription, type World } from './world.ts';

interface Call {
  readonly world: World;
  readonly id: string;
  readonly body: unknown;
  readonly key: string;
  readonly query: URLSearchParams;
}

type Route = readonly [method: string, pattern: RegExp, answer: (call: Call) => Response];

/** Enough of the API to see and test every screen without the server. */
export async function answer(world: World, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname;
  if (!world.signedIn) {
    return problem(401, 'unauthenticated', 'You are not signed in', 'Open billing from your application.');
  }
  if (world.broken && path.includes('documents')) {
    return problem(
      500,
      'internal',
      'Something went wrong on our side',
      'Nothing has changed. Please try again in a moment.',
    );
  }
  const body: unknown =
    request.headers.get('Content-Type') === 'application/json' ? await request.json() : undefined;
  for (const [method, pattern, reply] of ROUTES) {
    const match = method === request.method ? pattern.exec(path) : null;
    if (match !== null) {
      return reply({
        world,
        id: match[1] ?? '',
        body,
        key: request.headers.get('Idempotency-Key') ?? '',
        query: new URL(request.url).searchParams,
      });
    }
  }
  return problem(404, 'not_found', 'Not found', `There is nothing at ${path}.`);
}

const ROUTES: readonly Route[] = [
  ['GET', /^\/v1\/session$/, ({ world }) => json(sessionView(world))],
  ['POST', /^\/v1\/session\/logout$/, ({ world }) => { Object.assign(world, { signedIn: false }); return none(); }],
  ['GET', /^\/v1\/customers\/\w+$/, ({ world }) => json(customer(world))],
  ['PATCH', /^\/v1\/customers\/\w+$/, ({ world, body }) => { Object.assign(world, { details: (body as { billing_details: object }).billing_details }); return json(customer(world)); }],
  ['GET', /^\/v1\/customers\/\w+\/subscriptions$/, ({ world }) => json({ data: (world.planless ? [] : world.subscriptions).map((one) => subscriptionView(world, one)) })],
  ['GET', /^\/v1\/customers\/\w+\/offers$/, ({ world }) => withSub(world, world.subscriptions[0], (sub) => json(offersView(world, sub)))],
  ['GET', /^\/v1\/customers\/\w+\/documents$/, ({ world }) => json({ data: world.documents })],
  ['GET', /^\/v1\/customers\/\w+\/activity$/, ({ world }) => json({ data: world.activities })],
  ['GET', /^\/v1\/customers\/\w+\/entitlements$/, ({ world }) => withSub(world, world.subscriptions[0], (sub) => json({ customer: 'cus_1', as_of: `${world.today}T13:32:00Z`, features: (subscriptionView(world, sub).features ?? []).map((one) => ({ ...one, allowed: true, unlimited: false })), over: [] }))],
  ['GET', /^\/v1\/customers\/\w+\/payment-methods$/, ({ world }) => json({ data: world.methods })],
  ['POST', /^\/v1\/customers\/\w+\/payment-methods$/, addCard],
  ['POST', /^\/v1\/payment-methods\/(\w+)\/default$/, makeDefault],
  ['DELETE', /^\/v1\/payment-methods\/(\w+)$/, removeCard],
  ['GET', /^\/v1\/subscriptions\/(\w+)$/, ({ world, id }) => withSub(world, find(world, id), (sub) => json(subscriptionView(world, sub)))],
  ['GET', /^\/v1\/subscriptions\/(\w+)\/usage$/, ({ world, id, query }) => withSub(world, find(world, id), (sub) => json(usageView(world, sub, query.get('period'))))],
  ['GET', /^\/v1\/subscriptions\/(\w+)\/offers$/, ({ world, id }) => withSub(world, find(world, id), (sub) => json(offersView(world, sub)))],
  ['GET', /^\/v1\/documents\/(\w+)$/, ({ world, id }) => json(world.documents.find((one) => one.id === id))],
  ['POST', /^\/v1\/quotes$/, createQuote],
  ['GET', /^\/v1\/quotes\/(\w+)$/, getQuote],
  ['POST', /^\/v1\/quotes\/(\w+)\/confirm$/, confirm],
  ['POST', /^\/v1\/sales-requests$/, contactSales],
  ['GET', /^\/v1\/clock$/, ({ world }) => json(clock(world))],
  ['POST', /^\/v1\/clock\/advance$/, ({ world, body }) => { advance(world, body as { to?: string; by?: string }); return json(clock(world)); }],
]; // prettier-ignore

function createQuote({ world, body }: Call): Response {
  const request = body as RequestedQuote;
  return withSub(world, find(world, request.subscription ?? 'sub_1'), (sub) => {
    const decided = decide(world, sub, request);
    if ('code' in decided) {
      return Response.json(
        { ...problemBody(422, decided.code, decided.title, decided.detail), about: decided.about ?? {} },
        { status: 422 },
      );
    }
    world.quotes.set(decided.id, decided);
    return json(decided, 201);
  });
}

function getQuote({ world, id }: Call): Response {
  const quote = world.quotes.get(id);
  if (quote?.state === 'checking') {
    const asked = (world.checks.get(id) ?? 0) + 1;
    world.checks.set(id, asked);
    if (asked > 3) {
      finish(world, quote);
    }
  }
  return json(world.quotes.get(id));
}

function confirm({ world, id }: Call): Response {
  const quote = world.quotes.get(id);
  if (quote === undefined) {
    return problem(404, 'not_found', 'Not found', 'Unknown quote. Check the id.');
  }
  if (quote.result !== undefined) {
    return json(quote.result);
  }
  if (world.stale) {
    world.stale = false;
    const due = money(cents(quote.due_now) - 116);
    const fresh = { ...quote, id: `${quote.id}f`, due_now: due };
    world.quotes.set(fresh.id, fresh);
    return json(
      {
        ...problemBody(409, 'stale_quote', 'The amount has changed', 'Look at the fresh one.'),
        quote: fresh,
      },
      409,
    );
  }
  const last4 = quote.payment.method?.last4;
  if (quote.payment.required && last4 === '0002') {
    world.quotes.set(id, { ...quote, state: 'failed' });
    return problem(402, 'payment_failed', 'Your card was declined', 'Nothing has changed.');
  }
  if (quote.payment.required && last4 === '3220') {
    world.quotes.set(id, { ...quote, state: 'checking' });
    return json({ status: 'checking', quote: id }, 202);
  }
  return json(finish(world, quote));
}

function finish(world: World, quote: Quote): Confirmation {
  const sub = find(world, quote.subscription ?? '');
  if (sub === undefined) {
    throw new Error(`the mock has no subscription ${quote.subscription ?? ''}`);
  }
  apply(world, sub, quote);
  world.planless = false;
  const document = quote.bill.lines.length === 0 ? undefined : issue(world, quote);
  const { method } = quote.payment;
  const paid = cents(quote.due_now) > 0 && method !== undefined;
  const result: Confirmation = {
    outcome: quote.timing === 'scheduled' ? 'scheduled' : 'changed',
    quote: quote.id,
    effective: quote.effective,
    subscription: subscriptionView(world, sub),
    ...(document === undefined ? {} : { document }),
    ...(paid ? { receipt: { amount: quote.due_now, paid_at: quote.instant, method } } : {}),
  };
  world.quotes.set(quote.id, { ...quote, state: 'confirmed', result });
  world.activities.unshift({
    at: quote.instant,
    kind: 'changed',
    actor: 'Ana Lindqvist',
    text: quote.summary,
  });
  return result;
}

function issue(world: World, quote: Quote): Document {
  const document: Document = {
    ...quote.bill,
    id: `doc_${(world.count += 1)}`,
    number: `2026-0${310 + world.count}`,
    customer: 'cus_1',
    ...(quote.subscription === undefined ? {} : { subscription: quote.subscription }),
    kind: cents(quote.bill.total) < 0 ? 'credit_note' : 'invoice',
    status: 'paid',
    date: world.today,
    paid_on: world.today,
    description: 'Plan change',
    seller: 'Halden Works Ltd',
    created_at: quote.instant,
    ...(world.details === undefined ? {} : { billing_details: world.details }),
  };
  world.documents.unshift(document);
  return document;
}

function addCard({ world, body }: Call): Response {
  const added = card((body as { token: string }).token, `pm_${(world.count += 1)}`, true);
  world.methods = [added, ...world.methods.map((one) => ({ ...one, default: false }))];
  return json(added, 201);
}

function makeDefault({ world, id }: Call): Response {
  world.methods = world.methods.map((one) => ({ ...one, default: one.id === id }));
  world.documents = world.documents.map((one) => ({
    ...one,
    status: 'paid',
    paid_on: world.today,
    due: money(0),
  }));
  return json(world.methods.find((one) => one.id === id));
}

function removeCard({ world, id }: Call): Response {
  if (world.methods.length === 1 && world.subscriptions.some((one) => one.plan !== 'free')) {
    return problem(
      422,
      'last_payment_method',
      'This is your last payment method',
      'Add another one first, or cancel your plan.',
    );
  }
  world.methods = world.methods.filter((one) => one.id !== id);
  return none();
}

function contactSales({ world, body }: Call): Response {
  const asked = body as SalesRequestCreate;
  const joined = world.sales.length > 0;
  const sent: SalesRequest = {
    id: 'sr_1',
    customer: { id: 'cus_1', name: 'Lindqvist Logistics' },
    plan: refOf(planOf(world, asked.plan)),
    status: 'new',
    joined,
    messages: [
      { at: `${world.today}T13:32:00Z`, name: asked.name, email: asked.email, message: asked.message },
    ],
    created_at: `${world.today}T13:32:00Z`,
  };
  world.sales.push(sent);
  return json(sent, joined ? 200 : 201);
}

function advance(world: World, { to, by }: { to?: string; by?: string }): void {
  world.today =
    to ??
    (by === 'P1D'
      ? addDays(world.today, 1)
      : by === 'P1W'
        ? addDays(world.today, 7)
        : addIntervals(world.today, 'month'));
  for (const sub of world.subscriptions) {
    while (sub.period.to <= world.today && sub.status === 'active') {
      if (sub.scheduled?.kind === 'cancel') {
        Object.assign(sub, { status: 'cancelled', endedOn: sub.period.to, scheduled: undefined });
      } else {
        sub.period = { from: sub.period.to, to: addIntervals(sub.period.to, sub.interval) };
        renew(world, sub);
      }
    }
  }
}

function renew(world: World, sub: MockSubscription): void {
  const date = sub.period.from;
  const document = invoice(`doc_${(world.count += 1)}`, `2026-0${320 + world.count}`, date, sub.plan, world);
  world.documents.unshift(document);
  world.activities.unshift({
    at: `${date}T08:00:00Z`,
    kind: 'document_issued',
    actor: 'System',
    text: `Invoice ${document.number ?? ''}, $${document.total.amount}, paid with Visa 4242`,
    document: document.id,
  });
}

function clock(world: World) {
  const next = world.subscriptions[0]?.period.to;
  return {
    now: `${world.today}T13:32:00Z`,
    today: world.today,
    timezone: 'Europe/Stockholm',
    sandbox: true,
    ...(next === undefined ? {} : { next_billing: next }),
  };
}

function customer(world: World) {
  return {
    id: 'cus_1',
    name: 'Lindqvist Logistics',
    email: 'billing@lindqvist.example',
    currency: 'USD',
    timezone: 'Europe/Stockholm',
    credit_balance: money(0),
    created_at: CREATED_AT,
    ...(world.details === undefined ? {} : { billing_details: world.details }),
  };
}

const find = (world: World, id: string) => world.subscriptions.find((one) => one.id === id);

function withSub(
  _: World,
  sub: MockSubscription | undefined,
  reply: (sub: MockSubscription) => Response,
): Response {
  return sub === undefined
    ? problem(404, 'not_found', 'Not found', 'Unknown subscription. Check the id.')
    : reply(sub);
}

function json(body: unknown, status = 200): Response {
  return body === undefined
    ? problem(404, 'not_found', 'Not found', 'It may have been removed.')
    : Response.json(body, { status });
}

const none = () => new Response(null, { status: 204 });

function problem(status: number, code: string, title: string, detail: string): Response {
  return new Response(JSON.stringify(problemBody(status, code, title, detail)), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}

function problemBody(status: number, code: string, title: string, detail: string): Problem {
  return { type: `/errors/${code}`, title, status, code, detail, request_id: 'req_0193f2c4' };
}
