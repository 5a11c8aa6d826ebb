import type { FlowGrammar } from './flow-grammar.ts';
import { lookUp } from './lookup-table.ts';
import type { Place } from './place.ts';
import { type Problem, inclusionProblem, propertyProblem } from './problem.ts';
import type { FlowSurvey, Property } from './survey-flow.ts';
import { type Yaml, type YamlMap, isList, isMap, singleEntry, textAt } from './yaml-tree.ts';

/** A reference of one part of the flow to another, resolved to the part itself (facts: ARC 2.2). */
export interface InternalReference {
  readonly holder: YamlMap;
  readonly key: string;
  readonly target: YamlMap;
}

export interface InternalReferences {
  readonly references: readonly InternalReference[];
  readonly problems: readonly Problem[];
}

/** What a bad or missing start reference leads to (text: facts ARC 11). */
const startFailure =
  "ArchSession.startWithAuthToken - Caught unhandled exception during callback function execution. Ending session. Exception info: TypeError: Cannot read properties of undefined (reading 'refId').";

/** The item that a property must point to, where only one kind makes sense. */
const targetItems: Readonly<Record<string, string>> = {
  targetTaskRef: 'task',
  targetMenuRef: 'menu',
  targetStateRef: 'state',
};

const containerItems: ReadonlySet<string> = new Set(['menu', 'task', 'state', 'bot']);

/** Resolves every reference inside the document; a bad start reference ends the session like the platform's. */
export function resolveInternalReferences(grammar: FlowGrammar, survey: FlowSurvey): InternalReferences {
  const references: InternalReference[] = [];
  const problems: Problem[] = [];
  for (const property of survey.properties) {
    const isStart = property.key === 'startUpRef' && property.holder === survey.flow.node;
    if (!isStart && isReference(property)) {
      const resolved = resolve(grammar, survey, property, lookUp(targetItems, property.key));
      if ('stage' in resolved) {
        problems.push(resolved);
      } else {
        references.push(resolved);
      }
    }
  }
  const start = resolveStart(grammar, survey);
  if (start !== undefined) {
    if ('stage' in start) {
      problems.push(start);
    } else {
      references.push(start);
    }
  }
  return { references, problems: [...problems, ...duplicateRefIds(survey)] };
}

/** Text under a key that ends in `Ref`, and anything at all where an action must have a target. */
function isReference({ key, value, place }: Property): boolean {
  const isTarget = lookUp(targetItems, key) !== undefined && place.node === place.subject.body;
  return (
    isTarget ||
    (typeof value === 'string' && (key === 'ref' || (key.endsWith('Ref') && key !== 'startUpRef')))
  );
}

function resolveStart(grammar: FlowGrammar, survey: FlowSurvey): InternalReference | Problem | undefined {
  const holder = survey.flow.node as YamlMap;
  const value = holder['startUpRef'];
  if (value === undefined && grammar.start !== 'required') {
    return undefined;
  }
  const found = typeof value === 'string' ? follow(value, survey.flow, survey.flow) : undefined;
  return found !== undefined && containerItems.has(found.itemKey)
    ? { holder, key: 'startUpRef', target: found.body }
    : { stage: 'session', text: startFailure };
}

function resolve(
  grammar: FlowGrammar,
  survey: FlowSurvey,
  { holder, key, value, place }: Property,
  itemKey: string | undefined,
): InternalReference | Problem {
  const reference = typeof value === 'string' ? value : '';
  if (key === 'ref' || reference.includes('#')) {
    return inclusionProblem(reference, key, place);
  }
  const found = follow(reference, place, survey.flow);
  if (found === undefined || (itemKey !== undefined && found.itemKey !== itemKey)) {
    const kind = itemKey ?? grammar.topKey;
    return propertyProblem(
      `did not find a ${kind} for the reference '${reference}'.\nError details: no matches`,
      key,
      place,
    );
  }
  return { holder, key, target: found.body };
}

interface Found {
  readonly itemKey: string;
  readonly body: YamlMap;
}

/**
 * Follows a reference: `/` begins at the top, `.` is the object that holds the property, `..` one level up.
 * Undefined when it leads nowhere.
 */
function follow(reference: string, from: Place, flow: Place): Found | undefined {
  const segments = splitReference(reference);
  if (segments === undefined) {
    return undefined;
  }
  let at: Place | undefined = from;
  let rest = segments;
  if (reference.startsWith('/')) {
    if (segments[0]?.name !== flow.segment || segments[0].refId !== undefined) {
      return undefined;
    }
    at = flow;
    rest = segments.slice(1);
  }
  while (rest[0]?.name === '.' || rest[0]?.name === '..') {
    at = rest[0].name === '..' ? at?.parent : at;
    rest = rest.slice(1);
  }
  return at === undefined ? undefined : descend(at.node, rest);
}

function descend(start: Yaml, segments: readonly Segment[]): Found | undefined {
  let node: Yaml | undefined = start;
  let itemKey = '';
  for (const { name, refId } of segments) {
    itemKey = name;
    if (refId !== undefined && isList(node)) {
      node = itemBody(node, name, refId);
    } else {
      node = refId === undefined && isMap(node) ? node[name] : undefined;
    }
  }
  return segments.length > 0 && isMap(node) ? { itemKey, body: node } : undefined;
}

function itemBody(list: readonly Yaml[], itemKey: string, refId: string): YamlMap | undefined {
  for (const item of list) {
    const entry = singleEntry(item);
    if (entry?.[0] === itemKey && isMap(entry[1]) && textAt(entry[1], 'refId') === refId) {
      return entry[1];
    }
  }
  return undefined;
}

interface Segment {
  readonly name: string;
  readonly refId: string | undefined;
}

/** `menus/menu[Main / Menu]` in segments; a slash inside brackets belongs to the refId. */
function splitReference(reference: string): readonly Segment[] | undefined {
  const segments: Segment[] = [];
  const pattern = /\/?([^/[\]]+)(?:\[([\s\S]*?)\](?=\/|$))?(?=\/|$)/gy;
  let end = 0;
  for (let match = pattern.exec(reference); match !== null; match = pattern.exec(reference)) {
    segments.push({ name: match[1] ?? '', refId: match[2] });
    end = pattern.lastIndex;
  }
  return end === reference.length && segments.length > 0 ? segments : undefined;
}

/** Two containers of one list with the same refId: a reference could not tell them apart. */
function duplicateRefIds(survey: FlowSurvey): readonly Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { key, body, place } of survey.containers) {
    const refId = textAt(body, 'refId');
    const id = `${key}[${refId ?? ''}]`;
    if (refId !== undefined && seen.has(id)) {
      problems.push(propertyProblem(`the refId '${refId}' is used more than once.`, 'refId', place));
    }
    seen.add(id);
  }
  return problems;
}
