import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { itemWords } from '../edit-words.ts';
import { WHOLE_FLOW, deeper, named } from '../edit-place.ts';
import type { EditPlace } from '../edit-place.ts';
import type { PictureGroup } from '../picture.ts';
import { CONTAINERS, INTERNAL_REFERENCES, SINGLE_STATES } from '../internal-references.ts';
import { branchesOf } from './branches.ts';
import { drawBranches } from './draw-actions.ts';
import type { DrawnNode, Sketch } from './sketch.ts';

/** A menu, task, state or bot in canonical form. */
export interface Drawable {
  readonly collection: string;
  readonly kind: PictureGroup['is'];
  readonly name: string;
  readonly body: JsonObject;
}

/** Draws a menu, task, state or bot with everything in it; gives the node that it begins with. */
export function drawContainer(sketch: Sketch, { collection, kind, name, body }: Drawable): DrawnNode {
  const place = named(WHOLE_FLOW, name, collection, name);
  const head = drawGroup(sketch, { is: kind, name, place, body });
  sketch.heads.set(`${kind}[${name}]`, head.key);
  return head;
}

/** The flow itself: where it starts, and where it goes on when something else ends. */
export function drawStart(sketch: Sketch, flow: JsonObject): void {
  const words = wordsOf(flow, 'initialGreeting');
  const start = sketch.add(WHOLE_FLOW, { is: 'start', name: 'Start', ...words, uses: [] });
  const { startUpRef, ...rest } = flow;
  if (typeof startUpRef === 'string') {
    sketch.jump({ from: start.key, to: startUpRef, how: 'starts' });
  }
  const settings = Object.entries(rest).filter(([key]) => !isCollection(key));
  for (const [label, to] of settings.flatMap(([key, value]) => settingJumps(value, key))) {
    sketch.jump({ from: start.key, to, how: 'handles', label });
  }
}

/** Lists and states that stand in no collection (facts: ARC 1); without a start reference the flow begins at the first. */
export function drawLoose(sketch: Sketch, flow: JsonObject): void {
  const [start] = sketch.nodes;
  const begins = (head: DrawnNode, is: PictureGroup['is']): void => {
    if (start !== undefined && typeof flow['startUpRef'] !== 'string') {
      sketch.connect(start.key, head.key, is === 'handler' ? 'handles' : 'starts');
    }
  };
  const lists = Object.entries(flow).filter(([key, value]) => !isCollection(key) && isList(key, value));
  for (const [key, value] of lists) {
    if (isJsonObject(value)) {
      const is = (SINGLE_STATES as readonly string[]).includes(key) ? 'state' : 'handler';
      const name = typeof value['name'] === 'string' ? value['name'] : key;
      const place = is === 'state' ? named(WHOLE_FLOW, name, key) : deeper(WHOLE_FLOW, key);
      begins(drawGroup(sketch, { is, name, place, body: value }), is);
    } else {
      const body = { [key]: value };
      begins(drawGroup(sketch, { is: 'actions', name: 'Start', place: WHOLE_FLOW, body }), 'actions');
    }
  }
}

function drawGroup(
  sketch: Sketch,
  group: {
    readonly is: PictureGroup['is'];
    readonly name: string;
    readonly place: EditPlace;
    readonly body: JsonObject;
  },
): DrawnNode {
  const { is, name, place, body } = group;
  // A list that is all of its flow is no thing of its own: what it begins with stands for it.
  const at = is === 'actions' ? deeper(place, 'startUpTaskActions') : place;
  const head = sketch.begin(at, { is, name, ...(is !== 'actions' && wordsOf(body, 'audio')) });
  const frame = { group: head.key, ...(is === 'menu' && { menu: head.key }) };
  drawBranches(sketch, head, branchesOf(body, place, at.words.length), frame);
  return head;
}

/** What a menu or a greeting says, where a few words can tell it. */
function wordsOf(body: JsonObject, property: string): { readonly words?: string } {
  const words = itemWords('', { [property]: body[property] ?? null });
  return body[property] === undefined || words === '' ? {} : { words };
}

function isCollection(key: string): boolean {
  return CONTAINERS.some(([collection]) => collection === key);
}

function isList(key: string, value: Json): boolean {
  return key === 'startUpTaskActions'
    ? Array.isArray(value)
    : isJsonObject(value) && branchesOf(value, WHOLE_FLOW).length > 0;
}

/** References in settings, such as what happens on errors: the property that holds each, and where it leads. */
function settingJumps(value: Json, key: string): readonly (readonly [string, string])[] {
  if (!isJsonObject(value)) {
    return [];
  }
  return Object.entries(value).flatMap(([inner, child]): readonly (readonly [string, string])[] => {
    if (inner === 'actions') {
      return [];
    }
    return INTERNAL_REFERENCES.has(inner) && typeof child === 'string'
      ? [[key === 'errorHandling' ? 'on errors' : key, child]]
      : settingJumps(child, key === 'errorHandling' ? key : inner);
  });
}
