import type { LocalOrg } from './local-org.ts';

/*
 * On the platform what was just given up counts as used for a while: a schedule whose group is gone, a division whose
 * objects were moved (facts: API 4.11). Setting `releaseLagMs` says for how long.
 */

/** Notes that something no longer uses these ids; nothing happens while there is no lag. */
export function noteReleased(org: LocalOrg, ids: readonly string[]): void {
  const lag = org.settings().releaseLagMs;
  if (lag === 0) {
    return;
  }
  const now = org.clock.now();
  org.tables.releases
    .all()
    .filter(({ until }) => until <= now)
    .forEach(({ id }) => org.tables.releases.remove(id));
  ids.forEach((id) => org.tables.releases.put({ id, until: now + lag }));
}

/** Whether an id was given up so lately that it counts as used. */
export function countsAsUsed(org: LocalOrg, id: string): boolean {
  const release = org.tables.releases.get(id);
  return release !== undefined && release.until > org.clock.now();
}
