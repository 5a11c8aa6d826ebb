import type { Bucket, Kind, ThingSort } from '@callwright/model';
import { compareText, isFlowKind, listingKey } from '@callwright/model';
import { EVERY_OBJECT_KIND, objectKind } from './object-kinds/register.ts';
import type { ObjectKind } from './object-kind.ts';
import { THING_PERMISSIONS } from './things.ts';

/** One permission, and what for. A permission that several things need comes once for each. */
export interface NeededPermission {
  /** `domain:entity:action`. */
  readonly permission: string;
  /** The client that plans needs it (and so does the one that applies), or only the one that applies. */
  readonly client: 'plan' | 'apply';
  /** What it is for: `flows`, `ledger`, `names in bodies`, `numbers`, or a kind. */
  readonly subject: string;
  /** In words, without a subject, e.g. `list them, and read one`. */
  readonly does: string;
  /** What happens without it, where the tool goes on; left out where it cannot. */
  readonly without?: string;
  /** That it grants more than is used, since the platform offers none that only reads. */
  readonly grantsMore?: string;
}

/** What of a project decides which permissions its clients need. */
export interface PermissionUses {
  readonly kinds: readonly { readonly kind: Kind; readonly binds?: Bucket }[];
  /** Sorts of things that bodies and routes name. */
  readonly names: readonly ThingSort[];
  readonly ledger: 'org' | 'none' | { readonly file: string };
}

type Row = Omit<NeededPermission, 'subject'>;

/** Reading flows, their content and what they use (facts: API 2.1, 2.8, 3.4). */
const FLOWS: readonly Row[] = [
  {
    permission: 'architect:flow:view',
    client: 'plan',
    does: 'list flows; read one, its versions, its lock and draft',
  },
  { permission: 'architect:flow:search', client: 'plan', does: 'find flows by name' },
  {
    permission: 'architect:jobExport:create',
    client: 'plan',
    does: 'ask for the content of flows',
    grantsMore: 'It is called "create" and makes an export job only; nothing in the org is changed by it.',
  },
  { permission: 'architect:jobExport:view', client: 'plan', does: 'follow such an export' },
  {
    permission: 'architect:dependencyTracking:view',
    client: 'plan',
    does: 'see who uses a shared flow, and which version of it',
  },
  { permission: 'architect:job:create', client: 'apply', does: 'publish' },
  { permission: 'architect:job:view', client: 'apply', does: 'follow a publish' },
  ...['add', 'edit', 'publish'].map((action): Row => ({
    permission: `architect:flow:${action}`,
    client: 'apply',
    does: action === 'edit' ? 'rename; perhaps also publish' : 'perhaps publish',
    // Facts: API 10, item 10.
    ...(action !== 'edit' && {
      without: 'nothing, or every publish fails: whether a publish job asks for it is not known',
    }),
  })),
  {
    permission: 'architect:ui:view',
    client: 'apply',
    does: 'perhaps publish',
    without: 'nothing, or every publish fails: whether a publish job asks for it is not known',
  },
  {
    permission: 'architect:flow:unlock',
    client: 'apply',
    does: 'take away a lock where `takes-over-lock` is allowed, and give back our own',
  },
  {
    permission: 'architect:flow:delete',
    client: 'apply',
    does: 'delete what the project removes; put back what a run made',
  },
];

/** Facts: API 4.2, 4.10. */
const LEDGER: readonly Row[] = [
  { permission: 'architect:datatable:view', client: 'plan', does: 'find the data table "Callwright ledger"' },
  { permission: 'architect:datatableRow:view', client: 'plan', does: 'read its rows' },
  { permission: 'architect:datatable:add', client: 'apply', does: 'make it, at the first apply' },
  ...['add', 'edit', 'delete'].map((action): Row => ({
    permission: `architect:datatableRow:${action}`,
    client: 'apply',
    does: `${action} rows of it`,
  })),
];

const NUMBERS: Row = {
  permission: 'telephony:plugin:all',
  client: 'plan',
  does: 'see whether a number that a route is to get is free, and lies in a DID pool',
  without: 'numbers are not looked up, and one that is taken shows when the route is written',
  grantsMore: 'It also writes everything of telephony: the platform offers none that only reads.',
};

const USUAL = { plan: ['view'], apply: ['view', 'add', 'edit', 'delete'] };
const DOES: Readonly<Record<string, string>> = {
  view: 'list them, and read one',
  add: 'create',
  edit: 'change',
  delete: 'delete',
  manage: 'list them, read one, and change it',
};

/**
 * What a planning and an applying client need for a project, each permission with what it is for; in the order in which
 * people read them, names by names. Worked out without the platform.
 */
export function permissionsNeeded({ kinds, names, ledger }: PermissionUses): readonly NeededPermission[] {
  const used = usedKinds(kinds);
  return [
    ...FLOWS.map(about('flows')),
    ...(ledger === 'org' ? LEDGER.map(about('ledger')) : []),
    ...used.flatMap(permissionsOf),
    ...(used.some(({ kind }) => kind === 'CallRoute') ? [{ ...NUMBERS, subject: 'numbers' }] : []),
    ...names.flatMap(permissionsOfNames),
    ...otherKinds(used).flatMap(permissionsBeforeDelete),
  ];
}

/** Permissions of one client by name, sorted. `useful` are those without which it goes on and knows or can do less. */
export interface PermissionNames {
  readonly needed: readonly string[];
  readonly useful: readonly string[];
}

export function permissionNames(
  permissions: readonly NeededPermission[],
  client: NeededPermission['client'],
): PermissionNames {
  const wanted = permissions.filter((one) => one.client === 'plan' || client === 'apply');
  const needed = new Set(wanted.filter(({ without }) => without === undefined).map(nameOf));
  const useful = new Set(wanted.map(nameOf).filter((name) => !needed.has(name)));
  return { needed: [...needed].sort(compareText), useful: [...useful].sort(compareText) };
}

/** Sorts of things that bodies name, for which nobody told which permission lets a publish find them. */
export function sortsWithoutPermission({ names }: Pick<PermissionUses, 'names'>): readonly ThingSort[] {
  return names.filter((sort) => THING_PERMISSIONS[sort] === undefined && !OF_EVERYBODY.has(sort));
}

/** Reading divisions needs no permission; numbers are told of by themselves. */
const OF_EVERYBODY: ReadonlySet<ThingSort> = new Set<ThingSort>(['divisions', 'numbers']);

function nameOf({ permission }: NeededPermission): string {
  return permission;
}

/** `domain:entity:*` and `domain:*:*` grant what they cover. */
export function grants(have: readonly string[], needed: string): boolean {
  const wanted = needed.split(':');
  return have.some((permission) =>
    permission.split(':').every((part, index) => part === '*' || part === wanted[index]),
  );
}

const about =
  (subject: string) =>
  (row: Row): NeededPermission => ({ ...row, subject });

function usedKinds(kinds: PermissionUses['kinds']): readonly ObjectKind[] {
  const used = kinds
    .filter(({ kind }) => !isFlowKind(kind))
    .map(({ kind, binds }) => objectKind(kind, binds));
  return [...new Set(used)].sort((a, b) => compareText(subjectOf(a), subjectOf(b)));
}

function otherKinds(used: readonly ObjectKind[]): readonly ObjectKind[] {
  const permissions = new Set(used.map(({ permissionEntity }) => permissionEntity));
  return EVERY_OBJECT_KIND.filter(({ permissionEntity }) => !permissions.has(permissionEntity));
}

function subjectOf({ kind, binds }: ObjectKind): string {
  return listingKey(kind, binds);
}

function permissionsOf(kind: ObjectKind): readonly NeededPermission[] {
  const { permissionEntity, permissionActions = USUAL, readsByWriting } = kind;
  return [...new Set([...permissionActions.plan, ...permissionActions.apply])].map((action) => {
    const reads = permissionActions.plan.includes(action);
    return {
      permission: `${permissionEntity}:${action}`,
      client: reads ? 'plan' : 'apply',
      subject: subjectOf(kind),
      does: DOES[action] ?? action,
      ...(reads && action === 'manage' && readsByWriting !== undefined && { grantsMore: readsByWriting }),
    };
  });
}

/** A publish looks names up with the permissions of whoever publishes (facts: API 2.5); planning looks up what it can. */
function permissionsOfNames(sort: ThingSort): readonly NeededPermission[] {
  const { view, search } = THING_PERMISSIONS[sort] ?? {};
  return [
    ...(view === undefined
      ? []
      : [
          {
            permission: view,
            client: 'plan' as const,
            subject: 'names in bodies',
            does: `look up the names of ${sort}`,
            without: 'names are not looked up at plan, and a publish may not find them',
          },
        ]),
    ...(search === undefined
      ? []
      : [
          {
            permission: search,
            client: 'apply' as const,
            subject: 'names in bodies',
            does: `let a publish find the names of ${sort}`,
            without: 'a publish may not find them: Architect Scripting asks for it, the publish job perhaps',
          },
        ]),
  ];
}

function permissionsBeforeDelete(kind: ObjectKind): readonly NeededPermission[] {
  const { permissionActions = USUAL } = kind;
  return permissionsOf(kind)
    .filter(({ permission }) => permissionActions.plan.some((action) => permission.endsWith(`:${action}`)))
    .map((one) => ({
      ...one,
      does: 'see what leads to a flow before it is deleted',
      without: 'flows that the project removes are held, since something may still lead to them',
    }));
}
