import { isEmulatorError } from '../emulator-error.ts';
import { isMap } from '../http/body.ts';
import { jsonReply, largestBody, type RawReply, type RawRequest } from '../http/exchange.ts';
import type { Method } from '../http/operation.ts';
import { createRouter } from '../http/router.ts';
import type { LocalOrg } from '../local-org.ts';
import type { Surroundings } from '../http/surroundings.ts';
import type { Turn } from '../http/turn.ts';
import { clockAnswer, moveClock } from './clock-control.ts';
import { isControlRefusal, refuse } from './control-refusal.ts';
import { faultRoutes } from './faults-control.ts';
import { invariantRoutes } from './invariants-control.ts';
import { draft, edit, lock, publish, unlock } from './people-control.ts';
import { addSeed, seedAnswer } from './seed-control.ts';
import { changeSettings } from './settings-control.ts';
import { stateAnswer } from './state-control.ts';

/** What a control route gets. */
export interface ControlCall {
  readonly org: LocalOrg;
  /** Path parameters, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One request that the control interface knows. */
export interface ControlRoute {
  readonly method: Method;
  readonly path: string;
  /** Gives the JSON of the answer. Runs in one transaction, unless it makes its own. */
  handle(call: ControlCall): unknown;
  readonly ownTransactions?: true;
}

/** Bytes of a body: a flow with room to spare. */
const mostBytes = largestBody;

/**
 * The control interface under `/emulator/`: what the real platform does not have. No authentication; it serves
 * loopback only, and no page in a browser (a request with a foreign `Origin` or `Host` is refused).
 */
export function createControl(
  org: LocalOrg,
  beside: Surroundings,
): (request: RawRequest, transact: Turn['transact']) => Promise<RawReply> {
  const router = createRouter(routes(beside));
  return async (request, transact) => {
    const bytes = await request.body(mostBytes);
    const match = router.find(request.method, request.path);
    if (match === undefined) {
      return jsonReply(404, { message: `The control interface has no ${request.method} ${request.path}.` });
    }
    try {
      requireLocalCaller(request);
      const call = {
        org,
        params: match.params,
        query: request.query,
        body: parsed(bytes.toString('utf8')),
      };
      const { target } = match;
      const json =
        target.ownTransactions === true ? target.handle(call) : transact(() => target.handle(call));
      return jsonReply(200, json ?? {});
    } catch (error) {
      if (isControlRefusal(error)) {
        return jsonReply(error.status, { message: error.message });
      }
      if (isEmulatorError(error)) {
        return jsonReply(400, { code: error.code, message: error.message });
      }
      throw error;
    }
  };
}

function routes({ seeding, requests, faults, invariants, contract }: Surroundings): readonly ControlRoute[] {
  return [
    {
      method: 'GET',
      path: '/emulator/requests',
      handle: () => ({ counts: requests.counts(), requests: requests.requests() }),
    },
    { method: 'POST', path: '/emulator/requests/reset', handle: () => requests.reset() },
    { method: 'GET', path: '/emulator/state', handle: ({ org }) => stateAnswer(org) },
    {
      method: 'POST',
      path: '/emulator/reset',
      ownTransactions: true,
      handle() {
        seeding.reset();
        invariants.beginAgain();
      },
    },
    { method: 'GET', path: '/emulator/seed', handle: seedAnswer },
    { method: 'POST', path: '/emulator/seed', handle: (call) => addSeed(seeding, call) },
    { method: 'GET', path: '/emulator/clock', handle: ({ org }) => clockAnswer(org) },
    { method: 'POST', path: '/emulator/clock', handle: moveClock, ownTransactions: true },
    {
      method: 'GET',
      path: '/emulator/contract',
      handle() {
        if (contract === undefined) {
          throw refuse(404, 'Answers are not checked: start the server with --check-answers.');
        }
        return contract.report();
      },
    },
    ...faultRoutes(faults),
    ...invariantRoutes(invariants),
    { method: 'GET', path: '/emulator/settings', handle: ({ org }) => org.settings() },
    { method: 'POST', path: '/emulator/settings', handle: changeSettings },
    { method: 'POST', path: '/emulator/people/publish', handle: publish },
    { method: 'POST', path: '/emulator/people/edit', handle: edit },
    { method: 'POST', path: '/emulator/people/lock', handle: lock },
    { method: 'POST', path: '/emulator/people/draft', handle: draft },
    { method: 'POST', path: '/emulator/people/unlock', handle: unlock },
  ];
}

/** Pages in a browser can reach loopback too: they carry an Origin, or after rebinding a foreign Host. */
function requireLocalCaller(request: RawRequest): void {
  const host = (request.header('host') ?? '').replace(/:\d+$/, '');
  if (request.header('origin') !== undefined || !['127.0.0.1', 'localhost', '[::1]'].includes(host)) {
    throw refuse(403, 'The control interface answers programs on this machine only.');
  }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  if (text.trim() === '') {
    return {};
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(400, 'The body is no JSON.');
  }
  if (!isMap(value)) {
    throw refuse(400, 'The body must be a JSON object.');
  }
  return value;
}
