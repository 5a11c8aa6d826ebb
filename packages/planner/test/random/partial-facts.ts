import type { LiveState } from '@callwright/model';
import { unknown } from '@callwright/model';

/** The live state with one fact less, in every way. */
export function blindings(live: LiveState): readonly LiveState[] {
  const why = unknown('forbidden', 'It answered 403.');
  const without = <T>(
    facts: Readonly<Record<string, T>>,
    key: string,
    value: T,
  ): Readonly<Record<string, T>> => ({
    ...facts,
    [key]: value,
  });
  return [
    { ...live, flows: { ...live.flows, complete: why } },
    ...live.flows.rows.map((row) => ({
      ...live,
      flows: { rows: live.flows.rows.filter((other) => other !== row), complete: why },
    })),
    ...Object.entries(live.objects).flatMap(([kind, listing]) => [
      { ...live, objects: { ...live.objects, [kind]: { ...listing, complete: why } } },
      ...listing.rows.map((row) => ({
        ...live,
        objects: {
          ...live.objects,
          [kind]: { rows: listing.rows.filter((other) => other !== row), complete: why },
        },
      })),
    ]),
    ...Object.keys(live.exports).map((key) => ({ ...live, exports: without(live.exports, key, why) })),
    ...Object.keys(live.consumed).map((key) => ({ ...live, consumed: without(live.consumed, key, why) })),
    ...Object.keys(live.consumers).map((key) => ({ ...live, consumers: without(live.consumers, key, why) })),
    ...Object.keys(live.names ?? {}).map((key) => ({
      ...live,
      names: without(live.names ?? {}, key, { state: 'unknown' as const, why }),
    })),
    ...Object.keys(live.presence).map((key) => ({
      ...live,
      presence: without(live.presence, key, { state: 'unknown' as const, why }),
    })),
  ];
}
