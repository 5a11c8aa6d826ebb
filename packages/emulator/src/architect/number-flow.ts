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
  /** Where each map stands in the arranged document, as keys and positions. */
  readonly positions: ReadonlyMap<YamlMap, readonly (string | number)[]>;
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
  const numbered: YamlMap[] = [];
  visitMaps(flow, (map) => {
    if (items.has(map)) {
      numbered.push(map);
    }
  });
  numbered.forEach((body, index) => {
    const item = items.get(body);
    if (item !== undefined) {
      numberItem(item, firstTrackingNumber + index);
    }
  });
  const paths = referencePaths(grammar, flow);
  for (const reference of references) {
    reference.holder[reference.key] = referenceText(reference, paths);
  }
  return { next: firstTrackingNumber + numbered.length, positions: positionsIn(flow) };
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
function referenceText(reference: InternalReference, paths: ReadonlyMap<YamlMap, string>): string {
  const target = paths.get(reference.target) ?? '';
  const holder = paths.get(reference.holder);
  return reference.key === 'defaultChildMenuRef' && holder !== undefined && target.startsWith(`${holder}/`)
    ? `.${target.slice(holder.length)}`
    : target;
}

function referencePaths(grammar: FlowGrammar, flow: YamlMap): ReadonlyMap<YamlMap, string> {
  const paths = new Map<YamlMap, string>();
  const visit = (value: Yaml, path: string): void => {
    if (isMap(value)) {
      paths.set(value, path);
      for (const [key, item] of Object.entries(value)) {
        visit(item, `${path}/${key}`);
      }
    } else if (isList(value)) {
      for (const item of value.filter(isMap)) {
        const [key = '', body] = Object.entries(item)[0] ?? [];
        if (isMap(body)) {
          visit(body, `${path}/${key}[${textAt(body, 'refId') ?? ''}]`);
        }
      }
    }
  };
  visit(flow, `/${grammar.topKey}`);
  return paths;
}

function positionsIn(flow: YamlMap): ReadonlyMap<YamlMap, readonly (string | number)[]> {
  const positions = new Map<YamlMap, readonly (string | number)[]>();
  const visit = (value: Yaml, position: readonly (string | number)[]): void => {
    if (isMap(value)) {
      positions.set(value, position);
      for (const [key, item] of Object.entries(value)) {
        visit(item, [...position, key]);
      }
    } else if (isList(value)) {
      value.forEach((item, index) => visit(item, [...position, index]));
    }
  };
  visit(flow, []);
  return positions;
}

function visitMaps(value: Yaml, see: (map: YamlMap) => void): void {
  if (isMap(value)) {
    see(value);
    Object.values(value).forEach((item) => visitMaps(item, see));
  } else if (isList(value)) {
    value.forEach((item) => visitMaps(item, see));
  }
}
