import { divisionReference, inQueriedDivisions, requireVisible, visible } from '../access.ts';
import { descriptionMatcher } from '../description-matcher.ts';
import { apiError, type ApiErrorCode } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { isDescending, nameMatcher, page, pageWindow, smallPage, sortedBy } from '../http/paging.ts';
import { promptResourceAnswer, resourcesOf } from '../prompt-resources.ts';
import type { PromptResourceRecord } from '../state/prompt-records.ts';
import type { NamedRecord } from '../state/records.ts';

/** What sets the prompts of users and of the system apart. */
interface PromptKind {
  readonly kind: 'userPrompt' | 'systemPrompt';
  readonly path: string;
  readonly permission: string;
  readonly notFound: ApiErrorCode;
  readonly resourceNotFound: ApiErrorCode;
  /** The code for an unknown prompt where one resource is asked for (facts: API appendix C). */
  readonly notFoundForResource: ApiErrorCode;
}

const kinds: readonly PromptKind[] = [
  {
    kind: 'userPrompt',
    path: '/api/v2/architect/prompts',
    permission: 'architect:userPrompt:view',
    notFound: 'architect.prompt.not.found',
    resourceNotFound: 'architect.prompt.resource.not.found',
    notFoundForResource: 'architect.prompt.resource.not.found',
  },
  {
    kind: 'systemPrompt',
    path: '/api/v2/architect/systemprompts',
    permission: 'architect:systemPrompt:view',
    notFound: 'architect.system.prompt.not.found',
    resourceNotFound: 'architect.system.prompt.resource.not.found',
    notFoundForResource: 'architect.system.prompt.not.found',
  },
];

/**
 * Prompts of the seed with what they say in which language (facts: API 4.2, 4.10). Those of the system belong to no
 * division.
 */
export const prompts: readonly Operation[] = kinds.flatMap((kind) => {
  const permissions = { every: [kind.permission] };
  const onePath = `${kind.path}/{promptId}`;
  return [
    { method: 'GET', path: kind.path, permissions, handle: (call) => list(call, kind) },
    {
      method: 'GET',
      path: onePath,
      permissions,
      handle: (call) => ok(answer(call, kind, requirePrompt(call, kind))),
    },
    {
      method: 'GET',
      path: `${onePath}/resources`,
      permissions,
      handle: (call) => listResources(call, kind),
    },
    {
      method: 'GET',
      path: `${onePath}/resources/{languageCode}`,
      permissions,
      handle: (call) => readResource(call, kind),
    },
  ] satisfies readonly Operation[];
});

function list(call: Call, kind: PromptKind): Reply {
  requireWithinRows(call);
  const byName = call.query.text('sortBy') === 'name';
  const key = (prompt: NamedRecord): string => (byName ? prompt.name.toLowerCase() : prompt.id);
  return page(call, sortedBy(found(call, kind), key, isDescending(call)), smallPage, (prompt) =>
    answer(call, kind, prompt),
  );
}

/** Rows that a listing shows at most, whatever the size of its pages (facts: API 4.10). */
const mostRows = 10_000;

/** Pages beyond fail (facts: API 4.10); with which error is assumed (README). */
function requireWithinRows(call: Call): void {
  const { pageNumber, pageSize } = pageWindow(call, [], smallPage);
  if (pageNumber * pageSize > mostRows) {
    throw apiError(
      'invalid.query.param.value',
      {
        value: String(pageNumber),
        parameter: 'pageNumber',
        allowed: `1 to ${String(Math.floor(mostRows / pageSize))}`,
      },
      'pageNumber',
    );
  }
}

function found(call: Call, kind: PromptKind): readonly NamedRecord[] {
  const ofKind = call.org.tables.named.all().filter((object) => object.kind === kind.kind);
  const inSight = kind.kind === 'systemPrompt' ? ofKind : inQueriedDivisions(call, visible(call, ofKind));
  // Prompts of users take several names, those of the system one (facts: API 4.2).
  const names = kind.kind === 'systemPrompt' ? [call.query.text('name') ?? '*'] : call.query.list('name');
  const fits = (names.length === 0 ? ['*'] : names).map(nameMatcher);
  const fitsDescription = descriptionMatcher(call);
  return inSight.filter((prompt) => fits.some((matches) => matches(prompt.name)) && fitsDescription(prompt));
}

function requirePrompt(call: Call, kind: PromptKind, unknown = kind.notFound): NamedRecord {
  const prompt = call.org.tables.named.get(param(call, 'promptId'));
  if (prompt?.kind !== kind.kind) {
    throw apiError(unknown);
  }
  return kind.kind === 'systemPrompt' ? prompt : requireVisible(call, prompt);
}

function answer(call: Call, kind: PromptKind, prompt: NamedRecord): Readonly<Record<string, unknown>> {
  return {
    id: prompt.id,
    name: prompt.name,
    ...(kind.kind === 'systemPrompt' ? {} : { division: divisionReference(call.org, prompt.divisionId) }),
    description: prompt.description,
    ...queriedResources(call, kind, prompt),
    selfUri: `${kind.path}/${prompt.id}`,
  };
}

/** The `resources` of an answer, as the query wants them (facts: API 4.2). */
function queriedResources(call: Call, kind: PromptKind, prompt: NamedRecord): object {
  const withMedia = call.query.flag('includeMediaUris', true);
  const languages = call.query.list('language').map((language) => language.toLowerCase());
  if (!call.query.flag('includeResources', true)) {
    return {};
  }
  const resources = resourcesOf(call.org, prompt.id).filter(
    ({ language }) => languages.length === 0 || languages.includes(language.toLowerCase()),
  );
  return {
    resources: resources.map((resource) => {
      const { mediaUri, ...rest } = promptResourceAnswer(call.org, resource, kind.path);
      return withMedia ? { ...rest, mediaUri } : rest;
    }),
  };
}

/** In the order in which they were made, unless sorted: only resources of the system's prompts can be (facts: API 4.2). */
function listResources(call: Call, kind: PromptKind): Reply {
  const made = resourcesOf(call.org, requirePrompt(call, kind).id);
  const resources =
    kind.kind === 'systemPrompt' ? sortedBy(made, ({ language }) => language, isDescending(call)) : made;
  return page(call, resources, smallPage, (resource) => promptResourceAnswer(call.org, resource, kind.path));
}

function readResource(call: Call, kind: PromptKind): Reply {
  const prompt = requirePrompt(call, kind, kind.notFoundForResource);
  const wanted = param(call, 'languageCode').toLowerCase();
  const isWanted = ({ language }: PromptResourceRecord): boolean => language.toLowerCase() === wanted;
  const resource = resourcesOf(call.org, prompt.id).find(isWanted);
  if (resource === undefined) {
    throw apiError(kind.resourceNotFound);
  }
  return ok(promptResourceAnswer(call.org, resource, kind.path));
}
