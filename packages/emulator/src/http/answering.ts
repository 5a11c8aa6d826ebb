import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { createControl } from '../control/control.ts';
import type { Disturbed, Orders } from '../fault-effect.ts';
import { createJobOrders } from '../faults/job-orders.ts';
import { guidOf } from '../ids.ts';
import type { LocalOrg } from '../local-org.ts';
import { createRateLimits } from '../rate/rate-limits.ts';
import { apiError } from './api-error.ts';
import { createApi } from './api.ts';
import { areaOf } from './area.ts';
import { deliver, type Delivery } from './delivery.ts';
import { rawRequest, type RawReply, type RawRequest } from './exchange.ts';
import type { RequestNote } from './request-log.ts';
import { settledReply } from './settled-reply.ts';
import type { Surroundings } from './surroundings.ts';
import { answerTransfer } from './transfers.ts';
import type { Turn } from './turn.ts';

/** Answers whatever comes to a server. */
export interface Answering {
  /** Rejects when nobody is there to be answered. */
  readonly answer: (incoming: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Ends all waiting: what a fault holds is let go without an answer. */
  readonly letGo: () => void;
  readonly log: (line: string) => void;
}

/**
 * Answers one request after the other: jobs that are due end, a fault may strike, the org does its part in one
 * transaction, and the answer waits until what it may have seen is on disk, so that nothing acknowledged is lost.
 */
export function createAnswering(org: LocalOrg, beside: Surroundings): Answering {
  const { requests, faults, invariants, contract } = beside;
  const control = createControl(org, beside);
  const api = createApi(org, createRateLimits(org));
  const jobOrders = createJobOrders(org);
  const ending = new AbortController();
  const begun = org.clock.now();
  let count = 0;

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = rawRequest(incoming);
    const correlationId = guidOf('correlation', org.seedNumber, begun, ++count);
    if (areaOf(request) === 'control') {
      const { method, path } = request;
      const transact = <T>(work: () => T): T =>
        invariants.during({ method, path, correlationId }, () => org.store.transact(work));
      const reply = await settledReply(org, request, correlationId, () => control(request, transact));
      deliver(
        response,
        { kind: 'whole', reply },
        { correlationId, date: org.clock.now(), headers: new Map() },
      );
    } else {
      await answerClient(request, requests.note(request, correlationId), response);
    }
  }

  async function answerClient(
    request: RawRequest,
    note: RequestNote,
    response: ServerResponse,
  ): Promise<void> {
    const { correlationId } = note;
    const template = api.templateOf(request) ?? templateOf(request);
    const fault = faults.meet(note, template, request.query);
    const headers = new Map<string, string>();
    const call: Disturbed = {
      org,
      request,
      correlationId,
      handle: (orders = {}) => handle(request, note, headers, orders),
      pause: (ms) => wait(ms, undefined, { signal: ending.signal }),
    };
    const delivery = await (fault?.disturb ?? undisturbed)(call);
    const { clockSkewMs } = org.settings();
    const skewMs = delivery.kind === 'whole' ? (delivery.skewMs ?? clockSkewMs) : clockSkewMs;
    deliver(response, delivery, { correlationId, date: org.clock.now() + skewMs, headers });
    requests.add({
      ...note,
      time: new Date(org.clock.now()).toISOString(),
      template,
      ...(delivery.kind === 'dropped' ? {} : { status: delivery.reply.status }),
      ...(fault === undefined ? {} : { fault: fault.name }),
    });
  }

  /** Lets the org do its part of a request. */
  async function handle(
    request: RawRequest,
    note: RequestNote,
    headers: Map<string, string>,
    orders: Orders,
  ): Promise<RawReply> {
    const turn: Turn = {
      request,
      rowShift: orders.rowShift ?? 0,
      transact: (work) => invariants.during(note, () => jobOrders.during(orders.job, work)),
      addHeader: (name, value) => headers.set(name, value),
    };
    const reply = kept(turn, note, await settledReply(org, request, note.correlationId, () => route(turn)));
    const { latencyMs } = org.settings();
    if (latencyMs > 0) {
      await wait(latencyMs, undefined, { ref: false });
    }
    return reply;
  }

  function kept(
    { request: { method, path } }: Turn,
    { correlationId }: RequestNote,
    reply: RawReply,
  ): RawReply {
    return contract === undefined || !path.startsWith('/api/v2/')
      ? reply
      : contract.kept({ method, path, correlationId, reply });
  }

  async function route(turn: Turn): Promise<RawReply> {
    switch (areaOf(turn.request)) {
      case 'transfer':
        return answerTransfer(org, turn);
      case 'platform':
        return api.answer(turn);
      default:
        await turn.request.body(0).catch(() => undefined);
        throw apiError('not.found');
    }
  }

  return { answer, letGo: () => ending.abort(), log: (line) => org.log(line) };
}

async function undisturbed(call: Disturbed): Promise<Delivery> {
  return { kind: 'whole', reply: await call.handle() };
}

function templateOf(request: RawRequest): string {
  return areaOf(request) === 'transfer' ? `/${request.path.split('/')[1] ?? ''}/{jobId}` : request.path;
}
