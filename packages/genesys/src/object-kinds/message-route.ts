import type { WebDeployment } from '../sdk.ts';
import { referenceAs, withAttributes } from '../attribute-writing.ts';
import type { ObjectKind } from '../object-kind.ts';
import { PLATFORM_FIELDS, besides, withoutFields } from '../other-fields.ts';
import { liveReferenceOrNull } from '../wire-field.ts';

/**
 * Message recipients, `routing/message/recipients` (facts: API 4.5): numbers and integrations, of which only the flow can
 * be written. Attribute: `flow`. That a body without flow clears it is assumed.
 */
const recipient: ObjectKind = {
  kind: 'MessageRoute',
  binds: 'recipients',
  idPrefix: 'recipient/',
  plural: 'the message recipients',
  pageSize: 100,
  permissionEntity: 'routing:message',
  permissionActions: { plan: ['manage'], apply: ['manage'] },
  readsByWriting: 'It also writes: the platform offers none that only reads recipients.',
  serialWrites: false,

  list: ({ routing }, { pageNumber, pageSize, name }) =>
    routing.getRoutingMessageRecipients({ pageNumber, pageSize, ...(name === undefined ? {} : { name }) }),
  read: ({ routing }, id) => routing.getRoutingMessageRecipient(id),
  update: ({ routing }, id, body) => routing.putRoutingMessageRecipient(id, body),

  attributesOf: (wire) => ({ flow: liveReferenceOrNull(wire, 'flow', 'flows') }),
  bodyOf: ({ flow = null }, attributes) =>
    withAttributes(flow === null ? {} : { flow }, attributes, { flow: referenceAs('flow') }),
  othersOf: besides('flow'),
};

/**
 * Web deployments, `webdeployments/deployments` (facts: API 4.8). Attribute: `flow`. A PUT replaces the deployment, so
 * everything else is sent back as it was read; that it may be left without a flow is assumed.
 */
const deployment: ObjectKind = {
  kind: 'MessageRoute',
  binds: 'deployments',
  idPrefix: 'deployment/',
  plural: 'the web deployments',
  pageSize: 100,
  byCursor: true,
  permissionEntity: 'webDeployments:deployment',
  permissionActions: { plan: ['view'], apply: ['view', 'edit'] },
  serialWrites: false,

  list: ({ webDeployments }, { pageSize, after }) =>
    webDeployments.getWebdeploymentsDeployments({
      pageSize: String(pageSize),
      ...(after === undefined ? {} : { after }),
    }),
  read: ({ webDeployments }, id) => webDeployments.getWebdeploymentsDeployment(id),
  update: ({ webDeployments }, id, body) =>
    webDeployments.putWebdeploymentsDeployment(id, body as unknown as WebDeployment),

  attributesOf: (wire) => ({ flow: liveReferenceOrNull(wire, 'flow', 'flows') }),
  bodyOf: (base, attributes) => {
    const body = withAttributes(withoutFields(base, [...PLATFORM_FIELDS, 'snippet']), attributes, {
      flow: referenceAs('flow'),
    });
    // `Active` and `Inactive` are a switch; every other status is the platform's own.
    return body['status'] === 'Active' || body['status'] === 'Inactive'
      ? body
      : withoutFields(body, ['status']);
  },
  othersOf: (wire) => ({
    ...besides('flow', 'snippet', 'status')(wire),
    ...(wire['status'] === 'Inactive' ? { status: 'Inactive' } : {}),
  }),
};

/** What messages come through: one kind in manifests, two sorts of objects on the platform (facts: API 4.1). */
export const messageRoute: readonly ObjectKind[] = [recipient, deployment];
