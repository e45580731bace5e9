/** What the set-up has started, as the tests need to know it: where it is, and each merchant's API key. */
export interface House {
  readonly address: string;
  readonly operatorKey: string;
  readonly keys: Readonly<Record<MerchantName, string>>;
}

/** The first two come with the product's demo, the others are made for these tests. */
export type MerchantName = 'Sightline Cameras' | 'Konduit APIs' | 'Termly' | 'Drawly';

const NAME = 'MIDCYCLE_E2E';

/** Workers inherit the environment of the process that ran the set-up. */
export function keepHouse(house: House): void {
  process.env[NAME] = JSON.stringify(house);
}

export function theHouse(): House {
  const kept = process.env[NAME];
  if (kept === undefined) {
    throw new Error('The set-up has not run: there is no Midcycle to test.');
  }
  return JSON.parse(kept) as House;
}
