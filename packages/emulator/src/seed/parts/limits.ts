import { isMap } from '../../http/body.ts';
import { limitNamespaces } from '../../limit-namespaces.ts';
import type { ReadMap } from '../../map-reader.ts';
import type { LimitRecord } from '../../state/records.ts';
import { seedPart } from '../seed-part.ts';

/** Limits that differ from the usual: `{ <namespace>: { <key>: 100 } }`. */
export const limitsPart = seedPart({
  keys: ['limits'],
  read: (seed) => limitsIn(seed),
  make: (org, wanted) =>
    wanted.forEach((limit) => {
      org.tables.limits.put(limit);
    }),
  write(org) {
    const limits: Record<string, Record<string, number>> = {};
    for (const { namespace, key, value } of org.tables.limits.all()) {
      limits[namespace] = { ...limits[namespace], [key]: value };
    }
    return Object.keys(limits).length === 0 ? {} : { limits };
  },
});

function limitsIn(seed: ReadMap): readonly LimitRecord[] {
  const namespaces = seed.raw('limits') ?? {};
  if (!isMap(namespaces)) {
    throw seed.fail('limits', 'must be a map of namespaces.');
  }
  return Object.entries(namespaces).flatMap(([namespace, limits]) => {
    if (!limitNamespaces.includes(namespace)) {
      throw seed.fail('limits', `names '${namespace}', which is no namespace of limits.`);
    }
    if (!isMap(limits)) {
      throw seed.fail('limits', `must have a map of limits for '${namespace}'.`);
    }
    return Object.entries(limits).map(([key, value]): LimitRecord => {
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
        throw seed.fail('limits', `must have a whole number from 0 for '${namespace}: ${key}'.`);
      }
      return { id: `${namespace}/${key}`, namespace, key, value };
    });
  });
}
