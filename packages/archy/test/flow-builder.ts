import type { Json, JsonObject } from '@callwright/model';
import type { FlowDocument } from '../src/index.ts';
import { canonicalForm, readFlow, readYaml } from '../src/index.ts';

/** A flow from its text; fails the test when it cannot be read. */
export function flowFrom(text: string): FlowDocument {
  const source = readYaml(text);
  expect(source.problems).toEqual([]);
  return flowOf(source.documents[0] ?? null);
}

export function flowOf(document: Json): FlowDocument {
  const { flow, problems } = readFlow(document);
  if (flow === undefined) {
    throw new Error(JSON.stringify(problems));
  }
  return flow;
}

/** The canonical form when nothing is managed. */
export function formOf(document: Json): Json {
  return canonicalForm(flowOf(document), ({ name }) => name);
}

/** A document in which `change` has replaced every map, innermost first; `key` is where the map stands. */
export function mapMaps(value: Json, change: (map: JsonObject, key: string) => Json, key = ''): Json {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).map((item) => mapMaps(item, change, key));
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const entries = Object.entries(value as JsonObject);
  return change(Object.fromEntries(entries.map(([k, inner]) => [k, mapMaps(inner, change, k)])), key);
}
