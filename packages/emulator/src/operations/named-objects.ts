import { divisionReference, inQueriedDivisions, requireVisible, visible } from '../access.ts';
import type { ObjectKind } from '../architect/engine.ts';
import { apiError, type ApiErrorCode } from '../http/api-error.ts';
import { ok, param, type Call, type Operation } from '../http/operation.ts';
import { isDescending, nameMatcher, page, smallPage, sortedBy } from '../http/paging.ts';
import type { NamedRecord } from '../state/records.ts';

interface NamedResource {
  readonly kind: ObjectKind;
  readonly path: string;
  readonly idName: string;
  readonly permission: string;
  readonly notFound: ApiErrorCode;
  readonly most: number;
  /** Field of an answer that only this kind has. */
  readonly more?: (object: NamedRecord) => Readonly<Record<string, unknown>>;
}

const resources: readonly NamedResource[] = [
  {
    kind: 'userPrompt',
    path: '/api/v2/architect/prompts',
    idName: 'promptId',
    permission: 'architect:userPrompt:view',
    notFound: 'architect.prompt.not.found',
    most: smallPage,
    more: () => ({ resources: [] }),
  },
  {
    kind: 'flowMilestone',
    path: '/api/v2/flows/milestones',
    idName: 'milestoneId',
    permission: 'architect:flowMilestone:view',
    notFound: 'not.found',
    most: smallPage,
  },
  {
    kind: 'flowOutcome',
    path: '/api/v2/flows/outcomes',
    idName: 'flowOutcomeId',
    permission: 'architect:flowOutcome:view',
    notFound: 'not.found',
    most: smallPage,
  },
];

/** Prompts, milestones and outcomes: list and get of what the seed or lenient references made. */
export const namedObjects: readonly Operation[] = resources.flatMap(operationsOf);

function operationsOf(resource: NamedResource): readonly Operation[] {
  const permissions = { every: [resource.permission] };
  const answer = (call: Call, object: NamedRecord): Readonly<Record<string, unknown>> => ({
    id: object.id,
    name: object.name,
    division: divisionReference(call.org, object.divisionId),
    description: object.description,
    ...resource.more?.(object),
    selfUri: `${resource.path}/${object.id}`,
  });
  return [
    {
      method: 'GET',
      path: resource.path,
      permissions,
      handle: (call) => page(call, listed(call, resource), resource.most, (object) => answer(call, object)),
    },
    {
      method: 'GET',
      path: `${resource.path}/{${resource.idName}}`,
      permissions,
      handle(call) {
        const object = call.org.tables.named.get(param(call, resource.idName));
        if (object?.kind !== resource.kind) {
          throw apiError(resource.notFound);
        }
        return ok(answer(call, requireVisible(call, object)));
      },
    },
  ];
}

function listed(call: Call, resource: NamedResource): readonly NamedRecord[] {
  const ids = call.query.list('id');
  // Prompts take several names, the others one (facts: API 4.2).
  const names = resource.kind === 'userPrompt' ? call.query.list('name') : [call.query.text('name') ?? '*'];
  const fits = (names.length === 0 ? ['*'] : names).map(nameMatcher);
  const either = nameMatcher(call.query.text('nameOrDescription'));
  const description = call.query.text('description');
  const fitsDescription = nameMatcher(description);
  const found = inQueriedDivisions(call, visible(call, call.org.tables.named.all())).filter(
    (object) =>
      object.kind === resource.kind &&
      (ids.length === 0 || ids.includes(object.id)) &&
      fits.some((matches) => matches(object.name)) &&
      (either(object.name) || either(object.description ?? '')) &&
      (description === undefined || fitsDescription(object.description ?? '')),
  );
  const byName = call.query.text('sortBy') === 'name';
  return sortedBy(found, (object) => (byName ? object.name.toLowerCase() : object.id), isDescending(call));
}
