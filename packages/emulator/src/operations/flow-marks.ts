import { divisionReference, inQueriedDivisions, requireVisible, visible } from '../access.ts';
import { descriptionMatcher } from '../description-matcher.ts';
import { pageOfViews } from '../division-views.ts';
import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { isDescending, nameMatcher, page, smallPage, sortedBy } from '../http/paging.ts';
import type { NamedRecord } from '../state/records.ts';

/** What sets milestones and outcomes apart. */
interface MarkKind {
  readonly kind: 'flowMilestone' | 'flowOutcome';
  readonly path: string;
  readonly idName: string;
  /** Domain and entity of the permissions. */
  readonly permission: string;
}

const kinds: readonly MarkKind[] = [
  {
    kind: 'flowMilestone',
    path: '/api/v2/flows/milestones',
    idName: 'milestoneId',
    permission: 'architect:flowMilestone',
  },
  {
    kind: 'flowOutcome',
    path: '/api/v2/flows/outcomes',
    idName: 'flowOutcomeId',
    permission: 'architect:flowOutcome',
  },
];

/** Milestones and outcomes, which flows set on their way: those of the seed (facts: API 4.2, 4.10). */
export const flowMarks: readonly Operation[] = kinds.flatMap((kind) => {
  const view = { every: [`${kind.permission}:view`] };
  return [
    { method: 'GET', path: kind.path, permissions: view, handle: (call) => list(call, kind) },
    {
      method: 'GET',
      path: `${kind.path}/divisionviews`,
      permissions: { every: [`${kind.permission}:search`] },
      handle: (call) => pageOfViews(call, inOrder(call, found(call, kind)), kind.path),
    },
    {
      method: 'GET',
      path: `${kind.path}/{${kind.idName}}`,
      permissions: view,
      handle: (call) => ok(answer(call, kind, requireMark(call, kind))),
    },
  ] satisfies readonly Operation[];
});

function list(call: Call, kind: MarkKind): Reply {
  const ids = call.query.list('id');
  const fits = descriptionMatcher(call);
  const wanted = found(call, kind).filter(
    (mark) => (ids.length === 0 || ids.includes(mark.id)) && fits(mark),
  );
  return page(call, inOrder(call, wanted), smallPage, (mark) => answer(call, kind, mark));
}

function found(call: Call, { kind }: MarkKind): readonly NamedRecord[] {
  const fits = nameMatcher(call.query.text('name'));
  const ofKind = call.org.tables.named.all().filter((object) => object.kind === kind && fits(object.name));
  return inQueriedDivisions(call, visible(call, ofKind));
}

/** By id unless `sortBy` says name; other values mean the id (assumed, README). */
function inOrder(call: Call, marks: readonly NamedRecord[]): readonly NamedRecord[] {
  const byName = call.query.text('sortBy') === 'name';
  return sortedBy(marks, (mark) => (byName ? mark.name.toLowerCase() : mark.id), isDescending(call));
}

function requireMark(call: Call, { kind, idName }: MarkKind): NamedRecord {
  const mark = call.org.tables.named.get(param(call, idName));
  if (mark?.kind !== kind) {
    throw apiError('not.found');
  }
  return requireVisible(call, mark);
}

function answer(call: Call, { path }: MarkKind, mark: NamedRecord): Readonly<Record<string, unknown>> {
  return {
    id: mark.id,
    name: mark.name,
    division: divisionReference(call.org, mark.divisionId),
    description: mark.description,
    selfUri: `${path}/${mark.id}`,
  };
}
