import type { Method } from './operation.ts';

/** What a request's path and method lead to. */
export interface Match<T> {
  readonly target: T;
  /** Decoded. */
  readonly params: Readonly<Record<string, string>>;
}

/** Finds targets by method and path. */
export interface Router<T> {
  find(method: string, path: string): Match<T> | undefined;
}

/** A part of a path: what may come after it, and what ends here. */
interface Crossing<T> {
  readonly fixed: Map<string, Crossing<T>>;
  any: Crossing<T> | undefined;
  readonly targets: Map<string, { readonly target: T; readonly names: readonly string[] }>;
}

/** Builds a router over things that know their method and path; fixed path parts win over parameters. */
export function createRouter<T extends { readonly method: Method; readonly path: string }>(
  targets: readonly T[],
): Router<T> {
  const root = newCrossing<T>();
  targets.forEach((target) => enter(root, target));
  return {
    find(method, path) {
      const parts = decodedParts(path);
      return parts === undefined ? undefined : follow(root, { method, parts, values: [] }, 0);
    },
  };
}

function newCrossing<T>(): Crossing<T> {
  return { fixed: new Map(), any: undefined, targets: new Map() };
}

function enter<T extends { readonly method: Method; readonly path: string }>(
  root: Crossing<T>,
  target: T,
): void {
  const names: string[] = [];
  let at = root;
  for (const part of target.path.split('/')) {
    const name = /^\{(.+)\}$/.exec(part)?.[1];
    if (name === undefined) {
      const next = at.fixed.get(part) ?? newCrossing();
      at.fixed.set(part, next);
      at = next;
    } else {
      names.push(name);
      at = at.any ??= newCrossing();
    }
  }
  if (at.targets.has(target.method)) {
    throw new Error(`Two things answer ${target.method} ${target.path}.`);
  }
  at.targets.set(target.method, { target, names });
}

interface Wanted {
  readonly method: string;
  readonly parts: readonly string[];
  /** What stands for the parameters so far. */
  readonly values: string[];
}

function follow<T>(crossing: Crossing<T>, wanted: Wanted, depth: number): Match<T> | undefined {
  const part = wanted.parts[depth];
  if (part === undefined) {
    const found = crossing.targets.get(wanted.method);
    return found === undefined
      ? undefined
      : {
          target: found.target,
          params: Object.fromEntries(found.names.map((name, n) => [name, wanted.values[n] ?? ''])),
        };
  }
  const next = crossing.fixed.get(part);
  const straight = next === undefined ? undefined : follow(next, wanted, depth + 1);
  if (straight !== undefined || crossing.any === undefined || part === '') {
    return straight;
  }
  wanted.values.push(part);
  const found = follow(crossing.any, wanted, depth + 1);
  wanted.values.pop();
  return found;
}

/** Undefined for a path with a bad escape. */
function decodedParts(path: string): readonly string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
