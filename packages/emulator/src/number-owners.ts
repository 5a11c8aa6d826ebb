import type { LocalOrg } from './local-org.ts';
import { plainNumber } from './numbers.ts';
import type { NumberOwnerType } from './state/records.ts';

/** Who holds a phone number (facts: API 4.9). */
export interface NumberOwner {
  readonly type: NumberOwnerType;
  readonly id: string;
  readonly name: string;
}

/** The owner of every held number, by the number in plain form: call routes, and those that a seed names. */
export function numberOwners(org: LocalOrg): ReadonlyMap<string, NumberOwner> {
  const owners = new Map<string, NumberOwner>();
  for (const { id, owner } of org.tables.heldNumbers.all()) {
    owners.set(id, owner);
  }
  for (const ivr of org.tables.ivrs.all()) {
    if (ivr.state === 'active') {
      const owner: NumberOwner = { type: 'IVR_CONFIG', id: ivr.id, name: ivr.name };
      ivr.dnis.forEach((number) => owners.set(plainNumber(number), owner));
    }
  }
  return owners;
}
