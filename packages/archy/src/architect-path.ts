import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import type { DocumentPath } from './yaml-source.ts';

/**
 * Where a path in Architect's own notation leads, as messages of a failed publish give it (facts: ARC 2.1, 2.2, 11):
 * `/inboundCall/tasks/task[main_10]/actions/callData[_^_archy_callData_1__]`. The answer goes as far as the document
 * can be followed; undefined when the path does not even begin in it. Names may hold any character, `/` and `]`
 * included, so the document decides where one ends.
 */
export function pathOfArchitect(document: JsonObject, architectPath: string): DocumentPath | undefined {
  const path: (string | number)[] = [];
  let value: Json = document;
  let rest = architectPath;
  for (;;) {
    const step: Step | undefined = stepInto(document, value, rest);
    if (step === undefined) {
      return path.length === 0 ? undefined : path;
    }
    path.push(...step.path);
    value = step.value;
    rest = rest.slice(step.segment.length);
  }
}

interface Step {
  readonly segment: string;
  readonly path: DocumentPath;
  readonly value: Json;
}

function stepInto(document: JsonObject, value: Json, rest: string): Step | undefined {
  const steps = isJsonObject(value)
    ? stepsOfMap(value)
    : Array.isArray(value)
      ? stepsOfList(document, value as readonly Json[], rest)
      : [];
  const fitting = steps.filter(({ segment }) => rest === segment || rest.startsWith(`${segment}/`));
  return fitting.reduce<Step | undefined>(
    (longest, step) =>
      longest === undefined || step.segment.length > longest.segment.length ? step : longest,
    undefined,
  );
}

function stepsOfMap(map: JsonObject): readonly Step[] {
  return Object.entries(map).map(([key, value]) => ({ segment: `/${key}`, path: [key], value }));
}

/** An item is one key and its body: `task[main_10]` with a refId, `callData[_^_archy_callData_1__]` without. */
function stepsOfList(document: JsonObject, list: readonly Json[], rest: string): readonly Step[] {
  const items = list.flatMap((item, index) => itemOf(item, index) ?? []);
  const anonymous = /^\/(\w+)\[_\^_archy_\w+?_(\d+)__\]/.exec(rest);
  if (anonymous === null) {
    return items.flatMap(({ key, refId, body, index }) =>
      refId === undefined ? [] : [{ segment: `/${key}[${refId}]`, path: [index, key], value: body }],
    );
  }
  const [segment, key = '', number = ''] = anonymous;
  const alike = items.filter((item) => item.key === key && item.refId === undefined);
  const counted = alike.length > 1 ? numbered(document, key, Number(number)) : alike[0]?.body;
  const meant = alike.find((item) => item.body === counted) ?? alike[Number(number) - 1];
  return meant === undefined ? [] : [{ segment, path: [meant.index, key], value: meant.body }];
}

interface Item {
  readonly index: number;
  readonly key: string;
  readonly refId: string | undefined;
  readonly body: JsonObject;
}

function itemOf(item: Json, index: number): Item | undefined {
  const [entry, second] = isJsonObject(item) ? Object.entries(item) : [];
  if (entry === undefined || second !== undefined || !isJsonObject(entry[1])) {
    return undefined;
  }
  const [key, body] = entry;
  const refId = body['refId'];
  return { index, key, refId: typeof refId === 'string' ? refId : undefined, body };
}

/** Items without refId are counted by their key through the whole document. */
function numbered(document: JsonObject, key: string, number: number): JsonObject | undefined {
  let count = 0;
  const waiting: Json[] = [document];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    const item = itemOf(value, 0);
    if (item?.key === key && item.refId === undefined) {
      count += 1;
      if (count === number) {
        return item.body;
      }
    }
    waiting.push(...Object.values(value).reverse());
  }
  return undefined;
}
