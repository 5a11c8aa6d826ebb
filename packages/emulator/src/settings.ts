import { dependencyBuildStatuses } from './dependency-types.ts';
import { flag, oneOf, signed, texts, whole, type Setting } from './setting.ts';

/**
 * How the local org behaves where the real one varies. All can be changed while it runs (`POST /emulator/settings`).
 * At first: immediate jobs, an operational index, no latency, no limits, no lag.
 */
export const knownSettings = {
  /** Milliseconds between the upload and the end of a deploy job, and between the request and the end of an export job. */
  jobDelayMs: whole(0),
  /** So many polls of an uploaded deploy job answer `Started` before its end is told, whatever the delay. */
  jobPolls: whole(0),
  /** The same for export jobs; the real service is seen to answer `Started` first (facts: API 9, row 22). */
  exportPolls: whole(1),
  /** The same for validate jobs. */
  validatePolls: whole(1),
  /** How far a deploy job had come when it fails: its steps are not one act (facts: API 2.4). */
  failedDeployLeaves: oneOf('nothing', 'lock', 'draft', 'checkedIn'),
  /** Milliseconds that a check-in, a publish of what is stored, a batch delete or a history takes. */
  flowActMs: whole(0),
  /** Which modules a version has that is published again by its number: those it had, or those of now. */
  publishByNumber: oneOf('restores', 'refreshes'),
  /** Milliseconds by which listings and searches of flows lag behind the flows (facts: API 2.2, 9 row 18). */
  flowSearchLagMs: whole(0),
  /** Milliseconds for which a consumer that is gone still keeps a flow from being deleted (facts: API 4.11, 10.6). */
  consumerLagMs: whole(0),
  /** Milliseconds that every answer waits. */
  latencyMs: whole(0),
  /** Milliseconds by which the `Date` header of every answer is ahead of the org's clock; below 0: behind. */
  clockSkewMs: signed(0),
  /** Requests of one token in a minute, 300 on the platform (facts: API 5.1); 0: no limit. */
  requestsPerMinute: whole(0),
  /** `PUT /architect/ivrs/{id}` of one token in a minute, 100 on the platform (facts: API 5.1); 0: no limit. */
  ivrWritesPerMinute: whole(0),
  /** Tokens that one client can ask for in a minute; the platform's number is unknown (facts: API 5.1). 0: no limit. */
  tokensPerMinute: whole(0),
  /** What a PUT with an old `version` answers: facts API 4.3 knows both. */
  versionConflict: oneOf(409, 400),
  /** Milliseconds for which a deleted route, schedule or group still answers with `state: deleted` (facts: API 4.3). */
  deletedLingerMs: whole(3_600_000),
  /** Milliseconds for which what was just given up still counts as used (facts: API 4.11). */
  releaseLagMs: whole(0),
  /** Milliseconds for which a deleted division still answers by its id (facts: API 4.10). */
  divisionDeleteLagMs: whole(0),
  /** Milliseconds until a new DID pool is known to call routes (facts: API 4.3). */
  didPoolLagMs: whole(0),
  /** Most numbers that one request may add to a call route; 0: as many as it likes (facts: API 4.3; the cap is unknown). */
  dnisPerRequest: whole(0),
  /** How the numbers of call routes come back: facts API 4.3 says only that the form may differ. */
  dnisFormat: oneOf('as-sent', 'national'),
  /** Whether a call route goes although an emergency group names it: unknown (facts: API appendix C has no code). */
  emergencyRouteDelete: oneOf('passes', 'refused'),
  /** Milliseconds that a rebuild of the dependency index takes. */
  dependencyBuildMs: whole(0),
  /** Ids of flows of which the dependency index knows the first half only (facts: API 3.4, `failedObjects`). */
  dependencyFailedObjects: texts(),
  /** What an answer 206 of the dependency index holds: an empty listing, half of the rows, or nothing at all. */
  dependencyPartial: oneOf('noRows', 'someRows', 'noBody'),
  /** What `GET .../dependencytracking/build` says; all but `OPERATIONAL` turn dependency answers into 206. */
  dependencyStatus: oneOf(
    'OPERATIONAL',
    ...dependencyBuildStatuses.filter((status) => status !== 'OPERATIONAL'),
  ),
  /** Milliseconds until listings show a new queue (facts: API 4.7). */
  queueListingLagMs: whole(0),
  /** Milliseconds until a deleted queue is gone (facts: API 4.7). */
  queueDeleteLagMs: whole(0),
  /** Milliseconds for which the API's cache answers after a read of a queue whose delete is under way (facts: API 4.7). */
  queueCacheMs: whole(0),
  /** Milliseconds for which reads still find a deleted row (facts: API 4.10, 4.11). */
  rowDeleteLagMs: whole(0),
  /** Most characters of a text in a row; 0: any number. What the platform allows is unknown (facts: API 4.10). */
  mostCellCharacters: whole(0),
  /** Whether a PUT of a message recipient without flow clears it, or is 400: unknown (facts: API 4.5). */
  recipientFlowsClear: flag(true),
  /** Milliseconds for which a new web deployment is `Pending` (facts: API 4.8). */
  webDeploymentPendingMs: whole(0),
  /** Milliseconds for which a deleted web deployment is `Deleting` (facts: API 4.8). */
  webDeploymentDeleteLagMs: whole(0),
  /** Whether a web deployment keeps its flow from being deleted: unknown (facts: API 2.4 has no code for it). */
  webDeploymentsHoldFlows: flag(false),
  /** Milliseconds until reads know a new e-mail domain or route: writes do at once (facts: API 4.6, 4.11). */
  emailReadLagMs: whole(0),
  /** Milliseconds until a deleted e-mail domain or route is gone (facts: API 4.6). */
  emailDeleteLagMs: whole(0),
  /** Milliseconds for which a new e-mail route is `Pending` (facts: API 4.6). */
  emailRoutePendingMs: whole(0),
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

type Known = typeof knownSettings;

/** The value of every setting. */
export type Settings = { readonly [name in keyof Known]: Known[name] extends Setting<infer T> ? T : never };

/** Names a setting and what it would have to be. */
export interface SettingProblem {
  readonly name: string;
  readonly sentence: string;
}

/** The settings without anything said. */
export const defaultSettings = Object.fromEntries(
  Object.entries(knownSettings).map(([name, { otherwise }]) => [name, otherwise]),
) as Settings;

/** The settings with what `wanted` names; or what is wrong with it, and then nothing is changed. */
export function changedSettings(
  present: Settings,
  wanted: Readonly<Record<string, unknown>>,
): Settings | SettingProblem {
  const next: Record<string, unknown> = { ...present };
  for (const [name, value] of Object.entries(wanted)) {
    if (!isKnown(name)) {
      const names = Object.keys(knownSettings).join(', ');
      return { name, sentence: `'${name}' is no setting. Known are: ${names}.` };
    }
    const read = knownSettings[name].read(value);
    if (read === undefined) {
      return { name, sentence: `'${name}' must be ${knownSettings[name].allowed}.` };
    }
    next[name] = read;
  }
  return next as unknown as Settings;
}

function isKnown(name: string): name is keyof Known {
  return Object.hasOwn(knownSettings, name);
}

/** Tells a {@link SettingProblem} from settings. */
export function isSettingProblem(result: Settings | SettingProblem): result is SettingProblem {
  return 'sentence' in result;
}
