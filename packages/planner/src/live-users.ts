import type { Json, LiveObject } from '@callwright/model';
import { compareText, referencesIn } from '@callwright/model';
import { appendTo } from './by-key.ts';
import type { Facts } from './facts.ts';

/** Which listed objects refer to a live id, managed or not. Built when first asked: an unchanged org never asks. */
export interface LiveUsers {
  of(id: string): readonly LiveObject[];
}

export function liveUsers(facts: Facts): LiveUsers {
  let index: Map<string, LiveObject[]> | undefined;
  return {
    of(id) {
      index ??= indexUsers(facts);
      return index.get(id) ?? [];
    },
  };
}

function indexUsers(facts: Facts): Map<string, LiveObject[]> {
  const index = new Map<string, LiveObject[]>();
  for (const object of [...facts.objectsById.values()].sort((a, b) => compareText(a.id, b.id))) {
    for (const id of new Set(idsIn(object.attributes))) {
      appendTo(index, id, object);
    }
  }
  return index;
}

function idsIn(attributes: Json): readonly string[] {
  return referencesIn(attributes).flatMap((reference) => ('$live' in reference ? [reference.$live.id] : []));
}
