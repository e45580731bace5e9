import { describe, expect, it } from 'vitest';
import { addressLine, COUNTRIES } from './countries';

describe('addresses', () => {
  it.each([
    ['US', '02110', 'Boston', 'MA', '1 Main St, Boston, MA 02110, United States'],
    ['US', '02110', 'Boston', '', '1 Main St, Boston, 02110, United States'],
    ['CA', 'M5V 2T6', 'Toronto', 'ON', '1 Main St, Toronto ON M5V 2T6, Canada'],
    ['AU', '2000', 'Sydney', 'NSW', '1 Main St, Sydney NSW 2000, Australia'],
    ['GB', 'SW1A 1AA', 'London', '', '1 Main St, London, SW1A 1AA, United Kingdom'],
    ['SG', '049213', 'Singapore', '', '1 Main St, Singapore 049213, Singapore'],
    ['DE', '50667', 'Köln', '', '1 Main St, 50667 Köln, Germany'],
    ['SE', '111 47', 'Stockholm', 'Södermanland', '1 Main St, 111 47 Stockholm, Södermanland, Sweden'],
  ])('are written as in their country: %s', (country, code, city, region, line) => {
    const address = { line1: '1 Main St', city, region, postal_code: code, country };
    expect(addressLine(address)).toBe(line);
  });
});

describe('countries', () => {
  it('are all there are, each once and by its name', () => {
    expect(new Set(COUNTRIES.map(({ value }) => value)).size).toBe(249);
    expect(COUNTRIES).toHaveLength(249);
    expect(COUNTRIES.find(({ value }) => value === 'NG')?.label).toBe('Nigeria');
    expect(COUNTRIES.every(({ value, label }) => label !== value)).toBe(true);
  });
});
