import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apiWithKey, body } from './api.ts';
import type { House } from './house.ts';
import { Merchant } from './merchant.ts';
import { found, startWithBank } from './midcycle.ts';

interface Terms {
  readonly layout: 'popup' | 'page';
  /** When an upgrade is paid: before it takes effect, or when its invoice is. */
  readonly payment: 'required' | 'deferred';
}

/** A live tenant, made by the operator while Midcycle runs: it goes by the real clock. */
export async function liveMerchant(
  { address, operatorKey }: Pick<House, 'address' | 'operatorKey'>,
  terms: Terms,
): Promise<Merchant> {
  const operator = apiWithKey(address, operatorKey);
  const name = `Berths ${terms.layout}`;
  const { api_key: key } = await body(
    operator.POST('/v1/operator/tenants', { body: { name, mode: 'live' } }),
  );
  const merchant = new Merchant(name, apiWithKey(address, key.secret ?? ''));
  await merchant.publish(catalogue(terms));
  return merchant;
}

/** Runs a Midcycle whose live tenants have a bank that pays, for as long as the work takes. */
export async function withBank(work: (house: Pick<House, 'address' | 'operatorKey'>) => Promise<void>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'midcycle-live-'));
  try {
    const midcycle = await startWithBank(dataDir);
    try {
      await work({
        address: found(midcycle.said, /^Midcycle is running at (\S+)/),
        operatorKey: found(midcycle.said, /^An operator key, shown only once: (\S+)$/),
      });
    } finally {
      await midcycle.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

/** Sold by the week, so that a day of a berth costs 10.00 or 20.00, whatever the month. */
function catalogue({ layout, payment }: Terms) {
  return {
    catalog: 'berths',
    currency: 'USD',
    timezone: zoneAtNoon(),
    portal: { layout },
    meters: { trips: { name: 'Trips', event: 'trip', aggregation: 'count' } },
    plans: {
      small: { name: 'Small Berth', family: 'berth', rank: 10, prices: { week: 70 }, charges: [trips] },
      large: {
        name: 'Large Berth',
        family: 'berth',
        rank: 20,
        prices: { week: 140, month: 560 },
        charges: [trips],
      },
    },
    changes: [
      { event: 'upgrade', when: 'now', settle: 'prorate', collect: 'now', anchor: 'keep', payment },
      {
        event: 'longer_interval',
        when: 'now',
        settle: 'prorate',
        collect: 'now',
        anchor: 'reset',
        payment: 'required',
      },
      { event: 'downgrade', when: 'period_end' },
      { event: 'cancel', when: 'period_end' },
    ],
  };
}

const trips = { key: 'trips', kind: 'usage', meter: 'trips', price: 0.25 };

/** Where it is about noon now: the day does not turn while a test goes on. */
function zoneAtNoon(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
