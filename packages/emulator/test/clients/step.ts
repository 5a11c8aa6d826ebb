/**
 * One request of a client, told so that any client can send it. In texts `$name.field` stands for a field of the answer
 * that an earlier step kept under `as`, `$name` alone for its id, `$name.*` for all of it. The status must be one of success.
 */
export interface Step {
  /** `METHOD template` below `/api/v2`. */
  readonly op: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly body?: unknown;
  /** Keeps the answer. */
  readonly as?: string;
}

/** What happens between requests: a person acts, or a setting changes (control interface). */
export interface Aside {
  readonly control: string;
  readonly body: unknown;
}

/** Steps that belong together, over an org of their own. Ids follow from the seed, so that runs can be repeated. */
export interface Area {
  readonly name: string;
  readonly seed: string;
  readonly steps: readonly (Step | Aside)[];
}

/** Answers that were kept. */
export type Kept = Map<string, unknown>;

/** A step with everything filled in. */
export interface FilledStep {
  readonly method: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  readonly body: unknown;
}

/** Puts kept answers in. Throws for a name that nobody kept. */
export function filled(step: Step, kept: Kept): FilledStep {
  const [method = '', path = ''] = step.op.split(' ');
  return {
    method,
    template: `/api/v2${path}`,
    params: fill(step.params ?? {}, kept) as FilledStep['params'],
    query: fill(step.query ?? {}, kept) as FilledStep['query'],
    body: fill(step.body, kept),
  };
}

/** The address as it goes over the wire, lists repeated. */
export function addressOf({ template, params, query }: FilledStep): string {
  const path = template.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? (value as readonly string[]) : [value]).map((one): [string, string] => [
      name,
      String(one),
    ]),
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

function fill(value: unknown, kept: Kept): unknown {
  if (typeof value === 'string') {
    const found = /^\$(\w+)(?:\.([\w.]+|\*))?$/.exec(value);
    return found === null ? value : look(kept, found[1] ?? '', found[2]);
  }
  if (Array.isArray(value)) {
    return value.map((one) => fill(one, kept));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, kept)]));
  }
  return value;
}

function look(kept: Kept, name: string, path = 'id'): unknown {
  if (!kept.has(name)) {
    throw new Error(`No step kept ${name}.`);
  }
  if (path === '*') {
    return kept.get(name);
  }
  return path.split('.').reduce<unknown>((at, key) => {
    const next = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
    if (next === undefined) {
      throw new Error(`${name} has no ${path}.`);
    }
    return next;
  }, kept.get(name));
}
