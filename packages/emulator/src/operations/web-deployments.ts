import { isoDate } from '../clock.ts';
import { versionAnswer } from '../flows/flow-answer.ts';
import { versionOf } from '../flows/versions.ts';
import { apiError } from '../http/api-error.ts';
import { idOf, malformed, readShaped, type ShapedBody } from '../http/body-shape.ts';
import { cursorPage } from '../http/cursor-paging.ts';
import {
  noPermission,
  ok,
  param,
  type Call,
  type Operation,
  type Permissions,
  type Reply,
} from '../http/operation.ts';
import { sortedBy } from '../http/paging.ts';
import { newId, type LocalOrg } from '../local-org.ts';
import { boundFlow, flowReference } from '../routing/bound-flow.ts';
import { isLiving, isReadable, removeAfter } from '../routing/lingering.ts';
import { webDeploymentSettingsShape, webDeploymentShape } from '../routing/shapes/web-deployment-shape.ts';
import type { WebDeploymentRecord } from '../state/web-deployment-records.ts';
import {
  configurationVersion,
  configurationVersionAnswer,
  webDeploymentPages,
} from './web-deployment-configurations.ts';

const path = '/api/v2/webdeployments/deployments';
const onePath = `${path}/{deploymentId}`;

function only(action: string): Permissions {
  return { every: [`webDeployments:deployment:${action}`] };
}

/** Web deployments (facts: API 4.2, 4.8). No code of a family of their own is known: mistakes are 400 `bad.request`. */
export const webDeployments: readonly Operation[] = [
  { method: 'GET', path, permissions: only('view'), handle: list },
  { method: 'POST', path, permissions: only('add'), handle: create },
  { method: 'GET', path: onePath, permissions: only('view'), handle: read },
  { method: 'PUT', path: onePath, permissions: only('edit'), handle: replace },
  { method: 'DELETE', path: onePath, permissions: only('delete'), handle: remove },
  {
    method: 'GET',
    path: `${onePath}/configurations`,
    permissions: noPermission,
    handle: readActiveConfiguration,
  },
];

function list(call: Call): Reply {
  const { org } = call;
  const expand = call.query.listOf('expand', ['Configuration', 'SupportedContent', 'identityresolution']);
  const readable = org.tables.webDeployments.all().filter((deployment) => isReadable(org, deployment));
  const key = ({ id }: WebDeploymentRecord): string => id;
  return cursorPage(call, sortedBy(readable, key, false), key, webDeploymentPages, (deployment) => ({
    ...answer(org, deployment),
    ...(expand.includes('Configuration') ? { configuration: wholeConfiguration(org, deployment) } : {}),
  }));
}

function read(call: Call): Reply {
  const expand = call.query.listOf('expand', ['supportedContent', 'flowDetails']);
  const deployment = requireDeployment(call);
  return ok({
    ...answer(call.org, deployment),
    ...(expand.includes('flowDetails') ? flowDetails(call.org, deployment) : {}),
  });
}

function flowDetails(org: LocalOrg, { flowId }: WebDeploymentRecord): Readonly<Record<string, unknown>> {
  const flow = flowId === undefined ? undefined : org.tables.flows.get(flowId);
  if (flow === undefined) {
    return {};
  }
  const version =
    flow.publishedVersion === undefined ? undefined : versionOf(org, flow.id, flow.publishedVersion);
  return {
    flow: {
      ...flowReference(org, flow.id),
      flowDescription: flow.description,
      publishVersion: version === undefined ? undefined : versionAnswer(org, version),
    },
  };
}

/** No permission is needed (facts: API 4.2): it is what a web site asks for. */
function readActiveConfiguration(call: Call): Reply {
  call.query.listOf('expand', ['supportedContent']);
  const deployment = requireDeployment(call);
  return ok({
    configurationVersion: wholeConfiguration(call.org, deployment),
    deployment: answer(call.org, deployment),
  });
}

function requireDeployment(call: Call): WebDeploymentRecord {
  const deployment = call.org.tables.webDeployments.get(param(call, 'deploymentId'));
  if (deployment === undefined || !isReadable(call.org, deployment)) {
    throw apiError('not.found');
  }
  return deployment;
}

function create(call: Call): Reply {
  const { org } = call;
  const body = readShaped(call.body, webDeploymentShape, malformed);
  const now = org.clock.now();
  return put(call, {
    ...contentOf(call, body),
    id: newId(org),
    inactive: body['status'] === 'Inactive',
    dateCreated: now,
    dateModified: now,
    activeFrom: now + org.settings().webDeploymentPendingMs,
  });
}

/** A status other than `Active` and `Inactive` in a body is the server's own, sent back: it changes nothing. */
function replace(call: Call): Reply {
  const { id, inactive, dateCreated, activeFrom, goneFrom } = requireDeployment(call);
  if (goneFrom !== undefined) {
    throw apiError('not.found');
  }
  const body = readShaped(call.body, webDeploymentShape, malformed);
  const { status } = body;
  return put(call, {
    ...contentOf(call, body),
    id,
    inactive: status === 'Inactive' || (inactive && status !== 'Active'),
    dateCreated,
    dateModified: call.org.clock.now(),
    activeFrom,
  });
}

function put(call: Call, deployment: WebDeploymentRecord): Reply {
  call.org.tables.webDeployments.put(deployment);
  return ok(answer(call.org, deployment));
}

type Content = Pick<
  WebDeploymentRecord,
  'name' | 'flowId' | 'configurationId' | 'configurationVersion' | 'fields'
>;

/** What POST and PUT share: everything that the body does not say is removed. A flow may be missing (assumed, README). */
function contentOf(call: Call, body: ShapedBody): Content {
  const name = String(body['name']);
  if (name.trim() === '') {
    throw apiError('bad.request', {}, 'name');
  }
  const allowedDomains = (body['allowedDomains'] ?? []) as readonly string[];
  if (body['allowAllDomains'] === true && allowedDomains.length > 0) {
    throw apiError('bad.request', {}, 'allowedDomains');
  }
  const flowId = idOf(body['flow']);
  if (flowId !== undefined && boundFlow(call, flowId, 'inboundshortmessage') === undefined) {
    throw apiError('bad.request', {}, 'flow');
  }
  return {
    name,
    ...(flowId === undefined ? {} : { flowId }),
    ...publishedConfiguration(call.org, body),
    fields: readShaped(body, webDeploymentSettingsShape, malformed),
  };
}

/** The version must be published (facts: API 4.8, inferred from the 400 that CX as Code retries). */
function publishedConfiguration(
  org: LocalOrg,
  body: ShapedBody,
): Pick<WebDeploymentRecord, 'configurationId' | 'configurationVersion'> {
  const { id, version } = body['configuration'] as { readonly id: string; readonly version: string };
  if (version === 'draft' || configurationVersion(org, id, version) === undefined) {
    throw apiError('bad.request', {}, 'configuration');
  }
  return { configurationId: id, configurationVersion: version };
}

function remove(call: Call): Reply {
  const { org } = call;
  const deployment = requireDeployment(call);
  if (isLiving(deployment)) {
    removeAfter(org, org.tables.webDeployments, deployment, org.settings().webDeploymentDeleteLagMs);
  }
  return { status: 200 };
}

/** `WebDeployment` (facts: API appendix A). The snippet is made up. */
function answer(org: LocalOrg, deployment: WebDeploymentRecord): Readonly<Record<string, unknown>> {
  return {
    ...deployment.fields,
    id: deployment.id,
    name: deployment.name,
    allowAllDomains: deployment.fields['allowAllDomains'] ?? false,
    allowedDomains: deployment.fields['allowedDomains'] ?? [],
    snippet: `<script data-deployment="${deployment.id}"></script>`,
    dateCreated: isoDate(deployment.dateCreated),
    dateModified: isoDate(deployment.dateModified),
    flow: flowReference(org, deployment.flowId),
    status: statusOf(org, deployment),
    configuration: configurationReference(org, deployment),
    selfUri: `${path}/${deployment.id}`,
  };
}

/** `Error` is never told: nothing here goes wrong by itself. */
function statusOf(org: LocalOrg, deployment: WebDeploymentRecord): string {
  if (!isLiving(deployment)) {
    return 'Deleting';
  }
  if (deployment.inactive) {
    return 'Inactive';
  }
  return org.clock.now() < deployment.activeFrom ? 'Pending' : 'Active';
}

function configurationReference(
  org: LocalOrg,
  { configurationId, configurationVersion: version }: WebDeploymentRecord,
): Readonly<Record<string, unknown>> {
  return {
    id: configurationId,
    name: configurationVersion(org, configurationId, version)?.content['name'] ?? '',
    version,
    selfUri: `/api/v2/webdeployments/configurations/${configurationId}/versions/${version}`,
  };
}

/** The whole version; one that is gone with a deployment that still lingers is told by its reference. */
function wholeConfiguration(
  org: LocalOrg,
  deployment: WebDeploymentRecord,
): Readonly<Record<string, unknown>> {
  const { configurationId, configurationVersion: version } = deployment;
  const found = configurationVersion(org, configurationId, version);
  return found === undefined ? configurationReference(org, deployment) : configurationVersionAnswer(found);
}
