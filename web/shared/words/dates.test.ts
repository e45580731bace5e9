import { afterEach, describe, expect, it } from 'vitest';
import { formatDay, formatInstant, formatStretch, formatTime, writeDaysAsIn } from './dates';

const plain = (text: string) => text.replace(/[\u2009\u202f]/g, ' ');

describe('days', () => {
  afterEach(() => writeDaysAsIn(undefined));

  it('are written with the month first, and hours to twelve, for a customer in the United States', () => {
    writeDaysAsIn('US');
    expect(formatDay('2026-04-16')).toBe('Apr 16, 2026');
    expect(plain(formatStretch('2026-04-01', '2026-05-01'))).toBe('Apr 1 – 30, 2026');
    expect(plain(formatTime('2026-04-16T18:47:00Z', 'America/New_York'))).toBe('2:47 PM');
    expect(plain(formatInstant('2026-04-16T18:47:00Z', 'America/New_York'))).toBe('Apr 16, 2026, 2:47 PM');
  });

  it('are written with the day first elsewhere, and where no country is known', () => {
    for (const country of ['SE', 'GB', undefined]) {
      writeDaysAsIn(country);
      expect(formatDay('2026-04-16')).toBe('16 Apr 2026');
      expect(formatTime('2026-04-16T18:47:00Z', 'Europe/Stockholm')).toBe('20:47');
    }
  });
});
