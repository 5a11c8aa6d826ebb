import type { DependencyBuildStatus } from '../dependency-types.ts';
import type { Call, Reply } from '../http/operation.ts';
import { page, smallPage } from '../http/paging.ts';
import type { LocalOrg } from '../local-org.ts';

/** The state of the index: a rebuild under way, else what the setting says. */
export function buildStatus(org: LocalOrg): DependencyBuildStatus {
  const [build] = org.tables.dependencyBuilds.all();
  return build !== undefined && build.completed === undefined
    ? 'BUILDINPROGRESS'
    : org.settings().dependencyStatus;
}

/** Whether a rebuild is under way. */
export function isBuilding(org: LocalOrg): boolean {
  return ['BUILDINITIALIZING', 'BUILDINPROGRESS', 'BUILDQUEUED'].includes(buildStatus(org));
}

/** Ends a rebuild: the index is whole again. */
export function endBuild(org: LocalOrg, id: string): void {
  completeBuild(org, id);
  org.changeSettings({ ...org.settings(), dependencyStatus: 'OPERATIONAL', dependencyFailedObjects: [] });
}

/** Ends a rebuild that a fault lets fail. */
export function failBuild(org: LocalOrg, id: string): void {
  completeBuild(org, id);
  org.changeSettings({ ...org.settings(), dependencyStatus: 'BUILDINCOMPLETE' });
}

function completeBuild(org: LocalOrg, id: string): void {
  const build = org.tables.dependencyBuilds.get(id);
  if (build !== undefined) {
    org.tables.dependencyBuilds.put({ ...build, completed: org.clock.now() });
  }
}

/**
 * A page of the index. While it is rebuilt or has to be, 206 with what the setting `dependencyPartial` leaves of it
 * (facts: API 3.4): no rows, the first half of them, or no body at all.
 */
export function indexedPage<T>(call: Call, rows: readonly T[], render: (row: T) => unknown): Reply {
  if (buildStatus(call.org) === 'OPERATIONAL') {
    return page(call, rows, smallPage, render);
  }
  const left = stillKnown(call.org, rows);
  return left === undefined
    ? { status: 206 }
    : { status: 206, json: page(call, left, smallPage, render).json };
}

/** What is left of some rows while the index is not whole; undefined: not even an answer with none. */
export function stillKnown<T>(org: LocalOrg, rows: readonly T[]): readonly T[] | undefined {
  switch (org.settings().dependencyPartial) {
    case 'noRows':
      return [];
    case 'someRows':
      return rows.slice(0, Math.floor(rows.length / 2));
    case 'noBody':
      return undefined;
  }
}
