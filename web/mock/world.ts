import type {
  Activity,
  BillingDetails,
  Document,
  Interval,
  PaymentMethod,
  Quote,
  SalesRequest,
  Scheduled,
} from '../src/api/types.ts';
import { LADDER, type MockPlan, PLATFORM } from './catalogue.ts';
import { addDays, addIntervals, bill, money, share } from './sums.ts';

export interface MockSubscription {
  readonly id: string;
  plan: string;
  interval: Interval;
  status: 'trial' | 'active' | 'paused' | 'cancelled';
  addons: string[];
  period: { from: string; to: string };
  scheduled?: Scheduled | undefined;
  endedOn?: string;
}

export interface World {
  readonly layout: 'popup' | 'page';
  readonly plans: readonly MockPlan[];
  readonly role: 'admin' | 'billing' | 'viewer';
  readonly signedIn: boolean;
  readonly broken: boolean;
  readonly staleOnce: boolean;
  stale: boolean;
  /** The customer has not chosen a first plan yet. */
  planless: boolean;
  today: string;
  details?: BillingDetails;
  methods: PaymentMethod[];
  subscriptions: MockSubscription[];
  quotes: Map<string, Quote>;
  checks: Map<string, number>;
  documents: Document[];
  activities: Activity[];
  sales: SalesRequest[];
  count: number;
}

/** When the customer came, with all that it brought along. */
export const CREATED_AT = '2026-10-01T08:00:00Z';

const ADDRESS: BillingDetails = {
  name: 'Lindqvist Logistics AB',
  address: { line1: 'Hamngatan 12', postal_code: '111 47', city: 'Stockholm', country: 'SE' },
  tax_id: 'SE556677889901',
};

export const TEST_CARDS = [
  { token: 'tok_success', label: 'Always succeeds', brand: 'Visa', last4: '4242' },
  { token: 'tok_decline', label: 'Is always declined', brand: 'Mastercard', last4: '0002' },
  { token: 'tok_hang', label: 'Never answers', brand: 'Visa', last4: '3220' },
];

export function card(token: string, id: string, isDefault: boolean): PaymentMethod {
  const known = TEST_CARDS.find((one) => one.token === token) ?? TEST_CARDS[0];
  return {
    id,
    kind: 'card',
    brand: known?.brand ?? 'Visa',
    last4: known?.last4 ?? '4242',
    exp_month: 11,
    exp_year: 2029,
    default: isDefault,
    created_at: CREATED_AT,
  };
}

/** One of the situations a screen has to look right in; an unknown name is the plain popup. */
export function newWorld(name: string): World {
  const page = name.startsWith('page');
  const plan = pageOrPopupPlan(name);
  const world: World = {
    layout: page ? 'page' : 'popup',
    plans: page && plan !== 'team' ? PLATFORM : LADDER,
    role: name.includes('viewer') ? 'viewer' : 'admin',
    signedIn: name !== 'signed-out',
    broken: name.includes('broken'),
    staleOnce: name.includes('stale'),
    stale: name.includes('stale'),
    planless: name.includes('none'),
    today: '2026-11-16',
    methods: [],
    subscriptions: [
      {
        id: 'sub_1',
        plan,
        interval: 'month',
        status: name.includes('paused') ? 'paused' : 'active',
        addons: page ? [] : [`sensors-${plan}`],
        period: { from: '2026-11-01', to: '2026-12-01' },
      },
    ],
    quotes: new Map(),
    checks: new Map(),
    documents: [],
    activities: [
      {
        at: '2026-11-01T08:00:00Z',
        kind: 'document_issued',
        actor: 'System',
        text: 'Invoice 2026-0311, $124.80, paid with Visa 4242',
      },
      {
        at: '2026-10-01T08:00:00Z',
        kind: 'subscribed',
        actor: 'Ana Lindqvist',
        text: 'Ana Lindqvist started Plus.',
      },
    ],
    sales: [],
    count: 10,
  };
  if (name.includes('two')) {
    world.subscriptions.push({
      id: 'sub_2',
      plan: 'team',
      interval: 'year',
      status: 'active',
      addons: ['sensors-team', 'audit-log'],
      period: { from: '2026-03-03', to: '2027-03-03' },
    });
  }
  if (name.includes('scheduled')) {
    const [first] = world.subscriptions;
    if (first !== undefined) {
      first.scheduled = { kind: 'cancel', date: first.period.to, until: addDays(first.period.to, -1) };
    }
  }
  if (!name.includes('bare') && plan !== 'free') {
    const token = name.includes('decline')
      ? 'tok_decline'
      : name.includes('hang')
        ? 'tok_hang'
        : 'tok_success';
    world.details = ADDRESS;
    world.methods = [card(token, 'pm_1', true)];
    world.documents = [
      invoice('doc_2', '2026-0311', '2026-11-01', plan, world),
      invoice('doc_1', '2026-0278', '2026-10-01', plan, world),
    ];
    if (name.includes('late')) {
      world.documents = world.documents.map((document, place) => (place === 0 ? unpaid(document) : document));
    }
  }
  return world;
}

function pageOrPopupPlan(name: string): string {
  for (const plan of ['free', 'plus', 'enterprise', 'team']) {
    if (name.includes(plan)) {
      return plan;
    }
  }
  return name.startsWith('page') ? 'free' : 'starter';
}

function unpaid({ paid_on: _, ...document }: Document): Document {
  return {
    ...document,
    status: 'issued',
    payments: (document.payments ?? []).map((payment) => ({ ...payment, outcome: 'declined' })),
  };
}

export function invoice(id: string, number: string, date: string, plan: string, world: World): Document {
  const sold = world.plans.find((one) => one.key === plan);
  const period = { from: date, to: addIntervals(date, 'month') };
  const lines = [share(plan, sold?.name ?? plan, sold?.prices.month ?? 0, period, period, 1)];
  lines.push({
    item: plan,
    charge: 'usage',
    description: 'Additional sensors, 3 of them on most days',
    from: addIntervals(date, 'month', -1),
    to: date,
    quantity: '87',
    amount: money(3480),
    why: {
      sentence: '87 sensor-days at 12.00 / 30 days, summed and rounded once',
      derivation: {
        kind: 'metered',
        quantity: '87',
        slices: [{ units: '87', price: money(1200) }],
        under: 30,
      },
      because: { kind: 'billing_date', value: date },
      catalog_version: 1,
    },
  });
  return {
    ...bill(lines),
    id,
    number,
    customer: 'cus_1',
    subscription: 'sub_1',
    kind: 'invoice',
    status: 'paid',
    date,
    due_on: date,
    paid_on: date,
    description: 'Monthly invoice',
    seller: 'Halden Works Ltd',
    created_at: `${date}T08:00:00Z`,
    billing_details: ADDRESS,
    payments: [
      {
        at: `${date}T08:00:00Z`,
        amount: bill(lines).due,
        outcome: 'succeeded',
        method: card('tok_success', 'pm_1', true),
      },
    ],
  };
}
