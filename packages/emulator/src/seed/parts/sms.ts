import { emulatorError } from '../../emulator-error.ts';
import { newId, type LocalOrg } from '../../local-org.ts';
import { smsNumberStatuses, smsNumberTypes, type SmsAddressRecord } from '../../state/sms-records.ts';
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
  make(org, wanted) {
    for (const address of wanted) {
      if (addressNamed(org, address.name) === undefined) {
        org.tables.smsAddresses.put({ ...address, id: address.id ?? newId(org) });
      }
    }
  },
  write: (org) =>
    unlessEmpty(
      'smsAddresses',
      org.tables.smsAddresses
        .all()
        .map(({ countryCode, ...address }) => ({ ...address, country: countryCode })),
    ),
});

function addressNamed(org: LocalOrg, name: string): SmsAddressRecord | undefined {
  return org.tables.smsAddresses.all().find((address) => address.name === name);
}

/** `+13175550190`, or `{ number, name, type: local, status: ACTIVE, country: US, address: <name> }`. */
export const smsNumbersPart = seedPart({
  keys: ['smsNumbers'],
  read: (seed) =>
    seed
      .maps('smsNumbers', ['id', 'number', 'name', 'type', 'status', 'country', 'address'], 'number')
      .map((entry) => ({
        ...optional('id', entry.text('id')),
        ...optional('name', entry.text('name')),
        phoneNumber: entry.requiredText('number'),
        type: entry.oneOf('type', smsNumberTypes) ?? 'local',
        status: entry.oneOf('status', smsNumberStatuses) ?? 'ACTIVE',
        countryCode: entry.text('country') ?? 'US',
        ...optional('address', entry.text('address')),
      })),
  make(org, wanted) {
    for (const { address, id, ...number } of wanted) {
      if (org.tables.smsNumbers.all().some(({ phoneNumber }) => phoneNumber === number.phoneNumber)) {
        continue;
      }
      org.tables.smsNumbers.put({
        ...number,
        id: id ?? newId(org),
        dateCreated: org.clock.now(),
        ...optional('addressId', address === undefined ? undefined : requireAddress(org, address)),
      });
    }
  },
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
          number.addressId === undefined ? undefined : org.tables.smsAddresses.get(number.addressId)?.name,
        ),
      })),
    ),
});

function requireAddress(org: LocalOrg, name: string): string {
  const address = addressNamed(org, name);
  if (address === undefined) {
    throw emulatorError(
      'seed-invalid',
      `The seed's SMS numbers name the address '${name}', which is not among its \`smsAddresses\`.`,
    );
  }
  return address.id;
}
