import { emulatorError } from '../../emulator-error.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import { smsNumberStatuses, smsNumberTypes, type SmsAddressRecord } from '../../state/sms-records.ts';
import { makeLacking } from '../lacking.ts';
import { readDates, writtenDates } from '../seed-date.ts';
import { readReference, writtenReference } from '../seed-reference.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';

const addressTexts = ['name', 'street', 'city', 'region', 'postalCode'] as const;

/** `{ name, street, city, region, postalCode, country: US }`. */
export const smsAddressesPart = seedPart({
  keys: ['smsAddresses'],
  read: (seed) =>
    seed.maps('smsAddresses', ['id', ...addressTexts, 'country']).map((entry) => ({
      ...optional('id', entry.text('id')),
      name: entry.requiredText('name'),
      street: entry.text('street') ?? '',
      city: entry.text('city') ?? '',
      region: entry.text('region') ?? '',
      postalCode: entry.text('postalCode') ?? '',
      countryCode: entry.text('country') ?? 'US',
    })),
  make: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => org.tables.smsAddresses.get(id) !== undefined,
        hasName: ({ name }) => addressesNamed(org, name).length > 0,
      },
      (address) => org.tables.smsAddresses.put({ ...address, id: address.id ?? newId(org) }),
    ),
  write: (org) =>
    unlessEmpty(
      'smsAddresses',
      org.tables.smsAddresses
        .all()
        .map(({ id, countryCode, ...address }) => ({ id, ...address, country: countryCode })),
    ),
});

function addressesNamed(org: LocalOrg, name: string): readonly SmsAddressRecord[] {
  return org.tables.smsAddresses.all().filter((address) => address.name === name);
}

/** `+13175550190`, or `{ number, name, type: local, status: ACTIVE, country: US, address: <name> }`. */
export const smsNumbersPart = seedPart({
  keys: ['smsNumbers'],
  read: (seed) =>
    seed
      .maps(
        'smsNumbers',
        ['id', 'number', 'name', 'type', 'status', 'country', 'address', 'dateCreated'],
        'number',
      )
      .map((entry) => ({
        ...optional('id', entry.text('id')),
        ...optional('name', entry.text('name')),
        phoneNumber: entry.requiredText('number'),
        type: entry.oneOf('type', smsNumberTypes) ?? 'local',
        status: entry.oneOf('status', smsNumberStatuses) ?? 'ACTIVE',
        countryCode: entry.text('country') ?? 'US',
        ...optional('address', entry.text('address')),
        ...readDates(entry, ['dateCreated']),
      })),
  make: (org, wanted) =>
    makeLacking(
      wanted,
      {
        hasId: (id) => org.tables.smsNumbers.get(id) !== undefined,
        hasName: (number) =>
          org.tables.smsNumbers.all().some(({ phoneNumber }) => phoneNumber === number.phoneNumber),
      },
      ({ address, id, ...number }) =>
        org.tables.smsNumbers.put({
          dateCreated: org.clock.now(),
          ...number,
          id: id ?? newId(org),
          ...optional('addressId', address === undefined ? undefined : requireAddress(org, address)),
        }),
    ),
  write: (org) =>
    unlessEmpty(
      'smsNumbers',
      org.tables.smsNumbers.all().map((number) => ({
        id: number.id,
        number: number.phoneNumber,
        ...optional('name', number.name),
        type: number.type,
        status: number.status,
        country: number.countryCode,
        ...optional(
          'address',
          number.addressId === undefined ? undefined : writtenAddress(org, number.addressId),
        ),
        ...writtenDates(number, ['dateCreated']),
      })),
    ),
});

function writtenAddress(org: LocalOrg, id: string): string {
  const name = org.tables.smsAddresses.get(id)?.name;
  return writtenReference(id, name, (text) => addressesNamed(org, text));
}

function requireAddress(org: LocalOrg, text: string): string {
  const id = readReference(text, (name) => addressesNamed(org, name));
  if (id === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's SMS numbers name the address '${text}', which is not among its \`smsAddresses\`.`,
    );
  }
  return id;
}
