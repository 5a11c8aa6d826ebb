import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Item } from './document-places.ts';
import { itemsOf, listsUnder, withValue } from './document-places.ts';
import type { EditKind, MadeEdit } from './made-edit.ts';
import { textOf, withItem } from './made-edit.ts';

export const ACTIONS: readonly string[] = ['actions', 'startUpTaskActions'];
const CONTAINERS = ['tasks', 'menus', 'states', 'bots'];
const FROM = ': moved here from ';

export function variablesOf(document: JsonObject): readonly Item[] {
  return listsUnder(document, new Set(['variables', 'startUpTaskVariables'])).flatMap((list) =>
    itemsOf(document, list),
  );
}

/** Edits that touch several places of a document, which a person would call one all the same. */
export const WIDE_EDITS: readonly EditKind[] = [
  {
    name: 'a variable is renamed',
    touches: 'the declaration and every use',
    made: (document) =>
      variablesOf(document)
        .filter(({ body }) => isOnlyVariableLike(document, body))
        .map(({ body }) => {
          const from = textOf(body['name']);
          const to = from.replace(/\..*/, '.quiteNew');
          return {
            at: [],
            document: withNewName(document, from, to),
            says: `variable ${from}: renamed to ${to}`,
            saysBack: `variable ${to}: renamed to ${from}`,
          };
        }),
  },
  {
    name: 'a task, menu, state or bot is renamed',
    touches: 'its name, its refId and every reference to it',
    made: (document) =>
      listsUnder(document, new Set(CONTAINERS)).flatMap((list) =>
        itemsOf(document, list).map(({ path, key, body }): MadeEdit => {
          const [name, refId] = [textOf(body['name']), textOf(body['refId'])];
          const renamed = withValue(document, path, { ...body, name: 'Quite New', refId: 'Quite New_99' });
          return {
            at: [],
            document: withNewText(
              renamed,
              new RegExp(`${key}\\[${escaped(refId)}\\]$`),
              `${key}[Quite New_99]`,
            ),
            says: `${name}: renamed to Quite New`,
            saysBack: `Quite New: renamed to ${name}`,
          };
        }),
      ),
  },
  {
    name: 'an action moves to another task or branch',
    touches: 'the place where it was and the one where it is',
    made: (document: JsonObject): readonly MadeEdit[] => {
      const lists = listsUnder(document, new Set(ACTIONS));
      const [target, source] = [lists[0], lists.at(-1)];
      const moving = source === undefined ? undefined : itemsOf(document, source)[0];
      if (target === undefined || moving === undefined || target === source) {
        return [];
      }
      const item = { [moving.key]: moving.body };
      const isOnlyOne = JSON.stringify(document).split(JSON.stringify(item)).length === 2;
      const taken = withValue(document, moving.path.slice(0, -1), undefined);
      return isOnlyOne
        ? [{ at: [], document: withItem(taken, target, 0, item), says: FROM, saysBack: FROM }]
        : [];
    },
  },
];

/** Of two that are declared alike nobody can tell which one was renamed. */
function isOnlyVariableLike(document: JsonObject, body: JsonObject): boolean {
  const likeness = ({ name, ...rest }: JsonObject): string =>
    `${textOf(name).replace(/\..*/, '')} ${JSON.stringify(rest)}`;
  return variablesOf(document).filter((other) => likeness(other.body) === likeness(body)).length === 1;
}

function withNewName(document: Json, from: string, to: string): Json {
  return withNewText(document, new RegExp(`(?<![\\w.])${escaped(from)}(?!\\w)`, 'gi'), to);
}

/** The document with other texts, in values and in keys. */
function withNewText(value: Json, pattern: RegExp, to: string): Json {
  if (typeof value === 'string') {
    return value.replace(pattern, () => to);
  }
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => withNewText(item, pattern, to));
  }
  return isJsonObject(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key.replace(pattern, () => to),
          withNewText(inner, pattern, to),
        ]),
      )
    : value;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
