import type { BillingDetails } from '@shared/api/types';
import { localeOf } from './say';

type Address = BillingDetails['address'];

/** All of ISO 3166-1. Names come from the browser. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD ' +
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF ' +
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN ' +
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA ' +
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI ' +
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI ' +
  'VN VU WF WS YE YT ZA ZM ZW';

const names = new Intl.DisplayNames(localeOf('en'), { type: 'region' });

export const COUNTRIES = CODES.split(' ')
  .map((value) => ({ value, label: names.of(value) ?? value }))
  .sort((one, other) => one.label.localeCompare(other.label, localeOf('en')));

/** An address on one line as it is written in its country, which stands last by its name. */
export function addressLine(address: Address): string {
  const { line1, line2, country } = address;
  return [line1, line2, ...placeOf(address), countryName(country)]
    .filter((part) => part !== undefined && part.trim() !== '')
    .join(', ');
}

/** "Boston, MA 02110" */
const STATE_AND_CODE_LAST: readonly string[] = ['US', 'PR', 'GU', 'VI', 'AS', 'MP'];

/** "Sydney NSW 2000" */
const ALL_IN_A_ROW: readonly string[] = ['AU', 'CA', 'NZ'];

/** "London, SW1A 1AA" */
const CODE_LAST: readonly string[] = [
  'GB',
  'IE',
  'GG',
  'JE',
  'IM',
  'IN',
  'KR',
  'JP',
  'TW',
  'ZA',
  'HK',
  'RU',
  'UA',
];

/** "Singapore 049213" */
const CODE_AFTER_CITY: readonly string[] = ['SG', 'TH', 'VN', 'ID', 'BR', 'PK', 'SA', 'AE'];

/** City, state and postal code, in the order of the country. */
function placeOf({ city, region = '', postal_code: code, country }: Address): readonly string[] {
  if (STATE_AND_CODE_LAST.includes(country)) {
    return [city, row(region, code)];
  }
  if (ALL_IN_A_ROW.includes(country)) {
    return [row(city, region, code)];
  }
  if (CODE_LAST.includes(country)) {
    return [city, region, code];
  }
  return CODE_AFTER_CITY.includes(country) ? [row(city, code), region] : [row(code, city), region];
}

const row = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');

function countryName(code: string): string {
  return names.of(code) ?? code;
}
