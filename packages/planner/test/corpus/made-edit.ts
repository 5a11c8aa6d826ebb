import type { DocumentPath } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Spot } from './document-places.ts';
import { itemsOf, listsUnder, spotsOf, valueAt, withValue } from './document-places.ts';

/** One edit that a person makes in one place of a document. */
export interface MadeEdit {
  /** The place, in the document before and after. */
  readonly at: DocumentPath;
  /** Made when it is asked for: of many places few are tried. */
  readonly document: Json;
  /** What the sentence must say when the edit is made in git: new value first. */
  readonly says: string;
  /** What it must say when the edit was made by hand and git puts back what was. */
  readonly saysBack: string;
}

export interface EditKind {
  readonly name: string;
  /** Why one edit touches several places of the document. */
  readonly touches?: string;
  /** Every place of a document where such an edit can be made. */
  readonly made: (document: JsonObject) => readonly MadeEdit[];
}

type Fits = (spot: Spot, document: JsonObject) => boolean;

/** A value becomes another one. */
export function changed(
  name: string,
  phrase: string,
  fits: Fits,
  next: Json | ((spot: Spot, document: JsonObject) => Json),
): EditKind {
  return {
    name,
    made: (document) =>
      spotsOf(document)
        .filter((spot) => fits(spot, document))
        .map((spot) => {
          const value = typeof next === 'function' ? next(spot, document) : next;
          const [now, was] = [said(spot.key, value), said(spot.key, spot.value).slice(0, SURE)];
          return {
            at: spot.path,
            get document() {
              return withValue(document, spot.path, value);
            },
            says: `${phrase} ${now} (was ${was}`,
            saysBack: `${phrase} ${was}`,
          };
        }),
  };
}

/** Something else is named by the only key of a map, and is given what was given before. */
export function renamedKey(name: string, phrase: string, keys: readonly string[], to: string): EditKind {
  return {
    name,
    made: (document) =>
      spotsOf(document)
        .filter(
          ({ path, key, value }) =>
            path.length > 2 && path.at(-1) === key && keys.includes(key) && isJsonObject(value),
        )
        .flatMap(({ path, value }) => {
          const [[from, body] = ['', null], ...others] = Object.entries(value as JsonObject);
          return others.length > 0
            ? []
            : [
                {
                  at: path,
                  document: withValue(document, path, { [to]: body }),
                  says: `${phrase} ${to} (was ${from})`,
                  saysBack: `${phrase} ${from} (was ${to})`,
                },
              ];
        }),
  };
}

/** Another item in a list: at its beginning, in its middle, at its end. */
export function added(name: string, lists: readonly string[], item: Json, what: string): EditKind {
  return {
    name,
    made: (document) =>
      listsUnder(document, new Set(lists)).flatMap((list) => {
        const { length } = valueAt(document, list) as readonly Json[];
        return [...new Set([0, length >> 1, length])].map((index) => ({
          at: list,
          get document() {
            return withItem(document, list, index, item);
          },
          says: `: added: ${what}`,
          saysBack: `: removed: ${what}`,
        }));
      }),
  };
}

export function withItem(document: Json, list: DocumentPath, index: number, item: Json): Json {
  const items = valueAt(document, list) as readonly Json[];
  return withValue(document, list, [...items.slice(0, index), item, ...items.slice(index)]);
}

/** An item of a list goes. */
export function removed(name: string, lists: readonly string[]): EditKind {
  return {
    name,
    made: (document) =>
      listsUnder(document, new Set(lists)).flatMap((list) =>
        itemsOf(document, list).map(({ path }) => ({
          at: list,
          get document() {
            return withValue(document, path.slice(0, -1), undefined);
          },
          says: ': removed: ',
          saysBack: ': added: ',
        })),
      ),
  };
}

/** Two neighbours in a list change places. */
export function swapped(name: string, lists: readonly string[]): EditKind {
  return {
    name,
    made: (document) =>
      listsUnder(document, new Set(lists)).flatMap((list) => {
        const items = valueAt(document, list) as readonly Json[];
        return items.slice(1).flatMap((item, index) => {
          const before = items[index] as Json;
          const turned = [...items.slice(0, index), item, before, ...items.slice(index + 2)];
          return JSON.stringify(before) === JSON.stringify(item)
            ? []
            : [
                {
                  at: list,
                  get document() {
                    return withValue(document, list, turned);
                  },
                  says: ': moved ',
                  saysBack: ': moved ',
                },
              ];
        });
      }),
  };
}

/** So much of a value is in a sentence however long it is. */
const SURE = 25;

const UNITS: Readonly<Record<string, string>> = { ms: 'ms', seconds: 's', minutes: 'min', hours: 'h' };

/** How a value reads in a sentence, apart from what is cut off. */
function said(key: string, value: Json): string {
  if (typeof value === 'string') {
    const isBare = key === 'dtmf' || key === 'defaultLanguage';
    return isBare ? value.replace('digit_', '') : `"${oneLine(value)}"`;
  }
  if (!isJsonObject(value)) {
    return JSON.stringify(value);
  }
  const [[only, inner] = ['', null]] = Object.entries(value);
  switch (only) {
    case 'lit':
    case 'tts':
      return said('', inner);
    case 'exp':
      return `=${textOf(inner)}`;
    case 'prompt':
    case 'var':
    case 'name':
      return textOf(inner);
    case 'noValue':
      return 'not set';
    case 'range':
      return only;
    default:
      return UNITS[only] !== undefined
        ? `${textOf(inner)} ${UNITS[only]}`
        : only === 'exact'
          ? `exact ${textOf(inner)}`
          : only;
  }
}

/** What is written in a place, or nothing where no text can be. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? oneLine(value) : typeof value === 'number' ? String(value) : '';
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
