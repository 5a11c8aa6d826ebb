import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { FlowDocument } from './flow-document.ts';
import type { DocumentPath } from './yaml-source.ts';

/** One action or menu choice of a flow, wherever it is nested. */
export interface ActionAt {
  /** The action key, e.g. `transferToAcd` (facts: ARC 5.1). */
  readonly key: string;
  readonly body: JsonObject;
  /** To the body, the action key included. */
  readonly path: DocumentPath;
}

/** Lists whose items are actions or menu choices. */
const ACTION_LISTS: ReadonlySet<string> = new Set(['actions', 'startUpTaskActions', 'choices']);

/** All actions and menu choices of a flow in document order. Items of another shape are left out. */
export function actionsOf(flow: FlowDocument): readonly ActionAt[] {
  const found: ActionAt[] = [];
  for (const [key, value] of Object.entries(flow.root)) {
    if (key !== 'referencedObjects') {
      collect(key, value, [flow.names.topKey, key], found);
    }
  }
  return found;
}

function collect(key: string, value: Json, path: DocumentPath, found: ActionAt[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) {
      if (isJsonObject(item)) {
        noteAction(key, item, [...path, index], found);
        collectEntries(item, [...path, index], found);
      }
    }
  } else if (isJsonObject(value) && key !== 'lit') {
    collectEntries(value, path, found);
  }
}

function collectEntries(map: JsonObject, path: DocumentPath, found: ActionAt[]): void {
  for (const [key, value] of Object.entries(map)) {
    if (typeof value === 'object' && value !== null) {
      collect(key, value, [...path, key], found);
    }
  }
}

function noteAction(list: string, item: JsonObject, path: DocumentPath, found: ActionAt[]): void {
  const [key, ...others] = Object.keys(item);
  const body = key === undefined ? undefined : item[key];
  if (ACTION_LISTS.has(list) && key !== undefined && others.length === 0 && isJsonObject(body ?? null)) {
    found.push({ key, body: body as JsonObject, path: [...path, key] });
  }
}
