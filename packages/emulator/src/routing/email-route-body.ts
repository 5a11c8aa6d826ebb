import { apiError, type ApiError } from '../http/api-error.ts';
import { idOf, readShaped, type Misfit, type ShapedBody } from '../http/body-shape.ts';
import { isMap } from '../http/body.ts';
import type { Call } from '../http/operation.ts';
import type { LocalOrg } from '../local-org.ts';
import { registerOf } from '../named-registers/index.ts';
import { seesDivision } from '../access.ts';
import type { EmailRouteRecord } from '../state/email-records.ts';
import { boundFlow } from './bound-flow.ts';
import { isLiving } from './lingering.ts';
import { emailRouteSettingsShape, emailRouteShape } from './shapes/email-shapes.ts';

/** What a body says of a route. */
export type EmailRouteContent = Omit<
  EmailRouteRecord,
  'id' | 'domainId' | 'readableFrom' | 'activeFrom' | 'goneFrom'
>;

/** Reads and checks a body with the codes of the e-mail family (facts: API 4.6, appendix C). */
export function emailRouteBody(call: Call): EmailRouteContent {
  const body = readShaped(call.body, emailRouteShape, invalidRoute);
  const pattern = nonEmpty(body, 'pattern');
  const fromName = nonEmpty(body, 'fromName');
  requireAddresses(body);
  const spamFlowId = flowId(call, body, 'spamFlow');
  const reply = replyAddress(call.org, body);
  return {
    pattern,
    fromName,
    ...target(call, body),
    ...(spamFlowId === undefined ? {} : { spamFlowId }),
    ...abilities(call.org, body),
    ...(reply === undefined ? {} : { reply }),
    fields: readShaped(body, emailRouteSettingsShape, invalidRoute),
  };
}

function invalidRoute({ field }: Misfit): ApiError {
  return apiError('postino.invalid.route', {}, field);
}

function nonEmpty(body: ShapedBody, field: string): string {
  const value = String(body[field]);
  if (value.trim() === '') {
    throw apiError('postino.invalid.route', {}, field);
  }
  return value;
}

/** A sender and copies are addresses: something, an `@`, and something. */
function requireAddresses(body: ShapedBody): void {
  const copies = (body['autoBcc'] ?? []) as readonly Readonly<Record<string, unknown>>[];
  const addresses: readonly (readonly [string, unknown])[] = [
    ['fromEmail', body['fromEmail']],
    ...copies.map(({ email }) => ['autoBcc', email] as const),
  ];
  for (const [field, address] of addresses) {
    if (typeof address === 'string' && !/^[^@\s]+@[^@\s]+$/.test(address)) {
      throw apiError('postino.error.bad.address', {}, field);
    }
  }
}

/** A queue or a flow: neither is `postino.error.queue.required`; both, `postino.invalid.route` (the latter is assumed). */
function target(call: Call, body: ShapedBody): Pick<EmailRouteRecord, 'queueId' | 'flowId'> {
  const queueId = idOf(body['queue']);
  const flow = flowId(call, body, 'flow');
  if (queueId === undefined && flow === undefined) {
    throw apiError('postino.error.queue.required', {}, 'queue');
  }
  if (queueId !== undefined && (flow !== undefined || !isQueue(call, queueId))) {
    throw apiError('postino.invalid.route', {}, 'queue');
  }
  return queueId === undefined ? (flow === undefined ? {} : { flowId: flow }) : { queueId };
}

function isQueue(call: Call, id: string): boolean {
  const queue = call.org.tables.queues.get(id);
  return queue !== undefined && isLiving(queue) && seesDivision(call.caller.client, queue.divisionId);
}

function flowId(call: Call, body: ShapedBody, field: 'flow' | 'spamFlow'): string | undefined {
  const id = idOf(body[field]);
  if (id !== undefined && boundFlow(call, id, 'inboundemail') === undefined) {
    throw apiError('bad.flow.id', {}, field);
  }
  return id;
}

function abilities(org: LocalOrg, body: ShapedBody): Pick<EmailRouteRecord, 'skillIds' | 'languageId'> {
  const skills = (body['skills'] ?? []) as readonly unknown[];
  const skillIds = skills.map((skill) => {
    const id = idOf(skill);
    if (id === undefined || registerOf('skill').nameOf(org, id) === undefined) {
      throw apiError('postino.invalid.route', {}, 'skills');
    }
    return id;
  });
  const languageId = idOf(body['language']);
  if (languageId !== undefined && registerOf('languageSkill').nameOf(org, languageId) === undefined) {
    throw apiError('postino.invalid.route', {}, 'language');
  }
  return { skillIds, ...(languageId === undefined ? {} : { languageId }) };
}

/** A domain alone is not enough: `reply.route.id.required`. The route may be the one that is written. */
function replyAddress(org: LocalOrg, body: ShapedBody): EmailRouteRecord['reply'] {
  const address = body['replyEmailAddress'];
  if (!isMap(address)) {
    return undefined;
  }
  const domainId = idOf(address['domain'])?.toLowerCase();
  const routeId = idOf(address['route']);
  if (routeId === undefined) {
    throw apiError('reply.route.id.required', {}, 'replyEmailAddress');
  }
  const route = org.tables.emailRoutes.get(routeId);
  if (route === undefined || !isLiving(route) || route.domainId !== domainId) {
    throw apiError('postino.invalid.route', {}, 'replyEmailAddress');
  }
  return { domainId, routeId };
}
