import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { emulatorError } from '../emulator-error.ts';
import { codeOf } from '../state/folder-lock.ts';
import type { Answering } from './answering.ts';

/** A listening server. */
export interface Listening {
  readonly port: number;
  /** Answers what is under way, lets go of what is held, then ends all connections. */
  readonly close: () => Promise<void>;
}

/** Serves on loopback. Throws an EmulatorError `port-in-use` or `port-not-usable`. */
export async function serve({ answer, letGo, log }: Answering, port: number): Promise<Listening> {
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch((error: unknown) => {
      // The connection broke while the request was read, or the server ends: nobody is there to be told.
      log(`A request was cut off: ${codeOf(error)}`);
      response.destroy();
    });
  });
  // Longer than clients keep idle connections, so that none is closed while a request is on its way.
  server.keepAliveTimeout = 65_000;
  await listen(server, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      letGo();
      return close(server);
    },
  };
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
