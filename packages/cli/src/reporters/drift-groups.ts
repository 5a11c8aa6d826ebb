import type { DriftObject, DriftReport } from '@callwright/model';
import { count } from '../words.ts';
import { nounOf } from './kind-noun.ts';

export type DriftGroup = readonly [DriftObject, ...DriftObject[]];

/** What is managed: one by one, and together where nothing but the same sentence is to be said of several. */
export function alikeGroups({ objects }: DriftReport): readonly DriftGroup[] {
  const groups = new Map<string, [DriftObject, ...DriftObject[]]>();
  for (const object of objects.filter((one) => one.class !== 'unmanaged')) {
    const isAlike = [object.edits, object.pending, object.suppressed].every((edits) => edits.length === 0);
    const key = isAlike ? `${object.class} ${object.words}` : `one ${object.address ?? ''}`;
    const before = groups.get(key);
    if (before === undefined) {
      groups.set(key, [object]);
    } else {
      before.push(object);
    }
  }
  return [...groups.values()];
}

/** What nobody manages, by sort: `3 flows of type inboundcall`, with the live names. */
export function unmanagedGroups({
  objects,
}: DriftReport): readonly { readonly words: string; readonly names: readonly string[] }[] {
  const groups = new Map<string, DriftObject[]>();
  for (const object of objects.filter((one) => one.class === 'unmanaged')) {
    const sort = object.flowType ?? object.kind;
    groups.set(sort, [...(groups.get(sort) ?? []), object]);
  }
  return [...groups.values()].map((some) => ({
    words: sayAmount(some),
    names: some.map(({ liveName }) => liveName),
  }));
}

function sayAmount(some: readonly DriftObject[]): string {
  const [{ flowType, kind } = { flowType: undefined, kind: '' }] = some;
  return flowType === undefined
    ? count(some.length, ...nounOf(kind))
    : `${count(some.length, 'flow')} of type ${flowType}`;
}
