import type { BillingDetails } from '@shared/api/types';

type Address = BillingDetails['address'];

/** Names come from the browser; the list is what billing addresses need most, by ISO 3166-1 code. */
const CODES =
  'AT AU BE BG BR CA CH CL CN CO CY CZ DE DK EE ES FI FR GB GR HK HR HU IE IL IN IS IT JP KR LI LT LU LV MT MX MY NL NO NZ PH PL PT RO SE SG SI SK TH TR TW UA US ZA';

const names = new Intl.DisplayNames('en', { type: 'region' });

export const COUNTRIES = CODES.split(' ')
  .map((value) => ({ value, label: names.of(value) ?? value }))
  .sort((one, other) => one.label.localeCompare(other.label));

/** An address on one line, the country by its name. */
export function addressLine(address: Address): string {
  const { line1, line2, postal_code: postalCode, city, region, country } = address;
  return [line1, line2, `${postalCode} ${city}`, region, countryName(country)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
}

function countryName(code: string): string {
  return names.of(code) ?? code;
}
