import type { DependencyHow, FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { compatibleFlowTypesOf } from './contract.ts';
import { expressionReferences } from './expression-references.ts';
import type { FlowDocument } from './flow-document.ts';
import type { ReferenceSlot, ReferenceTarget } from './reference-target.ts';
import { flowTypesOfSlot, NOT_A_NAME, referenceSlot, targetOfType } from './reference-target.ts';
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

function withoutHolder(held: HeldReference): BodyReference {
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

interface Walk {
  readonly found: HeldReference[];
  /** Grows and shrinks with the walk; copied where a reference is found. */
  readonly path: (string | number)[];
  readonly holders: readonly FlowType[];
}

type Found = Omit<HeldReference, 'path' | 'holder' | 'at'>;

function note(walk: Walk, holder: object, at: string | number, found: Found): void {
  walk.found.push({ ...found, path: [...walk.path, at], holder, at });
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
  return key === 'acdSkill' || key === 'attribute';
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

function visitSlot(walk: Walk, slot: ReferenceSlot, holder: JsonObject, key: string, value: Json): void {
  if (slot.shape === 'prompt') {
    visitPromptText(walk, holder, key, value);
  } else if (isJsonObject(value)) {
    const visit = slot.shape === 'key' ? visitKeys : slot.shape === 'name' ? visitName : visitLiteral;
    visit(walk, slot, key, value);
  }
}

function foundIn(walk: Walk, slot: ReferenceSlot): Pick<Found, 'target' | 'how' | 'flowTypes'> {
  const flowTypes = flowTypesOfSlot(slot, walk.holders);
  return { target: slot.target, how: slot.how, ...(flowTypes === undefined ? {} : { flowTypes }) };
}

function visitKeys(walk: Walk, slot: ReferenceSlot, key: string, value: JsonObject): void {
  walk.path.push(key);
  for (const name of Object.keys(value)) {
    if (!NOT_A_NAME.has(name)) {
      note(walk, value, name, { ...foundIn(walk, slot), name, spelling: 'key' });
    }
  }
  walk.path.pop();
}

function visitName(walk: Walk, slot: ReferenceSlot, key: string, value: JsonObject): void {
  if (typeof value['name'] === 'string') {
    walk.path.push(key);
    note(walk, value, 'name', { ...foundIn(walk, slot), name: value['name'], spelling: 'name' });
    walk.path.pop();
  }
}

function visitLiteral(walk: Walk, slot: ReferenceSlot, key: string, value: JsonObject): void {
  walk.path.push(key);
  const literal = value['lit'];
  if (slot.shape === 'text' && typeof literal === 'string') {
    note(walk, value, 'lit', { ...foundIn(walk, slot), name: literal, spelling: 'literal' });
  } else if (isJsonObject(literal ?? null)) {
    walk.path.push('lit');
    visitLiteralName(walk, slot, literal as JsonObject, 'literal');
    walk.path.pop();
  }
  // Older exports repeat the name beside the literal (facts: ARC 5.2).
  if (literal !== undefined) {
    visitLiteralName(walk, slot, value, 'name');
  } else if (typeof value['exp'] === 'string' && isComputed(value['exp'], slot.target)) {
    note(walk, value, 'exp', { ...foundIn(walk, slot), spelling: 'expression' });
  }
  walk.path.pop();
}

function visitLiteralName(
  walk: Walk,
  slot: ReferenceSlot,
  holder: JsonObject,
  spelling: 'literal' | 'name',
): void {
  const written = holder['name'];
  if (typeof written !== 'string') {
    return;
  }
  if (slot.target === 'prompts') {
    visitPromptText(walk, holder, 'name', written);
  } else {
    note(walk, holder, 'name', { ...foundIn(walk, slot), name: written, spelling });
  }
}

/** An expression in a slot that neither finds a thing by name nor says "not set". */
function isComputed(expression: string, target: ReferenceTarget): boolean {
  return (
    !/^\s*(?:[A-Za-z]+\(\s*)?NOT_SET\s*\)?\s*$/.test(expression) &&
    !expressionReferences(expression).some((reference) => reference.target === target)
  );
}

/** `Prompt.X`; `PromptSystem.x` is never missing and no reference (facts: ARC 5.2). */
function visitPromptText(walk: Walk, holder: JsonObject, key: string, value: Json): void {
  const match = typeof value === 'string' ? /^(prompt\.)(.+)$/is.exec(value) : null;
  if (match !== null) {
    note(walk, holder, key, {
      target: 'prompts',
      name: match[2] as string,
      how: 'uses',
      spelling: 'plain',
      lead: match[1] as string,
    });
  }
}

function visitExpression(walk: Walk, holder: JsonObject, expression: string): void {
  for (const { target, name, start, end, form } of expressionReferences(expression)) {
    note(walk, holder, 'exp', {
      target,
      ...(name === undefined ? {} : { name }),
      how: 'uses',
      spelling: 'expression',
      span: { start, end, form },
    });
  }
}

/** `category: {"<integration>": {dataAction: {"<action>": {...}}}}` (facts: ARC 5.2). */
function visitCategory(walk: Walk, value: Json): void {
  walk.path.push('category');
  for (const [integration, body] of isJsonObject(value) ? Object.entries(value) : []) {
    if (NOT_A_NAME.has(integration)) {
      continue;
    }
    note(walk, value as object, integration, {
      target: 'integrations',
      name: integration,
      how: 'uses',
      spelling: 'key',
    });
    const actions = isJsonObject(body) ? body['dataAction'] : undefined;
    walk.path.push(integration, 'dataAction');
    for (const name of isJsonObject(actions ?? null) ? Object.keys(actions as JsonObject) : []) {
      const found: Found = { target: 'dataActions', name, within: integration, how: 'uses', spelling: 'key' };
      note(walk, actions as JsonObject, name, found);
    }
    walk.path.length -= 2;
  }
  walk.path.pop();
}

/** `lexBot: {<region>: {<bot>: {<language>: {<alias>: ...}}}}` (facts: ARC 5.2). */
function visitLexBot(walk: Walk, value: Json): void {
  walk.path.push('lexBot');
  for (const [region, bots] of isJsonObject(value) ? Object.entries(value) : []) {
    walk.path.push(region);
    for (const name of isJsonObject(bots) ? Object.keys(bots) : []) {
      note(walk, bots as object, name, {
        target: 'lexBots',
        name,
        within: region,
        how: 'uses',
        spelling: 'key',
      });
    }
    walk.path.pop();
  }
  walk.path.pop();
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
