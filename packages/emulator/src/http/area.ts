import type { RawRequest } from './exchange.ts';

/** The parts of the server's one origin. */
export type Area = 'control' | 'transfer' | 'platform' | 'nowhere';

/** Which part of the server a request is for. */
export function areaOf(request: RawRequest): Area {
  return areaOfPath(request.path);
}

/** Which part of the server has a path. */
export function areaOfPath(path: string): Area {
  if (path === '/emulator' || path.startsWith('/emulator/')) {
    return 'control';
  }
  if (path.startsWith('/uploads/') || path.startsWith('/downloads/')) {
    return 'transfer';
  }
  return path === '/oauth/token' || path.startsWith('/api/v2/') ? 'platform' : 'nowhere';
}
