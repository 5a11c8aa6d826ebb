import type { Json } from '@callwright/model';
import type { Event, ScalarEvent } from 'js-yaml';
import {
  CORE_SCHEMA,
  defineScalarTag,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  loadAll,
  NOT_RESOLVED,
  parseEvents,
} from 'js-yaml';

/** The only file that knows `js-yaml`: quick reading of values, and of where they stand. */

/** Deeper than any real flow (54 levels, facts: ARC 8), shallow enough for recursion. */
const MAX_DEPTH = 400;

/**
 * Numbers that a double cannot hold stay the text that was written: they are names, digits or mistakes, and must not
 * change on the way.
 */
const exactNumber = (tag: typeof intCoreTag): typeof intCoreTag =>
  defineScalarTag<number>(tag.tagName, {
    ...tag,
    resolve: (source, isExplicit, tagName) => {
      const value = tag.resolve(source, isExplicit, tagName);
      const exact =
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (!Number.isInteger(value) || Number.isSafeInteger(value));
      return exact ? value : NOT_RESOLVED;
    },
  });

/** YAML 1.2 core: `yes`, `no`, dates and `<<` are plain text. */
const schema = CORE_SCHEMA.withTags(exactNumber(intCoreTag), exactNumber(floatCoreTag));

/** The values of all documents of a stream. Throws when the text is no YAML, repeats a key or uses an alias. */
export function loadYaml(text: string): readonly Json[] {
  return loadAll(text, { schema, maxAliases: 0, maxDepth: MAX_DEPTH }) as readonly Json[];
}

export type ScalarStyleName = 'plain' | 'single' | 'double' | 'block';

/** A scalar and where its source stands; `start` and `end` are offsets, quotes included. */
export interface ScalarPlace {
  readonly kind: 'scalar';
  readonly start: number;
  readonly end: number;
  readonly style: ScalarStyleName;
  /** The text after unfolding and unescaping, before any type is given to it. */
  readonly text: string;
  /** Nothing was written where a value is meant. */
  readonly empty: boolean;
  readonly inFlowCollection: boolean;
}
export interface MapPlace {
  readonly kind: 'map';
  readonly start: number;
  readonly pairs: readonly { readonly key: ScalarPlace; readonly value: NodePlace }[];
}
export interface ListPlace {
  readonly kind: 'list';
  readonly start: number;
  readonly items: readonly NodePlace[];
}
export type NodePlace = ScalarPlace | MapPlace | ListPlace;

const [DOCUMENT, SEQUENCE, MAPPING, SCALAR, ALIAS] = [1, 2, 3, 4, 5] as const;
const FLOW_STYLE = 2;
const STYLES: Readonly<Record<number, ScalarStyleName>> = {
  1: 'plain',
  2: 'single',
  3: 'double',
  4: 'block',
  5: 'block',
};

/** The documents of a stream with their places. Throws where {@link loadYaml} throws for syntax. */
export function placesOf(text: string): readonly (NodePlace | undefined)[] {
  const events = parseEvents(text, { maxDepth: MAX_DEPTH });
  const cursor = { at: 0, offset: 0 };
  const documents: (NodePlace | undefined)[] = [];
  while (cursor.at < events.length) {
    const event = events[cursor.at] as Event;
    cursor.at += 1;
    if (event.type === DOCUMENT) {
      const next = events[cursor.at];
      const isEmpty = next === undefined || next.type === DOCUMENT || isPop(next);
      documents.push(isEmpty ? undefined : readNode(text, events, cursor, false));
    }
  }
  return documents;
}

interface Cursor {
  at: number;
  /** Where the last thing read ends: the place of a value that is not there. */
  offset: number;
}

function isPop(event: Event | undefined): boolean {
  return event === undefined || event.type > ALIAS;
}

function readNode(text: string, events: readonly Event[], cursor: Cursor, inFlow: boolean): NodePlace {
  const event = events[cursor.at] as Event;
  cursor.at += 1;
  if (event.type === MAPPING) {
    const flow = inFlow || event.style === FLOW_STYLE;
    const pairs: { key: ScalarPlace; value: NodePlace }[] = [];
    while (!isPop(events[cursor.at])) {
      const key = asScalar(readNode(text, events, cursor, flow));
      pairs.push({ key, value: readNode(text, events, cursor, flow) });
    }
    cursor.at += 1;
    return { kind: 'map', start: event.start, pairs };
  }
  if (event.type === SEQUENCE) {
    const flow = inFlow || event.style === FLOW_STYLE;
    const items: NodePlace[] = [];
    while (!isPop(events[cursor.at])) {
      items.push(readNode(text, events, cursor, flow));
    }
    cursor.at += 1;
    return { kind: 'list', start: event.start, items };
  }
  if (event.type === SCALAR) {
    return readScalar(text, event, cursor, inFlow);
  }
  return emptyScalar(cursor, inFlow);
}

function readScalar(text: string, event: ScalarEvent, cursor: Cursor, inFlow: boolean): ScalarPlace {
  const style = STYLES[event.style] ?? 'plain';
  if (event.valueStart < 0) {
    return emptyScalar(cursor, inFlow);
  }
  const quotes = style === 'single' || style === 'double' ? 1 : 0;
  const start = style === 'block' ? headerStart(text, event.valueStart) : event.valueStart - quotes;
  const end = event.valueEnd + quotes;
  cursor.offset = end;
  return {
    kind: 'scalar',
    start,
    end,
    style,
    text: getScalarValue(text, event),
    empty: false,
    inFlowCollection: inFlow,
  };
}

/** Where the `|` or `>` of a block scalar stands, whose lines begin at `linesStart`. */
function headerStart(text: string, linesStart: number): number {
  const lineStart = text.lastIndexOf('\n', linesStart - 2) + 1;
  const header = /[|>][0-9+-]*[ \t]*(?:#.*)?\r?\n?$/.exec(text.slice(lineStart, linesStart));
  return header === null ? linesStart : lineStart + header.index;
}

function emptyScalar(cursor: Cursor, inFlow: boolean): ScalarPlace {
  const { offset } = cursor;
  return {
    kind: 'scalar',
    start: offset,
    end: offset,
    style: 'plain',
    text: '',
    empty: true,
    inFlowCollection: inFlow,
  };
}

/** Keys that are lists or maps have no path; `loadYaml` has refused such a text before. */
function asScalar(node: NodePlace): ScalarPlace {
  return node.kind === 'scalar'
    ? node
    : { ...emptyScalar({ at: 0, offset: node.start }, false), empty: false };
}
