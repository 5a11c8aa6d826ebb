import type { DocumentPath, FlowPicture, PictureNode } from '@callwright/archy';
import { canonicalForm, editsBetween, flowPicture, readFlow } from '@callwright/archy';
import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { CorpusFlow } from './corpus-documents.ts';
import { flowsToTry } from './corpus-documents.ts';
import { valueAt } from './document-places.ts';
import { EDIT_KINDS } from './edit-kinds.ts';
import type { EditKind, MadeEdit } from './made-edit.ts';

/** Each edit that people make colours the node that it touches and no other, in flows of our own and in real ones. */
const isDeep = process.env['CALLWRIGHT_DEEP'] === '1';
const FLOWS = flowsToTry();
/** A few files of each kind of edit are tried on every commit; which ones goes round. */
const FILES = 4;
jest.setTimeout(isDeep ? 3_600_000 : 60_000);

const forms = new Map<Json, Json>();

function formOf(document: Json): Json {
  const { flow } = readFlow(document);
  return flow === undefined ? null : canonicalForm(flow, ({ name }) => name);
}

function knownForm(document: Json): Json {
  const form = forms.get(document) ?? formOf(document);
  forms.set(document, form);
  return form;
}

const HOLD_NODES = ['actions', 'startUpTaskActions', 'choices', 'menus', 'tasks', 'states', 'bots'];

/** The actions, options and containers that a place of a document stands in, from the outside in. */
function thingsAlong(document: Json, path: DocumentPath): readonly string[] {
  const inside = path.flatMap((step, index) => {
    const body = valueAt(document, path.slice(0, index + 1)) ?? null;
    const isThing =
      typeof path[index - 1] === 'number' &&
      HOLD_NODES.includes(String(path[index - 2])) &&
      isJsonObject(body);
    return isThing ? [HOLD_NODES.indexOf(String(path[index - 2])) < 3 ? String(step) : 'head'] : [];
  });
  return path.includes('startUpTaskActions')
    ? ['head', ...inside]
    : path.includes('startUpState') || path.includes('periodicState')
      ? ['head', ...inside]
      : inside.length === 0
        ? ['start']
        : inside;
}

function thingsAbove(picture: FlowPicture, node: PictureNode | undefined): readonly string[] {
  const byKey = new Map(picture.nodes.map((one) => [one.key, one]));
  const things: string[] = [];
  for (let one = node; one !== undefined; one = byKey.get(one.parent ?? '')) {
    things.unshift(one.type ?? one.is);
  }
  return things;
}

/** What is wrong with the picture after one edit; undefined is nothing. */
function wrongWith({ file, document }: CorpusFlow, made: MadeEdit): string | undefined {
  const [before, after] = [knownForm(document), formOf(made.document)];
  const edits = editsBetween(before, after);
  const picture = flowPicture(after, { edits });
  const touched = picture.nodes.filter((node) => node.edits.length > 0);
  const coloured = picture.nodes.filter(({ state }) => state !== undefined);
  const above = thingsAlong(document, made.at).join();
  const isList = HOLD_NODES.includes(String(made.at.at(-1)));
  const isThere = (node: PictureNode): boolean => {
    const things = thingsAbove(picture, node);
    const isBelow = (isList || node.state !== 'changed') && things.slice(0, -1).join() === above;
    return made.at.length === 0 || isBelow || things.join() === above;
  };
  const isRight =
    edits.length === 1 &&
    touched.length > 0 &&
    touched.every((node) => node.edits.join() === edits[0]?.words && isThere(node)) &&
    new Set(touched.map(({ state, parent }) => `${state ?? ''} ${parent ?? ''}`)).size === 1 &&
    (touched.length === 1 || /^(?:added|removed)$/.test(touched[0]?.state ?? '')) &&
    coloured.every((one) => touched.includes(one) || touched.some((top) => hangsBelow(picture, one, top)));
  return isRight
    ? undefined
    : [
        `${file}: ${edits.map(({ words }) => words).join(' | ')}`,
        `at ${made.at.join('/')}: wanted ${above}`,
        ...coloured.map(
          (one) =>
            `${one.state ?? ''} ${one.key}: ${one.edits.join()} (${thingsAbove(picture, one).join(' › ')})`,
        ),
      ].join('\n    ');
}

function hangsBelow(picture: FlowPicture, node: PictureNode, top: PictureNode): boolean {
  const parent = picture.nodes.find(({ key }) => key === node.parent);
  return parent !== undefined && (parent === top || hangsBelow(picture, parent, top));
}

function placesFor(kind: EditKind, turn: number): readonly (readonly [CorpusFlow, MadeEdit])[] {
  const files = FLOWS.map((_, at) => FLOWS[(at * 7 + turn) % FLOWS.length] as CorpusFlow);
  const found: (readonly [CorpusFlow, MadeEdit])[] = [];
  for (const flow of files) {
    const made = kind.made(flow.document);
    const picked = isDeep ? made : made.slice(turn % Math.max(1, made.length)).slice(0, 1);
    found.push(...picked.map((one) => [flow, one] as const));
    if (!isDeep && found.length >= FILES) {
      break;
    }
  }
  return found;
}

describe('the picture after an edit', () => {
  it.each(EDIT_KINDS.map((kind, turn) => [kind.name, kind, turn] as const))('%s', (_name, kind, turn) => {
    const places = placesFor(kind, turn);
    expect(places.length).toBeGreaterThan(0);
    const wrong = places.flatMap(([flow, made]) => wrongWith(flow, made) ?? []);
    expect(wrong).toEqual([]);
  });
});
