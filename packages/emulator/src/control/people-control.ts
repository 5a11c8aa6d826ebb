import { flowTypeOf } from '../flow-types.ts';
import { withDraft } from '../flows/drafts.ts';
import { remember } from '../flows/flow-history.ts';
import { exportNames } from '../flows/org-names.ts';
import { publishBody } from '../flows/publish-body.ts';
import { latestContent, publishedContent } from '../flows/versions.ts';
import type { ArchitectFlow } from '../architect/engine.ts';
import type { LocalOrg } from '../local-org.ts';
import { personNamed } from '../people.ts';
import type { Actor, FlowRecord } from '../state/records.ts';
import type { ControlCall } from './control.ts';
import { refuse } from './control-refusal.ts';
import { without } from '../without.ts';

/** `{ user, yaml }`: publishes a document as that person would. 422 with the messages when it does not publish. */
export function publish({ org, body }: ControlCall): unknown {
  const by = person(org, body);
  const result = publishBody(org, { text: text(body, 'yaml'), by, client: undefined, createStubs: false });
  if (!result.succeeded) {
    throw refuse(422, result.messages.map(({ type, text: line }) => `${type}: ${line}`).join('\n'));
  }
  return { id: result.flowId, version: result.version?.version, messages: result.messages };
}

/** `{ user, flow, replace, with }`: that person replaces a text in what is published, wherever it stands, and publishes it. */
export function edit(call: ControlCall): unknown {
  const { org, body } = call;
  const flow = flowOf(org, body);
  const content = publishedContent(org, flow);
  if (content === undefined) {
    throw refuse(409, `The flow '${flow.name}' has never been published.`);
  }
  const yaml = org.engine.export(content, exportNames(org));
  const old = text(body, 'replace');
  if (!yaml.includes(old)) {
    throw refuse(422, `The published version of '${flow.name}' does not hold: ${old}`);
  }
  return publish({ ...call, body: { ...body, yaml: yaml.replaceAll(old, () => text(body, 'with')) } });
}

/** `{ user, flow }`: that person locks the flow, which is given by id, or by name with `type` when it needs one. */
export function lock({ org, body }: ControlCall): unknown {
  const flow = flowOf(org, body);
  const by = person(org, body);
  requireFree(flow, by);
  org.tables.flows.put({ ...flow, lock: by });
  remember(org, flow.id, { action: 'CHECKOUT', by });
  return { id: flow.id };
}

/**
 * `{ user, flow, yaml? }`: that person locks the flow and leaves a draft, of `yaml` or of what is there. 422 for a document
 * of another flow type: a flow is of one type for ever, and the editor of a flow saves that flow (facts: API 2.2, 2.3).
 */
export function draft({ org, body }: ControlCall): unknown {
  const flow = flowOf(org, body);
  const by = person(org, body);
  requireFree(flow, by);
  const content =
    body['yaml'] === undefined ? latestContent(org, flow) : contentOfDraft(org, flow, text(body, 'yaml'));
  if (content === undefined) {
    throw refuse(409, `The flow '${flow.name}' has no configuration yet: give one as 'yaml'.`);
  }
  const drafted = withDraft(org, { ...flow, lock: by }, content, by);
  org.tables.flows.put(drafted);
  remember(org, flow.id, { action: 'SAVE', by });
  return { id: flow.id, savedVersion: drafted.draft?.id };
}

/** `{ flow }`: takes the lock away; a draft stays. */
export function unlock({ org, body }: ControlCall): unknown {
  const flow = flowOf(org, body);
  org.tables.flows.put(without(flow, 'lock'));
  return { id: flow.id };
}

function contentOfDraft(org: LocalOrg, flow: FlowRecord, yaml: string): ArchitectFlow {
  const read = org.engine.read(yaml, exportNames(org));
  if (read.flow === undefined) {
    throw refuse(422, read.messages.map(({ type, text: line }) => `${type}: ${line}`).join('\n'));
  }
  if (read.flow.type !== flow.type) {
    throw refuse(
      422,
      `The flow '${flow.name}' is of type ${flow.type}: a document of type ${read.flow.type} is no draft of it.`,
    );
  }
  return read.flow;
}

function requireFree(flow: FlowRecord, by: Actor): void {
  if (flow.lock !== undefined && flow.lock.id !== by.id) {
    throw refuse(409, `The flow '${flow.name}' is locked by ${flow.lock.name}.`);
  }
}

function person(org: LocalOrg, body: ControlCall['body']): Actor {
  return personNamed(org, text(body, 'user'));
}

function flowOf(org: LocalOrg, body: ControlCall['body']): FlowRecord {
  const wanted = text(body, 'flow');
  const byId = org.tables.flows.get(wanted);
  if (byId !== undefined) {
    return byId;
  }
  const type = body['type'] === undefined ? undefined : flowTypeOf(text(body, 'type'));
  const [first, ...others] = org.tables.flows
    .all()
    .filter((flow) => !flow.deleted && flow.name === wanted && (type === undefined || flow.type === type));
  if (first === undefined) {
    throw refuse(404, `The local org has no flow '${wanted}'.`);
  }
  if (others.length > 0) {
    throw refuse(409, `The local org has several flows '${wanted}': say its 'type' as well.`);
  }
  return first;
}

function text(body: ControlCall['body'], name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') {
    throw refuse(400, `'${name}' must be a text.`);
  }
  return value;
}
