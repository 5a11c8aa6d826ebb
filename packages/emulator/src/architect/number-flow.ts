import { containerItem, type FlowGrammar } from './flow-grammar.ts';
import type { InternalReference } from './internal-reference.ts';
import type { FlowSurvey, Item } from './survey-flow.ts';
import { type Yaml, type YamlMap, isList, isMap, rebuildMap, textAt } from './yaml-tree.ts';

/**
 * Numbers begin at 10 (facts: ARC 2.1). A new flow spends that one on the start object it comes with, which the
 * objects of an imported document then replace: they begin behind it.
 */
const firstTrackingNumber = 11;

/** What numbering found out about the arranged document. */
export interface Numbering {
  /** The number that the next object would get. */
  readonly next: number;
  /** Where a map stands in the arranged document, as keys and positions from the flow's body. */
  readonly positionOf: (map: YamlMap) => readonly (string | number)[];
}

/**
 * Gives containers, choices and actions their tracking numbers in document order, names containers
 * `<name>_<number>` and rewrites the references to them (facts: ARC 2.1, 2.2). The document must be arranged.
 */
export function numberFlow(
  grammar: FlowGrammar,
  survey: FlowSurvey,
  references: readonly InternalReference[],
): Numbering {
  const flow = survey.flow.node as YamlMap;
  const items = itemsByBody(survey);
  const steps = stepsIn(flow);
  let next = firstTrackingNumber;
  for (const map of steps.keys()) {
    const item = items.get(map as YamlMap);
    if (item !== undefined) {
      numberItem(item, next);
      next += 1;
    }
  }
  const pathOf = (map: YamlMap) => pathFrom(steps, map, `/${grammar.topKey}`);
  for (const reference of references) {
    reference.holder[reference.key] = referenceText(reference, pathOf);
  }
  return { next, positionOf: (map) => positionFrom(steps, map) };
}

function itemsByBody(survey: FlowSurvey): ReadonlyMap<YamlMap, Item> {
  const all = [...survey.containers, ...survey.choices, ...survey.actions];
  return new Map(all.map((item) => [item.body, item]));
}

/** Choices and actions carry a refId only if the author gave them one; containers always do. */
function numberItem({ key, body }: Item, number: number): void {
  const isContainer = (Object.values(containerItem) as readonly string[]).includes(key);
  const refId = textAt(body, 'refId');
  const name = body['name'];
  const head: [string, Yaml][] = name === undefined ? [] : [['name', name]];
  if (refId !== undefined || isContainer) {
    head.push(['refId', `${refIdBase(body, key, refId)}_${String(number)}`]);
  }
  head.push(['trackingId', number]);
  rebuildMap(body, [
    ...head,
    ...Object.entries(body).filter(([item]) => item !== 'name' && item !== 'refId'),
  ]);
}

/** The name; without one, what the author called it, less the number of an earlier export. */
function refIdBase(body: YamlMap, key: string, refId: string | undefined): string {
  const name = textAt(body, 'name') ?? refId?.replace(/_\d+$/, '') ?? key;
  return name.replaceAll('/', '_SLASH_');
}

/** `./choices/...` for the default of a menu, absolute for all others, as exports have them (facts: ARC 2.2). */
function referenceText(reference: InternalReference, pathOf: (map: YamlMap) => string): string {
  const target = pathOf(reference.target);
  const holder = pathOf(reference.holder);
  return reference.key === 'defaultChildMenuRef' && target.startsWith(`${holder}/`)
    ? `.${target.slice(holder.length)}`
    : target;
}

/** The way from the parent to each map and list, parents before children, in document order. */
type Steps = ReadonlyMap<Yaml, { readonly parent: Yaml; readonly step: string | number } | undefined>;

function stepsIn(flow: YamlMap): Steps {
  const steps = new Map<Yaml, { parent: Yaml; step: string | number } | undefined>([[flow, undefined]]);
  const visit = (parent: Yaml): void => {
    const children = isList(parent) ? parent.entries() : Object.entries(parent as YamlMap);
    for (const [step, child] of children) {
      if (isList(child) || isMap(child)) {
        steps.set(child, { parent, step });
        visit(child);
      }
    }
  };
  visit(flow);
  return steps;
}

function positionFrom(steps: Steps, map: YamlMap): readonly (string | number)[] {
  const position: (string | number)[] = [];
  for (let at = steps.get(map); at !== undefined; at = steps.get(at.parent)) {
    position.push(at.step);
  }
  return position.reverse();
}

/** In reference syntax: a list item is one segment, `task[<refId>]`, for its position, key and body together. */
function pathFrom(steps: Steps, map: YamlMap, top: string): string {
  const segments: string[] = [];
  let node: Yaml = map;
  for (let at = steps.get(node); at !== undefined; at = steps.get(node)) {
    const holder: Yaml = at.parent;
    const around = steps.get(holder);
    if (isMap(node) && around !== undefined && isList(around.parent)) {
      segments.push(`${String(at.step)}[${textAt(node, 'refId') ?? ''}]`);
      node = around.parent;
    } else {
      segments.push(String(at.step));
      node = holder;
    }
  }
  return [top, ...segments.reverse()].join('/');
}
