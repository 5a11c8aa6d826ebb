import { ToolError } from '@callwright/model';

/** Requests to a host where changes are reviewed. */
export interface HostRequests {
  /** The JSON of the answer; undefined where it has none. Throws a ToolError unless it is a success. */
  readonly send: (method: string, path: string, body?: unknown) => Promise<unknown>;
  /** All pages of a listing of up to 100 a page, counted from 1. */
  readonly all: <T>(path: string) => Promise<readonly T[]>;
}

/** Enough for any pull request; a host that goes on for ever is not followed. */
const MOST_PAGES = 50;
const PER_PAGE = 100;

/**
 * @param base address that paths are put behind
 * @param headers with the token, which is never printed
 */
export function hostRequests(
  host: string,
  base: string,
  headers: Readonly<Record<string, string>>,
): HostRequests {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    }).catch((error: unknown) => {
      throw refused(host, method, path, 'did not answer', error);
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw refused(host, method, path, `answered ${answer.status}`);
    }
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
  return {
    send,
    all: async <T>(path: string) => {
      const items: T[] = [];
      for (let page = 1; page <= MOST_PAGES; page += 1) {
        const sign = path.includes('?') ? '&' : '?';
        const more = (await send('GET', `${path}${sign}per_page=${PER_PAGE}&page=${page}`)) as readonly T[];
        items.push(...more);
        if (more.length < PER_PAGE) {
          break;
        }
      }
      return items;
    },
  };
}

function refused(host: string, method: string, path: string, what: string, cause?: unknown): ToolError {
  return new ToolError({
    code: 'cli.review-host-refused',
    problem: 'failed',
    summary: `${host} ${what} to ${method} ${path.replace(/\?.*$/, '')}.`,
    hint: 'Check that the token of the pipeline may do this: docs/pull-requests.md says what it needs.',
    cause,
  });
}
