import { guidOf } from '../../ids.ts';
import type { LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { isE164, plainNumber } from '../../numbers.ts';
import { personNamed } from '../../people.ts';
import type { HeldNumberRecord } from '../../state/records.ts';
import { nameKey } from '../../state/tables.ts';
import { seedPart, unlessEmpty } from '../seed-part.ts';
import { makeObjects } from './named-objects.ts';

/** Who may hold a number beside call routes, by the key that says so. */
const holders = { user: 'USER', phone: 'PHONE', group: 'GROUP' } as const;

type HolderKey = keyof typeof holders;

/** `{ number: "+13175550105", user: Ann }`, or `phone` or `group` instead of `user`. */
interface SeedNumber {
  readonly number: string;
  readonly key: HolderKey;
  readonly name: string;
}

/** Numbers that users, phones and groups hold; users and groups that do not exist are made. */
export const numbersPart = seedPart({
  keys: ['numbers'],
  read: (seed) => seed.maps('numbers', ['number', ...Object.keys(holders)], 'number').map(seedNumber),
  make(org, wanted) {
    for (const { number, key, name } of wanted) {
      const id = plainNumber(number);
      if (org.tables.heldNumbers.get(id) === undefined) {
        org.tables.heldNumbers.put({
          id,
          owner: { type: holders[key], id: holderId(org, key, name), name },
        });
      }
    }
  },
  write: (org) => unlessEmpty('numbers', org.tables.heldNumbers.all().map(written)),
});

function seedNumber(entry: ReadMap): SeedNumber {
  const number = entry.requiredText('number');
  if (!isE164(number)) {
    throw entry.fail('number', 'must be an E.164 number such as "+13175550100".');
  }
  const keys = (Object.keys(holders) as HolderKey[]).filter((key) => entry.has(key));
  const [key] = keys;
  if (key === undefined || keys.length > 1) {
    throw entry.fail('number', 'needs exactly one of `user`, `phone` and `group`.');
  }
  return { number, key, name: entry.requiredText(key) };
}

function holderId(org: LocalOrg, key: HolderKey, name: string): string {
  if (key === 'user') {
    return personNamed(org, name).id;
  }
  if (key === 'phone') {
    return guidOf(org.seedNumber, 'phone', name);
  }
  makeObjects(org, [{ kind: 'group', name }]);
  const group = org.tables.named.having(nameKey('group', name)).find((candidate) => candidate.name === name);
  return group?.id ?? guidOf(org.seedNumber, 'group', name);
}

function written({ id, owner }: HeldNumberRecord): Readonly<Record<string, unknown>> {
  const key = (Object.keys(holders) as HolderKey[]).find((candidate) => holders[candidate] === owner.type);
  return { number: id, [key ?? 'user']: owner.name };
}
