import type { Locator } from '@playwright/test';
import type { Document } from './api.ts';
import { expect } from './test.ts';
import { written } from './words.ts';

const AMOUNT = /−?[$€][\d,]+\.\d\d/g;

/** What a review promises: the amount of each line, and what its button says is paid now. */
export interface Promised {
  readonly lines: readonly string[];
  readonly paid: readonly string[];
}

/** Reads a review with a person's eyes. */
export async function promisedBy(review: Locator, commit: Locator): Promise<Promised> {
  await expect(commit).toBeEnabled();
  const lines = await review.getByRole('group').filter({ hasText: 'Why?' }).allInnerTexts();
  return {
    lines: lines.map((text) => text.match(AMOUNT)?.[0] ?? `no amount in ${text}`),
    paid: (await commit.innerText()).match(AMOUNT) ?? [],
  };
}

/** The same of the documents that were then issued. */
export function billedBy(documents: readonly Document[]): Promised {
  return {
    lines: documents.flatMap(({ lines }) => lines.map(({ amount }) => written(amount))),
    paid: documents.flatMap(({ payments = [] }) => payments.map(({ amount }) => written(amount))),
  };
}

/** Numbers that look random and come again with the same seed (mulberry32). */
export class Dice {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed;
  }

  /** A whole number from 0 up to, but not including, `sides`. */
  throw(sides: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.throw(choices.length)];
    if (chosen === undefined) {
      throw new Error('there is nothing to choose from');
    }
    return chosen;
  }
}

/** From MIDCYCLE_SEED where a journey is to be repeated. It is printed, so that it can be. */
export function newDice(): Dice {
  const seed = Number(process.env['MIDCYCLE_SEED'] ?? Date.now() % 1_000_000);
  console.log(`MIDCYCLE_SEED=${seed}`);
  return new Dice(seed);
}
