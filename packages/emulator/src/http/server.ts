import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createControl } from '../control/control.ts';
import { emulatorError } from '../emulator-error.ts';
import { endDueJobs } from '../flows/jobs.ts';
import { guidOf } from '../ids.ts';
import type { LocalOrg } from '../local-org.ts';
import { codeOf } from '../state/folder-lock.ts';
import { apiError, errorBody, isApiError } from './api-error.ts';
import { createApi } from './api.ts';
import { jsonReply, rawRequest, send, type RawReply, type RawRequest } from './exchange.ts';
import { createRequestLog } from './request-log.ts';
import type { Surroundings } from './surroundings.ts';
import { answerTransfer } from './transfers.ts';

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Answers what is under way, then ends all connections. */
  readonly close: () => Promise<void>;
}

/**
 * Serves an org on loopback: the platform, its storage, and the control interface. Every answer waits until what it
 * may have seen is on disk, so that nothing acknowledged is lost. Throws an EmulatorError `port-in-use`.
 */
export async function serve(org: LocalOrg, beside: Surroundings, port: number): Promise<Listening> {
  const requests = createRequestLog();
  const api = createApi(org);
  const control = createControl(org, requests, beside);
  const begun = org.clock.now();
  let count = 0;

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = rawRequest(incoming);
    const correlationId = guidOf('correlation', org.seedNumber, begun, ++count);
    const reply = kept(request, correlationId, await replyTo(request, correlationId));
    send(response, reply, { correlationId, date: org.clock.now() });
    if (!isControl(request)) {
      requests.add({
        time: new Date(org.clock.now()).toISOString(),
        method: request.method,
        path: loggedPath(request),
        template: api.templateOf(request) ?? loggedTemplate(request),
        status: reply.status,
        correlationId,
      });
    }
  }

  function kept(request: RawRequest, correlationId: string, reply: RawReply): RawReply {
    if (beside.contract === undefined || !isPlatform(request)) {
      return reply;
    }
    const { method, path } = request;
    return beside.contract.kept({ method, path, correlationId, reply });
  }

  async function replyTo(request: RawRequest, correlationId: string): Promise<RawReply> {
    try {
      endDueJobs(org);
      const reply = await route(request);
      await org.store.settled();
      if (org.settings().latencyMs > 0 && !isControl(request)) {
        await wait(org.settings().latencyMs);
      }
      return reply;
    } catch (error) {
      if (!isApiError(error)) {
        org.log(
          `${request.method} ${request.path} failed: ${error instanceof Error ? (error.stack ?? '') : ''}`,
        );
      }
      const told = isApiError(error) ? error : apiError('internal.server.error');
      return jsonReply(told.status, errorBody(told, correlationId));
    }
  }

  async function route(request: RawRequest): Promise<RawReply> {
    if (isControl(request)) {
      return control(request);
    }
    if (isTransfer(request)) {
      return answerTransfer(org, request);
    }
    if (request.path === '/oauth/token' || isPlatform(request)) {
      return api.answer(request);
    }
    await request.body(0).catch(() => undefined);
    throw apiError('not.found');
  }

  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      // The connection broke while the request was read: nobody is there to be told.
      org.log(`A request was cut off: ${codeOf(error)}`);
      response.destroy();
    });
  });
  // Longer than clients keep idle connections, so that none is closed while a request is on its way.
  server.keepAliveTimeout = 65_000;
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => close(server),
  };
}

function isControl(request: RawRequest): boolean {
  return request.path === '/emulator' || request.path.startsWith('/emulator/');
}

function isPlatform(request: RawRequest): boolean {
  return request.path.startsWith('/api/v2/');
}

function isTransfer(request: RawRequest): boolean {
  return request.path.startsWith('/uploads/') || request.path.startsWith('/downloads/');
}

function loggedPath(request: RawRequest): string {
  const query = request.query.toString();
  return query === '' || isTransfer(request) ? request.path : `${request.path}?${query}`;
}

function loggedTemplate(request: RawRequest): string {
  return isTransfer(request) ? `/${request.path.split('/')[1] ?? ''}/{jobId}` : request.path;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = codeOf(error);
      reject(
        code === 'EADDRINUSE'
          ? emulatorError(
              'port-in-use',
              `Port ${String(port)} of this machine is in use. Give another with --port, or 0 for any free one.`,
              { cause: error },
            )
          : emulatorError(
              'port-not-usable',
              `Port ${String(port)} cannot be listened on: ${code}. Give another with --port.`,
              { cause: error },
            ),
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    // A client that holds its connection open must not hold the end up.
    setTimeout(() => {
      server.closeAllConnections();
    }, 500).unref();
  });
}
