import { isoDate } from '../clock.ts';
import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Permissions, type Reply } from '../http/operation.ts';
import { isDescending, page, smallPage, sortedBy } from '../http/paging.ts';
import type { LocalOrg } from '../local-org.ts';
import { smsNumberTypes, type SmsAddressRecord, type SmsNumberRecord } from '../state/sms-records.ts';

const numbersPath = '/api/v2/routing/sms/phonenumbers';
const addressesPath = '/api/v2/routing/sms/addresses';
const permissions: Permissions = { every: ['sms:phoneNumber:view'] };

/** Numbers that send messages, and the addresses they need: those of the seed (facts: API 4.2, 4.5). */
export const sms: readonly Operation[] = [
  { method: 'GET', path: numbersPath, permissions, handle: listNumbers },
  { method: 'GET', path: `${numbersPath}/{phoneNumberId}`, permissions, handle: readNumber },
  {
    method: 'GET',
    path: addressesPath,
    permissions,
    handle: (call) => page(call, call.org.tables.smsAddresses.all(), smallPage, addressAnswer),
  },
  { method: 'GET', path: `${addressesPath}/{addressId}`, permissions, handle: readAddress },
];

const queriedStatuses = ['active', 'invalid', 'initiated', 'porting', 'pending', 'pending-cancellation'];

const sortings = [
  ...['phoneNumber', 'countryCode', 'country', 'dateCreated', 'dateModified', 'phoneNumberStatus'],
  ...['phoneNumberType', 'purchaseDate', 'supportsMms', 'supportsSms', 'supportsVoice'],
];

/** By number unless `sortBy` says what else; numbers here have no integration and no supported content. */
function listNumbers(call: Call): Reply {
  const { query, org } = call;
  query.listOf('expand', ['identityresolution', 'supportedContent']);
  query.oneOf('sortOrder', ['ascending', 'descending']);
  const sorting = query.oneOf('sortBy', sortings) ?? 'phoneNumber';
  const found = org.tables.smsNumbers.all().filter(filter(call));
  const key = (number: SmsNumberRecord): string =>
    `${JSON.stringify(numberAnswer(org, number)[sorting] ?? '')}\n${number.phoneNumber}`;
  return page(call, sortedBy(found, key, isDescending(call)), smallPage, (number) =>
    numberAnswer(org, number),
  );
}

function filter({ query }: Call): (number: SmsNumberRecord) => boolean {
  const fitsNumber = numberMatcher(query.text('phoneNumber'));
  const types = query.listOf('phoneNumberType', smsNumberTypes);
  const statuses = query.listOf('phoneNumberStatus', queriedStatuses);
  const countries = query.list('countryCode');
  const isUnknown =
    query.text('integration.id') !== undefined || query.text('supportedContent.id') !== undefined;
  return (number) =>
    !isUnknown &&
    fitsNumber(number.phoneNumber) &&
    (types.length === 0 || types.includes(number.type)) &&
    (statuses.length === 0 || statuses.includes(number.status.toLowerCase().replaceAll('_', '-'))) &&
    (countries.length === 0 || countries.includes(number.countryCode));
}

/** Digits are looked for anywhere; with `*` the whole number must fit (facts: API 4.5). */
function numberMatcher(wanted: string | undefined): (number: string) => boolean {
  if (wanted === undefined) {
    return () => true;
  }
  const source = wanted
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('.*');
  const expression = new RegExp(wanted.includes('*') ? `^\\+?${source}$` : source);
  return (number) => expression.test(number);
}

function readNumber(call: Call): Reply {
  call.query.oneOf('expand', ['compliance', 'supportedContent']);
  const number = call.org.tables.smsNumbers.get(param(call, 'phoneNumberId'));
  if (number === undefined) {
    throw apiError('not.found');
  }
  return ok(numberAnswer(call.org, number));
}

function numberAnswer(org: LocalOrg, number: SmsNumberRecord): Readonly<Record<string, unknown>> {
  const address = number.addressId === undefined ? undefined : org.tables.smsAddresses.get(number.addressId);
  return {
    id: number.id,
    name: number.name ?? number.phoneNumber,
    phoneNumber: number.phoneNumber,
    phoneNumberType: number.type,
    phoneNumberStatus: number.status,
    provisionedThroughPureCloud: true,
    capabilities: ['sms'],
    countryCode: number.countryCode,
    dateCreated: isoDate(number.dateCreated),
    dateModified: isoDate(number.dateCreated),
    version: 1,
    addressId: address === undefined ? undefined : addressAnswer(address),
    supportsSms: true,
    supportsMms: false,
    supportsVoice: false,
    selfUri: `${numbersPath}/${number.id}`,
  };
}

function readAddress(call: Call): Reply {
  const address = call.org.tables.smsAddresses.get(param(call, 'addressId'));
  if (address === undefined) {
    throw apiError('not.found');
  }
  return ok(addressAnswer(address));
}

function addressAnswer(address: SmsAddressRecord): Readonly<Record<string, unknown>> {
  return { ...address, validated: true, selfUri: `${addressesPath}/${address.id}` };
}
