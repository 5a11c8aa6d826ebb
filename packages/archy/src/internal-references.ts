import type { Json, JsonObject } from '@callwright/model';
import { compareText, isJsonObject } from '@callwright/model';
import { groupBy } from './group-by.ts';

/** Collections of a flow whose items are found by `refId` (facts: ARC 1.4). Their order is no difference. */
export const CONTAINERS = [
  ['menus', 'menu'],
  ['tasks', 'task'],
  ['states', 'state'],
  ['bots', 'bot'],
] as const;

/** States that are maps of their own instead of items of a list (facts: ARC 1). */
export const SINGLE_STATES = ['startUpState', 'periodicState'] as const;

/** Properties that hold a reference inside the file (facts: ARC 2.2). */
export const INTERNAL_REFERENCES: ReadonlySet<string> = new Set([
  'startUpRef',
  'targetTaskRef',
  'targetMenuRef',
  'targetStateRef',
  'defaultChildMenuRef',
]);

/** A menu, task, state or bot of a flow. */
export interface Container {
  readonly collection: (typeof CONTAINERS)[number][0];
  /** The key of the list item: `menu`, `task`, `state` or `bot`. */
  readonly type: (typeof CONTAINERS)[number][1];
  readonly index: number;
  readonly body: JsonObject;
  readonly refId: string;
  /** The label; the `refId` where no name is written. */
  readonly name: string;
}

export function containersOf(root: JsonObject): readonly Container[] {
  return CONTAINERS.flatMap(([collection, type]) => {
    const list = root[collection];
    return (Array.isArray(list) ? (list as readonly Json[]) : []).flatMap((item, index) => {
      const body = isJsonObject(item) ? (item[type] ?? null) : null;
      if (!isJsonObject(body)) {
        return [];
      }
      const refId = typeof body['refId'] === 'string' ? body['refId'] : '';
      const name = typeof body['name'] === 'string' ? body['name'] : nameOfRefId(refId);
      return [{ collection, type, index, body, refId, name }];
    });
  });
}

/** What a reference ends in: `/inboundCall/tasks/task[Main_12]` and `./tasks/task[Main_12]` end in task, Main_12. */
export function parseInternalReference(
  reference: string,
): { readonly type: string; readonly refId: string } | undefined {
  const match = /(?:^|[\s\S]*\/)([A-Za-z]+)\[([\s\S]*)\]$/.exec(reference);
  return match ? { type: match[1] as string, refId: match[2] as string } : undefined;
}

/** Without the counter that every org and import gives anew (facts: ARC 2.1). */
export function nameOfRefId(refId: string): string {
  return refId.replace(/_\d+$/, '').replaceAll('_SLASH_', '/');
}

/** Says where an internal reference leads, by name instead of by counter. */
export type InternalResolver = (reference: string) => string;

/**
 * Containers are told apart by their names; several of one name by their content, so that neither counters nor order
 * matter. `describe` gives the content of a container, given how references are to be written.
 */
export function internalIdentities(
  containers: readonly Container[],
  describe: (container: Container, resolve: InternalResolver) => string,
): { readonly identityOf: (container: Container) => string; readonly resolve: InternalResolver } {
  const identities = new Map<Container, string>();
  const byName = groupBy(containers, ({ type, name }) => `${type}[${name}]`);
  const provisional = resolverOf(containers, (container) => container.name);
  for (const group of byName.values()) {
    const ordered =
      group.length === 1
        ? group
        : group
            .map((container) => ({ container, content: describe(container, provisional) }))
            .sort((a, b) => compareText(a.content, b.content))
            .map(({ container }) => container);
    for (const [index, container] of ordered.entries()) {
      identities.set(container, index === 0 ? container.name : `${container.name} (${index + 1})`);
    }
  }
  const identityOf = (container: Container): string => identities.get(container) ?? container.name;
  return { identityOf, resolve: resolverOf(containers, identityOf) };
}

function resolverOf(
  containers: readonly Container[],
  identityOf: (container: Container) => string,
): InternalResolver {
  const byReference = new Map<string, Container>(
    containers.map((container) => [`${container.type}[${container.refId}]`, container] as const),
  );
  return (reference) => {
    const parsed = parseInternalReference(reference);
    if (parsed === undefined) {
      return reference;
    }
    const container = byReference.get(`${parsed.type}[${parsed.refId}]`);
    return `${parsed.type}[${container === undefined ? nameOfRefId(parsed.refId) : identityOf(container)}]`;
  };
}
