import { CONTAINERS } from './internal-references.ts';
import { NAMED_BY_KEY } from './other-names.ts';

/** Keys and positions that lead to a value of a canonical form, from the flow on. */
export type EditPath = readonly (string | number)[];

/** Where in a flow something stands: as a sentence says it, and as keys of its canonical form. */
export interface EditPlace {
  readonly words: readonly string[];
  readonly path: EditPath;
}

export const WHOLE_FLOW: EditPlace = { words: [], path: [] };

/** Lists of actions, which a branch holds as its only content. */
export const ACTION_LISTS: ReadonlySet<string> = new Set(['actions', 'startUpTaskActions']);

/** Keys that add no word to the place: collections of what has a name of its own, and what only groups. */
const SILENT: ReadonlySet<string> = new Set([
  ...CONTAINERS.map(([collection]) => collection),
  'variables',
  'actions',
  'choices',
  'outputs',
  'task',
  'evaluate',
  'firstTrue',
  'firstMatch',
  'cases',
  'statements',
  'attributes',
  'ver_latestPublished',
  ...NAMED_BY_KEY,
]);

/** What stands under a key. */
export function deeper({ words, path }: EditPlace, key: string): EditPlace {
  return {
    words: SILENT.has(key) ? words : [...words, key === 'startUpTaskActions' ? 'Start' : key],
    path: [...path, key],
  };
}

/** What has a name of its own, and the keys that lead to it. */
export function named({ words, path }: EditPlace, name: string, ...keys: EditPath): EditPlace {
  return { words: [...words, name], path: [...path, ...keys] };
}

/** The same words for something that stands deeper. */
export function unnamed({ words, path }: EditPlace, ...keys: EditPath): EditPlace {
  return { words, path: [...path, ...keys] };
}

/** An item of a list: `key` is that of a one-key map, and empty for items of another shape. */
export function itemPlace(list: EditPlace, label: string, index: number, key: string): EditPlace {
  return named(list, label, index, ...(key === '' ? [] : [key]));
}
