import { isoDate } from '../clock.ts';
import { apiError } from '../http/api-error.ts';
import { malformed, readShaped } from '../http/body-shape.ts';
import { cursorPage, type CursorPaging } from '../http/cursor-paging.ts';
import { ok, param, type Call, type Operation, type Permissions, type Reply } from '../http/operation.ts';
import { sortedBy } from '../http/paging.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import { isLiving } from '../routing/lingering.ts';
import { webDeploymentConfigurationShape } from '../routing/shapes/web-deployment-configuration-shape.ts';
import type { WebDeploymentConfigurationRecord } from '../state/web-deployment-records.ts';

const path = '/api/v2/webdeployments/configurations';
const onePath = `${path}/{configurationId}`;
const draftPath = `${onePath}/versions/draft`;

function only(...actions: readonly string[]): Permissions {
  return { every: actions.map((action) => `webDeployments:configuration:${action}`) };
}

/** Configurations of web deployments: a draft, and numbered versions of what was published (facts: API 4.2, 4.8). */
export const webDeploymentConfigurations: readonly Operation[] = [
  { method: 'GET', path, permissions: only('view'), handle: list },
  { method: 'POST', path, permissions: only('add'), handle: create },
  { method: 'DELETE', path: onePath, permissions: only('delete'), handle: remove },
  { method: 'GET', path: `${onePath}/versions`, permissions: only('view'), handle: listVersions },
  {
    method: 'GET',
    path: draftPath,
    permissions: only('view'),
    handle: (call) => ok(configurationVersionAnswer(requireVersion(call, 'draft'))),
  },
  { method: 'PUT', path: draftPath, permissions: only('edit'), handle: replaceDraft },
  { method: 'POST', path: `${draftPath}/publish`, permissions: only('edit', 'add'), handle: publish },
  {
    method: 'GET',
    path: `${onePath}/versions/{versionId}`,
    permissions: only('view'),
    handle: (call) => ok(configurationVersionAnswer(requireVersion(call, param(call, 'versionId')))),
  },
];

/** Rows of a page (facts: API 4.8); that there can be no more of them is assumed (README). */
export const webDeploymentPages: CursorPaging = { otherwise: 300, most: 300 };

/** A version of a configuration; undefined when there is none. */
export function configurationVersion(
  org: LocalOrg,
  configurationId: string,
  version: string,
): WebDeploymentConfigurationRecord | undefined {
  return org.tables.webDeploymentConfigurations.get(`${configurationId}/${version}`);
}

/** One row for each: the latest published version, or the draft of what never was published (assumed, README). */
function list(call: Call): Reply {
  const published = call.query.flag('showOnlyPublished', false);
  const rows = call.org.tables.webDeploymentConfigurations
    .all()
    .filter(({ version }) => version === 'draft')
    .map((draft) => latestPublished(call.org, draft.configurationId) ?? draft)
    .filter(({ version }) => !published || version !== 'draft');
  return versionPage(call, rows, ({ configurationId }) => configurationId);
}

function latestPublished(
  org: LocalOrg,
  configurationId: string,
): WebDeploymentConfigurationRecord | undefined {
  return org.tables.webDeploymentConfigurations
    .having(configurationId)
    .filter(({ version }) => version !== 'draft')
    .sort((a, b) => Number(b.version) - Number(a.version))[0];
}

function listVersions(call: Call): Reply {
  const { configurationId } = requireVersion(call, 'draft');
  const versions = call.org.tables.webDeploymentConfigurations.having(configurationId);
  return versionPage(call, versions, ({ version }) => version.padStart(9, '0'));
}

function versionPage(
  call: Call,
  rows: readonly WebDeploymentConfigurationRecord[],
  key: (row: WebDeploymentConfigurationRecord) => string,
): Reply {
  return cursorPage(call, sortedBy(rows, key, false), key, webDeploymentPages, configurationVersionAnswer);
}

function create(call: Call): Reply {
  const { org } = call;
  const content = readShaped(call.body, webDeploymentConfigurationShape, malformed);
  const configurationId = newId(org);
  const now = org.clock.now();
  return put(call, {
    id: `${configurationId}/draft`,
    configurationId,
    version: 'draft',
    content,
    dateCreated: now,
    dateModified: now,
  });
}

function replaceDraft(call: Call): Reply {
  const former = requireVersion(call, 'draft');
  const content = readShaped(call.body, webDeploymentConfigurationShape, malformed);
  return put(call, { ...former, content, dateModified: call.org.clock.now() });
}

/** The draft stays, and every publish counts up, also of what has not changed (assumed, README). */
function publish(call: Call): Reply {
  const draft = requireVersion(call, 'draft');
  const last = latestPublished(call.org, draft.configurationId);
  const version = String(Number(last?.version ?? 0) + 1);
  return put(call, {
    ...draft,
    id: `${draft.configurationId}/${version}`,
    version,
    datePublished: call.org.clock.now(),
  });
}

function put(call: Call, version: WebDeploymentConfigurationRecord): Reply {
  call.org.tables.webDeploymentConfigurations.put(version);
  return ok(configurationVersionAnswer(version));
}

function requireVersion(call: Call, version: string): WebDeploymentConfigurationRecord {
  const found = configurationVersion(call.org, param(call, 'configurationId'), version);
  if (found === undefined) {
    throw apiError('not.found');
  }
  return found;
}

/** Not while a deployment uses it: 400 `bad.request` (assumed, README). */
function remove(call: Call): Reply {
  const { tables } = call.org;
  const { configurationId } = requireVersion(call, 'draft');
  const isUsed = tables.webDeployments
    .all()
    .some((deployment) => isLiving(deployment) && deployment.configurationId === configurationId);
  if (isUsed) {
    throw apiError('bad.request');
  }
  tables.webDeploymentConfigurations
    .having(configurationId)
    .forEach(({ id }) => tables.webDeploymentConfigurations.remove(id));
  return { status: 200 };
}

/** `WebDeploymentConfigurationVersion` (facts: API appendix A). That a draft is `Pending` is assumed (README). */
export function configurationVersionAnswer(
  version: WebDeploymentConfigurationRecord,
): Readonly<Record<string, unknown>> {
  return {
    ...version.content,
    id: version.configurationId,
    version: version.version,
    dateCreated: isoDate(version.dateCreated),
    dateModified: isoDate(version.dateModified),
    datePublished: version.datePublished === undefined ? undefined : isoDate(version.datePublished),
    status: version.version === 'draft' ? 'Pending' : 'Active',
    selfUri: `${path}/${version.configurationId}/versions/${version.version}`,
  };
}
