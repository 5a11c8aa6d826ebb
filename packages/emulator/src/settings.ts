import type { DependencyBuildStatus } from './dependency-types.ts';

/** How the local org behaves where the real one varies. All can be changed while it runs (`POST /emulator/settings`). */
export interface Settings {
  /** Milliseconds between the upload and the end of a deploy job, and between the request and the end of an export job. */
  readonly jobDelayMs: number;
  /** So many polls of an uploaded deploy job answer `Started` before its end is told, whatever the delay. */
  readonly jobPolls: number;
  /** The same for export jobs; the real service is seen to answer `Started` first (facts: API 9, row 22). */
  readonly exportPolls: number;
  /** Milliseconds that every answer waits. */
  readonly latencyMs: number;
  /** What a PUT with an old `version` answers: facts API 4.3 knows both. */
  readonly versionConflict: 409 | 400;
  /** What `GET .../dependencytracking/build` says; all but `OPERATIONAL` turn dependency answers into 206. */
  readonly dependencyStatus: DependencyBuildStatus;
}

/** Without anything said: immediate jobs, an operational index, no latency. */
export const defaultSettings: Settings = {
  jobDelayMs: 0,
  jobPolls: 0,
  exportPolls: 1,
  latencyMs: 0,
  versionConflict: 409,
  dependencyStatus: 'OPERATIONAL',
};
