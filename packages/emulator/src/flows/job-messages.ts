import type { JobMessage, UnresolvedName } from '../architect/engine.ts';
import { isoDate } from '../clock.ts';
import { apiFlowType } from '../flow-types.ts';
import { guidOf } from '../ids.ts';
import type { LocalOrg } from '../local-org.ts';
import type { DatedMessage } from '../state/records.ts';

/** Messages with the time of now. */
export function dated(org: LocalOrg, messages: readonly JobMessage[]): readonly DatedMessage[] {
  return messages.map((message) => ({ ...message, date: org.clock.now() }));
}

/** How a failed job ends, one error per text. */
export function failure(
  org: LocalOrg,
  texts: readonly string[],
): { readonly status: 'Failure'; readonly messages: readonly DatedMessage[] } {
  return {
    status: 'Failure',
    messages: dated(
      org,
      texts.map((text) => ({ type: 'Error', text })),
    ),
  };
}

/** `messages` of a job with `expand=messages` (facts: API 2.5). */
export function messageAnswers(
  org: LocalOrg,
  messages: readonly DatedMessage[],
): readonly Readonly<Record<string, unknown>>[] {
  return messages.map(({ date, type, text, unresolved }) => ({
    dateTime: isoDate(date),
    type,
    text,
    ...(unresolved === undefined ? {} : { details: [networkDiagnostic(org, unresolved, date)] }),
  }));
}

/**
 * The request that looked a name up in vain: only errors about names that were not found carry one (facts: API 2.5).
 * Which requests the platform sends is not known: assumed is a search by name that finds nothing (README).
 */
function networkDiagnostic(
  org: LocalOrg,
  unresolved: UnresolvedName,
  date: number,
): Readonly<Record<string, unknown>> {
  const { path, query } = searchOf(unresolved);
  const address = `${path}?${new URLSearchParams({ ...query, name: unresolved.name }).toString()}`;
  return {
    type: 'NetworkDiagnostic',
    url: `${org.origin()}${address}`,
    method: 'GET',
    statusCode: 200,
    statusMessage: 'OK',
    correlationId: guidOf('diagnostic', org.seedNumber, date, address),
    responseBody: cut(JSON.stringify({ entities: [], total: 0, selfUri: address, pageCount: 0 })),
  };
}

interface Search {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

function searchOf({ kind, flowType }: UnresolvedName): Search {
  if (kind === 'flow') {
    const query = flowType === undefined ? {} : { type: apiFlowType(flowType).toLowerCase() };
    return { path: '/api/v2/flows', query };
  }
  return { path: listings[kind] ?? '/api/v2/architect/dependencytracking', query: {} };
}

const listings: Readonly<Partial<Record<UnresolvedName['kind'], string>>> = {
  queue: '/api/v2/routing/queues',
  skill: '/api/v2/routing/skills',
  user: '/api/v2/users',
  userPrompt: '/api/v2/architect/prompts',
  dataTable: '/api/v2/flows/datatables',
  schedule: '/api/v2/architect/schedules',
  scheduleGroup: '/api/v2/architect/schedulegroups',
  emergencyGroup: '/api/v2/architect/emergencygroups',
  flowOutcome: '/api/v2/flows/outcomes',
  flowMilestone: '/api/v2/flows/milestones',
};

const longestBody = 4096;

/** Bodies are cut at 4096 characters, with a note of how many are missing (facts: API 2.5). */
function cut(body: string): string {
  const missing = body.length - longestBody;
  return missing <= 0 ? body : `${body.slice(0, longestBody)}...<truncated ${String(missing)} chars>`;
}
