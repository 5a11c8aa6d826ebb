import type { FlowType, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { expressionReferences } from './expression-references.ts';
import type { ReferenceSlot, ReferenceTarget } from './reference-target.ts';
import { flowTypesOfSlot, NOT_A_NAME } from './reference-target.ts';
import type { HeldReference } from './references.ts';

/** How the names in one slot are found, for each of the ways in which slots spell them (facts: ARC 5.2). */

export interface Walk {
  readonly found: HeldReference[];
  /** Grows and shrinks with the walk; copied where a reference is found. */
  readonly path: (string | number)[];
  readonly holders: readonly FlowType[];
}

export type Found = Omit<HeldReference, 'path' | 'holder' | 'at'>;

export function note(walk: Walk, holder: object, at: string | number, found: Found): void {
  walk.found.push({ ...found, path: [...walk.path, at], holder, at });
}

export function visitSlot(
  walk: Walk,
  slot: ReferenceSlot,
  holder: JsonObject,
  key: string,
  value: Json,
): void {
  if (slot.shape === 'prompt') {
    visitPromptText(walk, holder, key, value);
  } else if (isJsonObject(value)) {
    const visit = slot.shape === 'key' ? visitKeys : slot.shape === 'name' ? visitName : visitLiteralSlot;
    visit(walk, slot, key, value);
  }
}

function foundIn(walk: Walk, slot: ReferenceSlot): Pick<Found, 'target' | 'how' | 'flowTypes'> {
  const flowTypes = flowTypesOfSlot(slot, walk.holders);
  return { target: slot.target, how: slot.how, ...(flowTypes === undefined ? {} : { flowTypes }) };
}

function visitKeys(walk: Walk, slot: ReferenceSlot, key: string, value: JsonObject): void {
  walk.path.push(key);
  for (const [name, body] of Object.entries(value)) {
    if (name === 'exp' && typeof body === 'string') {
      noteComputed(walk, slot, value);
    } else if (!NOT_A_NAME.has(name)) {
      note(walk, value, name, { ...foundIn(walk, slot), name, spelling: 'key' });
    }
    if (key === 'textToSpeech' && isJsonObject(body)) {
      visitVoice(walk, name, body);
    }
  }
  walk.path.pop();
}

/** A voice belongs to its engine; which ones there are differs from org to org (facts: ARC 1.3). */
function visitVoice(walk: Walk, engine: string, choice: JsonObject): void {
  const voice = choice['voice'];
  if (typeof voice === 'string') {
    walk.path.push(engine);
    note(walk, choice, 'voice', {
      target: 'speechVoices',
      name: voice,
      within: engine,
      how: 'uses',
      spelling: 'plain',
    });
    walk.path.pop();
  }
}

function visitName(walk: Walk, slot: ReferenceSlot, key: string, value: JsonObject): void {
  walk.path.push(key);
  if (typeof value['name'] === 'string') {
    note(walk, value, 'name', { ...foundIn(walk, slot), name: value['name'], spelling: 'name' });
  } else {
    noteComputed(walk, slot, value);
  }
  walk.path.pop();
}

/** An expression in the place of a name: what it gives is decided at run time, unless it finds something by name. */
function noteComputed(walk: Walk, slot: ReferenceSlot, value: JsonObject): void {
  const expression = value['exp'];
  if (typeof expression === 'string' && isComputed(expression, slot.target)) {
    note(walk, value, 'exp', { ...foundIn(walk, slot), spelling: 'expression' });
  }
}

/** A literal, or an expression in its place. */
function visitLiteralSlot(walk: Walk, slot: ReferenceSlot, key: string, value: JsonObject): void {
  visitLiteral(walk, slot, key, value);
  if (value['lit'] === undefined) {
    walk.path.push(key);
    noteComputed(walk, slot, value);
    walk.path.pop();
  }
}

/** `{ lit: { name: X } }`, `{ lit: X }` or a list of such. */
export function visitLiteral(walk: Walk, slot: ReferenceSlot, key: string | number, value: JsonObject): void {
  walk.path.push(key);
  const literal = value['lit'];
  if (Array.isArray(literal)) {
    visitLiteralItems(walk, slot, literal as readonly Json[]);
  } else if (slot.shape === 'text' && typeof literal === 'string') {
    note(walk, value, 'lit', { ...foundIn(walk, slot), name: literal, spelling: 'literal' });
  } else if (isJsonObject(literal ?? null)) {
    walk.path.push('lit');
    visitLiteralName(walk, slot, literal as JsonObject, 'literal');
    walk.path.pop();
  }
  // Older exports repeat the name beside the literal (facts: ARC 5.2).
  if (literal !== undefined) {
    visitLiteralName(walk, slot, value, 'name');
  }
  walk.path.pop();
}

/** `{ lit: [ { lit: { name: X } } ] }`, a collection (facts: ARC 3). */
function visitLiteralItems(walk: Walk, slot: ReferenceSlot, items: readonly Json[]): void {
  walk.path.push('lit');
  for (const [index, item] of items.entries()) {
    if (isJsonObject(item)) {
      visitLiteral(walk, slot, index, item);
    }
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

export function visitExpression(walk: Walk, holder: JsonObject, expression: string): void {
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
export function visitCategory(walk: Walk, value: Json): void {
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
export function visitLexBot(walk: Walk, value: Json): void {
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
