import type { DependencyHow, FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { compatibleFlowTypesOf } from './contract.ts';
import type { FlowDocument } from './flow-document.ts';
import type { ReferenceTarget } from './reference-target.ts';
import { referenceSlot, targetOfType } from './reference-target.ts';
import type { Walk } from './visit-slot.ts';
import { note, visitCategory, visitExpression, visitLexBot, visitLiteral, visitSlot } from './visit-slot.ts';
import type { DocumentPath } from './yaml-source.ts';

export type { ReferenceTarget } from './reference-target.ts';

/** One place of a body that refers to something outside the flow. */
export interface BodyReference {
  readonly target: ReferenceTarget;
  /** The name as the platform knows it (prompts without `Prompt.`); undefined: decided at run time. */
  readonly name?: string;
  /** The integration of a data action; the region of a Lex bot. */
  readonly within?: string;
  /** For flows: which types it can be. */
  readonly flowTypes?: readonly FlowType[];
  readonly how: DependencyHow;
  /** To the key or value that holds the name; for an expression, to the whole expression. */
  readonly path: DocumentPath;
  readonly spelling: 'key' | 'name' | 'literal' | 'expression' | 'plain';
}

/** A reference together with the map or list that holds it, for those that rewrite. */
export interface HeldReference extends BodyReference {
  readonly holder: object;
  readonly at: string | number;
  /** In an expression: the offsets of the bare name, and how it stands there. */
  readonly span?: { readonly start: number; readonly end: number; readonly form: 'string' | 'identifier' };
  /** In a value `Prompt.X`: what stands before the name. */
  readonly lead?: string;
}

/** Everything that a flow refers to by name outside itself (facts: ARC 5.2), in document order. */
export function referencesOf(flow: FlowDocument): readonly BodyReference[] {
  return heldReferencesOf(flow).map(withoutHolder);
}

/** Whether a flow is named at run time only, so that what is reached through it cannot be listed. */
export function isDynamicFlow({ name, target }: BodyReference): boolean {
  return name === undefined && (target === 'flows' || target === 'sharedFlows');
}

export function withoutHolder(held: HeldReference): BodyReference {
  const { target, how, path, spelling } = held;
  return {
    target,
    ...(held.name === undefined ? {} : { name: held.name }),
    ...(held.within === undefined ? {} : { within: held.within }),
    ...(held.flowTypes === undefined ? {} : { flowTypes: held.flowTypes }),
    how,
    path,
    spelling,
  };
}

/**
 * What one action, or settings, refers to; paths begin there.
 * @param holders flow types that it stands in
 */
export function heldReferencesIn(part: JsonObject, holders: readonly FlowType[]): readonly HeldReference[] {
  const walk: Walk = { found: [], path: [], holders };
  visitItem(walk, part, undefined);
  return walk.found;
}

export function heldReferencesOf(flow: FlowDocument): readonly HeldReference[] {
  const { root, names } = flow;
  const walk: Walk = {
    found: [],
    path: [names.topKey],
    holders: names.type === 'commonmodule' ? compatibleFlowTypesOf(root) : [names.type],
  };
  if (typeof root['division'] === 'string') {
    note(walk, root, 'division', {
      target: 'divisions',
      name: root['division'],
      how: 'uses',
      spelling: 'plain',
    });
  }
  for (const [key, value] of Object.entries(root)) {
    // A copy of the called flows' signatures, not a use of them (facts: ARC 7.3).
    if (key !== 'referencedObjects') {
      visitProperty(walk, root, key, value, undefined);
    }
  }
  return walk.found;
}

/** Maps whose keys are names that authors chose: no property of the format is meant there (facts: ARC 5.1). */
const NAMED_VALUES: ReadonlySet<string> = new Set([
  'inputs',
  'successOutputs',
  'failureOutputs',
  'foundOutputs',
  'dataAction',
]);

function visitProperty(
  walk: Walk,
  holder: JsonObject,
  key: string,
  value: Json,
  action: string | undefined,
): void {
  const slot = referenceSlot(key, action);
  if (slot !== undefined) {
    visitSlot(walk, slot, holder, key, value);
  } else if (key === 'category' && (action === 'callData' || action === 'callDataSecure')) {
    visitCategory(walk, value);
  } else if (key === 'lexBot' && action === 'callLexV2Bot') {
    visitLexBot(walk, value);
  } else if (key === 'firstMatch' && isJsonObject(value)) {
    visitMatches(walk, value);
  } else if (key === 'exp' && typeof value === 'string') {
    visitExpression(walk, holder, value);
  }
  if (typeof value !== 'object' || value === null) {
    return;
  }
  walk.path.push(key);
  if ((NAMED_VALUES.has(key) || slot?.shape === 'key' || key === 'category') && isJsonObject(value)) {
    visitNamedValues(walk, value);
  } else {
    visitChildren(walk, value, action);
  }
  walk.path.pop();
}

function visitChildren(walk: Walk, value: JsonObject | readonly Json[], action: string | undefined): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      if (isJsonObject(item)) {
        walk.path.push(index);
        visitItem(walk, item, action);
        walk.path.pop();
      }
    }
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    visitProperty(walk, value as JsonObject, key, inner, action);
  }
}

/** List items are one-key maps: the key is the action, the variable's type, or what the item is. */
function visitItem(walk: Walk, item: JsonObject, action: string | undefined): void {
  const keys = Object.keys(item);
  const only = keys.length === 1 ? (keys[0] as string) : undefined;
  const body = only === undefined ? undefined : item[only];
  if (only === undefined || !isJsonObject(body ?? null)) {
    visitChildren(walk, item, action);
    return;
  }
  const type = only.endsWith('Variable') ? only.slice(0, -'Variable'.length) : only;
  visitTypedValue(walk, only, type, body as JsonObject);
  visitProperty(walk, item, only, body as JsonObject, isPartOfAction(only) ? action : only);
}

/** Items inside an action that are no actions of their own. */
function isPartOfAction(key: string): boolean {
  return key === 'acdSkill' || key === 'preferredAgent' || key === 'attribute';
}

/** `- queue: {variable, value}` and `- queueVariable: {name, initialValue}` say what the literal is the name of. */
function visitTypedValue(walk: Walk, key: string, type: string, body: JsonObject): void {
  const target = targetOfType(type);
  const property = 'variable' in body ? 'value' : 'initialValue';
  const value = body[property];
  if (
    target === undefined ||
    !('variable' in body || key.endsWith('Variable')) ||
    !isJsonObject(value ?? null)
  ) {
    return;
  }
  walk.path.push(key);
  visitLiteral(walk, { target, shape: 'literal', how: 'uses' }, property, value as JsonObject);
  walk.path.pop();
}

/** `firstMatch: {<type>: {value, cases: [ - case: {value: {lit: {name}}} ]}}`: the type says what is named (facts: ARC 5.3). */
function visitMatches(walk: Walk, types: JsonObject): void {
  for (const [type, body] of Object.entries(types)) {
    const target = targetOfType(type);
    const cases =
      isJsonObject(body) && Array.isArray(body['cases']) ? (body['cases'] as readonly Json[]) : [];
    for (const [index, item] of target === undefined ? [] : cases.entries()) {
      const one = isJsonObject(item) ? (item['case'] ?? null) : null;
      const value = isJsonObject(one) ? (one['value'] ?? null) : null;
      if (isJsonObject(value) && target !== undefined) {
        const depth = walk.path.push('firstMatch', type, 'cases', index, 'case');
        visitLiteral(walk, { target, shape: 'literal', how: 'uses' }, 'value', value);
        walk.path.length = depth - 5;
      }
    }
  }
}

/** Values under names that authors chose: only expressions in them can refer to something. */
function visitNamedValues(walk: Walk, value: JsonObject): void {
  for (const [key, inner] of Object.entries(value)) {
    if (isJsonObject(inner)) {
      walk.path.push(key);
      visitChildren(walk, inner, undefined);
      walk.path.pop();
    }
  }
}
