import { isoDate } from '../clock.ts';
import { buildStatus, isBuilding } from '../dependencies/dependency-build.ts';
import { standingVersion } from '../dependencies/dependency-object.ts';
import { isVersioned } from '../dependencies/dependency-query.ts';
import { dependencyTypes } from '../dependency-types.ts';
import { actorReference } from '../flows/flow-answer.ts';
import { apiError } from '../http/api-error.ts';
import { ok, param, type Call, type Operation, type Reply } from '../http/operation.ts';
import { page, smallPage } from '../http/paging.ts';
import { guidOf } from '../ids.ts';
import { newId, organizationOf, type LocalOrg } from '../local-org.ts';

const permissions = { every: ['architect:dependencyTracking:view'] };
const root = '/api/v2/architect/dependencytracking';

/** The state of the dependency index, its rebuild, and its object types (facts: API 3.4, 3.6). */
export const dependencyBuild: readonly Operation[] = [
  { method: 'GET', path: `${root}/build`, permissions, handle: readStatus },
  {
    method: 'POST',
    path: `${root}/build`,
    permissions: { every: ['architect:dependencyTracking:rebuild'] },
    handle: rebuild,
  },
  { method: 'GET', path: `${root}/types`, permissions, handle: listTypes },
  { method: 'GET', path: `${root}/types/{typeId}`, permissions, handle: readType },
];

/** When the index was built that an org comes with. Invented: old, as on a real org (facts: API 3.4). */
const firstBuilt = Date.UTC(2025, 11, 1);

/** `dateCompleted` is the last *full* rebuild; publishes keep the index up to date without it (facts: API 3.4). */
function readStatus({ org }: Call): Reply {
  const { id } = organizationOf(org);
  const [last] = org.tables.dependencyBuilds.all();
  const build = last ?? {
    buildId: guidOf(id, 'dependency build'),
    started: firstBuilt,
    completed: firstBuilt,
    by: undefined,
  };
  const isDone = !isBuilding(org) && build.completed !== undefined;
  return ok({
    id,
    ...(build.by === undefined ? {} : { [build.by.kind]: actorReference(build.by) }),
    buildId: build.buildId,
    dateStarted: isoDate(build.started),
    dateCompleted: isDone ? isoDate(build.completed) : undefined,
    status: buildStatus(org),
    failedObjects: failedObjects(org),
    selfUri: `${root}/build`,
  });
}

/** The code of a failed object is invented. */
function failedObjects(org: LocalOrg): readonly unknown[] {
  return org.settings().dependencyFailedObjects.map((id) => {
    const flow = org.tables.flows.get(id);
    return {
      id,
      version: flow === undefined ? undefined : standingVersion(flow),
      name: flow?.name,
      errorCode: 'architect.unspecified.error',
    };
  });
}

/** Takes the setting `dependencyBuildMs`; another one is refused meanwhile. */
function rebuild({ org, caller }: Call): Reply {
  if (isBuilding(org)) {
    throw apiError('architect.dependencies.build.in.progress');
  }
  const { id } = organizationOf(org);
  const now = org.clock.now();
  org.tables.dependencyBuilds.put({ id, buildId: newId(org), started: now, by: caller.actor });
  org.tables.runningJobs.put({ id, kind: 'dependencyBuild', due: now + org.settings().dependencyBuildMs });
  return { status: 202 };
}

function listTypes(call: Call): Reply {
  return page(call, [...dependencyTypes], smallPage, typeAnswer);
}

function readType(call: Call): Reply {
  const type = param(call, 'typeId').toUpperCase();
  if (!dependencyTypes.has(type)) {
    throw apiError('architect.dependency.invalid.type', {}, 'typeId');
  }
  return ok(typeAnswer(type));
}

/** That a type's name is its id is assumed (README). */
function typeAnswer(type: string): Readonly<Record<string, unknown>> {
  return { id: type, name: type, versioned: isVersioned(type), selfUri: `${root}/types/${type}` };
}
