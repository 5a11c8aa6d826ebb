import type { DesiredState, LiveState } from '@callwright/model';

/** Puts lists in an order that numbers drawn one by one decide. */
export const orderBy =
  (draws: Iterator<number>) =>
  <T>(items: readonly T[]): readonly T[] =>
    items
      .map((item) => ({ item, key: draws.next().value as number }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);

/** The same facts in another order. */
export function shuffled(
  desired: DesiredState,
  live: LiveState,
  order: <T>(items: readonly T[]) => readonly T[],
): [DesiredState, LiveState] {
  return [
    {
      ...desired,
      resources: order(desired.resources),
      kinds: order(desired.kinds),
      allowances: order(desired.allowances),
    },
    {
      ...live,
      flows: { ...live.flows, rows: order(live.flows.rows) },
      objects: Object.fromEntries(
        order(Object.entries(live.objects)).map(([kind, listing]) => [
          kind,
          { ...listing, rows: order(listing.rows) },
        ]),
      ),
    },
  ];
}
