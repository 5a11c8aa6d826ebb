import { dependencyBuildStatuses } from '../dependency-types.ts';
import { defaultSettings, type Settings } from '../settings.ts';
import { refuse } from './control-refusal.ts';

/** The settings with what a body names; unknown names and bad values are refused, and nothing is changed then. */
export function changedSettings(present: Settings, body: Readonly<Record<string, unknown>>): Settings {
  const unknown = Object.keys(body).find((name) => !Object.hasOwn(defaultSettings, name));
  if (unknown !== undefined) {
    throw refuse(400, `'${unknown}' is no setting. Known are: ${Object.keys(defaultSettings).join(', ')}.`);
  }
  return {
    jobDelayMs: whole(body, 'jobDelayMs', present.jobDelayMs),
    jobPolls: whole(body, 'jobPolls', present.jobPolls),
    exportPolls: whole(body, 'exportPolls', present.exportPolls),
    latencyMs: whole(body, 'latencyMs', present.latencyMs),
    versionConflict: oneOf(body, 'versionConflict', [409, 400] as const, present.versionConflict),
    dependencyStatus: oneOf(body, 'dependencyStatus', dependencyBuildStatuses, present.dependencyStatus),
  };
}

function whole(body: Readonly<Record<string, unknown>>, name: keyof Settings, present: number): number {
  const value = body[name];
  if (value === undefined) {
    return present;
  }
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) {
    throw refuse(400, `'${name}' must be a whole number from 0.`);
  }
  return value;
}

function oneOf<T>(
  body: Readonly<Record<string, unknown>>,
  name: keyof Settings,
  allowed: readonly T[],
  present: T,
): T {
  const value = body[name];
  if (value === undefined) {
    return present;
  }
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) {
    throw refuse(400, `'${name}' must be one of ${allowed.join(', ')}.`);
  }
  return found;
}
