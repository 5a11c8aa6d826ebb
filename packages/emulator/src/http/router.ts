import createFindMyWay from 'find-my-way';
import { methods, type Method } from './operation.ts';

/** What a request's path and method lead to. */
export interface Match<T> {
  readonly target: T;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds targets by method and path. */
export interface Router<T> {
  find(method: string, path: string): Match<T> | undefined;
}

/** Builds a router over things that know their method and path; fixed path parts win over parameters. */
export function createRouter<T extends { readonly method: Method; readonly path: string }>(
  targets: readonly T[],
): Router<T> {
  // A data-table key has up to 256 characters, each up to nine when encoded.
  const router = createFindMyWay({ maxParamLength: 4096, caseSensitive: true });
  for (const target of targets) {
    router.on(target.method, target.path.replaceAll(/\{([^}]+)\}/g, ':$1'), () => undefined, target);
  }
  return {
    find(method, path) {
      const known = methods.find((candidate) => candidate === method);
      const found = known === undefined ? null : router.find(known, path);
      if (found === null) {
        return undefined;
      }
      return { target: found.store as T, params: found.params as Readonly<Record<string, string>> };
    },
  };
}
