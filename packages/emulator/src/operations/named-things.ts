import type { ObjectKind } from '../architect/engine.ts';
import { divisionReference, inQueriedDivisions, visible } from '../access.ts';
import { noPermission, type Call, type Operation, type Permissions, type Reply } from '../http/operation.ts';
import { isDescending, page, smallPage, sortedBy } from '../http/paging.ts';
import type { NamedRecord } from '../state/records.ts';
import { nameKey } from '../state/tables.ts';

/** One sort of things of which the local org knows the names (spec/additions.json). */
interface NamedSort {
  readonly kind: ObjectKind;
  readonly path: string;
  readonly permissions: Permissions;
  /** Whether its things stand in divisions that clients may not see. */
  readonly isDivided?: true;
  /** What a row tells beside id, name and address. */
  readonly fields?: (call: Call, thing: NamedRecord) => Readonly<Record<string, unknown>>;
}

const active = (): Readonly<Record<string, unknown>> => ({ state: 'active' });
const divided = (call: Call, thing: NamedRecord): Readonly<Record<string, unknown>> => ({
  division: divisionReference(call.org, thing.divisionId),
});

const sorts: readonly NamedSort[] = [
  { kind: 'skill', path: '/api/v2/routing/skills', permissions: noPermission, fields: active },
  { kind: 'languageSkill', path: '/api/v2/routing/languages', permissions: noPermission, fields: active },
  {
    kind: 'wrapupCode',
    path: '/api/v2/routing/wrapupcodes',
    permissions: { every: ['routing:wrapupCode:view'] },
    isDivided: true,
    fields: divided,
  },
  { kind: 'user', path: '/api/v2/users', permissions: noPermission, fields: active },
  { kind: 'group', path: '/api/v2/groups', permissions: noPermission, fields: active },
  {
    kind: 'dataAction',
    path: '/api/v2/integrations/actions',
    permissions: { any: ['bridge:actions:view', 'integrations:action:view'] },
    fields: ({ org }, { within = '' }) => ({
      category: within,
      integrationId: org.tables.named.having(nameKey('integrationCategory', within))[0]?.id,
    }),
  },
];

/** What flows name and the seed holds by name alone: skills, languages, people, groups, wrap-up codes, data actions. */
export const namedThings: readonly Operation[] = sorts.map((sort) => ({
  method: 'GET',
  path: sort.path,
  permissions: sort.permissions,
  handle: (call) => list(call, sort),
}));

function list(call: Call, sort: NamedSort): Reply {
  const found = sortedBy(things(call, sort), ({ name }) => name.toLowerCase(), isDescending(call));
  return page(call, found, smallPage, (thing) => ({
    id: thing.id,
    name: thing.name,
    ...sort.fields?.(call, thing),
    selfUri: `${sort.path}/${thing.id}`,
  }));
}

function things(call: Call, { kind, isDivided }: NamedSort): readonly NamedRecord[] {
  const ids = [...call.query.list('id'), ...(call.query.text('ids') ?? '').split(',')].filter(
    (id) => id !== '',
  );
  const begin = (call.query.text('name') ?? '').toLowerCase();
  const category = call.query.text('category')?.toLowerCase();
  const found = call.org.tables.named.all().filter(
    (thing) =>
      thing.kind === kind &&
      (ids.length === 0 || ids.includes(thing.id)) &&
      // The filter finds names that begin with it (the SDK's documentation of skills).
      thing.name.toLowerCase().startsWith(begin) &&
      (category === undefined || thing.within?.toLowerCase() === category),
  );
  return isDivided === true ? inQueriedDivisions(call, visible(call, found)) : found;
}
